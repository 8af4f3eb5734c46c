import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import type { CellValue, Grid } from '../core/roster/grid';
import { GridBuilder } from '../core/roster/grid-builder';
import { ValueTable } from '../core/roster/value-table';
import { damaged, FileFault, tooLarge } from './fault';
import { MAX_XLS_BYTES } from './limits';

const VISIBILITIES = ['visible', 'hidden', 'veryHidden'] as const;

/** Reads an Excel 97–2003 workbook. SheetJS is loaded only when one comes. */
export async function readXls(bytes: Uint8Array): Promise<Grid[]> {
  if (bytes.length > MAX_XLS_BYTES) throw tooLarge('fileBytes', MAX_XLS_BYTES);
  const { read } = await import('@e965/xlsx');
  const workbook = parsed(() =>
    // cellStyles: without it hidden rows and columns are not told.
    read(bytes, { dense: true, cellStyles: true, cellFormula: false, cellHTML: false }),
  );
  const values = new ValueTable();
  return workbook.SheetNames.flatMap((name, i) => {
    const sheet = workbook.Sheets[name];
    // Chart and macro sheets say so.
    const isTable = sheet !== undefined && !['chart', 'macro'].includes(String(sheet['!type']));
    return isTable ? [gridOf(workbook, name, i, sheet, values)] : [];
  });
}

function parsed(read: () => WorkBook): WorkBook {
  try {
    return read();
  } catch (error) {
    if (/password/i.test(String(error))) throw new FileFault({ code: 'file.password' });
    throw damaged('');
  }
}

function gridOf(
  workbook: WorkBook,
  name: string,
  position: number,
  sheet: WorkSheet,
  values: ValueTable,
): Grid {
  const builder = new GridBuilder(values);
  const rows = (sheet as { '!data'?: (CellObject | undefined)[][] })['!data'] ?? [];
  // forEach passes over rows and cells that are not there.
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      builder.set(row + 1, column, values.codeOf(valueOf(cell)));
    });
  });
  return builder.build({
    sheet: name,
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
