import type { AttestationCriterion, Criterion, YearsCriterion } from '../campaign/criterion';
import { levelCode } from '../rating/level';
import type { CountedReader, ReadYear } from './counted-reader';
import type { RatingView } from './counted-years';
import { evaluate } from './evaluate';
import type { Facts } from './facts';
import type { Reason } from './result';
import { both, HOLDS, IS_OPEN, NO, UNKNOWN, YES, type Outcome, type Truth } from './truth';
import { yearsOf } from './windows';
import { allOpen, below, judgeCounted, missing } from './years';

/** Judges one entry, whose years the reader has just read. */
export type Judge = (entry: number) => Outcome;

/** What a criterion is compiled for: one category and subject, whose ratings `reader` reads. */
export interface Compiling {
  readonly facts: Facts;
  readonly view: RatingView;
  readonly reader: CountedReader;
}

/**
 * A criterion as a function that judges as `evaluate` does, with the same outcomes: windows and
 * columns are looked up once, and a reason that several judgements give is one object. Only what
 * most plans are made of is compiled; the rest is left to `evaluate`.
 */
export function compile(criterion: Criterion, to: Compiling): Judge {
  if (criterion.type === 'years') return compileYears(criterion, to);
  if (criterion.type === 'attestation') return compileAttestation(criterion, to);
  if (criterion.type === 'all') return compileAll(criterion.of, to);
  return (entry) => evaluate(criterion, entry, to.view, to.facts);
}

function compileAttestation(criterion: AttestationCriterion, { facts }: Compiling): Judge {
  const { attestations } = facts;
  if (attestations.bind(criterion).answers === null) return ALWAYS_OPEN;
  return (entry) => attestations.judge(criterion, entry);
}

/** Of attestations that no column carries: they are many, and the same for every entry. */
const ALWAYS_OPEN: Judge = () => IS_OPEN;

function compileAll(parts: readonly Criterion[], to: Compiling): Judge {
  const all = parts.map((part) => compile(part, to));
  const judges = all.filter((judge) => judge !== ALWAYS_OPEN);
  const start = judges.length === all.length ? HOLDS : IS_OPEN;
  const outcomes: Outcome[] = judges.map(() => HOLDS);
  return (entry) => {
    let least: Truth = start.truth;
    let only: Outcome | null = start;
    for (let p = 0; p < judges.length; p++) {
      const outcome = judges[p]?.(entry) ?? HOLDS;
      outcomes[p] = outcome;
      if (outcome.truth === least) only = only === start || only === outcome ? outcome : null;
      else if (outcome.truth < least) {
        least = outcome.truth;
        only = outcome;
      }
    }
    return only ?? both(outcomes);
  };
}

function compileYears(criterion: YearsCriterion, { facts, reader }: Compiling): Judge {
  const window = yearsOf(facts.windows, criterion.window);
  const places = reader.placesOf(window);
  const { how } = criterion.count;
  if (how === 'every') return compileEvery(criterion, reader, window, places);
  if (how !== 'consecutive' && window.length <= MOST_COUNTED)
    return compileCount(criterion, reader, window, places);
  return () => judgeCounted(criterion, countedAt(reader, places), window);
}

function countedAt({ now }: CountedReader, places: readonly number[]): ReadYear[] {
  const counted: ReadYear[] = [];
  for (const place of places) {
    const year = now[place];
    if (year?.counts === true) counted.push(year);
  }
  return counted;
}

function compileEvery(
  criterion: YearsCriterion,
  { now }: CountedReader,
  window: readonly number[],
  places: readonly number[],
): Judge {
  const asked = levelCode(criterion.level);
  const none = allOpen(criterion, window);
  const failed: (Reason | undefined)[] = [];
  const unknown: (Reason | undefined)[] = [];
  return () => {
    let counted = 0;
    let truth: Truth = YES;
    for (const place of places) {
      const year = now[place];
      if (year?.counts !== true) continue;
      counted++;
      if (year.most < asked) truth = NO;
      else if (year.least < asked && truth === YES) truth = UNKNOWN;
    }
    if (counted === 0) return none;
    if (truth === YES) return HOLDS;
    const reasons: Reason[] = [];
    for (const place of places) {
      const year = now[place];
      if (year?.counts !== true) continue;
      if (truth === NO) {
        if (year.most < asked) reasons.push((failed[year.serial] ??= below(criterion, year)));
      } else if (year.least < asked) {
        reasons.push((unknown[year.serial] ??= missing(criterion, year, 'unknown')));
      }
    }
    return { truth, reasons };
  };
}

/** Four states a year: 4 to this power is the most outcomes that are kept of a criterion. */
const MOST_COUNTED = 8;
const LEFT_OUT = 0;
const BELOW = 1;
const MAY_HAVE = 2;
const HAS = 3;

/** The outcome depends on which years have the level and which may have it: kept by these. */
function compileCount(
  criterion: YearsCriterion,
  reader: CountedReader,
  window: readonly number[],
  places: readonly number[],
): Judge {
  const asked = levelCode(criterion.level);
  const known = new Map<number, Outcome>();
  const { now } = reader;
  return () => {
    let key = 0;
    for (const place of places) {
      const year = now[place];
      let state = LEFT_OUT;
      if (year?.counts === true) {
        state = year.least >= asked ? HAS : year.most >= asked ? MAY_HAVE : BELOW;
      }
      key = key * 4 + state;
    }
    const before = known.get(key);
    if (before !== undefined) return before;
    const outcome = judgeCounted(criterion, countedAt(reader, places), window);
    known.set(key, outcome);
    return outcome;
  };
}
