import type { Review } from '../review/result';
import { reviewDigest } from './digest';
import type { Stamp } from './sheet-model';

/** What a face tells about a run; the core has no clock and does not know its own version. */
export interface RunStamp {
  readonly version: string;
  /** Local time to the minute: "2026-11-20T12:05". */
  readonly time: string;
}

export function stampOf(review: Review, run: RunStamp): Stamp {
  return {
    campaign: review.campaign.id,
    phase: review.phase.id,
    version: run.version,
    time: run.time,
    digest: reviewDigest(review),
  };
}
