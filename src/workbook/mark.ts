import { OUR_SHEETS } from '../core/nomination/sheet-model';
import { emptyRecord, type RunRecord } from './run-record';

/**
 * What the defined name `SHEET_MARKER` of a sheet of ours says: its role and the name it was
 * given. Programs that drop our part keep defined names, so that the sheet is known all the same;
 * a copy that the clerk made bears another name than its mark says.
 */
export function markOf(role: string, name: string): string {
  return `"${`${role}:${name}`.replaceAll('"', '""')}"`;
}

/** True for the mark of a sheet of ours that has this name. */
export function isMarkOf(name: string, mark: string): boolean {
  return OUR_SHEETS.some((role) => mark === markOf(role, name));
}

/** A sheet as a workbook lists it, with the formula of its marker; null where it has none. */
export interface MarkedSheet {
  readonly name: string;
  readonly sheetId: number;
  readonly mark: string | null;
}

/** The record of a run as far as marks tell it; null where no sheet is marked as ours. */
export function recordOfMarks(listed: readonly MarkedSheet[]): RunRecord | null {
  const sheets = listed.flatMap(({ name, sheetId, mark }) => {
    const role = OUR_SHEETS.find((one) => mark === markOf(one, name));
    return role === undefined ? [] : [{ role, name, sheetId }];
  });
  return sheets.length === 0 ? null : { ...emptyRecord(), sheets };
}
