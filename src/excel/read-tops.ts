import type { Area, TableArea } from '../core/roster/grid';
import { GridBuilder } from '../core/roster/grid-builder';
import type { ValueTable } from '../core/roster/value-table';
import { SHEET_MARKER } from '../workbook/run-record';
import { areaOfAddress } from './address';
import type { ExcelParts } from './batch';
import { SAMPLE_ROWS } from './limits';
import { mergesOfAll } from './merges';
import { takeValues, type SheetInReading } from './read-sheet';

const VISIBILITY = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
} as const;
/** Columns asked one by one whether they are hidden; a wider sheet is no roster. */
const WIDEST_ROSTER = 100;

interface SheetTop {
  readonly worksheet: Excel.Worksheet;
  readonly marker: Excel.NamedItem;
  readonly used: Excel.Range;
  readonly tables: readonly { readonly table: Excel.Table; readonly range: Excel.Range }[];
  readonly top: Excel.Range | null;
  /** One cell a column where some columns are hidden. */
  readonly columns: readonly Excel.Range[];
  readonly merges: Excel.RangeAreas | null;
}

/** Names, used ranges, tables, merges and the first rows of all sheets, in three requests. */
export async function readTops(
  context: Excel.RequestContext,
  { has }: ExcelParts,
  values: ValueTable,
): Promise<readonly SheetInReading[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id, items/name, items/visibility');
  await context.sync();
  const found = worksheets.items.map((worksheet) => ({
    worksheet,
    marker: worksheet.names.getItemOrNullObject(SHEET_MARKER).load('name'),
    used: worksheet
      .getUsedRangeOrNullObject(true)
      .load('rowIndex, columnIndex, rowCount, columnCount, rowHidden, columnHidden'),
    tables: worksheet.tables.load('items/name, items/showHeaders, items/showTotals'),
  }));
  await context.sync();
  const knowsMerges = has('1.13');
  const tops = found.map(({ worksheet, marker, used, tables }): SheetTop => {
    const isEmpty = used.isNullObject;
    return {
      worksheet,
      marker,
      used,
      tables: tables.items.map((table) => ({ table, range: table.getRange().load('address') })),
      top: isEmpty ? null : topOf(worksheet, used).load('values'),
      columns: isEmpty ? [] : columnsOf(worksheet, used),
      merges: isEmpty || !knowsMerges ? null : used.getMergedAreasOrNullObject().load('address'),
    };
  });
  await context.sync();
  const merges = await mergesOfAll(context, tops);
  return tops.map((top, index) => asSheet(top, merges[index] ?? [], values));
}

function topOf(worksheet: Excel.Worksheet, used: Excel.Range): Excel.Range {
  const rows = Math.min(used.rowCount, SAMPLE_ROWS);
  return worksheet.getRangeByIndexes(used.rowIndex, used.columnIndex, rows, used.columnCount);
}

function columnsOf(worksheet: Excel.Worksheet, used: Excel.Range): readonly Excel.Range[] {
  if (areAllShown(used.columnHidden)) return [];
  const count = Math.min(used.columnCount, WIDEST_ROSTER);
  return Array.from({ length: count }, (_, index) =>
    worksheet
      .getRangeByIndexes(used.rowIndex, used.columnIndex + index, 1, 1)
      .load('columnIndex, columnHidden'),
  );
}

/** The declared type does not tell that Excel answers null where some are hidden. */
function areAllShown(hidden: boolean | null): boolean {
  return hidden === false;
}

function asSheet(top: SheetTop, merges: readonly Area[], values: ValueTable): SheetInReading {
  const { worksheet, used } = top;
  const area = used.isNullObject ? null : areaOfUsed(used);
  const hidden = top.columns.filter(({ columnHidden }) => columnHidden);
  const sheet: SheetInReading = {
    id: worksheet.id,
    name: worksheet.name,
    visibility: VISIBILITY[worksheet.visibility],
    used: area,
    marked: !top.marker.isNullObject,
    builder: new GridBuilder(values),
    hiddenRows: new Set(),
    hiddenColumns: new Set(hidden.map(({ columnIndex }) => columnIndex)),
    merges,
    tables: tablesOf(top),
    rowsHidden: used.isNullObject ? false : used.rowHidden,
  };
  if (top.top !== null && area !== null) takeValues(sheet, values, area, top.top.values);
  return sheet;
}

function areaOfUsed(used: Excel.Range) {
  return {
    top: used.rowIndex,
    left: used.columnIndex,
    rows: used.rowCount,
    columns: used.columnCount,
  };
}

function tablesOf({ tables }: SheetTop): readonly TableArea[] {
  return tables.map(({ table, range }) => ({
    name: table.name,
    area: areaOfAddress(range.address),
    headerRowCount: table.showHeaders ? 1 : 0,
    totalRowCount: table.showTotals ? 1 : 0,
  }));
}
