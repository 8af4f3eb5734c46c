import type { QuotaTree, TieGroup } from './standing';
import { TierAnalysis } from './tier-analysis';

export interface Selection {
  /** Candidates in the order of their classes: class `c` holds `order[start[c] … start[c + 1])`. */
  readonly order: Int32Array;
  readonly start: Int32Array;
  /** Standing per class, the number taken of it, and the node that refused the rest (-1: none). */
  readonly standing: Uint8Array;
  readonly taken: Int32Array;
  readonly refusedAt: Int32Array;
  readonly ties: readonly TieGroup[];
}

/**
 * The selection that is lexicographically best by tier and keeps every bound: greedy by tier,
 * a candidate refused where the least its groups must still end with would pass a maximum
 * (look-ahead, QUOTAS §3). Candidates of one tier at one node are one class: they cannot be told
 * apart, so they stand together.
 *
 * In: a feasible tree (see `findConflicts`), per candidate its tier (0 best) and its node. `-1`
 * as node leaves a candidate out. O(n + classes × depth).
 */
export function select(tree: QuotaTree, tier: Int32Array, node: Int32Array): Selection {
  const { order, start } = groupClasses(tree.parent.length, tier, node);
  const classes = start.length - 1;
  const standing = new Uint8Array(classes);
  const taken = new Int32Array(classes);
  const refusedAt = new Int32Array(classes).fill(-1);
  const analysis = new TierAnalysis(tree);
  const ties: TieGroup[] = [];
  for (let c = 0; c < classes;) {
    const last = endOfTier(order, start, tier, c);
    const groups = analysis.next(
      { first: c, last, nodeOf: (k) => node[order[start[k] ?? 0] ?? 0] ?? 0, start },
      { standing, taken, refusedAt },
    );
    for (const group of groups) ties.push(group);
    c = last;
  }
  return { order, start, standing, taken, refusedAt, ties };
}

function endOfTier(order: Int32Array, start: Int32Array, tier: Int32Array, from: number): number {
  const of = (c: number): number | undefined => tier[order[start[c] ?? 0] ?? 0];
  const classes = start.length - 1;
  let end = from + 1;
  while (end < classes && of(end) === of(from)) end++;
  return end;
}

/** Candidates sorted by tier, then node (counting sort twice), and where each class begins. */
function groupClasses(
  nodes: number,
  tier: Int32Array,
  node: Int32Array,
): { order: Int32Array; start: Int32Array } {
  const placed = new Int32Array(node.length);
  let count = 0;
  let tiers = 1;
  for (let i = 0; i < node.length; i++) {
    if ((node[i] ?? -1) < 0) continue;
    placed[count++] = i;
    tiers = Math.max(tiers, (tier[i] ?? 0) + 1);
  }
  const order = sortBy(sortBy(placed.subarray(0, count), node, nodes), tier, tiers);
  const starts = new Int32Array(count + 1);
  let classes = 0;
  for (let at = 0; at < count; at++) {
    const here = order[at] ?? 0;
    const before = order[at - 1] ?? -1;
    if (at === 0 || tier[here] !== tier[before] || node[here] !== node[before]) {
      starts[classes++] = at;
    }
  }
  starts[classes] = count;
  return { order, start: starts.slice(0, classes + 1) };
}

function sortBy(items: Int32Array, keys: Int32Array, size: number): Int32Array {
  const next = new Int32Array(size + 1);
  for (const item of items) {
    const slot = (keys[item] ?? 0) + 1;
    next[slot] = (next[slot] ?? 0) + 1;
  }
  for (let k = 0; k < size; k++) next[k + 1] = (next[k + 1] ?? 0) + (next[k] ?? 0);
  const sorted = new Int32Array(items.length);
  for (const item of items) {
    const key = keys[item] ?? 0;
    const at = next[key] ?? 0;
    sorted[at] = item;
    next[key] = at + 1;
  }
  return sorted;
}
