import * as fc from 'fast-check';
import type { CellValue } from '../../src/core/roster/grid';
import { parseNumber, serialOfIsoDate } from '../../src/file/cell-number';
import { columnIndex, columnLetters } from '../../src/core/roster/address';
import { parseArea } from '../../src/file/cell-reference';
import {
  MAIN,
  makeWorkbook,
  OFFICE,
  relationshipsXml,
  sheetXml,
  workbookOf,
} from '../support/make-workbook';
import { contentsOf, rowsOf } from './outcome';

const SHEET = 'xl/worksheets/sheet1.xml';

async function valueOf(cell: string, strings?: string): Promise<CellValue> {
  const bytes = makeWorkbook({
    [SHEET]: sheetXml(`<row r="1">${cell}</row>`),
    ...(strings === undefined
      ? {}
      : { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>` }),
  });
  const { grids } = await contentsOf(bytes);
  return grids[0]!.values.value(grids[0]!.code(1, 0));
}

describe('what a cell holds', () => {
  test.each<[string, string, CellValue]>([
    ['a year', '<c r="A1"><v>2019</v></c>', 2019],
    ['a fraction', '<c r="A1" t="n"><v>8.25</v></c>', 8.25],
    ['a number as Excel writes small ones', '<c r="A1"><v>1.5E-3</v></c>', 0.0015],
    ['below zero', '<c r="A1"><v>-12</v></c>', -12],
    ['17 digits', '<c r="A1"><v>0.10000000000000001</v></c>', 0.1],
    ['a date stays its number', '<c r="A1" s="3"><v>43831</v></c>', 43_831],
    ['an ISO date', '<c r="A1" t="d"><v>2020-01-01</v></c>', 43_831],
    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', { error: '#N/A' }],
    [
      'text of a formula',
      '<c r="A1" t="str"><f>A2&amp;"x"</f><v>HTXSNV &amp; HTTNV</v></c>',
      'HTXSNV & HTTNV',
    ],
    [
      'text in the cell',
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> Bí thư </t></is></c>',
      ' Bí thư ',
    ],
    [
      'runs in the cell',
      '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>Phó </t></r><r><t>Bí thư</t></r></is></c>',
      'Phó Bí thư',
    ],
    [
      'a name that begins like a formula',
      '<c r="A1" t="inlineStr"><is><t>=1+1</t></is></c>',
      '=1+1',
    ],
    ['CDATA', '<c r="A1" t="inlineStr"><is><t><![CDATA[a < b & c]]></t></is></c>', 'a < b & c'],
    [
      'an escaped line break',
      '<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x</t></is></c>',
      'a\rb_x',
    ],
    [
      'characters by number',
      '<c r="A1" t="inlineStr"><is><t>&#272;&#x1EA3;ng &#128512;</t></is></c>',
      'Đảng 😀',
    ],
    ['a style and nothing else', '<c r="A1" s="7"/>', null],
    ['the empty text', '<c r="A1" t="str"><f>""</f><v></v></c>', null],
    ['lower case reference', '<c r="a1"><v>1</v></c>', 1],
  ])('%s', async (_, cell, expected) => {
    expect(await valueOf(cell)).toEqual(expected);
  });

  test.each([
    ['plain', '<si><t>Đảng bộ</t></si>', 'Đảng bộ'],
    [
      'runs joined, reading aid left out',
      '<si><r><t xml:space="preserve">Đảng </t></r><r><rPr/><t>bộ</t></r><rPh sb="0" eb="1"><t>x</t></rPh><phoneticPr fontId="1"/></si>',
      'Đảng bộ',
    ],
    ['line breaks of a Windows program', '<si><t>a\r\nb</t></si>', 'a\nb'],
    ['empty', '<si/>', null],
  ])('shared text: %s', async (_, strings, expected) => {
    expect(await valueOf('<c r="A1" t="s"><v>0</v></c>', strings)).toBe(expected);
  });

  test('equal texts have one code, wherever they stand', async () => {
    const inline = '<is><t>Nguyễn Văn An</t></is>';
    const { grids } = await contentsOf(
      workbookOf(
        `<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr">${inline}</c><c r="C1" t="str"><f>A1</f><v>Nguyễn Văn An</v></c></row>`,
      ),
    );
    const grid = grids[0]!;
    expect(grid.code(1, 1)).toBe(grid.code(1, 0));
    expect(grid.code(1, 2)).toBe(grid.code(1, 0));
  });
});

test('formulas that nobody calculated are counted, their cells empty', async () => {
  const { problems, grids } = await contentsOf(
    workbookOf(
      '<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>2</f><v></v></c><c r="C1"><f>3</f><v>3</v></c></row>',
    ),
  );
  expect(problems).toEqual([
    { severity: 'warning', code: 'file.formulasWithoutValues', params: { count: 2 } },
  ]);
  expect(grids[0]?.columnCount).toBe(3);
});

test('rows and cells without their place follow the one before', async () => {
  const rows =
    '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="B4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>';
  expect(rowsOf(await contentsOf(workbookOf(rows)))).toEqual([
    ['1', '2', ''],
    ['', '', ''],
    ['', '', ''],
    ['', '3', '4'],
    ['5', '', ''],
  ]);
});

test('the declared size is not believed; values of extensions are no cells', async () => {
  const sheet = `<x:worksheet xmlns:x="${MAIN}"><x:dimension ref="A1:XFD1048576"/><x:sheetData><x:row r="2"><x:c r="B2"><x:v>7</x:v></x:c></x:row></x:sheetData><x:extLst><x:ext><a><b><c><v>9</v></c></b></a></x:ext></x:extLst></x:worksheet>`;
  const { grids } = await contentsOf(makeWorkbook({ [SHEET]: sheet }));
  expect(grids[0]).toMatchObject({ lastRow: 2, columnCount: 2 });
});

test('hidden rows and columns, merged cells, tables', async () => {
  const sheet = `<worksheet xmlns="${MAIN}"><cols><col min="2" max="3" hidden="1"/><col min="5" max="5"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="true"><c r="A2"><v>2</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells></worksheet>`;
  const { grids } = await contentsOf(
    makeWorkbook({
      [SHEET]: sheet,
      'xl/worksheets/_rels/sheet1.xml.rels': relationshipsXml(
        ['rId1', 'table', '../tables/table1.xml'],
        ['rId2', 'table', '../tables/gone.xml'],
      ),
      'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" name="T" displayName="Bảng1" ref="A1:C9" totalsRowCount="1"/>`,
    }),
  );
  const grid = grids[0]!;
  expect([1, 2].map((row) => grid.isRowHidden(row))).toEqual([false, true]);
  expect([0, 1, 2, 3, 4].map((column) => grid.isColumnHidden(column))).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
  expect(grid.merges).toEqual([{ firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 2 }]);
  expect(grid.tables).toEqual([
    {
      name: 'Bảng1',
      area: { firstRow: 1, lastRow: 9, firstColumn: 0, lastColumn: 2 },
      headerRowCount: 1,
      totalRowCount: 1,
    },
  ]);
});

test('sheets in the order of their tabs; those without cells are passed over', async () => {
  const sheet = (name: string, id: number, state = '') =>
    `<sheet name="${name}" sheetId="${id}" ${state} r:id="rId${id}"/>`;
  const { grids } = await contentsOf(
    makeWorkbook({
      'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheet('Chi bộ &amp; tổ', 2, 'state="veryHidden"')}${sheet('Biểu đồ', 3)}${sheet('Tập thể', 1)}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relationshipsXml(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
        ['rId3', 'chartsheet', 'chartsheets/sheet1.xml'],
        ['rId4', 'sharedStrings', 'sharedStrings.xml'],
      ),
      'xl/worksheets/sheet2.xml': sheetXml(''),
    }),
  );
  expect(grids.map((grid) => [grid.sheet, grid.visibility, grid.lastRow])).toEqual([
    ['Chi bộ & tổ', 'veryHidden', 0],
    ['Tập thể', 'visible', 2],
  ]);
});

describe('numbers and references in bytes', () => {
  const bytesOf = (text: string) => Buffer.from(text);

  test('any number that JavaScript writes is read as itself', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const bytes = bytesOf(String(number));
        expect(parseNumber(bytes, 0, bytes.length)).toBe(Number(String(number)));
      }),
    );
  });
  test.each(['', '-', '1.2.3', '1e', '0x10', 'Infinity', '1 2'])('"%s" is no number', (text) => {
    expect(parseNumber(bytesOf(text), 0, text.length)).toBeNaN();
  });
  test.each([
    ['2020-01-01', 43_831],
    ['2020-01-01T12:00:00Z', 43_831.5],
    ['1899-12-31T06:00', 1.25],
    ['01/02/2020', NaN],
  ])('the date %s is %d', (text, serial) => {
    expect(serialOfIsoDate(text)).toBe(serial);
  });
  test('letters and places of columns', () => {
    fc.assert(
      fc.property(fc.nat(16_383), (column) => {
        expect(columnIndex(columnLetters(column))).toBe(column);
      }),
    );
    expect(columnLetters(16_383)).toBe('XFD');
  });
  test.each(['A0', 'XFE1', 'A1048577', 'A1:', '1A', 'A1:B'])('%s is no area', (text) => {
    expect(parseArea(text)).toBeNull();
  });
});
