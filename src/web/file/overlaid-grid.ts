import { EMPTY_CELL, type CellValue, type Grid, type GridColumn } from '../../core/roster/grid';
import { gridOfColumns } from '../../core/roster/grid-builder';
import type { ValueTable } from '../../core/roster/value-table';

type ColumnOverlay = ReadonlyMap<number, CellValue>;

/** Values that stand over those of a sheet: by column (from 0), by row (from 1). */
export type Overlay = ReadonlyMap<number, ColumnOverlay>;

/**
 * The grid with other values in some of its cells. `values` is the grid's own table: what was
 * typed anew is added to it, so that codes of the grid and of the overlay compare.
 */
export function overlaidGrid(grid: Grid, overlay: Overlay, values: ValueTable): Grid {
  let bottom = grid.lastRow;
  let columnCount = grid.columnCount;
  for (const [column, cells] of overlay) {
    for (const [row, value] of cells) {
      if (values.codeOf(value) === EMPTY_CELL) continue;
      bottom = Math.max(bottom, row);
      columnCount = Math.max(columnCount, column + 1);
    }
  }
  const columns = Array.from({ length: columnCount }, (_, index) => {
    const cells = overlay.get(index);
    return cells === undefined ? grid.column(index) : overlaid(grid.column(index), cells, values);
  });
  const whole = gridOfColumns({ ...grid, columnCount, lastRow: bottom }, columns);
  return { ...whole, lastRow: lastFilledRow(whole) };
}

/** A copy of a column with the values over it. */
function overlaid(
  column: GridColumn | undefined,
  cells: ColumnOverlay,
  values: ValueTable,
): GridColumn {
  let first = column?.first ?? Infinity;
  let end = column === undefined ? 0 : column.first + column.codes.length;
  for (const row of cells.keys()) {
    first = Math.min(first, row);
    end = Math.max(end, row + 1);
  }
  const codes = new Int32Array(end - first).fill(EMPTY_CELL);
  if (column !== undefined) codes.set(column.codes, column.first - first);
  for (const [row, value] of cells) codes[row - first] = values.codeOf(value);
  return { first, codes };
}

/** Cells that were emptied may have been the last ones. */
function lastFilledRow(grid: Grid): number {
  for (let row = grid.lastRow; row > 0; row--) {
    for (let column = 0; column < grid.columnCount; column++) {
      if (grid.code(row, column) !== EMPTY_CELL) return row;
    }
  }
  return 0;
}
