import { EMPTY_CELL, type CellCode, type CellValues, type Grid } from '../roster/grid';
import { GridBuilder } from '../roster/grid-builder';
import type { RowSpan } from '../roster/roster';
import type { ValueTable } from '../roster/value-table';

/** A sheet whose cells are copied and whose new name is still to come. */
export type CopiedSheet = (sheet: string) => Grid;

/** Brings the values of one workbook into the table of another, each value once. */
export class ValueCopier {
  private readonly codes: Int32Array;

  constructor(
    private readonly from: CellValues,
    private readonly to: ValueTable,
  ) {
    this.codes = new Int32Array(from.size).fill(EMPTY_CELL);
  }

  codeOf(code: CellCode): CellCode {
    // Empty and small whole numbers stand in the code itself.
    if (code <= EMPTY_CELL) return code;
    const known = this.codes[code] ?? EMPTY_CELL;
    if (known !== EMPTY_CELL) return known;
    const copied = this.to.codeOf(this.from.value(code));
    this.codes[code] = copied;
    return copied;
  }
}

/**
 * Copies a sheet cell by cell to the same places, with merged cells and what is hidden. The cells
 * of our own columns are left out in `rosters`, the rows that they stand beside. Excel tables are
 * not copied: a table of the same name may stand on another sheet.
 */
export function copySheet(
  grid: Grid,
  rosters: readonly RowSpan[],
  copier: ValueCopier,
  values: ValueTable,
): CopiedSheet {
  const builder = new GridBuilder(values);
  const isOurs = (row: number): boolean =>
    rosters.some(({ first, last }) => row >= first && row <= last);
  for (let column = 0; column < grid.columnCount; column++) {
    const own = grid.ownColumns.includes(column);
    for (let row = 1; row <= grid.lastRow; row++) {
      const code = grid.code(row, column);
      if (code === EMPTY_CELL || (own && isOurs(row))) continue;
      builder.set(row, column, copier.codeOf(code));
    }
  }
  const { visibility, merges } = grid;
  const hiddenRows = numbersWhere(1, grid.lastRow, (row) => grid.isRowHidden(row));
  const hiddenColumns = numbersWhere(0, grid.columnCount - 1, (at) => grid.isColumnHidden(at));
  return (sheet) => builder.build({ sheet, visibility, merges, hiddenRows, hiddenColumns });
}

function numbersWhere(
  first: number,
  last: number,
  holds: (number: number) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (let number = first; number <= last; number++) if (holds(number)) found.add(number);
  return found;
}

/** True where two sheets hold the same values in the same places; both of one value table. */
export function isSameSheet(one: Grid, other: Grid): boolean {
  if (one.lastRow !== other.lastRow || one.columnCount !== other.columnCount) return false;
  for (let column = 0; column < one.columnCount; column++) {
    for (let row = 1; row <= one.lastRow; row++) {
      if (one.code(row, column) !== other.code(row, column)) return false;
    }
  }
  return true;
}
