import { foldLabel } from '../text/fold';
import { BLANK, NOT_APPLICABLE, UNKNOWN } from '../rating/level';
import { readLabel } from '../rating/read-label';
import { columnLetters } from './address';
import type { CellCode, Grid } from './grid';
import { yearIn } from './header-meaning';
import type { NameReader } from './names';
import { readColumn, readOneHot, type ReadRatings } from './rating-columns';
import type { TableRows } from './rows';
import type { SheetTable } from './sheet-tables';
import type { CountedRatings } from './streams';
import type { ReadingContext } from './table-entries';
import { columnOf, isLong, type FoundTable, type TableColumn } from './table';
import { cellCodes } from './tall-cells';

/**
 * All rating columns of a table; `year` is that of the sheet, for columns that name none. In long
 * form each column is split by the year of its rows.
 */
export function readRatings(
  { table, rows }: SheetTable,
  year: number | null,
  context: ReadingContext,
  names: NameReader,
): readonly ReadRatings[] {
  const years = yearsOfRows(table, rows, year);
  const long = years !== null;
  const sheetYear = long || hasSeveralYearless(table) ? null : year;
  const yearOf = (column: TableColumn): number | null => column.rating?.year ?? sheetYear;
  const choices = { own: context.labels, points: context.points };
  const read: ReadRatings[] = [];
  for (const column of table.columns) {
    if (column.rating?.grade !== null) continue;
    read.push(readColumn(table, column, rows.rows, yearOf(column), choices, context.problems));
  }
  read.push(...oneHotGroups(table, rows, yearOf));
  const inNames = ratingsInNames(table, rows, year, names);
  if (inNames !== null && !read.some((ratings) => ratings.year === year)) read.push(inNames);
  const dated = long ? read.flatMap((ratings) => splitByYear(years, ratings)) : read;
  reportYearless(table, dated, context);
  reportUnsure(table, dated, year, context);
  return dated;
}

/** True where group rows ("Năm 2017") say of which year the ratings below them are. */
export function isByYear({ columns }: FoundTable, { headings }: TableRows): boolean {
  const ratings = columns.filter(({ rating }) => rating !== null);
  if (ratings.length === 0 || ratings.some(({ rating }) => rating?.year !== null)) return false;
  return headings.some(({ year }) => year !== null);
}

/**
 * Several columns of one rater that name no year ("XL 18", "XL 19") cannot all be the year of the
 * sheet: none is taken for it.
 */
function hasSeveralYearless(table: FoundTable): boolean {
  const headers = new Map<string, Set<string>>();
  for (const { rating, header } of table.columns) {
    if (rating?.year !== null || rating.grade !== null) continue;
    const key = `${rating.base}:${rating.stage}`;
    headers.set(key, (headers.get(key) ?? new Set<string>()).add(foldLabel(header)));
  }
  return [...headers.values()].some((distinct) => distinct.size > 1);
}

function oneHotGroups(
  table: FoundTable,
  rows: TableRows,
  yearOf: (column: TableColumn) => number | null,
): readonly ReadRatings[] {
  const groups = new Map<string, TableColumn[]>();
  for (const column of table.columns) {
    if ((column.rating?.grade ?? null) === null) continue;
    const key = `${yearOf(column)}:${column.rating?.base}:${column.rating?.stage}`;
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  return [...groups.values()].flatMap((columns) => {
    const [column] = columns;
    if (column === undefined) return [];
    return [{ column, year: yearOf(column), codes: readOneHot(table, columns, rows.rows) }];
  });
}

/** "Nguyễn Văn An (Xuất sắc)" (trap 18); null where no name carries a rating. */
function ratingsInNames(
  table: FoundTable,
  rows: TableRows,
  year: number | null,
  names: NameReader,
): ReadRatings | null {
  const column = columnOf(table, 'name');
  if (column === undefined || !names.hasRatings) return null;
  const codes = new Uint8Array(rows.rows.length);
  rows.nameRows.forEach((row, i) => {
    const label = names.partsAt(row)?.rating ?? '';
    codes[i] = label === '' ? BLANK : readLabel(label).code;
  });
  return { column, year, codes };
}

/** One column per year that the rows of a long list name. */
function splitByYear(years: Int32Array, ratings: ReadRatings): readonly ReadRatings[] {
  if (ratings.year !== null) return [ratings];
  const split = new Map<number, Uint8Array>();
  years.forEach((year, i) => {
    if (year === 0) return;
    const codes = split.get(year) ?? new Uint8Array(years.length);
    codes[i] = ratings.codes[i] ?? BLANK;
    split.set(year, codes);
  });
  return [...split].map(([year, codes]) => ({ column: ratings.column, year, codes }));
}

/** Year of each row of a long list, 0 where it names none; null for lists of other shapes. */
function yearsOfRows(
  table: FoundTable,
  rows: TableRows,
  sheetYear: number | null,
): Int32Array | null {
  if (isLong(table)) return yearsInColumn(table.grid, columnOf(table, 'year')?.index ?? -1, rows);
  if (!isByYear(table, rows)) return null;
  return rows.heading.map((heading) => rows.headings[heading]?.year ?? sheetYear ?? 0);
}

/** A merged year cell reaches down. */
function yearsInColumn(grid: Grid, column: number, { rows }: TableRows): Int32Array {
  const known = new Map<CellCode, number>();
  const codeAt = cellCodes(grid, column);
  return rows.map((row) => {
    const code = codeAt(row);
    const year = known.get(code) ?? yearIn(grid.values.text(code)) ?? 0;
    known.set(code, year);
    return year;
  });
}

function reportYearless(
  table: FoundTable,
  read: readonly ReadRatings[],
  context: ReadingContext,
): void {
  for (const { column, year } of read) {
    if (year !== null) continue;
    context.problems.push({
      code: 'roster.ratingWithoutYear',
      params: { header: column.header },
      severity: 'warning',
      sheet: table.grid.sheet,
      row: table.headerRows.last,
      column: columnLetters(column.index),
    });
  }
}

/** Columns that may hold the rating of a year: one that no other rates, or by a rater who decides. */
function reportUnsure(
  table: FoundTable,
  read: readonly ReadRatings[],
  sheetYear: number | null,
  context: ReadingContext,
): void {
  const rated = new Set(read.map(({ year }) => year));
  for (const { unsure, header, index } of table.columns) {
    if (unsure === undefined) continue;
    if (rated.has(unsure.year ?? sheetYear) && !unsure.namesRater) continue;
    context.problems.push({
      code: 'roster.ratingUnsure',
      params: { header },
      severity: 'warning',
      sheet: table.grid.sheet,
      row: table.headerRows.last,
      column: columnLetters(index),
    });
  }
}

/**
 * A person whom the roster says to be no Party member has no Party rating: a blank there does not
 * concern them. A rating there contradicts it and is unknown.
 */
export function withoutOutsiders(
  { table, rows }: SheetTable,
  ratings: readonly CountedRatings[],
): readonly CountedRatings[] {
  const column = columnOf(table, 'partyMember');
  if (column === undefined || !ratings.some(({ stream }) => stream === 'party')) return ratings;
  const outside = rows.rows.map((row) => {
    const text = foldLabel(table.grid.values.text(table.grid.code(row, column.index)));
    return /^(không|ko|k|0|quần chúng|chưa)$/u.test(text) ? 1 : 0;
  });
  return ratings.map((counted) => {
    if (counted.stream !== 'party') return counted;
    const codes = counted.codes.map((code, i) => {
      if (outside[i] === 0) return code;
      return code === BLANK || code === NOT_APPLICABLE ? NOT_APPLICABLE : UNKNOWN;
    });
    return { ...counted, codes };
  });
}
