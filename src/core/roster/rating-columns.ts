import type { Problem } from '../problem';
import {
  BLANK,
  isLevel,
  levelCode,
  PROVISIONAL,
  UNKNOWN,
  UNRATED,
  type RatingCode,
} from '../rating/level';
import { readRatingColumn, type ColumnReading } from '../rating/read-column';
import type { OwnLabel } from '../rating/read-label';
import { columnLetters } from './address';
import { EMPTY_CELL, type CellCode, type CellValues, type Grid } from './grid';
import type { FoundTable, TableColumn } from './table';
import { tallCells } from './tall-cells';

/** The ratings of one column (or one group of one-hot columns), one code per entry row. */
export interface ReadRatings {
  readonly column: TableColumn;
  readonly year: number | null;
  readonly codes: Uint8Array;
}

/** What the clerk chose for reading labels. */
export interface RatingChoices {
  readonly own: readonly OwnLabel[];
  readonly points: boolean;
}

interface LabelTally {
  readonly count: number;
  readonly firstRow: number;
}

/** The distinct values of a column in the order they come, and which of them each row has. */
interface Tallied {
  readonly found: ReadonlyMap<CellCode, LabelTally>;
  /** Place in `found` of the value of each row. */
  readonly places: Int32Array;
}

/** How often each distinct value stands in a column, and where first. */
function tally(grid: Grid, column: number, rows: Int32Array): Tallied {
  const codes: CellCode[] = [];
  const firstRows: number[] = [];
  const counts: number[] = [];
  const cells = grid.column(column);
  const places = new Int32Array(rows.length);
  // Texts by code + 1, which makes the empty cell 0; whole numbers stand in codes of their own.
  const placeOfText = new Int32Array(grid.values.size + 1).fill(-1);
  const placeOfNumber = new Map<CellCode, number>();
  const merged = tallCells(grid, column);
  for (let i = 0; i < places.length; i++) {
    const row = rows[i] ?? 0;
    const own = cells?.codes[row - cells.first] ?? EMPTY_CELL;
    const code = merged === null ? own : merged(row);
    const isText = code >= EMPTY_CELL;
    let place = (isText ? placeOfText[code + 1] : placeOfNumber.get(code)) ?? -1;
    if (place < 0) {
      place = codes.push(code) - 1;
      firstRows.push(row);
      counts.push(0);
      if (isText) placeOfText[code + 1] = place;
      else placeOfNumber.set(code, place);
    }
    places[i] = place;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  const found = codes.map((code, place): [CellCode, LabelTally] => [
    code,
    { count: counts[place] ?? 0, firstRow: firstRows[place] ?? 0 },
  ]);
  return { found: new Map(found), places };
}

/**
 * Reads one rating column over the entry rows. Problems of the labels get their place: sheet,
 * column and the first row that has the label.
 */
export function readColumn(
  table: FoundTable,
  column: TableColumn,
  rows: Int32Array,
  year: number | null,
  choices: RatingChoices,
  problems: Problem[],
): ReadRatings {
  const { grid } = table;
  const { found, places } = tally(grid, column.index, rows);
  const labels = [...found].map(([code, { count }]) => ({
    label: ratingText(grid.values, code),
    count,
  }));
  const reading = readRatingColumn(labels, { year, ...choices });
  const ratings: RatingCode[] = [];
  const flag = column.rating?.provisional === true ? PROVISIONAL : 0;
  let flagged = 0;
  for (const [code, { count }] of found) {
    const rating = codeFor(grid.values, code, reading);
    ratings.push(isLevel(rating) ? rating | flag : rating);
    if (isLevel(rating)) flagged += count;
  }
  const own = flag === 0 ? reading.problems : provisional(reading.problems, flagged, year);
  placeProblems(own, { table, column, found }, problems);
  return { column, year, codes: codesOf(places, ratings) };
}

/** The problems of a column whose header makes all its levels provisional. */
function provisional(problems: readonly Problem[], count: number, year: number | null): Problem[] {
  const others = problems.filter(({ code }) => code !== 'rating.provisional');
  if (count === 0 || year === null) return others;
  return [...others, { code: 'rating.provisional', severity: 'warning', params: { count, year } }];
}

function codesOf(places: Int32Array, ratings: readonly RatingCode[]): Uint8Array {
  const byPlace = Uint8Array.from(ratings);
  const codes = new Uint8Array(places.length);
  for (let i = 0; i < codes.length; i++) codes[i] = byPlace[places[i] ?? 0] ?? BLANK;
  return codes;
}

function ratingText(values: CellValues, code: CellCode): string {
  const value = values.value(code);
  if (value !== null && typeof value === 'object') return value.error;
  return values.text(code);
}

/** An error cell (#N/A) says nothing about the person: unknown, never blank. */
function codeFor(values: CellValues, code: CellCode, reading: ColumnReading): RatingCode {
  if (code === EMPTY_CELL) return BLANK;
  const text = ratingText(values, code);
  return text === '' ? BLANK : (reading.codes.get(text) ?? UNKNOWN);
}

interface Reported {
  readonly table: FoundTable;
  readonly column: TableColumn;
  readonly found: ReadonlyMap<CellCode, LabelTally>;
}

function placeProblems(from: readonly Problem[], at: Reported, problems: Problem[]): void {
  const { grid } = at.table;
  for (const problem of from) {
    const label = 'label' in problem.params ? problem.params.label : null;
    let row: number | undefined;
    for (const [code, { firstRow }] of at.found) {
      if (label === ratingText(grid.values, code)) row = Math.min(row ?? firstRow, firstRow);
    }
    problems.push({
      ...problem,
      sheet: grid.sheet,
      column: columnLetters(at.column.index),
      ...(row === undefined ? {} : { row }),
    });
  }
}

const MARK = /^(x|✓|✔|v|1|có)$/i;
const NO_MARK = /^(|0|-|–|không)$/i;

/**
 * Reads the grade columns of one year: the column that is marked tells the grade. Two marks in a
 * row, or something that is no mark, are unknown.
 */
export function readOneHot(
  table: FoundTable,
  columns: readonly TableColumn[],
  rows: Int32Array,
): Uint8Array {
  const { grid } = table;
  const marks = new Map<CellCode, boolean | null>();
  const marked = (code: CellCode): boolean | null => {
    const known = marks.get(code);
    if (known !== undefined) return known;
    const text = grid.values.text(code);
    const mark = MARK.test(text) ? true : NO_MARK.test(text) ? false : null;
    marks.set(code, mark);
    return mark;
  };
  const codes = new Uint8Array(rows.length);
  rows.forEach((row, i) => {
    for (const column of columns) {
      const mark = marked(grid.code(row, column.index));
      if (mark === false) continue;
      codes[i] = mark === null || codes[i] !== BLANK ? UNKNOWN : gradeCode(column);
    }
  });
  return codes;
}

function gradeCode(column: TableColumn): RatingCode {
  const grade = column.rating?.grade ?? null;
  if (grade === null) return UNKNOWN;
  return grade === 'unrated' ? UNRATED : levelCode(grade);
}
