import { unwatched } from '../../src/core/progress';
import type { CellValue, Grid } from '../../src/core/roster/grid';
import { nodeCodec } from '../../src/file/codec-node';
import { editCells, editGuard } from '../../src/file/edit-cells';
import type { CellEdit } from '../../src/workbook/cell-edit';
import { contentsOf } from './outcome';

export const edited = (bytes: Uint8Array, ...edits: readonly CellEdit[]): Promise<Uint8Array> =>
  editCells(bytes, edits, nodeCodec, unwatched);

export const valueAt = (
  grid: Grid | undefined,
  row: number,
  column: number,
): CellValue | undefined => grid?.values.value(grid.code(row, column));

/** Three changes of a workbook that Excel would let pass: a cell, a gap beside it, a new row. */
export async function changesFor(bytes: Uint8Array): Promise<CellEdit[]> {
  for (const grid of (await contentsOf(bytes)).grids) {
    const guard = await editGuard(bytes, grid.sheet, nodeCodec);
    const free = (row: number, column: number) => guard?.refusal({ row, column }) === null;
    const filled = places(grid).filter(([row, column]) => free(row, column));
    const [first] = filled;
    const last = filled.at(-1);
    if (first === undefined || last === undefined) continue;
    const gap = grid.columnCount + 2;
    const isOne = first === last;
    return [
      { sheet: grid.sheet, row: first[0], column: first[1], value: '=1+1 & <HTXSNV> "Lò Văn Pó"' },
      { sheet: grid.sheet, row: last[0], column: last[1], value: 2018.5 },
      { sheet: grid.sheet, row: last[0], column: gap, value: true },
      { sheet: grid.sheet, row: grid.lastRow + 3, column: 1, value: 'Đảng bộ Sở Y tế' },
    ].filter(({ row, column }, i) => free(row, column) && !(isOne && i === 1));
  }
  return [];
}

function places(grid: Grid): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (let row = 1; row <= Math.min(grid.lastRow, 200); row++) {
    for (let column = 0; column < grid.columnCount; column++) {
      if (valueAt(grid, row, column) !== null) found.push([row, column]);
    }
  }
  return found;
}
