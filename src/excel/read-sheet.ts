import type { Area, CellValue, Grid, TableArea } from '../core/roster/grid';
import type { GridBuilder } from '../core/roster/grid-builder';
import type { ValueTable } from '../core/roster/value-table';
import { areaOfAddress } from './address';
import { inBlocks, type RowBlock } from './chunks';
import { SAMPLE_ROWS } from './limits';

/** Error values come as their text; anything else that begins with # is what the clerk typed. */
const ERROR_VALUES: ReadonlySet<string> = new Set([
  '#N/A',
  '#REF!',
  '#VALUE!',
  '#DIV/0!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
]);

/** A sheet as it is being read: what is known of it, and the cells that have come so far. */
export interface SheetInReading {
  readonly id: string;
  readonly name: string;
  readonly visibility: Grid['visibility'];
  /** Rows and columns from 0; null for an empty sheet. */
  readonly used: { top: number; left: number; rows: number; columns: number } | null;
  readonly builder: GridBuilder;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  /** It has the name that we give to sheets of ours. */
  readonly marked: boolean;
  merges: readonly Area[];
  tables: readonly TableArea[];
  /** True, false, or null where some rows are hidden. */
  rowsHidden: boolean | null;
}

/** The rows of a sheet that the sample has not read. */
export function rowsAfterSample(sheet: SheetInReading): RowBlock {
  const { top = 0, rows = 0 } = sheet.used ?? {};
  return { first: top + SAMPLE_ROWS, count: Math.max(0, rows - SAMPLE_ROWS) };
}

/** Puts a block of values into the grid; returns its size in bytes, roughly, as it came. */
export function takeValues(
  sheet: SheetInReading,
  values: ValueTable,
  block: { readonly top: number; readonly left: number },
  cells: readonly (readonly unknown[])[],
): number {
  let bytes = 0;
  cells.forEach((row, r) => {
    row.forEach((cell, c) => {
      const value = asCellValue(cell);
      bytes += typeof value === 'string' ? value.length * 2 + 3 : 8;
      sheet.builder.set(block.top + r + 1, block.left + c, values.codeOf(value));
    });
  });
  return bytes;
}

function asCellValue(cell: unknown): CellValue {
  if (typeof cell === 'string') return ERROR_VALUES.has(cell) ? { error: cell } : cell;
  return typeof cell === 'number' || typeof cell === 'boolean' ? cell : null;
}

/** Reads the rows after the sample, of the columns asked for, in blocks under the limits. */
export async function readRest(
  context: Excel.RequestContext,
  sheet: SheetInReading,
  values: ValueTable,
  spans: readonly { readonly left: number; readonly count: number }[],
  done: (rows: number) => void,
): Promise<void> {
  const columns = spans.reduce((sum, span) => sum + span.count, 0);
  if (columns === 0) return;
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  await inBlocks(rowsAfterSample(sheet), columns, async ({ first, count }) => {
    const ranges = spans.map((span) =>
      worksheet.getRangeByIndexes(first, span.left, count, span.count).load('values'),
    );
    await context.sync();
    done(count);
    return ranges.reduce(
      (sum, range, index) =>
        sum +
        takeValues(sheet, values, { top: first, left: spans[index]?.left ?? 0 }, range.values),
      0,
    );
  });
}

/** Finds the hidden rows of a sheet where some are hidden, from what can be seen of one column. */
export async function readHiddenRows(
  context: Excel.RequestContext,
  sheet: SheetInReading,
): Promise<void> {
  const { used } = sheet;
  if (used === null || sheet.rowsHidden === false) return;
  const rows = { first: used.top, count: used.rows };
  for (let row = used.top; row < used.top + used.rows; row += 1) sheet.hiddenRows.add(row + 1);
  if (sheet.rowsHidden === true) return;
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  await inBlocks(rows, 1, async ({ first, count }) => {
    const column = worksheet.getRangeByIndexes(first, used.left, count, 1);
    const view = column.getVisibleView().load('cellAddresses');
    await context.sync();
    const addresses = view.cellAddresses.flat().map(String);
    for (const address of addresses) sheet.hiddenRows.delete(areaOfAddress(address).firstRow);
    return addresses.reduce((sum, address) => sum + address.length + 4, 0);
  });
}
