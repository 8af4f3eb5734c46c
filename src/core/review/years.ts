import type { RatedCriterion, YearsCriterion } from '../campaign/criterion';
import { LEVELS, levelCode, RATING_STATES, UNRATED, NOT_APPLICABLE } from '../rating/level';
import { countedYears, type CountedYear, type RatingView } from './counted-years';
import type { Facts } from './facts';
import { HOLDS, NO, reason, UNKNOWN, type Outcome, type Source } from './truth';
import { yearsOf } from './windows';
import type { Reason } from './result';

const UNKNOWN_LABEL = RATING_STATES.indexOf('unknown');

/**
 * Years at a level or better (DOMAIN B.5). A year whose rating is not known neither meets nor
 * fails; where the policy left no year at all, nothing can be said.
 */
export function judgeYears(
  criterion: YearsCriterion,
  entry: number,
  view: RatingView,
  facts: Facts,
): Outcome {
  const window = yearsOf(facts.windows, criterion.window);
  return judgeCounted(criterion, countedYears(facts, entry, window, view), window);
}

/** The same for years that have been read already. */
export function judgeCounted(
  criterion: YearsCriterion,
  counted: readonly CountedYear[],
  window: readonly number[],
): Outcome {
  if (counted.length === 0) return allOpen(criterion, window);
  const { count } = criterion;
  if (count.how === 'every') return judgeEvery(criterion, counted);
  if (count.how === 'consecutive') return judgeConsecutive(criterion, counted, window);
  return judgeCount(criterion, counted, window);
}

/** Every year has a rating, whatever its level. */
export function judgeRated(
  criterion: RatedCriterion,
  entry: number,
  view: RatingView,
  facts: Facts,
): Outcome {
  const window = yearsOf(facts.windows, criterion.window);
  const counted = countedYears(facts, entry, window, view);
  if (counted.length === 0) return allOpen(criterion, window);
  return conclude(
    counted.filter((year) => year.most === 0).map((year) => missing(criterion, year, 'fail')),
    counted.filter(isOpen).map((year) => missing(criterion, year, 'unknown')),
  );
}

/** No year of the window counts: nothing can be said. */
export function allOpen(of: Source, window: readonly number[]): Outcome {
  const reasons = window.map((year) =>
    reason(of, 'unknown', { code: 'year.unrated', params: { year, clause: of.clause } }, [year]),
  );
  return { truth: UNKNOWN, reasons };
}

function conclude(failed: readonly Reason[], unknown: readonly Reason[]): Outcome {
  if (failed.length > 0) return { truth: NO, reasons: failed };
  return unknown.length > 0 ? { truth: UNKNOWN, reasons: unknown } : HOLDS;
}

function isOpen(year: CountedYear): boolean {
  return year.least === 0 && year.most > 0;
}

function judgeEvery(criterion: YearsCriterion, counted: readonly CountedYear[]): Outcome {
  const asked = levelCode(criterion.level);
  const failed = counted.filter((year) => year.most < asked);
  const unknown = counted.filter((year) => year.most >= asked && year.least < asked);
  return conclude(
    failed.map((year) => below(criterion, year)),
    unknown.map((year) => missing(criterion, year, 'unknown')),
  );
}

/** A year below the level asked, or without one. */
export function below(criterion: YearsCriterion, rating: CountedYear): Reason {
  const { year, most } = rating;
  const found = LEVELS[most - 1];
  if (found === undefined) return missing(criterion, rating, 'fail');
  const { level: asked, clause } = criterion;
  return reason(criterion, 'fail', { code: 'year.below', params: { year, found, asked, clause } }, [
    year,
  ]);
}

/** A year without a level: blank, unrated, or a label nobody has explained. */
export function missing(of: Source, rating: CountedYear, outcome: Reason['outcome']): Reason {
  const { year, state } = rating;
  const unrated = state === UNRATED || state === NOT_APPLICABLE;
  const code = unrated ? 'year.unrated' : state === UNKNOWN_LABEL ? 'year.unknown' : 'year.blank';
  return reason(of, outcome, { code, params: { year, clause: of.clause } }, [year]);
}

function judgeCount(
  criterion: YearsCriterion,
  counted: readonly CountedYear[],
  window: readonly number[],
): Outcome {
  const asked = levelCode(criterion.level);
  const { count } = criterion;
  const need = count.how === 'every' ? counted.length : count.n;
  const have = counted.filter((year) => year.least >= asked).map((year) => year.year);
  const open = counted
    .filter((year) => year.least < asked && year.most >= asked)
    .map((year) => year.year);
  if (count.how === 'exactly' && have.length + open.length > need && have.length >= need) {
    return tooMany(criterion, have, open, need);
  }
  if (have.length >= need) return HOLDS;
  const outcome = have.length + open.length < need ? 'fail' : 'unknown';
  const { level, clause } = criterion;
  const params = { level, have, open, need, window, clause };
  return one(
    reason(criterion, outcome, { code: 'years.tooFew', params }, years(outcome, have, open)),
  );
}

function years(outcome: Reason['outcome'], have: readonly number[], open: readonly number[]) {
  return outcome === 'fail' ? have : open;
}

function tooMany(
  criterion: YearsCriterion,
  have: readonly number[],
  open: readonly number[],
  need: number,
): Outcome {
  const { level, clause } = criterion;
  const outcome = have.length > need ? 'fail' : 'unknown';
  const params = { level, have, need, clause };
  return one(
    reason(criterion, outcome, { code: 'years.tooMany', params }, outcome === 'fail' ? have : open),
  );
}

function one(only: Reason): Outcome {
  return { truth: only.outcome === 'fail' ? NO : UNKNOWN, reasons: [only] };
}

/** "liên tục": years that follow each other in the calendar; a skipped year does not break them. */
function judgeConsecutive(
  criterion: YearsCriterion,
  counted: readonly CountedYear[],
  window: readonly number[],
): Outcome {
  const { count, level, clause } = criterion;
  if (count.how !== 'consecutive') return HOLDS;
  const asked = levelCode(level);
  const run = (holds: (year: CountedYear) => boolean): number =>
    longestRun(counted, window, holds, count.endingAtLastYear);
  const sure = run((year) => year.least >= asked);
  if (sure >= count.n) return HOLDS;
  const possible = run((year) => year.most >= asked);
  const outcome = possible < count.n ? 'fail' : 'unknown';
  const params = { level, longest: sure, need: count.n, clause };
  const open = counted.filter((year) => year.least < asked && year.most >= asked);
  const named = outcome === 'fail' ? counted.filter((year) => year.most < asked) : open;
  return one(
    reason(
      criterion,
      outcome,
      { code: 'years.notConsecutive', params },
      named.map((year) => year.year),
    ),
  );
}

function longestRun(
  counted: readonly CountedYear[],
  window: readonly number[],
  holds: (year: CountedYear) => boolean,
  ending: boolean,
): number {
  const byYear = new Map(counted.map((year) => [year.year, year]));
  let longest = 0;
  let run = 0;
  let previous: number | null = null;
  for (const year of window) {
    if (previous !== null && year !== previous + 1) run = 0;
    previous = year;
    const rating = byYear.get(year);
    if (rating === undefined) continue;
    run = holds(rating) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return ending ? run : longest;
}
