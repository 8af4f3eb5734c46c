import type { Review } from '../review/result';

/** Where the columns of the list stand, from 0, and how wide they are in characters. */
export interface ListLayout {
  /** Years shown, ascending; none where the plan asks for no ratings. */
  readonly years: readonly number[];
  readonly ordinal: 0;
  readonly name: 1;
  readonly position: 2;
  readonly firstYear: 3;
  readonly excellentYears: number;
  readonly achievement: number;
  readonly form: number;
  readonly note: number;
  readonly last: number;
  readonly widths: readonly number[];
}

/** A4 landscape without the margins of the form holds 125 characters; scaled to 93%, 135. */
const PAGE_WIDTH = 135;
const WIDTHS = { ordinal: 4, year: 10, excellentYears: 10, form: 14, note: 10 };
/** How the rest is shared, and what a column of text needs at least. */
const SHARES = { name: 0.34, position: 0.36, achievement: 0.3 };
const MIN_TEXT_WIDTH = 16;

/** Columns for the years that the judgements of `entries` counted. */
export function listLayout(review: Review, entries: readonly number[]): ListLayout {
  const years = yearsOf(review, entries);
  const excellentYears = 3 + years.length;
  const fixed = [
    ...years.map(() => WIDTHS.year),
    WIDTHS.excellentYears,
    WIDTHS.form,
    WIDTHS.note,
    WIDTHS.ordinal,
  ];
  const rest = PAGE_WIDTH - fixed.reduce((sum, width) => sum + width, 0);
  const text = (share: number): number => Math.max(MIN_TEXT_WIDTH, Math.floor(rest * share));
  return {
    years,
    ordinal: 0,
    name: 1,
    position: 2,
    firstYear: 3,
    excellentYears,
    achievement: excellentYears + 1,
    form: excellentYears + 2,
    note: excellentYears + 3,
    last: excellentYears + 3,
    widths: [
      WIDTHS.ordinal,
      text(SHARES.name),
      text(SHARES.position),
      ...years.map(() => WIDTHS.year),
      WIDTHS.excellentYears,
      text(SHARES.achievement),
      WIDTHS.form,
      WIDTHS.note,
    ],
  };
}

function yearsOf(review: Review, entries: readonly number[]): readonly number[] {
  const judgements = new Set(entries.map((entry) => review.judgement[entry] ?? -1));
  const years = new Set<number>();
  for (const index of judgements) {
    for (const { year } of review.judgements[index]?.counted ?? []) years.add(year);
  }
  const shown = years.size > 0 ? [...years] : Object.values(review.phase.windows).flat();
  return [...new Set(shown)].sort((a, b) => a - b);
}
