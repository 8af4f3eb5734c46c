import { allColumns, findHeaderRow, isBlankRow, readTable } from './find-table';
import { EMPTY_CELL, type Grid } from './grid';
import { columnHeaders, headerExtent, headerWeight, type ColumnSpan } from './header';
import type { RowSpan } from './roster';
import { correctedArea, correctionFor, withRoles } from './corrections';
import type { RosterCorrection } from '../settings';
import { readRows, type TableRows } from './rows';
import { transposedRow } from './unreadable';
import { columnOf, type FoundTable } from './table';

/** A table and its rows. */
export interface SheetTable {
  readonly table: FoundTable;
  readonly rows: TableRows;
  /** What the clerk corrected of it. */
  readonly correction: RosterCorrection | undefined;
}

/** All tables of a sheet, from the top, then from the left (ROSTERS §4, trap 17). */
export function findTables(
  grid: Grid,
  corrections: readonly RosterCorrection[],
): readonly SheetTable[] {
  const own = corrections.filter(({ sheet }) => sheet === grid.sheet);
  if (own.some(({ ignore, atRow }) => ignore === true && atRow === undefined)) return [];
  if (own.length === 0 && transposedRow(grid, allColumns(grid)) !== null) return [];
  const placed = own
    .filter(({ range, headerRows }) => range ?? headerRows)
    .map((correction) => placedTable(grid, correction));
  const free =
    placed.length > 0 && own.every(({ atRow }) => atRow === undefined)
      ? []
      : tablesIn(grid, 1, allColumns(grid), own);
  const tables = [
    ...placed,
    ...free.filter((table) => !placed.some((other) => overlap(table, other))),
  ];
  return tables.filter(({ correction }) => correction?.ignore !== true);
}

function overlap(a: SheetTable, b: SheetTable): boolean {
  const [from, to] = [b.table.headerRows.first, b.rows.rows.at(-1) ?? b.table.headerRows.last];
  const last = a.rows.rows.at(-1) ?? a.table.headerRows.last;
  return a.table.headerRows.first <= to && last >= from;
}

/** The table that the clerk placed by its range or its header rows. */
function placedTable(grid: Grid, correction: RosterCorrection): SheetTable {
  const area = correctedArea(correction);
  const span =
    area === null ? allColumns(grid) : { first: area.firstColumn, last: area.lastColumn };
  const top = area?.firstRow ?? 1;
  const headerRows =
    correction.headerRows ?? headerExtent(grid, findHeaderRow(grid, top, span) ?? top, span);
  const table = readTable(grid, headerRows, span, area === null ? 1 : Math.max(1, top - 20));
  const bounded = { ...table, lastRow: area?.lastRow ?? table.lastRow };
  return rowsOf(bounded, correction);
}

function tablesIn(
  grid: Grid,
  from: number,
  span: ColumnSpan,
  corrections: readonly RosterCorrection[],
): readonly SheetTable[] {
  const found: SheetTable[] = [];
  for (let row = from; row <= grid.lastRow;) {
    const main = findHeaderRow(grid, row, span);
    if (main === null) break;
    const headerRows = headerExtent(grid, main, span);
    const gap = gapColumn(grid, main, headerRows, span);
    if (gap !== null) {
      const left = tablesIn(grid, row, { first: span.first, last: gap - 1 }, corrections);
      const right = tablesIn(grid, row, { first: gap + 1, last: span.last }, corrections);
      return [...found, ...left, ...right];
    }
    const own = readTable(grid, headerRows, span, titlesFrom(found.at(-1), row));
    const table = withTitlesOf(found.at(-1), own);
    const bare = rowsOf(table, undefined);
    const area = { first: headerRows.first, last: bare.rows.end - 1 };
    const correction = correctionFor(corrections, grid.sheet, area, found.length === 0);
    const next = correction === undefined ? bare : rowsOf(table, correction);
    if (next.rows.rows.length > 0) found.push(next);
    row = Math.max(next.rows.end, headerRows.last + 1);
  }
  return found;
}

/** The titles of a table begin below the last entry, total or signature of the table before it. */
function titlesFrom(before: SheetTable | undefined, row: number): number {
  if (before === undefined) return row;
  const { rows, skipped } = before.rows;
  const closing = skipped.findLast(({ reason }) => reason === 'total' || reason === 'signature');
  return Math.max(rows.at(-1) ?? 0, closing?.row ?? 0) + 1;
}

/**
 * A table right below another has the titles of that one ("Đơn vị: …" on top of the sheet), unless
 * group rows have said since then whose the rows are.
 */
function withTitlesOf(before: SheetTable | undefined, table: FoundTable): FoundTable {
  if (before === undefined || table.titles.length > 0) return table;
  return before.rows.headings.length > 1 ? table : { ...table, titles: before.table.titles };
}

const NO_ROWS = new Int32Array(0);

function rowsOf(found: FoundTable, correction: RosterCorrection | undefined): SheetTable {
  const table = withRoles(found, correction?.columns);
  const nameless =
    columnOf(table, 'name') === undefined && columnOf(table, 'nameFamily') === undefined;
  const nothing: TableRows = {
    rows: NO_ROWS,
    nameRows: NO_ROWS,
    heading: NO_ROWS,
    headings: [],
    skipped: [],
    end: table.headerRows.last + 1,
  };
  return { table, rows: nameless ? nothing : readRows(table), correction };
}

/** An empty column between two headers that each name a name column; null where there is none. */
function gapColumn(grid: Grid, main: number, headerRows: RowSpan, span: ColumnSpan): number | null {
  const names = columnHeaders(grid, headerRows, span)
    .filter(({ meaning }) => meaning.type === 'role' && meaning.role === 'name')
    .map(({ index }) => index);
  const [first, ...others] = names;
  for (const other of others) {
    for (let column = (first ?? 0) + 1; column < other; column++) {
      if (isEmptyColumn(grid, column, headerRows)) return column;
    }
  }
  return farHeader(grid, main, span);
}

/** A second table further right whose header stands in other rows. */
function farHeader(grid: Grid, main: number, span: ColumnSpan): number | null {
  for (let column = span.first + 2; column < span.last - 1; column++) {
    if (!isEmptyColumn(grid, column, { first: Math.max(1, main - 3), last: main + 3 })) continue;
    const side = { first: column + 1, last: span.last };
    const header = findHeaderRow(grid, Math.max(1, main - 8), side);
    const isOther = header !== null && Math.abs(header - main) <= 8 && hasName(grid, header, side);
    if (isOther && hasName(grid, main, { first: span.first, last: column - 1 })) return column;
  }
  return null;
}

function hasName(grid: Grid, row: number, span: ColumnSpan): boolean {
  for (let column = span.first; column <= span.last; column++) {
    if (headerWeight(grid.values.text(grid.code(row, column))) >= 3) return true;
  }
  return false;
}

const GAP_ROWS = 30;

function isEmptyColumn(grid: Grid, column: number, headerRows: RowSpan): boolean {
  for (let row = headerRows.first; row <= headerRows.last + GAP_ROWS; row++) {
    if (grid.code(row, column) !== EMPTY_CELL) return false;
  }
  return !isBlankRow(grid, headerRows.last, { first: 0, last: grid.columnCount - 1 });
}
