import { findConflicts } from '../../../src/core/review/conflicts';
import { singleChanges } from '../../../src/core/review/diagnose';
import { select, type Selection } from '../../../src/core/review/select';
import { CERTAIN, CONTESTED, OUT, type QuotaTree } from '../../../src/core/review/standing';
import {
  bruteForce,
  compareSignatures,
  keepsBounds,
  randomInstance,
  randomNumbers,
  SMALL,
  tiersOf,
  type Instance,
} from './quota-oracle';

const INSTANCES = 3000;

function eligibleAt({ tree, node }: Instance): Int32Array {
  const counts = new Int32Array(tree.parent.length);
  for (const v of node) counts[v]! += 1;
  return counts;
}

function isFeasible(instance: Instance): boolean {
  return findConflicts(instance.tree, eligibleAt(instance)).length === 0;
}

function run({ tree, tier, node }: Instance): Selection {
  return select(tree, tier, node);
}

/** Standing of each candidate. */
function standings(instance: Instance, selection = run(instance)): number[] {
  const result = new Array<number>(instance.tier.length).fill(-1);
  selection.standing.forEach((standing, c) => {
    for (let at = selection.start[c]!; at < selection.start[c + 1]!; at++) {
      result[selection.order[at]!] = standing;
    }
  });
  return result;
}

/** One of the optimal selections: the first of each class as far as they were taken. */
function chosen(selection: Selection): number[] {
  return [...selection.taken].flatMap((taken, c) => {
    const start = selection.start[c]!;
    return [...selection.order.subarray(start, start + taken)];
  });
}

function countsOf(instance: Instance, entries: readonly number[]) {
  const byNode = new Array<number>(instance.tree.parent.length).fill(0);
  const byTier = new Array<number>(tiersOf(instance)).fill(0);
  for (const i of entries) {
    byNode[instance.node[i]!]! += 1;
    byTier[instance.tier[i]!]! += 1;
  }
  return { byNode, byTier };
}

function expectedStandings(instance: Instance, optimal: readonly number[]): number[] {
  const all = optimal.reduce((a, b) => a & b);
  const any = optimal.reduce((a, b) => a | b);
  return [...instance.tier.keys()].map((i) => {
    if ((all >> i) % 2 === 1) return CERTAIN;
    return (any >> i) % 2 === 1 ? CONTESTED : OUT;
  });
}

/** The engine with its look-ahead taken out: take whoever hits no maximum. */
function plainGreedy({ tree, tier, node }: Instance): number[] {
  const counts = new Array<number>(tree.parent.length).fill(0);
  const taken: number[] = [];
  for (const i of [...tier.keys()].sort((a, b) => tier[a]! - tier[b]!)) {
    const path: number[] = [];
    for (let v = node[i]!; v >= 0; v = tree.parent[v]!) path.push(v);
    if (path.some((v) => counts[v]! >= tree.max[v]!)) continue;
    for (const v of path) counts[v]! += 1;
    taken.push(i);
  }
  return taken;
}

describe('selection against every selection there is (QUOTAS §6)', () => {
  const random = randomNumbers(20_201_120);
  const instances = Array.from({ length: INSTANCES }, () => {
    const instance = randomInstance(random, SMALL);
    return { instance, optimum: bruteForce(instance) };
  });
  const feasible = instances.filter(({ optimum }) => optimum.feasible);
  const infeasible = instances.filter(({ optimum }) => !optimum.feasible);

  it('is tried on feasible and infeasible instances, about half each', () => {
    expect(feasible.length).toBeGreaterThan(INSTANCES / 4);
    expect(infeasible.length).toBeGreaterThan(INSTANCES / 4);
  });

  it('finds the quotas that can be kept and those that cannot', () => {
    for (const { instance, optimum } of instances) {
      expect(isFeasible(instance)).toBe(optimum.feasible);
    }
  });

  it('keeps every bound and is the best by rank', () => {
    for (const { instance, optimum } of feasible) {
      const { byNode, byTier } = countsOf(instance, chosen(run(instance)));
      expect(keepsBounds(instance.tree, byNode)).toBe(true);
      expect(byTier).toEqual(optimum.signature);
    }
  });

  it('tells who is in every best selection, in some, in none', () => {
    for (const { instance, optimum } of feasible) {
      expect(standings(instance)).toEqual(expectedStandings(instance, optimum.optimal));
    }
  });

  it('leaves as many seats open in a tie as every best selection gives its members', () => {
    let ties = 0;
    for (const { instance, optimum } of feasible) {
      const selection = run(instance);
      for (const tie of selection.ties) {
        ties++;
        const members = tie.classes.flatMap((c) => [
          ...selection.order.subarray(selection.start[c], selection.start[c + 1]),
        ]);
        expect(members.length).toBeGreaterThan(tie.seats);
        for (const set of optimum.optimal) {
          const seated = members.filter((i) => (set >> i) % 2 === 1).length;
          expect(seated).toBe(tie.seats);
        }
      }
    }
    expect(ties).toBeGreaterThan(200);
  });

  it('ties hold exactly the contested', () => {
    for (const { instance } of feasible) {
      const selection = run(instance);
      const tied = selection.ties.flatMap((tie) => tie.classes);
      const contested = [...selection.standing.keys()].filter(
        (c) => selection.standing[c] === CONTESTED,
      );
      expect([...tied].sort((a, b) => a - b)).toEqual(contested);
    }
  });

  it('names, for what cannot be kept, changes that each suffice, and no smaller one does', () => {
    let suggested = 0;
    for (const { instance } of infeasible) {
      const eligible = eligibleAt(instance);
      const conflicts = findConflicts(instance.tree, eligible);
      expect(conflicts.length).toBeGreaterThan(0);
      for (const change of singleChanges(instance.tree, eligible, conflicts)) {
        suggested++;
        const from = instance.tree[change.bound][change.node]!;
        const nearer = change.to + Math.sign(from - change.to);
        expect(bruteForce(changed(instance, change, change.to)).feasible).toBe(true);
        if (nearer !== from)
          expect(bruteForce(changed(instance, change, nearer)).feasible).toBe(false);
      }
    }
    expect(suggested).toBeGreaterThan(500);
  });

  it('finds every single change that suffices', () => {
    for (const { instance } of infeasible.slice(0, 300)) {
      const eligible = eligibleAt(instance);
      const found = singleChanges(instance.tree, eligible, findConflicts(instance.tree, eligible));
      const sufficing = boundsOf(instance.tree).filter(({ node, bound }) => {
        const to = bound === 'min' ? 0 : 100;
        return bruteForce(changed(instance, { node, bound }, to)).feasible;
      });
      expect(found.map(({ node, bound }) => `${node} ${bound}`).sort()).toEqual(
        sufficing.map(({ node, bound }) => `${node} ${bound}`).sort(),
      );
    }
  });

  it('the instances bite: without the look-ahead a quarter of them come out wrong', () => {
    const wrong = feasible.filter(({ instance, optimum }) => {
      const { byNode, byTier } = countsOf(instance, plainGreedy(instance));
      return (
        !keepsBounds(instance.tree, byNode) || compareSignatures(byTier, optimum.signature) !== 0
      );
    });
    expect(wrong.length).toBeGreaterThan(feasible.length / 10);
  });

  it('does not depend on the order of the candidates', () => {
    for (const { instance } of feasible.slice(0, 500)) {
      const order = [...instance.tier.keys()].sort(() => random() - 0.5);
      const shuffled = {
        tree: instance.tree,
        tier: Int32Array.from(order, (i) => instance.tier[i]!),
        node: Int32Array.from(order, (i) => instance.node[i]!),
      };
      const before = standings(instance);
      expect(standings(shuffled)).toEqual(order.map((i) => before[i]));
    }
  });

  it('a higher maximum never makes the selection worse', () => {
    for (const { instance, optimum } of feasible.slice(0, 500)) {
      const node = Math.floor(random() * instance.tree.parent.length);
      const raised = changed(instance, { node, bound: 'max' }, instance.tree.max[node]! + 1);
      const { byTier } = countsOf(instance, chosen(run(raised)));
      expect(compareSignatures(byTier, optimum.signature)).toBeGreaterThanOrEqual(0);
    }
  });

  it('one more candidate of lower rank takes no certain seat away (maximums only)', () => {
    for (const { instance } of instances.slice(0, 800)) {
      const tree = { ...instance.tree, min: instance.tree.min.map(() => 0) };
      const before = standings({ ...instance, tree });
      const longer = {
        tree,
        tier: Int32Array.from([...instance.tier, tiersOf(instance)]),
        node: Int32Array.from([...instance.node, instance.node[0]!]),
      };
      const after = standings(longer);
      before.forEach((standing, i) => {
        if (standing === CERTAIN) expect(after[i]).toBe(CERTAIN);
      });
    }
  });

  it('whatever the committee chooses inside a tie is a best selection, and later tiers stay', () => {
    for (const { instance, optimum } of feasible) {
      const before = standings(instance);
      const tied = before.flatMap((standing, i) => (standing === CONTESTED ? [i] : []));
      if (tied.length === 0) continue;
      const favoured = tied[Math.floor(random() * tied.length)]!;
      const tier = instance.tier.map(
        (t, i) => 2 * t + (t === instance.tier[favoured] && i !== favoured ? 1 : 0),
      );
      const settled = { ...instance, tier };
      const { byNode, byTier } = countsOf(instance, chosen(run(settled)));
      expect(keepsBounds(instance.tree, byNode)).toBe(true);
      expect(byTier).toEqual(optimum.signature);
      const after = standings(settled);
      expect(after[favoured]).toBe(CERTAIN);
      instance.tier.forEach((t, i) => {
        if (t > instance.tier[favoured]!) expect(after[i]).toBe(before[i]);
      });
    }
  });
});

function changed(
  instance: Instance,
  { node, bound }: { node: number; bound: 'max' | 'min' },
  to: number,
): Instance {
  const values = instance.tree[bound].slice();
  values[node] = to;
  return { ...instance, tree: { ...instance.tree, [bound]: values } };
}

function boundsOf(tree: QuotaTree): { node: number; bound: 'max' | 'min' }[] {
  return [...tree.parent.keys()].flatMap((node) => [
    ...(Number.isFinite(tree.max[node]) ? [{ node, bound: 'max' as const }] : []),
    ...(tree.min[node]! > 0 ? [{ node, bound: 'min' as const }] : []),
  ]);
}

describe('the example of QUOTAS §5: nested seats', () => {
  it('names the group that is full, the nearest first', () => {
    // campaign (max 3) ⊃ two units (max 2 each); three of the first tier in unit 1.
    const tree = {
      parent: Int32Array.of(-1, 0, 0),
      min: Float64Array.of(0, 0, 0),
      max: Float64Array.of(3, 2, 2),
    };
    const tier = Int32Array.of(0, 0, 1, 0, 0);
    const node = Int32Array.of(1, 1, 1, 2, 2);
    const selection = select(tree, tier, node);
    expect(standings({ tree, tier, node })).toEqual([1, 1, 2, 1, 1]);
    expect(selection.ties).toEqual([{ node: 0, seats: 3, classes: [0, 1] }]);
    expect(selection.refusedAt[2]).toBe(1);
  });
});
