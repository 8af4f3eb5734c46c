import { EMPTY_CELL, type CellCode, type CellValue, type Grid } from '../../core/roster/grid';
import type { ValueTable } from '../../core/roster/value-table';

/** Values that stand over those of a sheet: by column (from 0), by row (from 1). */
export type Overlay = ReadonlyMap<number, ReadonlyMap<number, CellValue>>;

/**
 * The grid with other values in some of its cells. `values` is the grid's own table: what was
 * typed anew is added to it, so that codes of the grid and of the overlay compare.
 */
export function overlaidGrid(grid: Grid, overlay: Overlay, values: ValueTable): Grid {
  const columns: (Map<number, CellCode> | undefined)[] = [];
  let bottom = grid.lastRow;
  let columnCount = grid.columnCount;
  for (const [column, cells] of overlay) {
    const codes = new Map<number, CellCode>();
    columns[column] = codes;
    for (const [row, value] of cells) {
      const code = values.codeOf(value);
      codes.set(row, code);
      if (code === EMPTY_CELL) continue;
      bottom = Math.max(bottom, row);
      columnCount = Math.max(columnCount, column + 1);
    }
  }
  const code = (row: number, column: number): CellCode =>
    columns[column]?.get(row) ?? grid.code(row, column);
  return { ...grid, code, columnCount, lastRow: lastFilledRow(code, bottom, columnCount) };
}

/** Cells that were emptied may have been the last ones. */
function lastFilledRow(
  code: (row: number, column: number) => CellCode,
  bottom: number,
  columnCount: number,
): number {
  for (let row = bottom; row > 0; row--) {
    for (let column = 0; column < columnCount; column++) {
      if (code(row, column) !== EMPTY_CELL) return row;
    }
  }
  return 0;
}
