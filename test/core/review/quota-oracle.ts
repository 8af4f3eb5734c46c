import { NO_MAX, type QuotaTree } from '../../../src/core/review/standing';

/** A problem of QUOTAS §1: nested groups, and per candidate a tier (0 best) and a group. */
export interface Instance {
  readonly tree: QuotaTree;
  readonly tier: Int32Array;
  readonly node: Int32Array;
}

export interface Optimum {
  readonly feasible: boolean;
  /** Chosen per tier in every optimal selection. */
  readonly signature: readonly number[];
  /** Every optimal selection, one bit a candidate. */
  readonly optimal: readonly number[];
}

export function tiersOf(instance: Instance): number {
  return Math.max(0, ...instance.tier) + 1;
}

/** Keeps every bound? `chosen` counts per node, nodes below not yet added. */
export function keepsBounds(tree: QuotaTree, chosen: readonly number[]): boolean {
  const counts = [...chosen];
  for (let v = tree.parent.length - 1; v >= 0; v--) {
    const count = counts[v] ?? 0;
    if (count < tree.min[v]! || count > tree.max[v]!) return false;
    const parent = tree.parent[v]!;
    if (parent >= 0) counts[parent] = (counts[parent] ?? 0) + count;
  }
  return true;
}

/** Every selection tried: the definition itself, for up to a dozen candidates. */
export function bruteForce(instance: Instance): Optimum {
  const { tree, tier, node } = instance;
  const tiers = tiersOf(instance);
  let best: number[] | null = null;
  let optimal: number[] = [];
  for (let set = 0; set < 2 ** tier.length; set++) {
    const chosen = new Array<number>(tree.parent.length).fill(0);
    const signature = new Array<number>(tiers).fill(0);
    for (let i = 0; i < tier.length; i++) {
      if ((set >> i) % 2 === 0) continue;
      chosen[node[i]!]! += 1;
      signature[tier[i]!]! += 1;
    }
    if (!keepsBounds(tree, chosen)) continue;
    const order = best === null ? 1 : compareSignatures(signature, best);
    if (order > 0) [best, optimal] = [signature, [set]];
    else if (order === 0) optimal.push(set);
  }
  return { feasible: best !== null, signature: best ?? [], optimal };
}

export function compareSignatures(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((count, t) => count !== b[t]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** Repeatable numbers: the same seed gives the same instances on every machine (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Shape {
  readonly candidates: number;
  readonly categories: number;
  readonly units: number;
  readonly largestMax: number;
  /** Share of groups with a minimum, and the largest of those. */
  readonly minimums: number;
  readonly largestMin: number;
  readonly tiers: number;
}

/** QUOTAS §6.2, laminar part: campaign, 2–3 categories, 1–3 units each, minimums with p = .45. */
export const SMALL: Shape = {
  candidates: 11,
  categories: 3,
  units: 3,
  largestMax: 7,
  minimums: 0.45,
  largestMin: 2,
  tiers: 4,
};

export function randomInstance(random: () => number, shape: Shape): Instance {
  const upTo = (n: number): number => 1 + Math.floor(random() * n);
  const parent: number[] = [-1];
  const leaves: number[] = [];
  const categories = Math.max(2, upTo(shape.categories));
  for (let c = 0; c < categories; c++) {
    const category = parent.push(0) - 1;
    const units = upTo(shape.units);
    for (let u = 0; u < units; u++) leaves.push(parent.push(category) - 1);
  }
  const count = Math.max(1, Math.round(shape.candidates * (0.3 + 0.7 * random())));
  const pick = (): number => leaves[Math.floor(random() * leaves.length)]!;
  const max = parent.map(() => (random() < 0.15 ? NO_MAX : upTo(shape.largestMax)));
  const min = max.map((most) =>
    random() < shape.minimums ? upTo(Math.min(most, shape.largestMin)) : 0,
  );
  return {
    tree: {
      parent: Int32Array.from(parent),
      min: Float64Array.from(min, Math.floor),
      max: Float64Array.from(max),
    },
    tier: Int32Array.from({ length: count }, () => Math.floor(random() * shape.tiers)),
    // A few candidates stand directly at a category, as where a unit is not bound.
    node: Int32Array.from({ length: count }, () => (random() < 0.1 ? 1 : pick())),
  };
}
