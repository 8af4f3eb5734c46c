import type { QuotaGroup } from './quota-tree';
import type { Tie } from './result';
import type { Selection } from './select';
import type { TieIds } from './tie-id';

/** A tie with the classes of the selection that compete in it. */
export interface NamedTie {
  readonly tie: Tie;
  readonly classes: readonly number[];
}

/** The ties of a selection with their stable ids, as the committee is asked about them. */
export function nameTies(
  selection: Selection,
  groups: readonly QuotaGroup[],
  tieIds: TieIds,
  unitText: (group: QuotaGroup) => string | null,
): NamedTie[] {
  return selection.ties.flatMap(({ node, classes, seats }): NamedTie[] => {
    const at = groups[node];
    if (at === undefined) return [];
    const entries = membersOf(selection, classes);
    const unit = unitText(at);
    const { id: quota, clause } = at.quota;
    const id = tieIds.of(quota, unit ?? '', entries);
    const max = at.max ?? entries.length;
    return [{ tie: { id, quota, clause, unit, max, seats, entries }, classes }];
  });
}

function membersOf({ order, start }: Selection, classes: readonly number[]): number[] {
  const members = classes.map((c) => order.subarray(start[c] ?? 0, start[c + 1] ?? 0));
  const all = new Int32Array(members.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const some of members) {
    all.set(some, at);
    at += some.length;
  }
  return Array.from(all.sort());
}
