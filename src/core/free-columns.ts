import { EMPTY_CELL, type Area, type Grid } from './roster/grid';

/** Columns of a sheet (Excel specifications and limits). */
const MAX_SHEET_COLUMNS = 16_384;

/** What new columns must keep clear of, besides cells that hold something. */
export interface Surroundings {
  readonly grid: Grid;
  /** Rows that the columns will run through, from 1, ends included. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Other tables, rosters and columns promised to them. */
  readonly taken: readonly Area[];
}

/** True where no value, merge, table or other roster stands in the columns; ours do not count. */
export function areFree(around: Surroundings, firstColumn: number, count: number): boolean {
  const columns = Array.from({ length: count }, (_, i) => firstColumn + i);
  const { grid, taken, firstRow, lastRow } = around;
  const area = { firstRow, lastRow, firstColumn, lastColumn: firstColumn + count - 1 };
  return (
    area.lastColumn < MAX_SHEET_COLUMNS &&
    !columns.some((column) => grid.isColumnHidden(column)) &&
    ![...taken, ...grid.merges].some((other) => overlaps(other, area)) &&
    columns.every((column) => isEmptyColumn(around, column))
  );
}

/**
 * The first of `count` free columns next to each other, from column `from` to the right; null
 * where the sheet ends before.
 */
export function findFreeColumns(around: Surroundings, from: number, count: number): number | null {
  for (let column = from; column + count <= MAX_SHEET_COLUMNS; column++) {
    if (areFree(around, column, count)) return column;
  }
  return null;
}

function isEmptyColumn({ grid, firstRow, lastRow }: Surroundings, column: number): boolean {
  if (grid.ownColumns.includes(column) || column >= grid.columnCount) return true;
  const last = Math.min(lastRow, grid.lastRow);
  for (let row = firstRow; row <= last; row++) {
    if (grid.code(row, column) !== EMPTY_CELL) return false;
  }
  return true;
}

export function overlaps(a: Area, b: Area): boolean {
  return (
    a.firstRow <= b.lastRow &&
    b.firstRow <= a.lastRow &&
    a.firstColumn <= b.lastColumn &&
    b.firstColumn <= a.lastColumn
  );
}
