import { labelEvidence } from '../rating/read-column';
import { isOrganisation, isPersonName } from './name-shape';
import { EMPTY_CELL, type CellCode, type Grid } from './grid';
import { plainText } from './plain-text';

/** What the cells of a column look like, counted over a sample of rows. */
export interface ColumnContent {
  readonly filled: number;
  readonly rows: number;
  readonly numbers: number;
  readonly years: number;
  readonly dates: number;
  /** Cells that are ratings by themselves, and those that only a column-wide scale explains. */
  readonly ratings: number;
  readonly possibleRatings: number;
  /** 1, 2, 3, 4: levels in an order that nothing tells. */
  readonly steps: number;
  /** Numbers from 0 to 100. */
  readonly points: number;
  /** x, X, 1 */
  readonly marks: number;
  readonly persons: number;
  readonly organisations: number;
  /** Texts of one word. */
  readonly words: number;
  readonly texts: number;
}

export const SAMPLE_ROWS = 300;

const DATE = /^\d{1,4}[-/.]\d{1,2}([-/.]\d{2,4})?( .*)?$/;
const YEAR = /^(năm (học )?)?(19|20)\d{2}( ?[-–/] ?((19|20)?\d{2}))?$/i;
const POINTS = /^(100|\d{1,2}([.,]\d+)?)$/;
const LETTER = /\p{L}/u;
const WORD = /^\p{L}+$/u;
const NUMBER = /^\d+([.,]\d+)?$/;
const WHOLE_NUMBER = /^\d+$/;
const DIGIT_FIRST = /^\d/;
const STEP = /^[1-4]$/;
const MARK = /^(x|✓|✔|v|1)$/i;
/** Serial dates of people alive: 1920 to 2100. */
const FIRST_SERIAL = 7306;
const LAST_SERIAL = 73415;

/** Counts what the cells of a column are, over `SAMPLE_ROWS` rows from `firstRow` on. */
export function contentOf(grid: Grid, column: number, rows: RowSample): ColumnContent {
  const counts = new Map<CellCode, number>();
  for (let row = rows.first; row <= rows.last; row++) {
    const code = grid.code(row, column);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const empty = counts.get(EMPTY_CELL) ?? 0;
  counts.delete(EMPTY_CELL);
  return countTexts(grid, counts, rows.last - rows.first + 1 - empty);
}

export interface RowSample {
  readonly first: number;
  readonly last: number;
}

function countTexts(
  grid: Grid,
  counts: ReadonlyMap<CellCode, number>,
  rows: number,
): ColumnContent {
  const labels = [...counts].map(([code, count]) => ({ label: grid.values.text(code), count }));
  const texts = labels.filter(({ label }) => LETTER.test(label));
  const digits = labels.filter(({ label }) => DIGIT_FIRST.test(label));
  const numbers = digits.filter(({ label }) => NUMBER.test(label));
  const evidence = labelEvidence(labels.filter(({ label }) => !WHOLE_NUMBER.test(label)));
  return {
    filled: sum(labels, (label) => label !== ''),
    rows,
    numbers: sum(numbers),
    years: sum(labels, (label) => YEAR.test(label)),
    dates: sum(digits, isDate),
    ratings: evidence.known,
    possibleRatings: evidence.possible,
    steps: sum(numbers, (label) => STEP.test(label)),
    points: sum(numbers, (label) => POINTS.test(label)),
    marks: sum(labels, (label) => MARK.test(label)),
    persons: sum(texts, isPersonName),
    organisations: sum(texts, isOrganisation),
    words: sum(texts, (label) => WORD.test(label)),
    texts: sum(texts),
  };
}

interface CountedLabel {
  readonly label: string;
  readonly count: number;
}

function sum(labels: readonly CountedLabel[], test?: (label: string) => boolean): number {
  let total = 0;
  for (const { label, count } of labels) if (test?.(label) ?? true) total += count;
  return total;
}

function isDate(label: string): boolean {
  if (DATE.test(label)) return true;
  const serial = Number(label);
  return Number.isInteger(serial) && serial >= FIRST_SERIAL && serial <= LAST_SERIAL;
}

/** Share of the filled cells; 0 for an empty column. */
export function share(part: number, content: ColumnContent): number {
  return content.filled === 0 ? 0 : part / content.filled;
}

/** How much of a column must read as ratings for it to be one. */
const SOME = 0.2;

/** True where a good part of a column are ratings, or may be as part of a scale. */
export function readsAsRatings(content: ColumnContent): boolean {
  return share(content.ratings + content.possibleRatings, content) > SOME;
}

/** Dates, names of people and bodies: no column of ratings, whatever its header says. */
export function looksForeign(content: ColumnContent): boolean {
  const { dates, persons, organisations } = content;
  return share(dates + persons + organisations, content) > 0.5;
}

/** The clean text of a code without diacritics; for patterns over distinct values. */
export function plainOf(grid: Grid, code: CellCode): string {
  return plainText(grid.values.text(code));
}
