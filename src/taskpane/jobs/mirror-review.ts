import type { Reviewed } from '../../core/job';
import type { Review } from '../../core/review/result';
import type { Recognition } from '../../core/roster/recognise';

/** A review as plain data; what it is about stays with the recognition. */
export interface FrozenReviewed extends Omit<Reviewed, 'review'> {
  readonly review: Omit<Review, 'rosters' | 'entries'> & {
    readonly rosters: null;
    readonly entries: null;
  };
}

export function freezeReviewed({ review, ...rest }: Reviewed): FrozenReviewed {
  return { ...rest, review: { ...review, rosters: null, entries: null } };
}

export function thawReviewed(
  { review, ...rest }: FrozenReviewed,
  { rosters, entries }: Pick<Recognition, 'rosters' | 'entries'>,
): Reviewed {
  return { ...rest, review: { ...review, rosters, entries } };
}
