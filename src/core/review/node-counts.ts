import type { EntryQuotas } from './quota-tree';
import type { QuotaTree } from './standing';

/** How many entries with that mark (1: flagged) are placed at each node itself. */
export function countAt({ nodeOf, groups }: EntryQuotas, marks: Uint8Array, mark = 1): Int32Array {
  const counts = new Int32Array(groups.length);
  for (let e = 0; e < marks.length; e++) {
    const node = nodeOf[e] ?? -1;
    if (marks[e] === mark && node >= 0) counts[node] = (counts[node] ?? 0) + 1;
  }
  return counts;
}

/** Counts per node, those of the nodes below added. */
export function totalsUpwards(tree: QuotaTree, counts: Int32Array): Int32Array {
  const totals = counts.slice();
  for (let v = totals.length - 1; v >= 0; v--) {
    const parent = tree.parent[v] ?? -1;
    if (parent >= 0) totals[parent] = (totals[parent] ?? 0) + (totals[v] ?? 0);
  }
  return totals;
}
