import type { CellValue, Grid } from '../core/roster/grid';
import { areaReference } from './area-reference';
import { columnLetters } from '../core/roster/address';
import type { Codec } from './codec';
import { CONTENT_TYPES_PART } from './content-types';
import { PackageDraft } from './package-draft';
import { encodeText } from './part-encoding';
import { freeSheetName } from '../workbook/sheet-name';
import { escapeXml, textElement } from './xml-text';
import type { ZipArchive } from './zip-read';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_LINKS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const SHEET_ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Rows are gathered to pieces of this many characters. */
const CHUNK_CHARACTERS = 2 ** 20;

const NO_ARCHIVE: ZipArchive = {
  bytes: new Uint8Array(0),
  entries: [],
  base: 0,
  centralOffset: 0,
  comment: new Uint8Array(0),
  entry: () => undefined,
};

/**
 * A new .xlsx package from the values of sheets, for formats that cannot be written without
 * loss: values, merged cells and hidden sheets come along, formats and formulas do not.
 */
export async function newPackage(grids: readonly Grid[], codec: Codec): Promise<Uint8Array> {
  const draft = new PackageDraft(NO_ARCHIVE, codec);
  const names = sheetNames(grids);
  await putText(draft, CONTENT_TYPES_PART, contentTypesXml(grids.length));
  await putText(draft, '_rels/.rels', linksXml([['officeDocument', 'xl/workbook.xml']]));
  await putText(draft, 'xl/workbook.xml', workbookXml(grids, names));
  const links = grids.map((_, i): [string, string] => [
    'worksheet',
    `worksheets/sheet${i + 1}.xml`,
  ]);
  await putText(draft, 'xl/_rels/workbook.xml.rels', linksXml(links));
  for (const [i, grid] of grids.entries()) {
    await draft.put(`xl/worksheets/sheet${i + 1}.xml`, sheetChunks(grid));
  }
  return draft.toBytes();
}

/** The names of the sheets in the new package, by the grid that they hold. */
export function sheetNames(grids: readonly Grid[]): readonly string[] {
  const taken = new Set<string>();
  return grids.map(({ sheet }) => {
    const name = freeSheetName(sheet, taken);
    taken.add(name.toLowerCase());
    return name;
  });
}

function putText(draft: PackageDraft, part: string, xml: string): Promise<void> {
  return draft.put(part, [encodeText(DECLARATION + xml, 'utf-8')]);
}

function contentTypesXml(sheets: number): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="${SHEET_ML}.${type}+xml"/>`;
  const all = Array.from({ length: sheets }, (_, i) =>
    override(`xl/worksheets/sheet${i + 1}.xml`, 'worksheet'),
  );
  return (
    `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    `${override('xl/workbook.xml', 'sheet.main')}${all.join('')}</Types>`
  );
}

function linksXml(links: readonly (readonly [type: string, target: string])[]): string {
  const all = links.map(
    ([type, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE_LINKS}">${all.join('')}</Relationships>`;
}

function workbookXml(grids: readonly Grid[], names: readonly string[]): string {
  const sheets = grids.map(({ visibility }, i) => {
    const state = visibility === 'visible' ? '' : ` state="${visibility}"`;
    const name = escapeXml(names[i] ?? '');
    return `<sheet name="${name}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`;
  });
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

function* sheetChunks(grid: Grid): Generator<Uint8Array> {
  const merges = grid.merges.map((area) => `<mergeCell ref="${areaReference(area)}"/>`);
  const tail =
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`;
  let gathered = `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData>`;
  for (let row = 1; row <= grid.lastRow; row++) {
    gathered += rowXml(grid, row);
    if (gathered.length < CHUNK_CHARACTERS) continue;
    yield encodeText(gathered, 'utf-8');
    gathered = '';
  }
  yield encodeText(`${gathered}</sheetData>${tail}</worksheet>`, 'utf-8');
}

function rowXml(grid: Grid, row: number): string {
  let cells = '';
  for (let column = 0; column < grid.columnCount; column++) {
    const value = grid.values.value(grid.code(row, column));
    if (value !== null) cells += cellXml(value, columnLetters(column) + String(row));
  }
  const hidden = grid.isRowHidden(row) ? ' hidden="1"' : '';
  return cells === '' && hidden === '' ? '' : `<row r="${row}"${hidden}>${cells}</row>`;
}

function cellXml(value: NonNullable<CellValue>, reference: string): string {
  if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${reference}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'object') {
    return `<c r="${reference}" t="e"><v>${escapeXml(value.error)}</v></c>`;
  }
  return `<c r="${reference}" t="inlineStr"><is>${textElement('', value)}</is></c>`;
}
