import { solve } from 'yalps';
import { findConflicts } from '../../../src/core/review/conflicts';
import { select } from '../../../src/core/review/select';
import {
  compareSignatures,
  randomInstance,
  randomNumbers,
  tiersOf,
  type Instance,
  type Shape,
} from './quota-oracle';

/**
 * The same problem as integer programs, one a tier: the most of this tier while the better tiers
 * keep what they have (QUOTAS §4). Equal candidates are one variable.
 */
function solvedByTier(instance: Instance): number[] | null {
  const signature: number[] = [];
  for (let t = 0; t < tiersOf(instance); t++) {
    const solution = solve(programFor(instance, t, signature), {
      precision: 1e-6,
      timeout: 20_000,
    });
    if (solution.status !== 'optimal') return null;
    signature.push(Math.round(solution.result));
  }
  return signature;
}

function programFor({ tree, tier, node }: Instance, goal: number, fixed: readonly number[]) {
  const sizes = new Map<string, number>();
  tier.forEach((t, i) => {
    const key = `${t} ${node[i]!}`;
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
  });
  const constraints: Record<string, { min?: number; max?: number; equal?: number }> = {};
  for (const v of tree.parent.keys()) {
    const max = tree.max[v]!;
    constraints[`g${v}`] = { min: tree.min[v]!, ...(Number.isFinite(max) ? { max } : {}) };
  }
  fixed.forEach((count, t) => (constraints[`t${t}`] = { equal: count }));
  const variables: Record<string, Record<string, number>> = {};
  for (const [key, size] of sizes) {
    const [t, leaf] = key.split(' ').map(Number) as [number, number];
    const column: Record<string, number> = {
      [`t${t}`]: 1,
      [`n${key}`]: 1,
      goal: t === goal ? 1 : 0,
    };
    for (let v = leaf; v >= 0; v = tree.parent[v]!) column[`g${v}`] = 1;
    constraints[`n${key}`] = { max: size };
    variables[key] = column;
  }
  return {
    direction: 'maximize',
    objective: 'goal',
    constraints,
    variables,
    integers: true,
  } as const;
}

const SHAPES: readonly (Shape & { readonly instances: number })[] = [
  {
    candidates: 200,
    categories: 4,
    units: 6,
    largestMax: 30,
    minimums: 0.4,
    largestMin: 4,
    tiers: 8,
    instances: 40,
  },
  {
    candidates: 600,
    categories: 5,
    units: 8,
    largestMax: 60,
    minimums: 0.4,
    largestMin: 6,
    tiers: 12,
    instances: 8,
  },
  {
    candidates: 2000,
    categories: 6,
    units: 10,
    largestMax: 150,
    minimums: 0.4,
    largestMin: 8,
    tiers: 16,
    instances: 3,
  },
];

describe('selection against an independent solver (yalps), tier by tier', () => {
  const random = randomNumbers(1_108_2019);
  test.each(SHAPES)('up to $candidates candidates', ({ instances, ...shape }) => {
    let feasible = 0;
    for (let i = 0; i < instances; i++) {
      const instance = randomInstance(random, shape);
      const eligible = new Int32Array(instance.tree.parent.length);
      for (const v of instance.node) eligible[v]! += 1;
      const signature = solvedByTier(instance);
      const possible = findConflicts(instance.tree, eligible).length === 0;
      expect(possible).toBe(signature !== null);
      if (signature === null) continue;
      feasible++;
      const { taken, order, start } = select(instance.tree, instance.tier, instance.node);
      const ours = new Array<number>(tiersOf(instance)).fill(0);
      taken.forEach((count, c) => (ours[instance.tier[order[start[c]!]!]!]! += count));
      expect(compareSignatures(ours, signature)).toBe(0);
    }
    expect(feasible).toBeGreaterThan(0);
  });
});
