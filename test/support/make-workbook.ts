import { makeZip, type ZipOptions, type ZipPart } from './make-zip';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Parts of a workbook, by name; what is not given is the least that makes one; null: absent. */
export type Parts = Readonly<Record<string, string | Uint8Array | null>>;

export const relationshipsXml = (
  ...list: readonly (readonly [id: string, type: string, target: string])[]
) =>
  `<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

export const sheetXml = (rows: string, rest = '') =>
  `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${rows}</sheetData>${rest}</worksheet>`;

export const stringsXml = (...texts: readonly string[]) =>
  `<sst xmlns="${MAIN}">${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`;

export const contentTypes = (mainType: string) =>
  `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${mainType}"/></Types>`;

const DEFAULTS: Parts = {
  '[Content_Types].xml': contentTypes(`${TYPE}.sheet.main+xml`),
  '_rels/.rels': relationshipsXml(['rId1', 'officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Danh sách" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relationshipsXml(
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'sharedStrings', 'sharedStrings.xml'],
  ),
  'xl/sharedStrings.xml': stringsXml('Họ và tên', 'Nguyễn Văn An'),
  'xl/worksheets/sheet1.xml': sheetXml(
    '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c></row>',
  ),
};

/** The parts as entries, with `changes` to single ones. */
export function partsOf(
  parts: Parts = {},
  changes: Readonly<Record<string, Partial<ZipPart>>> = {},
): ZipPart[] {
  return Object.entries({ ...DEFAULTS, ...parts }).flatMap(([name, content]) =>
    content === null ? [] : [{ name, content, ...changes[name] }],
  );
}

export function makeWorkbook(parts: Parts = {}, options: ZipOptions = {}): Buffer {
  return makeZip(partsOf(parts), options);
}

/** A workbook of one sheet with these rows. */
export function workbookOf(rows: string, rest = ''): Buffer {
  return makeWorkbook({ 'xl/worksheets/sheet1.xml': sheetXml(rows, rest) });
}
