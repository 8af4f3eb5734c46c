import { areaOfAddress, areasOfRows, areaText, joinAddresses } from './address';
import { inBlocks, piecesOf, sendBlocks } from './chunks';
import { MAX_ADDRESS_CHARACTERS, MAX_PROXIES_PER_BATCH } from './limits';
import { worksheetOf, type FoundColumns } from './own-columns';

/**
 * Takes two columns of ours away: the cells of every row whose status is one of our words, their
 * looks, the columns of an Excel table, the widths, and last the headings, by which a second try
 * still finds the columns if this one breaks off. Returns how many cells were emptied.
 */
export async function clearColumns(
  context: Excel.RequestContext,
  columns: FoundColumns,
  canResize: boolean,
): Promise<number> {
  const sheet = worksheetOf(context, columns.sheet);
  const rows = await ownRows(context, sheet, columns);
  const addresses = joinAddresses(areasOfRows(rows, spanOf(columns)), MAX_ADDRESS_CHARACTERS);
  await sendBlocks(context, piecesOf(addresses, MAX_PROXIES_PER_BATCH), (piece) => {
    for (const address of piece) sheet.getRanges(address).clear('Contents');
  });
  restoreStyle(sheet, columns);
  const closed = await leaveTable(context, sheet, columns, canResize);
  if (!closed) {
    restoreWidths(sheet, columns);
    headingOf(sheet, columns).clear('Contents');
    await context.sync();
  }
  return 2 * (rows.length + 1);
}

function spanOf({ firstColumn }: FoundColumns) {
  return { firstColumn, lastColumn: firstColumn + 1 };
}

function headingOf(sheet: Excel.Worksheet, { headerRow, firstColumn }: FoundColumns): Excel.Range {
  return sheet.getRangeByIndexes(headerRow - 1, firstColumn, 1, 2);
}

/** Rows below the heading that carry one of the words of the run; what else stands there stays. */
async function ownRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { record, headerRow, firstColumn, lastRow }: FoundColumns,
): Promise<readonly number[]> {
  const words = new Set<unknown>(record.words);
  const rows: number[] = [];
  const below = { first: headerRow, count: Math.max(0, lastRow - headerRow) };
  await inBlocks(below, 1, async ({ first, count }) => {
    const range = sheet.getRangeByIndexes(first, firstColumn, count, 1).load('values');
    await context.sync();
    let characters = 0;
    range.values.forEach(([value]: unknown[], index) => {
      characters += typeof value === 'string' ? value.length : 4;
      if (words.has(value)) rows.push(first + index + 1);
    });
    return characters * 2 + count * 6;
  });
  return rows;
}

/**
 * Gives an Excel table its former width. Where the clerk has added columns behind ours, ours are
 * deleted as table columns instead, headings and all, which closes the gap: true then.
 */
async function leaveTable(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { record, headerRow, firstColumn }: FoundColumns,
  canResize: boolean,
): Promise<boolean> {
  let closed = false;
  if (record.table === null) {
    await context.sync();
    return closed;
  }
  sheet.tables.load('items/id');
  await context.sync();
  const tables = sheet.tables.items.map((table) => ({
    table,
    range: table.getRange().load('address'),
  }));
  await context.sync();
  for (const { table, range } of tables) {
    const area = areaOfAddress(range.address);
    if (area.firstRow !== headerRow || area.firstColumn >= firstColumn) continue;
    if (area.lastColumn === firstColumn + 1 && canResize) {
      table.resize(areaText({ ...area, lastColumn: firstColumn - 1 }));
    } else if (area.lastColumn > firstColumn) {
      for (const heading of record.headings) table.columns.getItem(heading).delete();
      closed = true;
    }
  }
  await context.sync();
  return closed;
}

/** The cells were plain before: their style takes back what the run gave them. */
function restoreStyle(
  sheet: Excel.Worksheet,
  { record, headerRow, firstColumn }: FoundColumns,
): void {
  if (record.look === undefined) return;
  const { style, rows } = record.look;
  sheet.getRangeByIndexes(headerRow - 1, firstColumn, rows, 2).style = style;
}

function restoreWidths(sheet: Excel.Worksheet, { record, firstColumn }: FoundColumns): void {
  record.widths?.forEach((width, index) => {
    sheet.getRangeByIndexes(0, firstColumn + index, 1, 1).format.columnWidth = width;
  });
}
