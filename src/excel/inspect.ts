import { isOurSheet, SHEET_MARKER, type RunRecord } from '../workbook/run-record';

/** A sheet as a write must know it. */
export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly visibility: Excel.Worksheet['visibility'];
  /** It has the name that we give to sheets of ours. */
  readonly marked: boolean;
  readonly isProtected: boolean;
  /** A filter hides rows of the sheet or of a table in it. */
  readonly isFiltered: boolean;
}

export interface BookState {
  readonly sheets: readonly SheetState[];
  /** No sheet can be added, renamed or removed. */
  readonly structureLocked: boolean;
}

/** Learns what stands in the way of a write, in three requests. */
export async function inspect(context: Excel.RequestContext): Promise<BookState> {
  const { worksheets, protection } = context.workbook;
  worksheets.load('items/id, items/name, items/visibility');
  protection.load('protected');
  await context.sync();
  const asked = worksheets.items.map((worksheet) => ({
    worksheet,
    marker: worksheet.names.getItemOrNullObject(SHEET_MARKER).load('name'),
    protection: worksheet.protection.load('protected'),
    filter: worksheet.autoFilter.load('isDataFiltered'),
    tables: worksheet.tables.load('items/id'),
  }));
  await context.sync();
  const filters = asked.map(({ tables }) =>
    tables.items.map((table) => table.autoFilter.load('isDataFiltered')),
  );
  if (filters.flat().length > 0) await context.sync();
  const sheets = asked.map(({ worksheet, marker, protection: sheet, filter }, index) => ({
    id: worksheet.id,
    name: worksheet.name,
    visibility: worksheet.visibility,
    marked: !marker.isNullObject,
    isProtected: sheet.protected,
    isFiltered:
      filter.isDataFiltered || (filters[index] ?? []).some(({ isDataFiltered }) => isDataFiltered),
  }));
  return { sheets, structureLocked: protection.protected };
}

/** The sheets that the record of a run says are ours. */
export function ourSheets(record: RunRecord | null, { sheets }: BookState): readonly SheetState[] {
  return sheets.filter(({ name, id, marked }) =>
    isOurSheet(record, { name, sheetId: 0, excelId: id, marked }),
  );
}
