import {
  MAIN,
  makeWorkbook,
  OFFICE,
  partsOf,
  relationshipsXml,
  sheetXml,
  workbookOf,
} from '../support/make-workbook';
import { makeZip } from '../support/make-zip';
import { contentsOf } from './outcome';
import type { WorkbookContents } from '../../src/workbook/workbook';

const SHEET = 'xl/worksheets/sheet1.xml';
const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');
const cell = (reference: string, value: string): string =>
  `<row r="1"><c r="${reference}"><v>${value}</v></c></row>`;

function textAt({ grids }: WorkbookContents, row: number, column: number): string {
  return grids[0]!.values.text(grids[0]!.code(row, column));
}

describe('odd files that are workbooks all the same', () => {
  test('a million declared but empty rows cost nothing', async () => {
    const rows: string[] = [cell('A1', '5')];
    for (let row = 2; row <= 1_048_576; row++)
      rows.push(`<row r="${row}" spans="1:12" s="1" customFormat="1"/>`);
    const contents = await contentsOf(workbookOf(rows.join('')));
    expect(contents).toMatchObject({ grids: [{ lastRow: 1, columnCount: 1 }] });
  });

  test('a lone cell at XFD1048576', async () => {
    const contents = await contentsOf(
      workbookOf('<row r="1048576"><c r="XFD1048576"><v>5</v></c></row>'),
    );
    expect(contents).toMatchObject({ grids: [{ lastRow: 1_048_576, columnCount: 16_384 }] });
    expect(textAt(contents, 1_048_576, 16_383)).toBe('5');
  });

  test('rows from the last to the first', async () => {
    const rows: string[] = [];
    for (let row = 300_000; row > 0; row--) rows.push(`<row r="${row}"><c><v>${row}</v></c></row>`);
    const contents = await contentsOf(workbookOf(rows.join('')));
    expect([textAt(contents, 1, 0), textAt(contents, 300_000, 0)]).toEqual(['1', '300000']);
  });

  test('parts in UTF-16', async () => {
    const declared = '<?xml version="1.0" encoding="UTF-16"?>';
    const contents = await contentsOf(
      makeWorkbook({
        [SHEET]: utf16(
          declared +
            sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>Đảng bộ</t></is></c></row>'),
        ),
        'xl/workbook.xml': utf16(
          `${declared}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Khối" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        ),
      }),
    );
    expect(contents).toMatchObject({ grids: [{ sheet: 'Khối' }] });
    expect(textAt(contents, 1, 0)).toBe('Đảng bộ');
  });

  test.each([
    ['data descriptors', () => makeZip(partsOf().map((part) => ({ ...part, descriptor: true })))],
    ['zip64', () => makeZip(partsOf().map((part) => ({ ...part, zip64: true })))],
    ['stored entries', () => makeZip(partsOf().map((part) => ({ ...part, method: 0 })))],
    ['a comment', () => makeWorkbook({}, { comment: 'PK đây là ghi chú' })],
    [
      'something in front',
      () => makeWorkbook({}, { prefix: Buffer.from('MZ self-extracting stub') }),
    ],
    [
      'backslashes and leading slashes',
      () =>
        makeZip(
          partsOf().map((part) => ({
            ...part,
            name: `\\${String(part.name).replaceAll('/', '\\')}`,
          })),
        ),
    ],
    [
      'targets from the root',
      () =>
        makeWorkbook({
          '_rels/.rels': relationshipsXml(['rId1', 'officeDocument', '/xl/workbook.xml']),
        }),
    ],
    ['Strict namespaces', () => makeWorkbook(strictParts())],
  ])('%s', async (_, make) => {
    expect(textAt(await contentsOf(make()), 2, 0)).toBe('Nguyễn Văn An');
  });

  function strictParts(): Record<string, string> {
    return Object.fromEntries(
      partsOf().map(({ name, content }) => [
        String(name),
        String(content)
          .replaceAll(OFFICE, 'http://purl.oclc.org/ooxml/officeDocument/relationships')
          .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main'),
      ]),
    );
  }
});
