import { foldLabel } from '../text/fold';
import type { Grid } from './grid';
import { headerScore, isColumnNumber, NAME_WEIGHT, type ColumnSpan } from './header';
import type { RowSpan } from './roster';

/** Where a header stands: its rows, and the columns of its table. */
export interface HeaderPlace {
  readonly grid: Grid;
  readonly rows: RowSpan;
  readonly columns: ColumnSpan;
}

/**
 * The last row of a header printed again at a row; null where the row is none of it. All rows of
 * the header are compared, column by column and one column beyond on both sides: a header with
 * other years or with one more column is that of another table. A row of column numbers need not
 * be printed again.
 */
export function repeatedHeaderEnd(place: HeaderPlace, row: number): number | null {
  const { first, last } = place.rows;
  for (let own = first; own <= last; own++) {
    const end = repeatEnd(place, row - own);
    if (end !== null && end >= row) return end;
  }
  return null;
}

function repeatEnd(place: HeaderPlace, offset: number): number | null {
  const { first, last } = place.rows;
  let end: number | null = null;
  for (let own = first; own <= last; own++) {
    if (sameRow(place, own, own + offset)) end = own + offset;
    else if (!isNumberRow(place, own)) return null;
  }
  return end;
}

function sameRow({ grid, columns }: HeaderPlace, own: number, row: number): boolean {
  for (let column = Math.max(0, columns.first - 1); column <= columns.last + 1; column++) {
    if (grid.ownColumns.includes(column)) continue;
    const [mine, other] = [grid.code(own, column), grid.code(row, column)];
    if (mine === other) continue;
    if (foldLabel(grid.values.text(mine)) !== foldLabel(grid.values.text(other))) return false;
  }
  return true;
}

function isNumberRow({ grid, columns }: HeaderPlace, row: number): boolean {
  for (let column = columns.first; column <= columns.last; column++) {
    const text = grid.values.text(grid.code(row, column));
    if (text !== '' && !isColumnNumber(text)) return false;
  }
  return true;
}

/** The row before the next table's header, looked for up to a row: samples end there. */
export function rowsBeforeNextHeader(place: HeaderPlace, upTo: number): RowSpan {
  const { grid, rows, columns } = place;
  const first = rows.last + 1;
  for (let row = first; row <= upTo; row++) {
    if (isNumbered(place, row) || headerScore(grid, row, columns) < NAME_WEIGHT) continue;
    if (repeatedHeaderEnd(place, row) === null) return { first, last: row - 1 };
  }
  return { first, last: upTo };
}

/** A row that begins with a number is an entry whatever its words. */
function isNumbered({ grid, columns }: HeaderPlace, row: number): boolean {
  for (let column = columns.first; column <= columns.last; column++) {
    const text = grid.values.text(grid.code(row, column));
    if (text !== '') return /^\d+(\.\d+)*[.)]?$/.test(text);
  }
  return false;
}
