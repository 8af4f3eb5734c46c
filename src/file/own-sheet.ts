import type { CellStyle, SheetCell, SheetModel, SheetRow } from '../core/nomination/sheet-model';
import { fitRow } from '../core/nomination/row-height';
import { areaReference } from './area-reference';
import { columnLetters } from '../core/roster/address';
import { MAX_COLUMNS, MAX_ROW } from './limits';
import type { StylePatch } from './style-patch';
import { escapeXml, textElement } from './xml-text';

const MILLIMETRES_PER_INCH = 25.4;
/** ISO A4 in Excel's numbering of papers. */
const PAPER_A4 = 9;
const HEADER_MARGIN_MM = 8;
/** Size of text where a style gives none, and height of a row that says nothing. */
const DEFAULT_SIZE_POINTS = 12;
const DEFAULT_HEIGHT_POINTS = 15;
/** Text that Excel would take for a formula when someone edits the cell. */
const LIKE_A_FORMULA = /^[=+\-@]/;

/** Formats of a model's styles, by style name; `quoted` for text that looks like a formula. */
interface SheetFormats {
  /** The letters of the columns, by index. */
  readonly letters: readonly string[];
  plain(style: string): number;
  quoted(style: string): number;
}

/** Rows are gathered to chunks of this many characters, each worth a thread to deflate. */
const CHUNK_CHARACTERS = 2 ** 20;

/** The sheet's part, in chunks, made row by row; `styles` gets the formats that it uses. */
export function* ownSheetXml(
  model: SheetModel,
  styles: StylePatch,
  namespace: string,
): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  const formats = sheetFormats(model, styles);
  const merges: string[] = [];
  const breaks: number[] = [];
  let gathered = headXml(model, namespace);
  let number = 0;
  for (const row of model.rows) {
    if (++number > MAX_ROW) break;
    gathered += rowXml(model, row, number, formats);
    if (row.breakBefore === true && number > 1) breaks.push(number - 1);
    for (const cell of row.cells) if (isMerged(cell)) merges.push(mergedArea(cell, number));
    if (gathered.length < CHUNK_CHARACTERS) continue;
    yield encoder.encode(gathered);
    gathered = '';
  }
  const tail = mergesXml(merges) + pageXml(model) + breaksXml(breaks);
  yield encoder.encode(`${gathered}</sheetData>${tail}</worksheet>`);
}

function headXml(model: SheetModel, namespace: string): string {
  const lastRow = Math.min(MAX_ROW, Math.max(1, model.rowCount));
  const lastColumn = Math.max(0, model.columnWidths.length - 1);
  const used = { firstRow: 1, firstColumn: 0, lastRow, lastColumn };
  const cols = model.columnWidths
    .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}">` +
    (model.page.fitToWidth === false ? '' : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>') +
    `<dimension ref="${areaReference(used)}"/>` +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${paneXml(model.frozenRows)}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="${DEFAULT_HEIGHT_POINTS}"/>` +
    (cols === '' ? '' : `<cols>${cols}</cols>`) +
    '<sheetData>'
  );
}

function paneXml(rows: number): string {
  if (rows === 0) return '';
  const below = `A${rows + 1}`;
  return (
    `<pane ySplit="${rows}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/>`
  );
}

function rowXml(model: SheetModel, row: SheetRow, number: number, formats: SheetFormats): string {
  let cells = '';
  for (const cell of row.cells.some(isMerged) ? withCovered(row.cells) : row.cells) {
    cells += cellXml(
      cell,
      `${formats.letters[cell.column] ?? columnLetters(cell.column)}${number}`,
      formats,
    );
  }
  return `<row r="${number}"${heightXml(model, row)}>${cells}</row>`;
}

/** The cells of a row and those that its merges cover, from left to right. */
function withCovered(cells: readonly SheetCell[]): readonly SheetCell[] {
  const given = new Set(cells.map(({ column }) => column));
  return [...cells, ...cells.flatMap((cell) => coveredBy(cell, given))].sort(
    (one, other) => one.column - other.column,
  );
}

/**
 * A height given or fitted. It may be fitted again when the text is edited, but not where cells
 * are merged: Excel passes over them and would cut their text.
 */
function heightXml(model: SheetModel, row: SheetRow): string {
  const height = row.height ?? fitRow(row.cells, model.columnWidths, model.styles).height;
  if (height === undefined || height <= DEFAULT_HEIGHT_POINTS) return '';
  return ` ht="${height}"${row.cells.some(isMerged) ? ' customHeight="1"' : ''}`;
}

/** The cells that a merge covers to the right, so that the border runs around all of them. */
function coveredBy(cell: SheetCell, given: ReadonlySet<number>): SheetCell[] {
  const covered: SheetCell[] = [];
  for (let column = cell.column + 1; column < cell.column + (cell.across ?? 1); column++) {
    if (!given.has(column)) covered.push({ column, value: '', style: cell.style });
  }
  return covered;
}

function cellXml({ value, style }: SheetCell, reference: string, formats: SheetFormats): string {
  if (typeof value === 'number' && Number.isFinite(value)) {
    return `<c r="${reference}" s="${formats.plain(style)}"><v>${value}</v></c>`;
  }
  const text = String(value);
  if (text === '') return `<c r="${reference}" s="${formats.plain(style)}"/>`;
  const format = LIKE_A_FORMULA.test(text) ? formats.quoted(style) : formats.plain(style);
  return `<c r="${reference}" s="${format}" t="inlineStr"><is>${textElement('', text)}</is></c>`;
}

function isMerged(cell: SheetCell): boolean {
  return (cell.across ?? 1) > 1 || (cell.down ?? 1) > 1;
}

function mergedArea(cell: SheetCell, row: number): string {
  const lastColumn = cell.column + (cell.across ?? 1) - 1;
  const rows = { firstRow: row, lastRow: row + (cell.down ?? 1) - 1 };
  return areaReference({ ...rows, firstColumn: cell.column, lastColumn });
}

function mergesXml(areas: readonly string[]): string {
  if (areas.length === 0) return '';
  const all = areas.map((area) => `<mergeCell ref="${area}"/>`).join('');
  return `<mergeCells count="${areas.length}">${all}</mergeCells>`;
}

function pageXml({ page }: SheetModel): string {
  const { top, bottom, left, right } = page.marginsMm;
  const margins = { left, right, top, bottom, header: HEADER_MARGIN_MM, footer: HEADER_MARGIN_MM };
  const attributes = Object.entries(margins).map(
    ([name, mm]) => ` ${name}="${(mm / MILLIMETRES_PER_INCH).toFixed(4)}"`,
  );
  const header = page.header === '' ? '' : `<oddHeader>${escapeXml(page.header)}</oddHeader>`;
  const footer = page.footer === '' ? '' : `<oddFooter>${escapeXml(page.footer)}</oddFooter>`;
  const first = page.firstPagePlain === true ? ' differentFirst="1"' : '';
  return (
    `<printOptions horizontalCentered="1"/><pageMargins${attributes.join('')}/>` +
    `<pageSetup paperSize="${PAPER_A4}" orientation="${page.orientation}" fitToHeight="0"/>` +
    (header + footer === '' ? '' : `<headerFooter${first}>${header}${footer}</headerFooter>`)
  );
}

function breaksXml(rows: readonly number[]): string {
  if (rows.length === 0) return '';
  const all = rows.map((row) => `<brk id="${row}" max="${MAX_COLUMNS - 1}" man="1"/>`).join('');
  const count = String(rows.length);
  return `<rowBreaks count="${count}" manualBreakCount="${count}">${all}</rowBreaks>`;
}

/** Formats are added to the workbook as they are asked for. */
function sheetFormats(model: SheetModel, styles: StylePatch): SheetFormats {
  const known = new Map<string, number>();
  const format = (name: string, quotePrefix: boolean): number => {
    const key = quotePrefix ? `'${name}` : name;
    let made = known.get(key);
    if (made === undefined) {
      made = addFormat(model, model.styles[name] ?? {}, styles, quotePrefix);
      known.set(key, made);
    }
    return made;
  };
  const letters = model.columnWidths.map((_, column) => columnLetters(column));
  return { letters, plain: (name) => format(name, false), quoted: (name) => format(name, true) };
}

function addFormat(
  model: SheetModel,
  style: CellStyle,
  styles: StylePatch,
  quotePrefix: boolean,
): number {
  const p = styles.prefix;
  return styles.format({
    font: styles.font(fontXml(model.font, style, p)),
    fill: style.fill === undefined ? 0 : styles.fill(fillXml(style.fill, p)),
    border: style.border === true ? styles.border(borderXml(p)) : 0,
    alignment: alignmentXml(style),
    quotePrefix,
  });
}

function fontXml(name: string, style: CellStyle, p: string): string {
  const flag = (on: boolean | undefined, tag: string): string =>
    on === true ? `<${p}${tag}/>` : '';
  const color = style.color === undefined ? '' : `<${p}color rgb="FF${style.color}"/>`;
  return (
    `<${p}font>${flag(style.bold, 'b')}${flag(style.italic, 'i')}${flag(style.underline, 'u')}` +
    `<${p}sz val="${style.size ?? DEFAULT_SIZE_POINTS}"/>${color}` +
    `<${p}name val="${escapeXml(name)}"/><${p}family val="1"/></${p}font>`
  );
}

function fillXml(color: string, p: string): string {
  const colors = `<${p}fgColor rgb="FF${color}"/><${p}bgColor indexed="64"/>`;
  return `<${p}fill><${p}patternFill patternType="solid">${colors}</${p}patternFill></${p}fill>`;
}

function borderXml(p: string): string {
  const side = (name: string): string => `<${p}${name} style="thin"/>`;
  const sides = ['left', 'right', 'top', 'bottom'].map(side).join('');
  return `<${p}border>${sides}<${p}diagonal/></${p}border>`;
}

function alignmentXml(style: CellStyle): string {
  const horizontal = style.align === undefined ? '' : ` horizontal="${style.align}"`;
  const vertical = ` vertical="${style.vertical ?? 'center'}"`;
  const wrap = style.wrap === true ? ' wrapText="1"' : '';
  return `alignment${horizontal}${vertical}${wrap}`;
}
