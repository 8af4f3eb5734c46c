import type { QuotaTree } from './standing';

/** Why a tree of quotas cannot be satisfied (QUOTAS §5). */
export interface Conflict {
  readonly kind: 'minOverEligible' | 'minsOverMax';
  readonly node: number;
  /** What the group must hold, and what it can hold. */
  readonly asked: number;
  readonly possible: number;
}

interface Flow {
  /** The most members each group can end with, before and after its own maximum. */
  readonly reach: Float64Array;
  /** The fewest that the groups below need, the group's own minimum included. */
  readonly need: Float64Array;
}

/**
 * Every group whose minimum is out of reach, or whose groups' minimums pass its maximum; empty
 * exactly where the quotas can be kept. `eligible` counts the candidates placed at each node.
 */
export function findConflicts(tree: QuotaTree, eligible: Int32Array): Conflict[] {
  const { reach, need } = flow(tree, eligible);
  const conflicts: Conflict[] = [];
  for (let v = 0; v < tree.parent.length; v++) {
    const min = tree.min[v] ?? 0;
    const max = tree.max[v] ?? 0;
    if (min > (reach[v] ?? 0)) {
      conflicts.push({ kind: 'minOverEligible', node: v, asked: min, possible: reach[v] ?? 0 });
    }
    if ((need[v] ?? 0) > max) {
      conflicts.push({ kind: 'minsOverMax', node: v, asked: need[v] ?? 0, possible: max });
    }
  }
  return conflicts;
}

/** Bottom-up: what groups can reach, and need at least once unreachable minimums count as reached. */
function flow(tree: QuotaTree, eligible: Int32Array): Flow {
  const nodes = tree.parent.length;
  const reach = Float64Array.from(eligible);
  const need = new Float64Array(nodes);
  for (let v = nodes - 1; v >= 0; v--) {
    need[v] = Math.max(need[v] ?? 0, Math.min(tree.min[v] ?? 0, reach[v] ?? 0));
    const parent = tree.parent[v] ?? -1;
    if (parent < 0) continue;
    need[parent] = (need[parent] ?? 0) + (need[v] ?? 0);
    reach[parent] = (reach[parent] ?? 0) + Math.min(reach[v] ?? 0, tree.max[v] ?? 0);
  }
  return { reach, need };
}

/** The tree with every minimum that nobody can meet lowered to what can be reached. */
export function withinReach(tree: QuotaTree, eligible: Int32Array): QuotaTree {
  const { reach } = flow(tree, eligible);
  return { ...tree, min: tree.min.map((min, v) => Math.min(min, reach[v] ?? 0)) };
}

/** The root above each node. */
export function rootsOf(tree: QuotaTree): Int32Array {
  const roots = new Int32Array(tree.parent.length);
  for (let v = 0; v < roots.length; v++) {
    const parent = tree.parent[v] ?? -1;
    roots[v] = parent < 0 ? v : (roots[parent] ?? v);
  }
  return roots;
}
