import { NOT_APPLICABLE, RATING_STATES, STATE_MASK, UNRATED } from '../rating/level';
import {
  countYear,
  isBeforeAdmission,
  membershipOf,
  streamsFor,
  type CountedYear,
  type PersonStream,
  type RatingFacts,
  type RatingView,
  type Wanted,
} from './counted-years';
import { MEMBERSHIP_UNKNOWN, NO_MEMBER } from './membership';
import type { Judgement } from './result';

/** What counts for one year, one object for all entries that have it. */
export interface ReadYear extends CountedYear {
  /** A number of its own among all that a reader has read, from 0. */
  readonly serial: number;
  /** False where the policy leaves the year out. */
  readonly counts: boolean;
  readonly shown: Judgement['counted'][number];
}

/** The rating columns of a year, and what each combination of their codes has come to. */
interface YearColumns {
  readonly year: number;
  readonly main: Uint8Array | null;
  readonly party: Uint8Array | null;
  readonly civil: Uint8Array | null;
  readonly known: (ReadYear | undefined)[];
}

const CODES = 16;
/** Room for the codes of the unnamed stream alone: all that most rosters have. */
const INITIAL_KNOWN = CODES;

/**
 * The years that count for entries under one view, as `countedYears` has them: each combination
 * of ratings in a year is worked out once and then looked up. Reading an entry fills `now`.
 */
export class CountedReader {
  /** What counts for the entry read last, year by year of the years asked for. */
  readonly now: ReadYear[] = [];
  private readonly columns: readonly YearColumns[];
  private readonly partyData: readonly Uint8Array[];
  private readonly civilData: readonly Uint8Array[];
  private readonly streams: (readonly Wanted[] | undefined)[] = [];
  private serials = 0;

  constructor(
    private readonly facts: RatingFacts,
    private readonly view: RatingView,
    years: readonly number[],
  ) {
    this.columns = years.map((year) => {
      const { main = null, party = null, civil = null } = facts.ratings.get(year) ?? {};
      return { year, main, party, civil, known: new Array<undefined>(INITIAL_KNOWN) };
    });
    const dataOf = (stream: PersonStream): Uint8Array[] =>
      facts.allYears.flatMap((year) => facts.ratings.get(year)?.[stream] ?? []);
    this.partyData = dataOf('party');
    this.civilData = dataOf('civil');
  }

  /** Places in `now` of the years of a window. */
  placesOf(window: readonly number[]): readonly number[] {
    return window.map((year) => this.columns.findIndex((column) => column.year === year));
  }

  read(entry: number): void {
    const { columns, now } = this;
    const member = membershipOf(this.facts, entry);
    const concerned = this.concerned(entry, member);
    for (let y = 0; y < columns.length; y++) {
      const column = columns[y];
      if (column === undefined) continue;
      const { main, party, civil, known } = column;
      let key = main === null ? 0 : (main[entry] ?? 0);
      if (party !== null) key += (party[entry] ?? 0) * CODES;
      if (civil !== null) key += (civil[entry] ?? 0) * CODES ** 2;
      if (member !== MEMBERSHIP_UNKNOWN) key += this.standing(entry, column.year) * CODES ** 3;
      key += concerned * CODES ** 3 * STANDINGS;
      now[y] = known[key] ?? this.work(entry, column, key, concerned);
    }
  }

  /** True where some entry may have a civil rating: without one no stream is ever assumed. */
  get canAssume(): boolean {
    return this.civilData.length > 0;
  }

  /** A bit for each stream of persons that has a rating of the entry or concerns it by membership. */
  private concerned(entry: number, member: number): number {
    if (this.view.how === 'any' || this.view.how === 'only') return 0;
    if (member !== MEMBERSHIP_UNKNOWN) return member === NO_MEMBER ? 2 : 1 + this.civil(entry);
    return (hasData(this.partyData, entry) ? 1 : 0) + this.civil(entry);
  }

  private civil(entry: number): number {
    return hasData(this.civilData, entry) ? 2 : 0;
  }

  private standing(entry: number, year: number): number {
    if (membershipOf(this.facts, entry) === NO_MEMBER) return 2;
    return isBeforeAdmission(this.facts, entry, year) ? 1 : 0;
  }

  private work(entry: number, column: YearColumns, key: number, concerned: number): ReadYear {
    const { facts, view } = this;
    const streams = (this.streams[concerned] ??= streamsFor(facts, entry, view));
    const rating = countYear(facts, entry, column.year, streams, view);
    const { year, state, stream, provisional, least, most } = rating;
    const counts = doesCount(facts, view, rating);
    const serial = this.serials++;
    const shown = shownYear(rating);
    const read = { year, state, stream, provisional, least, most, serial, counts, shown };
    column.known[key] = read;
    return read;
  }
}

/** No word on membership that bears on the year, before admission, no member. */
const STANDINGS = 3;

function hasData(columns: readonly Uint8Array[], entry: number): boolean {
  for (const codes of columns) {
    const state = (codes[entry] ?? 0) & STATE_MASK;
    if (state !== 0 && state !== NOT_APPLICABLE) return true;
  }
  return false;
}

function doesCount({ policy }: RatingFacts, view: RatingView, { state }: CountedYear): boolean {
  if (state === UNRATED) return policy !== 'skip';
  return state !== NOT_APPLICABLE || (view.how !== 'only' && policy !== 'skip');
}

function shownYear({ year, state, stream, provisional }: CountedYear): ReadYear['shown'] {
  const named = RATING_STATES[state] ?? 'blank';
  return provisional ? { year, state: named, stream, provisional } : { year, state: named, stream };
}
