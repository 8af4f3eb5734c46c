import { unwatched } from '../../src/core/progress';
import type { ColourHighlight, ColumnsHighlight, Plan } from '../../src/core/plan';
import type { Grid } from '../../src/core/roster/grid';
import { nodeCodec } from '../../src/file/codec-node';
import { openFile } from '../../src/file/open';
import { makeZip } from '../support/make-zip';
import { ownFixture } from './fixture-files';
import { expectSameAs, gridNamed, only, open, write, xml } from './open-and-write';
import { columnsBeside, LIST, LOOKS, partsOf } from './write-support';

const STYLES = 'xl/styles.xml';

describe('two columns beside the roster', () => {
  const bytes = ownFixture('chart-and-pivot.xlsx');

  test('hold the status and the reason, as text, and reading passes over them', async () => {
    const { grids } = await open(bytes);
    const highlight = columnsBeside(gridNamed(grids, 'DS'));
    const after = await write(bytes, only(highlight));
    const grid = gridNamed(after.grids, 'DS');
    const shown = (row: number, column: number) => grid.values.value(grid.code(row, column));
    expect(shown(1, 5)).toBe('Kết quả bình xét');
    expect(shown(4, 5)).toBe('✔ Đề nghị');
    expect(shown(4, 6)).toBe('=1+1 & <b>"Lò Văn Pó"</b>');
    expect(shown(5, 6)).toBe('  Năm 2017: ô trống – chưa đủ căn cứ\u0002 _x0041_ ');
    expect(grid.ownColumns).toEqual([5, 6]);
    expect(after.report).toMatchObject({ cellsWritten: 14, problems: [] });
  });

  test('come with one conditional format a status, below those of the clerk', async () => {
    const { grids } = await open(bytes);
    const { parts } = await write(bytes, only(columnsBeside(gridNamed(grids, 'DS'))));
    const sheet = xml(parts, 'xl/worksheets/sheet1.xml');
    const ours = /<conditionalFormatting sqref="C1:G7">(.*?)<\/conditionalFormatting>/.exec(sheet);
    expect(ours?.[1]).toContain('<formula>$F1=&quot;✔ Đề nghị&quot;</formula>');
    // The clerk's last, in the extension list, has priority 9.
    const priorities = [...(ours?.[1] ?? '').matchAll(/priority="(\d+)"/g)].map(([, p]) =>
      Number(p),
    );
    expect(priorities).toEqual([10, 11, 12, 13]);
    expect(sheet.indexOf('sqref="C1:G7"')).toBeLessThan(sheet.indexOf('<dataValidations'));
    expect(sheet).toContain('<dimension ref="A1:G7"/>');
    expect(sheet).toContain('spans="1:7"');
    expect(xml(parts, STYLES)).toMatch(/<dxfs count="5">.*style="dotted"/s);
  });

  test('fill empty cells that are formatted, and clearing empties them again', async () => {
    const formatted = ownFixture('formatted-empty-cells.xlsx');
    const { grids } = await open(formatted);
    const grid = gridNamed(grids, 'DS');
    const highlight = { ...columnsBeside(grid), firstColumn: 5 };
    const { parts, workbook, report } = await write(formatted, only(highlight));
    expect(xml(parts, 'xl/worksheets/sheet1.xml')).toContain('<c r="F2" s="1" t="inlineStr"><is>');
    expect(report.cellsWritten).toBe(14);
    await workbook.clear(unwatched);
    await expectSameAs(await workbook.save(), formatted);
  });

  test('never go over what the clerk wrote, and the report counts such cells', async () => {
    const { grids } = await open(bytes);
    const occupied = { ...columnsBeside(gridNamed(grids, 'DS')), firstColumn: 3 };
    const { report, workbook, grids: after } = await write(bytes, only(occupied));
    expect(report.problems).toEqual([
      { severity: 'warning', code: 'cell.occupied', params: { count: 14 }, sheet: 'DS' },
    ]);
    const grid = gridNamed(after, 'DS');
    expect(grid.values.value(grid.code(2, 3))).toBe('HTTNV');
    await workbook.clear(unwatched);
    await expectSameAs(await workbook.save(), bytes);
  });

  test('are not written to a protected sheet, and the report says so', async () => {
    const full = ownFixture('exceljs-full.xlsx');
    const { grids } = await open(full);
    const { report, parts } = await write(full, {
      ...only(columnsBeside(gridNamed(grids, 'Khóa'))),
      sheets: [LIST],
    });
    const problem = { severity: 'warning', code: 'sheet.protected', params: {}, sheet: 'Khóa' };
    expect(report).toMatchObject({ problems: [problem], sheets: ['Danh sách đề nghị'] });
    const before = await partsOf(full);
    const sheet = 'xl/worksheets/sheet3.xml';
    expect(parts.get(sheet)?.raw.equals(before.get(sheet)?.raw ?? Buffer.alloc(0))).toBe(true);
  });
});

describe('an Excel table', () => {
  const bytes = ownFixture('exceljs-full.xlsx');
  const joining = async (): Promise<ColumnsHighlight> => {
    const { grids } = await open(bytes);
    const grid = gridNamed(grids, 'Bảng');
    const highlight = columnsBeside(grid, 3);
    // The totals row is no entry.
    const rows = highlight.rows.filter((row) => row < 12);
    return { ...highlight, table: 'DanhSach', rows, firstColumn: 4 };
  };

  test('takes the two columns in: its range and filter grow', async () => {
    const after = await write(bytes, only(await joining()));
    const table = xml(after.parts, 'xl/tables/table1.xml');
    expect(table).toContain('ref="B3:F12"');
    expect(table).toMatch(/<autoFilter ref="B3:F11"/);
    expect(table).toMatch(/<tableColumns count="5">.*name="Kết quả bình xét".*name="Lý do"/s);
    expect(after.report.problems).toEqual([]);
    await after.workbook.clear(unwatched);
    await expectSameAs(await after.workbook.save(), bytes);
  });

  test('that the columns do not touch stays as it is, and the report says so', async () => {
    const apart = { ...(await joining()), firstColumn: 6 };
    const { report, parts } = await write(bytes, only(apart));
    expect(report.problems).toMatchObject([{ code: 'table.notJoined', sheet: 'Bảng' }]);
    expect(xml(parts, 'xl/tables/table1.xml')).toContain('ref="B3:E12"'.replace('E', 'D'));
  });
});

describe('colour alone', () => {
  test('is a conditional format over the rows: no cell changes', async () => {
    const bytes = ownFixture('chart-and-pivot.xlsx');
    const highlight: ColourHighlight = {
      kind: 'colour',
      sheet: 'DS',
      looks: LOOKS,
      rows: Int32Array.from([2, 3, 4, 6, 7]),
      look: Uint8Array.from([0, 0, 1, 0, 3]),
      firstColumn: 0,
      lastColumn: 4,
    };
    const { report, parts, workbook } = await write(bytes, only(highlight));
    const sheet = xml(parts, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<conditionalFormatting sqref="A2:E3 A6:E6">');
    expect(sheet).toContain('<conditionalFormatting sqref="A4:E4">');
    expect(report.cellsWritten).toBe(0);
    await workbook.clear(unwatched);
    await expectSameAs(await workbook.save(), bytes);
  });
});

describe('the sheet of our own', () => {
  const bytes = ownFixture('chart-and-pivot.xlsx');
  const named = (name: string): Plan => ({
    highlights: [],
    sheets: [{ ...LIST, name }],
    settings: null,
  });

  test.each([
    ['a name that a sheet has, in other case', 'TỔNG HỢP', 'TỔNG HỢP (2)'],
    [
      'a name that is too long',
      'Danh sách đề nghị khen thưởng năm 2020',
      'Danh sách đề nghị khen thưởng n',
    ],
    ['signs that Excel refuses', "'DS: 2019/2020 [a]?'", 'DS  2019 2020  a'],
    ['no name', '', 'Bình Xét'],
  ])('gets a name of its own: %s', async (_, wished, given) => {
    const { report } = await write(bytes, named(wished));
    expect(report.sheets).toEqual([given]);
  });

  test('of an earlier run is replaced; one of the clerk with that name is not', async () => {
    const { workbook } = await write(bytes, named('Danh sách'));
    expect((await workbook.write(named('Danh sách'), unwatched)).sheets).toEqual(['Danh sách']);
    expect((await workbook.write(named('Tổng hợp'), unwatched)).sheets).toEqual(['Tổng hợp (2)']);
    const { grids } = await open(await workbook.save());
    expect(grids.map(({ sheet, ours }) => [sheet, ours])).toEqual([
      ['DS', false],
      ['Tổng hợp', false],
      ['Tổng hợp (2)', true],
    ]);
  });

  test('has what the form asks: A4, repeated rows, margins, text that looks like a formula', async () => {
    const { parts } = await write(bytes, named('Danh sách'));
    const sheet = xml(parts, 'xl/worksheets/sheet3.xml');
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>');
    expect(sheet).toContain('<pageMargins left="1.1811" right="0.5906"');
    expect(sheet).toMatch(/<row r="1" ht="\d+" customHeight="1">/);
    expect(sheet).toContain('<is><t>=1+1</t></is>');
    expect(xml(parts, STYLES)).toContain('quotePrefix="1"');
    expect(xml(parts, 'xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="2">'Danh sách'!$2:$2</definedName>`,
    );
  });
});

describe('what cannot be written as it is', () => {
  test('a locked structure gets the sheets and a warning', async () => {
    const { report } = await write(ownFixture('protected-structure.xlsx'), {
      highlights: [],
      sheets: [LIST],
      settings: null,
    });
    expect(report.problems).toMatchObject([{ code: 'file.structureLocked', severity: 'warning' }]);
  });

  test('a shared workbook is refused, and nothing changes', async () => {
    const parts = await partsOf(ownFixture('chart-and-pivot.xlsx'));
    const links = 'xl/_rels/workbook.xml.rels';
    const shared = makeZip([
      ...[...parts.values()].map(({ name, content }) => ({
        name,
        content:
          name === links
            ? content
                .toString('utf8')
                .replace(
                  '</Relationships>',
                  '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/revisionHeaders" Target="revisions/revisionHeaders.xml"/></Relationships>',
                )
            : content,
      })),
      { name: 'xl/revisions/revisionHeaders.xml', content: '<headers/>' },
    ]);
    const { workbook } = await open(shared);
    const plan = { highlights: [], sheets: [LIST], settings: null };
    await expect(workbook.write(plan, unwatched)).rejects.toMatchObject({
      problem: { code: 'file.sharedWorkbook', severity: 'error' },
    });
    expect(await workbook.save()).toBe(shared);
  });

  test.each([
    ['danh sách.csv', Buffer.from('\ufeffSTT,Họ và tên,2019\n1,=1+1,HTTNV\n2,Lò Văn Pó,HTNV\n')],
    ['old-workbook.xls', ownFixture('old-workbook.xls')],
    ['open-document.ods', ownFixture('open-document.ods')],
  ])('%s becomes a new .xlsx with the values, and the report says so', async (name, bytes) => {
    const workbook = openFile(bytes, name, nodeCodec);
    const { grids } = await workbook.read(unwatched);
    const [grid] = grids;
    if (grid === undefined) throw new Error('no sheet');
    const plan = { ...only(columnsBeside(grid)), sheets: [LIST] };
    const report = await workbook.write(plan, unwatched);
    expect(report.problems).toMatchObject([{ code: 'file.convertedToXlsx' }]);
    const after = await open(await workbook.save());
    const made = after.grids[0];
    const valuesOf = (one: Grid | undefined) =>
      [1, 2, 3].map((row) => [0, 1, 2].map((column) => one?.values.value(one.code(row, column))));
    expect(valuesOf(made)).toEqual(valuesOf(grid));
    expect(after.grids.at(-1)?.ours).toBe(true);
  });
});
