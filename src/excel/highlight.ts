import type { ColumnsHighlight, Highlight } from '../core/plan';
import type { Problem } from '../core/problem';
import type { Area } from '../core/roster/grid';
import { areaOfAddress, areasOfRows, areaText, joinAddresses } from './address';
import { lookAsEntry, lookAsHeading } from './cell-look';
import { piecesOf, sendBlocks } from './chunks';
import { addRules, colourRows } from './highlight-rules';
import { MAX_ADDRESS_CHARACTERS, MAX_DIRECT_BYTES, pointsOfWidth } from './limits';
import type { LooksBeside } from './record-columns';
import { findOccupied, lastRowOf, type Occupied } from './target';
import { writeByLookup } from './write-by-lookup';
import { directBytes, writeDirectly } from './write-cells';

/** A look takes up to thirty proxies. */
const LOOKS_PER_BATCH = 30;

/** What Excel and the workbook let a highlight do. */
export interface HighlightMeans {
  /** `Table.resize` is there (ExcelApi 1.13). */
  readonly canResize: boolean;
  /** Adds a sheet of ours for looking texts up; null where no sheet can be added. */
  readonly addScratch: (() => Promise<Excel.Worksheet>) | null;
  /** Looks that the two columns take from their neighbours; null: theirs stay. */
  readonly beside: LooksBeside | null;
  /** Gets the cells that a lookup is about to fill. */
  readonly lookups: { readonly sheet: string; readonly area: Area }[];
}

export interface HighlightReport {
  readonly cellsWritten: number;
  readonly problems: readonly Problem[];
}

/** Writes one highlight. Problems: cell.occupied, table.notJoined. */
export async function writeHighlight(
  context: Excel.RequestContext,
  highlight: Highlight,
  means: HighlightMeans,
): Promise<HighlightReport> {
  const sheet = context.workbook.worksheets.getItem(highlight.sheet);
  if (highlight.kind === 'colour') {
    colourRows(sheet, highlight);
    await context.sync();
    return { cellsWritten: 0, problems: [] };
  }
  const occupied = await findOccupied(context, sheet, highlight);
  await writeColumns(context, sheet, highlight, occupied, means);
  const joined = await joinTable(context, sheet, highlight, means.canResize);
  setWidths(sheet, highlight);
  if (means.beside !== null) await setLooks(context, sheet, highlight, means.beside);
  addRules(sheet, highlight);
  await context.sync();
  return {
    cellsWritten: 2 * (highlight.rows.length + 1) - occupied.count,
    problems: problemsOf(highlight.sheet, occupied.count, joined),
  };
}

function problemsOf(sheet: string, occupied: number, joined: boolean): readonly Problem[] {
  const problems: Problem[] = [];
  if (occupied > 0) {
    const params = { count: occupied };
    problems.push({ severity: 'warning', code: 'cell.occupied', params, sheet });
  }
  if (!joined) problems.push({ severity: 'warning', code: 'table.notJoined', params: {}, sheet });
  return problems;
}

async function writeColumns(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  highlight: ColumnsHighlight,
  occupied: Occupied,
  { addScratch, lookups }: HighlightMeans,
): Promise<void> {
  const isLarge = directBytes(highlight) > MAX_DIRECT_BYTES;
  if (isLarge && occupied.count === 0 && addScratch !== null) {
    lookups.push({ sheet: highlight.sheet, area: entriesOf(highlight) });
    const scratch = await addScratch();
    const written = await writeByLookup(context, sheet, scratch, highlight);
    scratch.delete();
    await context.sync();
    if (written) return;
  }
  await writeDirectly(context, sheet, highlight, occupied);
}

function entriesOf(highlight: ColumnsHighlight): Area {
  const { headerRow, firstColumn } = highlight;
  const lastRow = lastRowOf(highlight);
  return { firstRow: headerRow + 1, lastRow, firstColumn, lastColumn: firstColumn + 1 };
}

/** The two columns become columns of the Excel table beside which they stand: true if so. */
async function joinTable(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { table: name, headerRow, firstColumn }: ColumnsHighlight,
  canResize: boolean,
): Promise<boolean> {
  if (name === null) return true;
  if (!canResize) return false;
  const table = sheet.tables.getItem(name);
  const range = table.getRange().load('address');
  await context.sync();
  const area = areaOfAddress(range.address);
  if (area.firstRow !== headerRow || area.lastColumn !== firstColumn - 1) return false;
  table.resize(areaText({ ...area, lastColumn: firstColumn + 1 }));
  return true;
}

/** Heading and entries look as the cells to their left; the rows between them stay plain. */
async function setLooks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { headerRow, firstColumn, rows }: ColumnsHighlight,
  { heading, entry, plain }: LooksBeside,
): Promise<void> {
  lookAsHeading(sheet.getRangeByIndexes(headerRow - 1, firstColumn, 1, 2), heading, plain);
  const areas = areasOfRows(rows, { firstColumn, lastColumn: firstColumn + 1 });
  const addresses = joinAddresses(areas, MAX_ADDRESS_CHARACTERS);
  await sendBlocks(context, piecesOf(addresses, LOOKS_PER_BATCH), (piece) => {
    for (const address of piece) lookAsEntry(sheet.getRanges(address), entry, plain);
  });
}

function setWidths(sheet: Excel.Worksheet, { firstColumn, widths }: ColumnsHighlight): void {
  widths.forEach((width, index) => {
    const column = sheet.getRangeByIndexes(0, firstColumn + index, 1, 1);
    column.format.columnWidth = pointsOfWidth(width);
  });
}
