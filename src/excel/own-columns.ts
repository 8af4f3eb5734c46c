import { GridBuilder } from '../core/roster/grid-builder';
import type { Grid } from '../core/roster/grid';
import { ValueTable } from '../core/roster/value-table';
import {
  findOwnColumns,
  isSameSheet,
  type ColumnsRecord,
  type OwnColumns,
  type RunRecord,
} from '../workbook/run-record';
import type { BookState, SheetState } from './inspect';

/** Rows below the recorded heading in which it is still looked for. */
const SEARCH_ROWS = 200;

/** Two columns of ours as they stand now. `lastRow` is the last row of the sheet, from 1. */
export interface FoundColumns extends OwnColumns {
  readonly sheet: SheetState;
  readonly lastRow: number;
}

/** The columns of earlier runs, found by their headings wherever the clerk moved them. */
export async function findColumns(
  context: Excel.RequestContext,
  record: RunRecord,
  state: BookState,
): Promise<readonly FoundColumns[]> {
  const sheets = state.sheets.filter((sheet) => columnsOn(record, sheet).length > 0);
  if (sheets.length === 0) return [];
  const used = sheets.map((sheet) =>
    worksheetOf(context, sheet)
      .getUsedRangeOrNullObject(true)
      .load('rowIndex, columnIndex, rowCount, columnCount'),
  );
  await context.sync();
  const tops = sheets.flatMap((sheet, index) => {
    const range = used[index];
    if (range === undefined || range.isNullObject) return [];
    const deepest = Math.max(...columnsOn(record, sheet).map(({ headerRow }) => headerRow));
    const rows = Math.min(range.rowCount, deepest + SEARCH_ROWS);
    const top = range.getAbsoluteResizedRange(rows, range.columnCount).load('values');
    return [{ sheet, range, top }];
  });
  await context.sync();
  return tops.flatMap(({ sheet, range, top }) => {
    const identity = { name: sheet.name, sheetId: 0, excelId: sheet.id };
    const found = findOwnColumns(record, identity, gridOf(sheet, range, top.values));
    return withoutRepeats(found).map((own) => ({
      ...own,
      sheet,
      lastRow: range.rowIndex + range.rowCount,
    }));
  });
}

export function worksheetOf(
  context: Excel.RequestContext,
  { id }: Pick<SheetState, 'id'>,
): Excel.Worksheet {
  return context.workbook.worksheets.getItem(id);
}

function columnsOn(record: RunRecord, { id, name }: SheetState): readonly ColumnsRecord[] {
  const identity = { sheetId: 0, excelId: id };
  return record.columns.filter((one) => isSameSheet(one, identity) || one.sheet === name);
}

/**
 * While a run is replaced, its record and the new one name the same columns: one place then, with
 * the words of both and the
 * widths and looks of before the first.
 */
function withoutRepeats(found: readonly OwnColumns[]): OwnColumns[] {
  const places = new Map<string, OwnColumns>();
  for (const one of found) {
    const key = `${one.headerRow}:${one.firstColumn}`;
    const known = places.get(key);
    places.set(
      key,
      known === undefined ? one : { ...one, record: merged(known.record, one.record) },
    );
  }
  return [...places.values()];
}

function merged(earlier: ColumnsRecord, later: ColumnsRecord): ColumnsRecord {
  const words = [...earlier.words, ...later.words];
  const widths = earlier.widths ?? later.widths;
  const look = earlier.look ?? later.look;
  const table = later.table ?? earlier.table;
  return {
    ...later,
    words,
    table,
    ...(widths === undefined ? {} : { widths }),
    ...(look === undefined ? {} : { look }),
  };
}

function gridOf(sheet: SheetState, range: Excel.Range, values: readonly unknown[][]): Grid {
  const table = new ValueTable();
  const builder = new GridBuilder(table);
  values.forEach((row, r) => {
    row.forEach((value, c) => {
      if (typeof value !== 'string') return;
      builder.set(range.rowIndex + r + 1, range.columnIndex + c, table.codeOf(value));
    });
  });
  return builder.build({ sheet: sheet.name });
}
