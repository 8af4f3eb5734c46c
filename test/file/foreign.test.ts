import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeZip } from '../support/make-zip';
import { contentsOf, outcomeOf, rowsOf } from './outcome';

const fixture = (name: string): Buffer => readFileSync(join(__dirname, '../fixtures', name));

/** LibreOffice saved one workbook in both formats: a merged title, a hidden row, column, sheet. */
describe.each(['old-workbook.xls', 'open-document.ods'])('%s', (name) => {
  // What a file is its content says.
  const opened = () => contentsOf(fixture(name), 'danh sách.xlsx');

  test('texts, numbers and errors', async () => {
    const contents = await opened();
    const [title, , header, hidden, ...entries] = rowsOf(contents);
    expect(title?.[0]).toBe('DANH SÁCH HAI');
    expect(header?.slice(0, 3)).toEqual(['Họ và tên', '2018', '2019']);
    expect(hidden?.slice(0, 3)).toEqual(['=Nguyễn', 'dòng 1 dòng 2', '1.5']);
    expect(entries.map((entry) => entry.slice(0, 3))).toEqual([
      ['HTNV', 'HTNV', '2'],
      ['HTNV', 'HTNV', ''],
    ]);
    const grid = contents.grids[0]!;
    expect(grid.values.value(grid.code(4, 4))).toEqual({ error: '#N/A' });
    expect([grid.values.value(grid.code(3, 1)), grid.values.value(grid.code(3, 2))]).toEqual([
      '2018',
      2019,
    ]);
  });

  test('merged, hidden rows and columns, hidden sheets', async () => {
    const { grids } = await opened();
    const [visible, hidden] = grids;
    expect(visible?.merges).toEqual([{ firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 3 }]);
    expect([3, 4, 5].map((row) => visible?.isRowHidden(row))).toEqual([false, true, false]);
    expect([1, 2, 3].map((column) => visible?.isColumnHidden(column))).toEqual([
      false,
      true,
      false,
    ]);
    expect(grids.map(({ sheet, visibility }) => [sheet, visibility])).toEqual([
      ['Danh sách', 'visible'],
      ['Ẩn', 'hidden'],
    ]);
    expect(hidden?.values).toBe(visible?.values);
  });
});

describe('hostile OpenDocument', () => {
  const MIMETYPE = {
    name: 'mimetype',
    content: 'application/vnd.oasis.opendocument.spreadsheet',
    method: 0,
  };
  const ods = (rows: string, more: readonly { name: string; content: string }[] = []) =>
    makeZip([
      MIMETYPE,
      { name: 'content.xml', content: `<document><table name="A">${rows}</table></document>` },
      ...more,
    ]);
  const repeated = (rows: string | number, columns: number) =>
    `<table-row number-rows-repeated="${rows}"><table-cell number-columns-repeated="${columns}" value-type="float" value="5"><p>5</p></table-cell></table-row>`;

  test('a value repeated over the whole sheet', async () => {
    expect(await outcomeOf(ods(repeated(1_048_576, 16_384)))).toMatchObject({
      code: 'file.tooLarge',
      what: 'cells',
    });
  });
  test('a repetition that is none', async () => {
    expect(await outcomeOf(ods(repeated('-1', 1)))).toMatchObject({ code: 'file.damaged' });
  });
  test('empty cells repeated to the edge cost nothing', async () => {
    const contents = await contentsOf(
      ods(
        `${repeated(2, 2)}<table-row number-rows-repeated="1048574"><table-cell number-columns-repeated="16384"/></table-row>`,
      ),
    );
    expect(rowsOf(contents)).toEqual([
      ['5', '5'],
      ['5', '5'],
    ]);
  });
  test('a password', async () => {
    const manifest = { name: 'META-INF/manifest.xml', content: '<manifest:encryption-data/>' };
    expect(await outcomeOf(ods('', [manifest]))).toMatchObject({ code: 'file.password' });
  });
});

describe('tables of text', () => {
  const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
  const windows1258 = Buffer.concat([
    Buffer.from('TT;H\u1ECD'.slice(0, 4), 'latin1'), // TT;H
    Buffer.from([0x6f, 0xf2, 0x20, 0x74, 0xea, 0x6e, 0x0a]), // ọ tên
    Buffer.from([0x31, 0x3b, 0x4e, 0x67, 0x75, 0x79, 0xea, 0xde, 0x6e, 0x20, 0xd0, 0x0a]), // 1;Nguyễn Đ
  ]);
  // "Họ tên" and "Nguyễn" in TCVN3, whose letters Windows shows as western ones.
  const tcvn3 = Buffer.from('TT;Hä tªn\n1;NguyÔn V¨n An\n', 'latin1');

  test.each([
    ['UTF-8', Buffer.from('TT;Họ tên\n1;Nguyễn Đ\n')],
    ['UTF-8 with mark', Buffer.from('\uFEFFTT;Họ tên\n1;Nguyễn Đ\n')],
    ['UTF-16', utf16('TT\tHọ tên\r\n1\tNguyễn Đ')],
    ['commas', Buffer.from('TT,Họ tên\n1,Nguyễn Đ')],
    ['Excel says the delimiter', Buffer.from('sep=;\r\nTT;Họ tên\r\n1;Nguyễn Đ')],
    ['Windows-1258', windows1258],
  ])('%s', async (_, bytes) => {
    const contents = await contentsOf(bytes, 'chi bộ/danh sách 2019.csv');
    expect(contents.grids[0]?.sheet).toBe('danh sách 2019');
    expect(rowsOf(contents)).toEqual([
      ['TT', 'Họ tên'],
      ['1', 'Nguyễn Đ'],
    ]);
  });

  test('TCVN3 stays what the core can decode', async () => {
    const { grids } = await contentsOf(tcvn3, 'a.csv');
    const grid = grids[0]!;
    expect(grid.values.value(grid.code(2, 1))).toBe('NguyÔn V¨n An');
  });

  test.each([
    ['912345678', 912_345_678],
    ['2019', 2019],
    ['0912345678', '0912345678'],
    ['001085012345', '001085012345'],
    ['+84912', '+84912'],
    ['1.234', '1.234'],
    ['8,5', '8,5'],
    ['=1+1', '=1+1'],
    ['03/02/1930', '03/02/1930'],
    ['12345678901234567890', '12345678901234567890'],
  ])('%s', async (field, value) => {
    const { grids } = await contentsOf(Buffer.from(`Họ tên;Số\n"A";"${field}"\n`), 'a.csv');
    expect(grids[0]?.values.value(grids[0].code(2, 1))).toBe(value);
  });

  test('quotes, line breaks in fields, titles above, short records', async () => {
    const text = 'DANH SÁCH, năm 2019\n\nTT;Họ tên;Ghi chú\n1;"Bà ""Ba"";";"dòng 1\nhai"\n2;B\n';
    expect(rowsOf(await contentsOf(Buffer.from(text), 'a.csv'))).toEqual([
      ['DANH SÁCH, năm 2019', '', ''],
      ['', '', ''],
      ['TT', 'Họ tên', 'Ghi chú'],
      ['1', 'Bà "Ba";', 'dòng 1 hai'],
      ['2', 'B', ''],
    ]);
  });
});
