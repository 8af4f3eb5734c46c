import type { Campaign, Category } from '../../core/campaign/format';
import { criteriaWithin, idOf } from '../../core/campaign/walk';
import { PROVISIONAL, STATE_MASK, stateOf, type RatingState } from '../../core/rating/level';
import {
  categoryOf,
  reasonsOf,
  STATUSES,
  type Reason,
  type Review,
  type Status,
} from '../../core/review/result';
import type { EntryKey } from '../../core/settings';
import type { CellPlace } from '../../workbook/live-workbook';

/** The rating of one year as the list shows it. */
export interface YearView {
  readonly year: number;
  readonly state: RatingState;
  readonly provisional: boolean;
}

export interface EntryView {
  readonly entry: number;
  readonly name: string;
  /** '' where none is known. */
  readonly unit: string;
  readonly category: Category | null;
  readonly excellentYears: number;
  readonly status: Status;
  readonly rank: number;
  readonly hidden: boolean;
  readonly years: readonly YearView[];
  readonly reasons: readonly Reason[];
}

/** One entry with everything that the list shows of it. */
export function entryView(review: Review, entry: number, years: readonly number[]): EntryView {
  const { entries } = review;
  const category = categoryOf(review, entry);
  return {
    entry,
    name: nameOf(review, entry),
    unit: unitOf(review, entry),
    category: category ?? null,
    excellentYears: review.judgements[review.judgement[entry] ?? -1]?.excellentYears ?? 0,
    status: STATUSES[review.status[entry] ?? 0] ?? 'unassigned',
    rank: review.rank[entry] ?? 0,
    hidden: entries.hidden[entry] === 1,
    years: years.map((year) => yearView(review, entry, year)),
    reasons: reasonsOf(review, entry),
  };
}

export function nameOf({ entries }: Review, entry: number): string {
  const index = entries.name[entry] ?? -1;
  return index < 0 ? '' : entries.names.text(index);
}

export function unitOf({ entries }: Review, entry: number): string {
  const index = entries.unit[entry] ?? -1;
  return index < 0 ? '' : entries.units.text(index);
}

/** What names an entry in a choice: its place and name. */
export function keyOf(review: Review, entry: number): EntryKey {
  const { sheet, row } = placeOf(review, entry);
  return { sheet, row, name: nameOf(review, entry) };
}

export function placeOf({ entries, rosters }: Review, entry: number): CellPlace {
  const sheet = rosters[entries.roster[entry] ?? 0]?.sheet ?? '';
  return { sheet, row: entries.row[entry] ?? 1 };
}

function yearView(review: Review, entry: number, year: number): YearView {
  const judgement = review.judgements[review.judgement[entry] ?? -1];
  const counted = judgement?.counted.find((rating) => rating.year === year);
  if (counted !== undefined) {
    return { year, state: counted.state, provisional: counted.provisional === true };
  }
  return { year, ...readYear(review, entry, year) };
}

/** What the sheet says of a year that no criterion counted. */
function readYear({ entries }: Review, entry: number, year: number): Omit<YearView, 'year'> {
  for (const rating of entries.ratings) {
    const code = rating.codes[entry] ?? 0;
    if (rating.year !== year || (code & STATE_MASK) === 0) continue;
    return { state: stateOf(code), provisional: (code & PROVISIONAL) !== 0 };
  }
  return { state: 'blank', provisional: false };
}

/** The years that the phase looks at, ascending: the header of the list. */
export function yearsShown({ phase, entries }: Review): readonly number[] {
  const inWindows = Object.values(phase.windows).flat();
  const rated = entries.ratings.filter(({ present }) => present).map(({ year }) => year);
  const years = inWindows.length > 0 ? inWindows : rated;
  return [...new Set(years)].sort((a, b) => a - b);
}

/** The plan's own words for what a reason names: a criterion, an attestation, a quota. */
export function criterionText(campaign: Campaign, id: string): string | null {
  const all = campaign.categories.flatMap(({ criterion }) =>
    criterion === undefined ? [] : criteriaWithin(criterion).map((at) => at.criterion),
  );
  const found = all.find((criterion) => idOf(criterion) === id);
  if (found !== undefined && 'text' in found) return found.text;
  const parts = [...campaign.attestations, ...campaign.preconditions, ...campaign.quotas];
  return parts.find((part) => part.id === id)?.text ?? null;
}

/** The units of all rosters, each once, in the order of the alphabet of codes. */
export function unitNames({ units }: Review['entries']): readonly string[] {
  const names = Array.from({ length: units.size }, (_, index) => units.text(index));
  return [...new Set(names)].filter((name) => name !== '').sort();
}
