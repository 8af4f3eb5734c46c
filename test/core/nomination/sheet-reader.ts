import type { SheetModel, SheetRow } from '../../../src/core/nomination/sheet-model';

/** The rows of a sheet as texts, one string a row, cells in columns joined with " | ". */
export function linesOf(sheet: SheetModel): string[] {
  return [...sheet.rows].map(({ cells }) =>
    cells
      .filter(({ value }) => value !== '')
      .map(({ value }) => String(value))
      .join(' | '),
  );
}

/** Rows of the sheet from one that begins with a text, up to one that begins with another. */
export function rowsBetween(sheet: SheetModel, from: string, to: string): SheetRow[] {
  const rows = [...sheet.rows];
  const starts = (text: string) => (row: SheetRow) =>
    String(row.cells[0]?.value ?? '').startsWith(text);
  const first = rows.findIndex(starts(from));
  const last = rows.findIndex((row, i) => i > first && starts(to)(row));
  return rows.slice(first + 1, last < 0 ? rows.length : last);
}

/** The value in a column of a row, '' where there is none. */
export function valueAt(row: SheetRow, column: number): string | number {
  return row.cells.find((cell) => cell.column === column)?.value ?? '';
}

/** Rows of entries: those whose first cell is a TT. */
export function entryRows(rows: readonly SheetRow[]): SheetRow[] {
  return rows.filter((row) => typeof row.cells[0]?.value === 'number');
}

export function sheetOf(sheets: readonly SheetModel[], role: SheetModel['role']): SheetModel {
  const found = sheets.find((sheet) => sheet.role === role);
  if (found === undefined) throw new Error(`no sheet of role ${role}`);
  return found;
}
