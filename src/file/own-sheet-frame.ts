import type { SheetModel } from '../core/nomination/sheet-model';
import { areaReference } from './area-reference';
import { DEFAULT_HEIGHT_POINTS } from './own-sheet-rows';
import { MAX_COLUMNS, MAX_ROW } from './limits';
import { escapeXml } from './xml-text';

const MILLIMETRES_PER_INCH = 25.4;
/** ISO A4 in Excel's numbering of papers. */
const PAPER_A4 = 9;
const HEADER_MARGIN_MM = 8;

/** What stands in front of the rows. */
export function headXml(model: SheetModel, namespace: string): string {
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

/** What stands behind the rows. */
export function tailXml(
  model: SheetModel,
  merges: readonly string[],
  breaks: readonly number[],
): string {
  return `</sheetData>${mergesXml(merges)}${pageXml(model)}${breaksXml(breaks)}</worksheet>`;
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
