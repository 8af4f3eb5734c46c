import { STATUSES, type Review } from './result';

/** How many entries have each status, in the order of STATUSES. */
export function statusCounts({ status, entries }: Pick<Review, 'status' | 'entries'>): Uint32Array {
  const counts = new Uint32Array(STATUSES.length);
  for (let entry = 0; entry < entries.count; entry++) {
    const index = status[entry] ?? 0;
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}
