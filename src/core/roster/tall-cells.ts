import type { Area, CellCode, Grid } from './grid';

/**
 * Reads a column in which cells are merged over several rows: each of these rows has the value of
 * the first (trap 12). Null where no such cell begins in the column: then its cells are its own.
 */
export function tallCells(grid: Grid, column: number): ((row: number) => CellCode) | null {
  const areas = grid.merges
    .filter(({ firstColumn, firstRow, lastRow }) => firstColumn === column && lastRow > firstRow)
    .sort((a, b) => a.firstRow - b.firstRow);
  if (areas.length === 0) return null;
  return (row) => grid.code(areaOf(areas, row)?.firstRow ?? row, column);
}

/** The area that a row is in, of areas from the top that do not overlap. */
function areaOf(areas: readonly Area[], row: number): Area | undefined {
  let [low, high] = [0, areas.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((areas[middle]?.lastRow ?? Infinity) < row) low = middle + 1;
    else high = middle;
  }
  const area = areas[low];
  return area !== undefined && area.firstRow <= row ? area : undefined;
}

/** The code of a cell, whatever rows it is merged over. */
export function cellCodes(grid: Grid, column: number): (row: number) => CellCode {
  return tallCells(grid, column) ?? ((row) => grid.code(row, column));
}
