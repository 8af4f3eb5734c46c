import type { Grid } from '../core/roster/grid';
import { areaReference } from './area-reference';
import { columnLetters } from '../core/roster/address';
import type { Codec } from './codec';
import { CONTENT_TYPES_PART } from './content-types';
import { PackageDraft } from './package-draft';
import { encodeText } from './part-encoding';
import { freeSheetNames } from '../workbook/sheet-name';
import type { SheetLooks } from '../workbook/sheet-looks';
import { cellXml } from './cell-xml';
import { DEFAULT_WIDTH } from './looks/sheet-look-scan';
import { NewStyles } from './new-styles';
import { escapeXml } from './xml-text';
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

/** Sheets of a file that is no .xlsx package, and what is known of how they look. */
export interface ForeignSheets {
  readonly grids: readonly Grid[];
  readonly looks: readonly SheetLooks[];
}

/**
 * A new .xlsx package from the values of sheets, for formats that cannot be written without
 * loss: values, merged cells and hidden sheets come along, and of `looks` (one a grid, as far as
 * there are) number formats, bold and widths; formulas do not.
 */
export async function newPackage(
  grids: readonly Grid[],
  codec: Codec,
  looks: readonly SheetLooks[] = [],
): Promise<Uint8Array> {
  const draft = new PackageDraft(NO_ARCHIVE, codec);
  const names = sheetNames(grids);
  const styles = new NewStyles(looks);
  await putText(draft, CONTENT_TYPES_PART, contentTypesXml(grids.length, styles.isNeeded));
  await putText(draft, '_rels/.rels', linksXml([['officeDocument', 'xl/workbook.xml']]));
  await putText(draft, 'xl/workbook.xml', workbookXml(grids, names));
  const links = grids.map((_, i): [string, string] => [
    'worksheet',
    `worksheets/sheet${i + 1}.xml`,
  ]);
  if (styles.isNeeded) {
    links.push(['styles', 'styles.xml']);
    await putText(draft, 'xl/styles.xml', styles.xml(MAIN));
  }
  await putText(draft, 'xl/_rels/workbook.xml.rels', linksXml(links));
  for (const [i, grid] of grids.entries()) {
    const ofSheet = { looks: looks[i], formats: styles.formatsOf(i) };
    await draft.put(`xl/worksheets/sheet${i + 1}.xml`, sheetChunks(grid, ofSheet));
  }
  return draft.toBytes();
}

/** The names of the sheets in the new package, by the grid that they hold. */
export function sheetNames(grids: readonly Grid[]): readonly string[] {
  return freeSheetNames(
    grids.map(({ sheet }) => sheet),
    [],
  );
}

function putText(draft: PackageDraft, part: string, xml: string): Promise<void> {
  return draft.put(part, [encodeText(DECLARATION + xml, 'utf-8')]);
}

function contentTypesXml(sheets: number, hasStyles: boolean): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="${SHEET_ML}.${type}+xml"/>`;
  const all = Array.from({ length: sheets }, (_, i) =>
    override(`xl/worksheets/sheet${i + 1}.xml`, 'worksheet'),
  );
  if (hasStyles) all.push(override('xl/styles.xml', 'styles'));
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

/** What a sheet's cells and columns look like: a cell format for each of its looks. */
interface Styled {
  readonly looks: SheetLooks | undefined;
  readonly formats: readonly number[];
}

function* sheetChunks(grid: Grid, styled: Styled): Generator<Uint8Array> {
  const merges = grid.merges.map((area) => `<mergeCell ref="${areaReference(area)}"/>`);
  const tail =
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`;
  const columns = columnsXml(grid, styled.looks);
  let gathered = `${DECLARATION}<worksheet xmlns="${MAIN}">${columns}<sheetData>`;
  for (let row = 1; row <= grid.lastRow; row++) {
    gathered += rowXml(grid, row, styled);
    if (gathered.length < CHUNK_CHARACTERS) continue;
    yield encodeText(gathered, 'utf-8');
    gathered = '';
  }
  yield encodeText(`${gathered}</sheetData>${tail}</worksheet>`, 'utf-8');
}

/** Widths and what is hidden, of the columns that hold anything. */
function columnsXml(grid: Grid, looks: SheetLooks | undefined): string {
  let columns = '';
  for (let column = 0; column < grid.columnCount; column++) {
    const width = looks?.widths.get(column);
    const hidden = grid.isColumnHidden(column) ? ' hidden="1"' : '';
    if (width === undefined && hidden === '') continue;
    const rounded = Math.round((width ?? DEFAULT_WIDTH) * 100) / 100;
    const place = `min="${column + 1}" max="${column + 1}"`;
    columns += `<col ${place} width="${rounded}" customWidth="1"${hidden}/>`;
  }
  return columns === '' ? '' : `<cols>${columns}</cols>`;
}

function rowXml(grid: Grid, row: number, styled: Styled): string {
  let cells = '';
  for (let column = 0; column < grid.columnCount; column++) {
    const value = grid.values.value(grid.code(row, column));
    if (value === null) continue;
    const { type, content } = cellXml('', value);
    const format = formatAt(styled, row, column);
    const style = format === 0 ? '' : ` s="${format}"`;
    const typed = type === null ? '' : ` t="${type}"`;
    cells += `<c r="${columnLetters(column)}${row}"${style}${typed}>${content}</c>`;
  }
  const hidden = grid.isRowHidden(row) ? ' hidden="1"' : '';
  return cells === '' && hidden === '' ? '' : `<row r="${row}"${hidden}>${cells}</row>`;
}

function formatAt({ looks, formats }: Styled, row: number, column: number): number {
  const cells = looks?.columns[column];
  const look = cells?.looks[row - cells.first] ?? 0;
  return formats[look] ?? 0;
}
