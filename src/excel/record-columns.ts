import type { ColumnsHighlight, Highlight } from '../core/plan';
import type { ColumnsRecord } from '../workbook/run-record';
import type { Ours } from './clear';

/**
 * The columns that highlights are about to write, for the record: with the widths of before, of
 * an earlier run's columns those of before that run.
 */
export async function columnsRecords(
  context: Excel.RequestContext,
  highlights: readonly Highlight[],
  earlier: Ours,
): Promise<readonly ColumnsRecord[]> {
  const columns = highlights.filter((one) => one.kind === 'columns');
  const formats = columns.map(({ sheet, firstColumn }) =>
    [0, 1].map((offset) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      const cell = worksheet.getRangeByIndexes(0, firstColumn + offset, 1, 1);
      return cell.format.load('columnWidth');
    }),
  );
  if (columns.length > 0) await context.sync();
  return columns.map((highlight, index) => {
    const [first, second] = formats[index] ?? [];
    const now: [number, number] = [first?.columnWidth ?? 0, second?.columnWidth ?? 0];
    return recordOf(highlight, earlier, now);
  });
}

function recordOf(
  { sheet, headerRow, firstColumn, headings, looks, table }: ColumnsHighlight,
  { state, columns }: Ours,
  now: [number, number],
): ColumnsRecord {
  const id = state.sheets.find(({ name }) => name === sheet)?.id;
  const same = columns.find((one) => one.sheet.name === sheet && one.firstColumn === firstColumn);
  return {
    sheet,
    sheetId: 0,
    headerRow,
    firstColumn,
    headings: [...headings],
    words: looks.map(({ word }) => word),
    table,
    widths: same?.record.widths ?? now,
    ...(id === undefined ? {} : { excelId: id }),
  };
}
