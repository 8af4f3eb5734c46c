import type { SheetModel, SheetRow } from '../core/nomination/sheet-model';
import type { Area } from '../core/roster/grid';
import { joinAddresses } from './address';
import { applyDefaults, applyStyle } from './apply-style';
import { asText, blocksOf } from './blocks';
import {
  BYTES_PER_CHARACTER,
  MAX_ADDRESS_CHARACTERS,
  MAX_PROXIES_PER_BATCH,
  pointsOfWidth,
  TARGET_CHUNK_BYTES,
} from './limits';
import { setPage } from './page';
import { styleAreas } from './style-areas';

const BYTES_AROUND_CELL = 4;
/** What a row has that says nothing; a file says no less either. */
const DEFAULT_HEIGHT_POINTS = 15;
/** Rows formatted in one go: areas of equal style grow over them. */
const ROWS_PER_BLOCK = 5000;
/** Proxies that a style costs: the areas, their format, font, fill, borders. */
const PROXIES_PER_STYLE = 12;

/** Counts proxies and sends what is waiting when a batch is full. */
class Batch {
  private used = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  async take(proxies: number): Promise<void> {
    this.used += proxies;
    if (this.used > MAX_PROXIES_PER_BATCH) await this.send();
  }

  async send(): Promise<void> {
    await this.context.sync();
    this.used = 0;
  }
}

/** Builds a sheet of ours whole: values, merges, formats, widths, page. */
export async function buildSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  model: SheetModel,
): Promise<void> {
  const batch = new Batch(context);
  const columns = Math.max(1, model.columnWidths.length);
  sheet.showGridlines = false;
  setWidths(sheet, model);
  applyDefaults(
    sheet.getRangeByIndexes(0, 0, Math.max(1, model.rowCount), columns).format,
    model.font,
  );
  for (const { first, rows } of blocksOf(
    model.rows,
    bytesOfRow,
    TARGET_CHUNK_BYTES,
    ROWS_PER_BLOCK,
  )) {
    const range = sheet.getRangeByIndexes(first, 0, rows.length, columns);
    range.values = rows.map((row) => valuesOf(row, columns));
    await batch.send();
    await setStyles(sheet, model.styles, rows, first, batch);
    await setRows(sheet, rows, first, batch);
  }
  setPage(sheet, model);
  await batch.send();
}

function bytesOfRow({ cells }: SheetRow): number {
  return cells.reduce(
    (sum, { value }) => sum + String(value).length * BYTES_PER_CHARACTER + BYTES_AROUND_CELL,
    BYTES_AROUND_CELL,
  );
}

function valuesOf({ cells }: SheetRow, columns: number): (string | number)[] {
  const values = new Array<string | number>(columns).fill('');
  for (const { column, value } of cells) {
    values[column] = typeof value === 'string' ? asText(value) : value;
  }
  return values;
}

function setWidths(sheet: Excel.Worksheet, { columnWidths }: SheetModel): void {
  columnWidths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = pointsOfWidth(width);
  });
}

async function setStyles(
  sheet: Excel.Worksheet,
  styles: SheetModel['styles'],
  rows: readonly SheetRow[],
  first: number,
  batch: Batch,
): Promise<void> {
  for (const [name, areas] of styleAreas(rows, first + 1)) {
    const style = styles[name];
    if (style === undefined) continue;
    for (const addresses of joinAddresses(areas, MAX_ADDRESS_CHARACTERS)) {
      applyStyle(sheet.getRanges(addresses).format, style);
      await batch.take(PROXIES_PER_STYLE);
    }
  }
}

/** Heights, merges and page breaks; rows of the same height share an address. */
async function setRows(
  sheet: Excel.Worksheet,
  rows: readonly SheetRow[],
  first: number,
  batch: Batch,
): Promise<void> {
  for (const [height, areas] of heightAreas(rows, first + 1)) {
    for (const addresses of joinAddresses(areas, MAX_ADDRESS_CHARACTERS)) {
      sheet.getRanges(addresses).format.rowHeight = height;
      await batch.take(2);
    }
  }
  for (const [index, row] of rows.entries()) await mergeRow(sheet, row, first + index, batch);
}

/** The rows of each height, as areas of the first column; rows count from `firstRow`. */
function heightAreas(
  rows: readonly SheetRow[],
  firstRow: number,
): ReadonlyMap<number, readonly Area[]> {
  const areas = new Map<number, Area[]>();
  rows.forEach(({ height }, index) => {
    if (height === undefined || height <= DEFAULT_HEIGHT_POINTS) return;
    const row = firstRow + index;
    const same = areas.get(height) ?? [];
    const last = same.at(-1);
    if (last?.lastRow === row - 1) same[same.length - 1] = { ...last, lastRow: row };
    else same.push({ firstRow: row, lastRow: row, firstColumn: 0, lastColumn: 0 });
    areas.set(height, same);
  });
  return areas;
}

async function mergeRow(
  sheet: Excel.Worksheet,
  { cells, breakBefore }: SheetRow,
  index: number,
  batch: Batch,
): Promise<void> {
  for (const { column, across = 1, down = 1 } of cells) {
    if (across === 1 && down === 1) continue;
    sheet.getRangeByIndexes(index, column, down, across).merge();
    await batch.take(1);
  }
  if (breakBefore === true && index > 0) {
    sheet.horizontalPageBreaks.add(`A${index + 1}`);
    await batch.take(2);
  }
}
