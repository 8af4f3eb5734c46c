import { allColumns, findHeaderRow, isBlankRow, readTable } from './find-table';
import { EMPTY_CELL, type Grid } from './grid';
import { columnHeaders, headerExtent, headerWeight, type ColumnSpan } from './header';
import type { RowSpan } from './roster';
import { readRows, type TableRows } from './rows';
import { columnOf, type FoundTable } from './table';

/** A table and its rows. */
export interface SheetTable {
  readonly table: FoundTable;
  readonly rows: TableRows;
}

/** All tables of a sheet, from the top, then from the left (ROSTERS §4, trap 17). */
export function findTables(grid: Grid): readonly SheetTable[] {
  return tablesIn(grid, 1, allColumns(grid));
}

function tablesIn(grid: Grid, from: number, span: ColumnSpan): readonly SheetTable[] {
  const found: SheetTable[] = [];
  for (let row = from; row <= grid.lastRow;) {
    const main = findHeaderRow(grid, row, span);
    if (main === null) break;
    const headerRows = headerExtent(grid, main, span);
    const gap = gapColumn(grid, main, headerRows, span);
    if (gap !== null) {
      const left = tablesIn(grid, row, { first: span.first, last: gap - 1 });
      const right = tablesIn(grid, row, { first: gap + 1, last: span.last });
      return [...found, ...left, ...right];
    }
    const next = tableAt(grid, headerRows, span, row);
    if (next.rows.rows.length > 0) found.push(next);
    row = Math.max(next.rows.end, headerRows.last + 1);
  }
  return found;
}

function tableAt(grid: Grid, headerRows: RowSpan, span: ColumnSpan, from: number): SheetTable {
  const table = readTable(grid, headerRows, span, from);
  const nameless =
    columnOf(table, 'name') === undefined && columnOf(table, 'nameFamily') === undefined;
  const nothing: TableRows = {
    rows: new Int32Array(0),
    heading: new Int32Array(0),
    headings: [],
    skipped: [],
    end: headerRows.last + 1,
  };
  return { table, rows: nameless ? nothing : readRows(table) };
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
  return farHeader(grid, main, headerRows, span);
}

/** A second table further right whose header stands in other rows. */
function farHeader(grid: Grid, main: number, headerRows: RowSpan, span: ColumnSpan): number | null {
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
