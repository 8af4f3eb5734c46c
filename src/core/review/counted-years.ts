import { isLevel, NOT_APPLICABLE, PROVISIONAL, STATE_MASK, UNRATED } from '../rating/level';
import type { UnratedPolicy } from '../campaign/format';
import { MEMBERSHIP_UNKNOWN, NO_MEMBER, type Membership } from './membership';
import type { RatingIndex } from './rating-index';

export type PersonStream = 'party' | 'civil';

/**
 * Which ratings of an entry count: of a collective whatever there is; of a person the first
 * stream that concerns them, or the lowest each year (DOMAIN B.4 no. 10); or one stream alone.
 */
export type RatingView =
  | { readonly how: 'any' }
  | { readonly how: 'first' | 'lowest'; readonly order: readonly PersonStream[] }
  | { readonly how: 'only'; readonly stream: PersonStream };

/** What counts for one year: the levels it can have, from `least` to `most` (0: none). */
export interface CountedYear {
  readonly year: number;
  /** The rating's state without its flag, as in `rating/level`. */
  readonly state: number;
  readonly least: number;
  readonly most: number;
  readonly stream: 'main' | PersonStream;
  readonly provisional: boolean;
}

export interface RatingFacts {
  readonly ratings: RatingIndex;
  readonly membership: Int32Array | null;
  /** All years that any criterion of the review asks for: where a stream is looked for. */
  readonly allYears: readonly number[];
  readonly policy: UnratedPolicy;
}

const HIGHEST = 4;

interface Found {
  readonly code: number;
  readonly stream: CountedYear['stream'];
}

/**
 * The years of a window that count for an entry. Left out: a year the policy skips, and in a
 * stream looked at alone a year in which it does not concern the person.
 */
export function countedYears(
  facts: RatingFacts,
  entry: number,
  years: readonly number[],
  view: RatingView,
): CountedYear[] {
  const streams = streamsFor(facts, entry, view);
  const counted: CountedYear[] = [];
  for (const year of years) {
    const rating = countYear(facts, entry, year, streams, view);
    if (rating.state === UNRATED && facts.policy === 'skip') continue;
    if (rating.state === NOT_APPLICABLE && (view.how === 'only' || facts.policy === 'skip'))
      continue;
    counted.push(rating);
  }
  return counted;
}

/** What counts for one year in the streams that concern the entry, whatever the policy leaves out. */
export function countYear(
  facts: RatingFacts,
  entry: number,
  year: number,
  streams: readonly Wanted[],
  view: RatingView,
): CountedYear {
  const found = streams.map((stream) => find(facts, entry, year, stream, view));
  return view.how === 'lowest' ? lowest(facts, year, found) : first(facts, year, found);
}

/** True where nothing says whether a person is a Party member and the civil rating was taken. */
export function isStreamAssumed(facts: RatingFacts, entry: number, view: RatingView): boolean {
  if (view.how !== 'first' || view.order[0] !== 'party') return false;
  const unsaid = membershipOf(facts, entry) === MEMBERSHIP_UNKNOWN;
  return unsaid && !hasData(facts, entry, 'party') && hasData(facts, entry, 'civil');
}

export function membershipOf(facts: RatingFacts, entry: number): Membership {
  return facts.membership?.[entry] ?? MEMBERSHIP_UNKNOWN;
}

export type Wanted = 'main' | PersonStream;

/** The streams of rating to look at for an entry, in order. */
export function streamsFor(facts: RatingFacts, entry: number, view: RatingView): readonly Wanted[] {
  if (view.how === 'any') return ['main', 'party', 'civil'];
  if (view.how === 'only') return [view.stream];
  const concerned = view.order.filter((stream) => concerns(facts, entry, stream));
  return concerned.length > 0 ? concerned : view.order.slice(0, 1);
}

function concerns(facts: RatingFacts, entry: number, stream: PersonStream): boolean {
  const membership = membershipOf(facts, entry);
  if (stream === 'party' && membership !== MEMBERSHIP_UNKNOWN) return membership !== NO_MEMBER;
  if (stream === 'civil' && membership === NO_MEMBER) return true;
  return hasData(facts, entry, stream);
}

function hasData(facts: RatingFacts, entry: number, stream: PersonStream): boolean {
  return facts.allYears.some((year) => {
    const state = (facts.ratings.get(year)?.[stream]?.[entry] ?? 0) & STATE_MASK;
    return state !== 0 && state !== NOT_APPLICABLE;
  });
}

/** The rating in a stream; the unnamed column stands in where the stream says nothing. */
function find(
  facts: RatingFacts,
  entry: number,
  year: number,
  stream: Wanted,
  view: RatingView,
): Found {
  const streams = facts.ratings.get(year);
  const main = streams?.main?.[entry] ?? 0;
  if (stream === 'party' && isBeforeAdmission(facts, entry, year)) {
    return main === 0 ? { code: NOT_APPLICABLE, stream } : { code: main, stream: 'main' };
  }
  const code = streams?.[stream]?.[entry] ?? 0;
  const standsIn =
    stream === 'party' ||
    membershipOf(facts, entry) === NO_MEMBER ||
    isPreferred(facts, entry, stream, view);
  const says = main !== 0 && (main & STATE_MASK) !== NOT_APPLICABLE;
  return code === 0 && says && standsIn ? { code: main, stream: 'main' } : { code, stream };
}

/** A stream that is only preferred, and of which the roster says nothing of the person. */
function isPreferred(facts: RatingFacts, entry: number, stream: Wanted, view: RatingView): boolean {
  return view.how !== 'only' && stream === 'civil' && !hasData(facts, entry, stream);
}

/** True for a year in which the entry was no Party member, where the roster says so. */
export function isBeforeAdmission(facts: RatingFacts, entry: number, year: number): boolean {
  const membership = membershipOf(facts, entry);
  return membership === NO_MEMBER || (membership > NO_MEMBER && year < membership);
}

function first(facts: RatingFacts, year: number, found: readonly Found[]): CountedYear {
  const [chosen] = found;
  const used = found.find((f) => (f.code & STATE_MASK) !== NOT_APPLICABLE && f.code !== 0);
  const decided = chosen !== undefined && (chosen.code & STATE_MASK) !== NOT_APPLICABLE;
  const isMain = chosen?.stream === 'main' && chosen.code === 0;
  return rate(facts, year, (decided && !isMain ? chosen : used) ?? chosen);
}

function rate(facts: RatingFacts, year: number, found: Found | undefined): CountedYear {
  const code = found?.code ?? 0;
  const state = code & STATE_MASK;
  const level = isLevel(code) ? state : 0;
  const strict = facts.policy === 'strict' && (state === UNRATED || state === NOT_APPLICABLE);
  return {
    year,
    state,
    least: level,
    most: level > 0 ? level : strict ? 0 : HIGHEST,
    stream: found?.stream ?? 'main',
    provisional: (code & PROVISIONAL) !== 0,
  };
}

/** The lowest of the streams that concern the person; a missing one leaves the year open below. */
function lowest(facts: RatingFacts, year: number, found: readonly Found[]): CountedYear {
  const rated = found
    .filter((f) => (f.code & STATE_MASK) !== NOT_APPLICABLE)
    .map((f) => rate(facts, year, f));
  const [first, ...others] = rated;
  if (first === undefined) return rate(facts, year, found[0]);
  return others.reduce(lower, first);
}

function lower(a: CountedYear, b: CountedYear): CountedYear {
  const worse = b.least < a.least ? b : a;
  return { ...worse, most: Math.min(a.most, b.most) };
}
