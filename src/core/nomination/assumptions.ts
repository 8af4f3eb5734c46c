import type { Campaign, Quota } from '../campaign/format';
import type { Problem, ProblemCode } from '../problem';
import type { Review } from '../review/result';
import type { Say } from '../say';
import type { Settings } from '../settings';
import { formatCount } from '../text/numbers';
import { isProvisional } from './list-entry';
import { CONFIRM, RATING_ABBREVIATIONS } from './wording';

/** What a clerk chose that the list has to state beside its result. */
export type Choices = Pick<Settings, 'readings' | 'labels' | 'quotas'>;

/** What was taken for granted, so that whoever reads the list can object (DOMAIN A.2, B.4). */
export function assumptionLines(
  review: Review,
  nominated: readonly number[],
  choices: Choices | null,
  asWritten: Campaign | null,
  say: Say,
): readonly string[] {
  return [
    ...review.problems.filter(isAssumption).map((problem) => say.problem(problem)),
    ...countLine(
      CONFIRM.provisional,
      nominated.filter((entry) => isProvisional(review, entry)),
    ),
    ...countLine(
      CONFIRM.hidden,
      nominated.filter((entry) => review.entries.hidden[entry] === 1),
    ),
    ...readingLines(review.campaign, choices?.readings ?? {}),
    ...(choices?.labels ?? []).map(({ label, means }) =>
      CONFIRM.label(label, RATING_ABBREVIATIONS[means]),
    ),
    ...quotaChanges(review, choices?.quotas ?? [], asWritten).map(({ line }) => line),
  ];
}

/** Problems that are assumptions about the whole list, not a matter of one cell. */
const ASSUMPTIONS: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'rating.oldScale',
  'level.mapped',
  'roster.severalRaters',
  'roster.noRatingYear',
  'rating.streamAssumed',
  'rating.yearSkipped',
  'category.delegated',
  'quota.unlimited',
  'quota.unmet',
  'quota.minOverEligible',
  'quota.minsOverMax',
  'quota.crossing',
  'ranking.incomplete',
  'precondition.open',
  'decision.lapsed',
]);

function isAssumption({ code }: Problem): boolean {
  return ASSUMPTIONS.has(code);
}

function countLine(
  words: (count: string) => string,
  entries: readonly number[],
): readonly string[] {
  return entries.length === 0 ? [] : [words(formatCount(entries.length))];
}

function readingLines(campaign: Campaign, chosen: Settings['readings']): readonly string[] {
  return campaign.readings.map(({ id, clause, text, default: usual, alternatives }) => {
    const other = alternatives.find((one) => one.id === chosen[id]);
    return CONFIRM.reading(clause, text, other?.text ?? usual);
  });
}

/** A quota that the clerk changed, with the bounds of the plan as it was written. */
export interface QuotaChange {
  readonly id: string;
  readonly unit: string | null;
  readonly planned: Bounds | null;
  readonly line: string;
}

interface Bounds {
  readonly max: number | null;
  readonly min: number | null;
}

/** `asWritten`: the campaign before the clerk's changes; null where it is not at hand. */
export function quotaChanges(
  review: Review,
  changes: Settings['quotas'],
  asWritten: Campaign | null,
): readonly QuotaChange[] {
  return changes.map((change) => {
    const quota = review.campaign.quotas.find(({ id }) => id === change.id);
    const written = asWritten?.quotas.find(({ id }) => id === change.id);
    const planned = written === undefined ? null : boundsOf(written, change.unit !== undefined);
    const parts = [
      ...boundText(CONFIRM.quotaMax, change.max, planned?.max),
      ...boundText(CONFIRM.quotaMin, change.min, planned?.min),
      ...(change.used === undefined ? [] : [CONFIRM.quotaUsed(formatCount(change.used))]),
    ];
    const line = CONFIRM.quota(quota?.text ?? change.id, change.unit ?? '', parts.join(', '));
    return { id: change.id, unit: change.unit ?? null, planned, line };
  });
}

function boundsOf(quota: Quota, perUnit: boolean): Bounds {
  const bounds = perUnit ? quota.perUnit : quota;
  return { max: bounds?.max ?? null, min: bounds?.min ?? null };
}

function boundText(
  words: (now: string) => string,
  now: number | null | undefined,
  planned: number | null | undefined,
): readonly string[] {
  if (now === undefined) return [];
  const written = planned === undefined ? '' : CONFIRM.planned(seatsText(planned));
  return [words(seatsText(now)) + written];
}

function seatsText(seats: number | null): string {
  return seats === null ? CONFIRM.noBound : formatCount(seats);
}
