import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import type { CellValue, Grid } from '../core/roster/grid';
import { GridBuilder } from '../core/roster/grid-builder';
import { ValueTable } from '../core/roster/value-table';
import { isMarkOf } from '../workbook/mark';
import { SHEET_MARKER } from '../workbook/run-record';
import type { SheetLooks } from '../workbook/sheet-looks';
import { compoundStream } from './compound-file';
import { damaged, tooLarge } from './fault';
import { MAX_XLS_BYTES } from './limits';
import { ForeignLooks } from './looks/foreign-looks';
import type { ForeignSheets } from './new-package';
import { rosterRecords, type RosterRecords } from './xls-records';

/** A bare record stream starts with 9 instead. */
const COMPOUND_START = 0xd0;
const VISIBILITIES = ['visible', 'hidden', 'veryHidden'] as const;

/** Reads an Excel 97–2003 workbook. SheetJS is loaded only when one comes. */
export async function readXls(bytes: Uint8Array): Promise<ForeignSheets> {
  if (bytes.length > MAX_XLS_BYTES) throw tooLarge('fileBytes', MAX_XLS_BYTES);
  const isCompound = bytes[0] === COMPOUND_START;
  const stream = isCompound ? compoundStream(bytes, ['Workbook', 'Book']) : bytes;
  const records = rosterRecords(stream);
  const { read } = await import('@e965/xlsx');
  const workbook = parsed(() =>
    // cellStyles: without it hidden rows and columns are not told.
    read(records.stream, {
      dense: true,
      cellStyles: true,
      cellNF: true,
      cellFormula: false,
      cellHTML: false,
    }),
  );
  const values = new ValueTable();
  const tables = workbook.SheetNames.flatMap((name, i) => {
    const sheet = workbook.Sheets[name];
    // Chart and macro sheets say so.
    const isTable = sheet !== undefined && !['chart', 'macro'].includes(String(sheet['!type']));
    return isTable ? [{ name, i, sheet }] : [];
  });
  return {
    grids: tables.map(({ name, i, sheet }) => gridOf(workbook, name, i, sheet, values, records)),
    looks: tables.map(({ sheet }) => looksOf(sheet)),
  };
}

function parsed(read: () => WorkBook): WorkBook {
  try {
    return read();
  } catch {
    throw damaged('');
  }
}

function gridOf(
  workbook: WorkBook,
  name: string,
  position: number,
  sheet: WorkSheet,
  values: ValueTable,
  { names }: RosterRecords,
): Grid {
  const builder = new GridBuilder(values);
  eachCell(sheet, (row, column, cell) => {
    builder.set(row, column, values.codeOf(valueOf(cell)));
  });
  return builder.build({
    sheet: name,
    ours: names.some(
      (one) => one.name === SHEET_MARKER && one.sheet === position && isMarkOf(name, one.formula),
    ),
    visibility: VISIBILITIES[workbook.Workbook?.Sheets?.[position]?.Hidden ?? 0],
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({
      firstRow: s.r + 1,
      lastRow: e.r + 1,
      firstColumn: s.c,
      lastColumn: e.c,
    })),
    hiddenRows: hiddenPlaces(sheet['!rows'], 1),
    hiddenColumns: hiddenPlaces(sheet['!cols'], 0),
  });
}

/** `row` from 1, `column` from 0. */
function eachCell(
  sheet: WorkSheet,
  take: (row: number, column: number, cell: CellObject | undefined) => void,
): void {
  const rows = (sheet as { '!data'?: (CellObject | undefined)[][] })['!data'] ?? [];
  // forEach passes over rows and cells that are not there.
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      take(row + 1, column, cell);
    });
  });
}

/** What SheetJS calls the format that Excel shows in the order of the reader's country. */
const SHORT_DATE = 'm/d/yy';

/** Formats of numbers and widths of columns; SheetJS tells no fonts. */
function looksOf(sheet: WorkSheet): SheetLooks {
  const looks = new ForeignLooks();
  eachCell(sheet, (row, column, cell) => {
    if (cell?.t !== 'n' || typeof cell.z !== 'string' || /^general$/i.test(cell.z)) return;
    looks.set(row, column, { format: cell.z === SHORT_DATE ? 'dd/mm/yyyy' : cell.z });
  });
  sheet['!cols']?.forEach((line, column) => {
    if (line.width !== undefined && line.width > 0) looks.widths.set(column, line.width);
  });
  return looks.build();
}

function valueOf(cell: CellObject | undefined): CellValue {
  const value = cell?.v;
  if (cell === undefined || value === undefined || cell.t === 'z' || value instanceof Date) {
    return null;
  }
  return cell.t === 'e' ? { error: cell.w ?? String(value) } : value;
}

function hiddenPlaces(
  lines: readonly ({ hidden?: boolean } | undefined)[] | undefined,
  base: number,
): ReadonlySet<number> {
  const hidden = new Set<number>();
  lines?.forEach((line, i) => {
    if (line?.hidden === true) hidden.add(i + base);
  });
  return hidden;
}
