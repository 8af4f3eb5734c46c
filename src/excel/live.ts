import type { CellPlace, SheetArea, SheetChange, Unsubscribe } from '../workbook/live-workbook';
import { areaOfAddress } from './address';
import { runBatch, type ExcelParts } from './batch';
import { asWorkbookError } from './excel-fault';

export function select(parts: ExcelParts, { sheet, row, column = 0 }: CellPlace): Promise<void> {
  return runBatch(parts, async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRangeByIndexes(row - 1, column, 1, 1).select();
    await context.sync();
  });
}

/** What is marked; of several areas the first. */
export function selection(parts: ExcelParts): Promise<SheetArea> {
  return runBatch(parts, async (context) => {
    const ranges = context.workbook.getSelectedRanges();
    const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
    const first = ranges.areas.getItemAt(0).load('rowIndex, columnIndex, rowCount, columnCount');
    await context.sync();
    const area = {
      firstRow: first.rowIndex + 1,
      lastRow: first.rowIndex + first.rowCount,
      firstColumn: first.columnIndex,
      lastColumn: first.columnIndex + first.columnCount - 1,
    };
    return { sheet: sheet.name, area };
  });
}

/** Told of every change but those of this add-in, where Excel says who made it (ExcelApi 1.14). */
export function onChange(
  parts: ExcelParts,
  listener: (change: SheetChange) => void,
): Promise<Unsubscribe> {
  return runBatch(parts, async (context) => {
    const { worksheets } = context.workbook;
    const handler = worksheets.onChanged.add(async (event) => {
      if (event.triggerSource === 'ThisLocalAddin') return;
      await tell(parts, event, listener);
    });
    await context.sync();
    return () => unsubscribe(parts, handler);
  });
}

async function tell(
  parts: ExcelParts,
  { worksheetId, address }: Excel.WorksheetChangedEventArgs,
  listener: (change: SheetChange) => void,
): Promise<void> {
  const sheet = await sheetName(parts, worksheetId);
  const area = address === '' ? null : areaOfAddress(address);
  if (sheet !== null) listener({ sheet, area });
}

/** Null for a sheet that is gone meanwhile, and where Excel cannot answer now. */
async function sheetName(parts: ExcelParts, id: string): Promise<string | null> {
  try {
    return await runBatch(parts, async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id).load('name');
      await context.sync();
      return sheet.isNullObject ? null : sheet.name;
    });
  } catch {
    return null;
  }
}

async function unsubscribe(
  { excel }: ExcelParts,
  handler: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>,
): Promise<void> {
  try {
    await excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  } catch (error) {
    throw asWorkbookError(error);
  }
}

export async function openInNewWorkbook({ excel }: ExcelParts, bytes: Uint8Array): Promise<void> {
  await excel.createWorkbook(base64(bytes));
}

const BYTES_AT_A_TIME = 0x8000;

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += BYTES_AT_A_TIME) {
    text += String.fromCharCode(...bytes.subarray(at, at + BYTES_AT_A_TIME));
  }
  return btoa(text);
}

/** Events of all add-ins of this workbook on or off, for an Excel that does not tell who wrote. */
export function setEvents(parts: ExcelParts, enabled: boolean): Promise<void> {
  return runBatch(parts, async (context) => {
    context.runtime.enableEvents = enabled;
    await context.sync();
  });
}
