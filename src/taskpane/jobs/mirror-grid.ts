import type { Area, CellValues, Grid, GridColumn } from '../../core/roster/grid';
import { gridOfColumns } from '../../core/roster/grid-builder';
import { freezeValues, thawValues, type FrozenValues } from './mirror-texts';

/** Columns of a sheet (Excel specifications and limits). */
const MAX_SHEET_COLUMNS = 16_384;
const NUMBERS_AN_AREA = 4;

/** The sheets of a workbook as plain data; sheets that share their values share them still. */
export interface FrozenGrids {
  readonly values: readonly FrozenValues[];
  readonly sheets: readonly FrozenGrid[];
}

type Told = Pick<
  Grid,
  'sheet' | 'visibility' | 'ours' | 'lastRow' | 'columnCount' | 'tables' | 'ownColumns'
>;

interface FrozenGrid extends Told {
  /** Index into `FrozenGrids.values`. */
  readonly values: number;
  readonly columns: readonly (GridColumn | undefined)[];
  /** First and last row, first and last column of each area. */
  readonly merges: Int32Array;
  /** 1 at the place of a hidden row, column; empty where none is. */
  readonly hiddenRows: Uint8Array;
  readonly hiddenColumns: Uint8Array;
}

export function freezeGrids(grids: readonly Grid[]): FrozenGrids {
  const tables = [...new Set(grids.map(({ values }) => values))];
  return {
    values: tables.map(freezeValues),
    sheets: grids.map((grid) => freezeGrid(grid, tables.indexOf(grid.values))),
  };
}

export function thawGrids({ values, sheets }: FrozenGrids): readonly Grid[] {
  const tables = values.map(thawValues);
  return sheets.flatMap((sheet) => {
    const table = tables[sheet.values];
    return table === undefined ? [] : [thawGrid(sheet, table)];
  });
}

/** What nobody but the receiver needs: handed over instead of copied. */
export function buffersOfGrids({ values, sheets }: FrozenGrids): ArrayBufferLike[] {
  return [
    ...values.map(({ texts }) => texts.ends.buffer),
    ...sheets.flatMap(({ columns }) => columns.flatMap((column) => column?.codes.buffer ?? [])),
  ];
}

function freezeGrid(grid: Grid, values: number): FrozenGrid {
  const { sheet, visibility, ours, lastRow, columnCount, tables, ownColumns, merges } = grid;
  const told = { sheet, visibility, ours, lastRow, columnCount, tables, ownColumns };
  return {
    ...told,
    values,
    columns: Array.from({ length: columnCount }, (_, index) => freezeColumn(grid, index)),
    merges: Int32Array.from(merges.flatMap(numbersOf)),
    hiddenRows: flagsOf(lastRow + 1, (row) => grid.isRowHidden(row)),
    // Free columns are looked for beside the cells, too.
    hiddenColumns: flagsOf(MAX_SHEET_COLUMNS, (column) => grid.isColumnHidden(column)),
  };
}

/** A copy without the room that the column kept for more rows. */
function freezeColumn(grid: Grid, index: number): GridColumn | undefined {
  const column = grid.column(index);
  if (column === undefined) return undefined;
  const { first, codes } = column;
  return { first, codes: codes.slice(0, Math.max(0, grid.lastRow - first + 1)) };
}

function thawGrid(frozen: FrozenGrid, values: CellValues): Grid {
  const { columns, merges, hiddenRows, hiddenColumns, ...told } = frozen;
  return gridOfColumns(
    {
      ...told,
      values,
      merges: areasOf(merges),
      isRowHidden: (row) => hiddenRows[row] === 1,
      isColumnHidden: (column) => hiddenColumns[column] === 1,
    },
    columns,
  );
}

function flagsOf(size: number, test: (place: number) => boolean): Uint8Array {
  const flags = new Uint8Array(size);
  let some = false;
  for (let place = 0; place < size; place++) {
    if (!test(place)) continue;
    flags[place] = 1;
    some = true;
  }
  return some ? flags : new Uint8Array(0);
}

function numbersOf({ firstRow, lastRow, firstColumn, lastColumn }: Area): number[] {
  return [firstRow, lastRow, firstColumn, lastColumn];
}

function areasOf(numbers: Int32Array): readonly Area[] {
  return Array.from({ length: numbers.length / NUMBERS_AN_AREA }, (_, index) => {
    const [firstRow = 0, lastRow = 0, firstColumn = 0, lastColumn = 0] = numbers.subarray(
      index * NUMBERS_AN_AREA,
    );
    return { firstRow, lastRow, firstColumn, lastColumn };
  });
}
