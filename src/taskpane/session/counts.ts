import { STATUSES, type Reason, type Review } from '../../core/review/result';

/** How many entries of one group have each status, in the order of STATUSES. */
export interface GroupCounts {
  /** Id of a category, name of a unit; null: of none. */
  readonly group: string | null;
  readonly counts: readonly number[];
  readonly total: number;
}

export const GROUPINGS = ['category', 'unit'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** The counts of each category in the plan's order, or of each unit, the largest first. */
export function groupCounts(review: Review, by: Grouping): readonly GroupCounts[] {
  const { entries, status, campaign } = review;
  const index = by === 'category' ? review.category : entries.unit;
  const size = by === 'category' ? campaign.categories.length : entries.units.size;
  const table = new Int32Array((size + 1) * STATUSES.length);
  for (let entry = 0; entry < entries.count; entry++) {
    const at = ((index[entry] ?? -1) + 1) * STATUSES.length + (status[entry] ?? 0);
    table[at] = (table[at] ?? 0) + 1;
  }
  const nameOf = (group: number): string | null =>
    by === 'category' ? (campaign.categories[group]?.id ?? null) : nameOfUnit(review, group);
  const groups = Array.from({ length: size + 1 }, (_, slot): GroupCounts => {
    const counts = [...table.subarray(slot * STATUSES.length, (slot + 1) * STATUSES.length)];
    const total = counts.reduce((sum, count) => sum + count, 0);
    return { group: nameOf(slot - 1), counts, total };
  }).filter(({ total }) => total > 0);
  return by === 'category' ? groups : groups.sort((one, other) => other.total - one.total);
}

function nameOfUnit({ entries }: Review, group: number): string | null {
  return group < 0 ? null : entries.units.text(group);
}

/** What reasons name, with how many entries each concerns, the commonest first. */
export function criterionCounts(review: Review): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  const add = (reasons: readonly Reason[], times: number): void => {
    if (times === 0) return;
    const ids = new Set(reasons.map(({ criterion }) => criterion));
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + times);
  };
  const perJudgement = tally(review.judgement, review.judgements.length);
  review.judgements.forEach(({ reasons }, index) => {
    add(reasons, perJudgement[index] ?? 0);
  });
  const { listOf, lists } = review.ownReasons;
  const perList = tally(listOf, lists.length);
  lists.forEach((reasons, index) => {
    add(reasons, perList[index] ?? 0);
  });
  return [...counts].sort((one, other) => other[1] - one[1]);
}

/** How often each number below `size` occurs. */
function tally(numbers: Int32Array, size: number): Int32Array {
  const counts = new Int32Array(size);
  for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1;
  return counts;
}
