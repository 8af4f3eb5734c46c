import type { Campaign } from '../campaign/format';
import type { Problem, ProblemCode } from '../problem';
import type { Review } from '../review/result';
import type { Say } from '../say';
import type { Settings } from '../settings';
import { formatCount } from '../text/numbers';
import { isProvisional } from './list-entry';
import { plannedSeats } from './planned-seats';
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
    ...quotaLines(review, choices?.quotas ?? [], asWritten),
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
  'decision.tooMany',
  'decision.beyondSeats',
  'decision.noSuchEntry',
  'decision.notEligible',
  'ranking.mixedUnits',
  'precondition.refused',
  'unit.missing',
  'unit.kindUnlisted',
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

function quotaLines(
  review: Review,
  changes: Settings['quotas'],
  asWritten: Campaign | null,
): readonly string[] {
  return changes.map(({ id, unit, max, min, used }) => {
    const text = review.campaign.quotas.find((quota) => quota.id === id)?.text ?? id;
    const planned = (bound: 'max' | 'min'): string => {
      const seats = plannedSeats(asWritten, id, unit ?? null, bound);
      return seats === null ? '' : CONFIRM.planned(seatsText(seats));
    };
    const parts = [
      ...(max === undefined ? [] : [CONFIRM.quotaMax(nowText(max)) + planned('max')]),
      ...(min === undefined ? [] : [CONFIRM.quotaMin(nowText(min)) + planned('min')]),
      ...(used === undefined ? [] : [CONFIRM.quotaUsed(formatCount(used))]),
    ];
    return CONFIRM.quota(text, unit ?? '', parts.join(', '));
  });
}

function nowText(seats: number | null): string {
  return seatsText(seats === null ? [] : [seats]);
}

/** "02", or "01 hoặc 02" where the plan gives each kind of unit its own; none: no bound. */
function seatsText(seats: readonly number[]): string {
  return seats.length === 0 ? CONFIRM.noBound : seats.map(formatCount).join(CONFIRM.or);
}
