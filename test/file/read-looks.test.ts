import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { unwatched } from '../../src/core/progress';
import { nodeCodec } from '../../src/file/codec-node';
import { readLooks } from '../../src/file/read-looks';
import type { CellLook, SheetLooks } from '../../src/workbook/sheet-looks';
import { MAIN, makeWorkbook, relationshipsXml, sheetXml } from '../support/make-workbook';
import { hasShared, ownFixtures, sharedFixtures } from './fixture-files';
import { contentsOf } from './outcome';
import { describeWith } from '../support/needs';

const looksIn = (bytes: Uint8Array, sheet = 'Danh sách'): Promise<SheetLooks> =>
  readLooks(bytes, 'danh sách.xlsx', sheet, nodeCodec, unwatched);

/** How a cell looks, by row (from 1) and column (from 0). */
function lookAt(sheet: SheetLooks, row: number, column: number): CellLook | undefined {
  const cells = sheet.columns[column];
  return sheet.looks[cells?.looks[row - cells.first] ?? 0];
}

const styled = (styles: string, rows: string, before = '', theme: string | null = null) =>
  makeWorkbook({
    'xl/worksheets/sheet1.xml': sheetXml(rows).replace('<sheetData>', `${before}<sheetData>`),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`,
    'xl/theme/theme1.xml': theme,
    'xl/_rels/workbook.xml.rels': relationshipsXml(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'styles', 'styles.xml'],
      ['rId3', 'theme', 'theme/theme1.xml'],
    ),
  });

const fillOf = async (colour: string, more = ''): Promise<string | undefined> => {
  const fills = `<fills><fill/><fill><patternFill patternType="solid"><fgColor ${colour}/></patternFill></fill></fills>`;
  const bytes = styled(
    `${fills}<cellXfs><xf/><xf fillId="1"/></cellXfs>${more}`,
    '<row r="1"><c r="A1" s="1"/></row>',
  );
  return lookAt(await looksIn(bytes), 1, 0)?.fill;
};

test.each([
  ['stated', 'rgb="FFC6EFCE"', 'C6EFCE'],
  ['of the palette', 'indexed="13"', 'FFFF00'],
  ['of the theme: light before dark', 'theme="0"', 'FFFFFF'],
  ['of the theme: an accent', 'theme="4"', '4F81BD'],
  // Excel counts lightness in 240 steps and comes to DCE6F1.
  ['lighter', 'theme="4" tint="0.79998168889431442"', 'DCE6F2'],
  ['darker', 'theme="0" tint="-0.249977111117893"', 'BFBFBF'],
  ['that does not exist', 'theme="40"', undefined],
])('a colour %s', async (_, colour, fill) => {
  expect(await fillOf(colour)).toBe(fill);
});

test("a workbook's own palette goes before Excel's", async () => {
  const own = `<colors><indexedColors>${'<rgbColor rgb="00123456"/>'.repeat(14)}</indexedColors></colors>`;
  expect(await fillOf('indexed="13"', own)).toBe('123456');
});

test("a workbook's own theme goes before Office's", async () => {
  const theme =
    '<a:theme xmlns:a="x"><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="101010"/></a:dk1>' +
    '<a:lt1><a:srgbClr val="FAFAFA"/></a:lt1></a:clrScheme></a:themeElements></a:theme>';
  const styles =
    '<fonts><font><color theme="1"/></font></fonts><cellXfs><xf fontId="0"/></cellXfs>';
  const sheet = await looksIn(styled(styles, '<row r="1"><c r="A1"/></row>', '', theme));
  expect(sheet.looks[0]).toEqual({ color: '101010' });
});

test('font, alignment, border and number format', async () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/></numFmts>' +
    '<fonts><font><sz val="13"/><name val="Times New Roman"/></font><font><b/><i val="0"/><u/><sz val="14"/><color rgb="FFFF0000"/><name val="Times New Roman"/></font></fonts>' +
    '<borders><border/><border><left/><top style="thin"/></border></borders>' +
    '<cellXfs><xf/><xf fontId="1" borderId="1" numFmtId="164"><alignment horizontal="centerContinuous" vertical="center" wrapText="1"/></xf><xf numFmtId="14"/><xf numFmtId="49"/></cellXfs>';
  const rows = '<row r="1"><c r="A1" s="1"/><c r="B1" s="2"/><c r="C1" s="3"/><c r="D1"/></row>';
  const sheet = await looksIn(styled(styles, rows));
  const font = { size: 13, font: 'Times New Roman' };
  expect(lookAt(sheet, 1, 0)).toEqual({
    bold: true,
    underline: true,
    size: 14,
    font: 'Times New Roman',
    color: 'FF0000',
    border: true,
    align: 'center',
    vertical: 'center',
    wrap: true,
    format: 'dd/mm/yyyy;@',
  });
  expect(lookAt(sheet, 1, 1)).toEqual({ ...font, format: 'dd/mm/yyyy' });
  expect(lookAt(sheet, 1, 2)).toEqual({ ...font, format: '@' });
  expect(lookAt(sheet, 1, 3)).toEqual(font);
});

test('rows and columns give their look to places without a cell; a cell keeps its own', async () => {
  const fill = (rgb: string) =>
    `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/></patternFill></fill>`;
  const styles = `<fills><fill/>${fill('AAAAAA')}${fill('BBBBBB')}</fills><cellXfs><xf/><xf fillId="1"/><xf fillId="2"/></cellXfs>`;
  const rows =
    '<row r="1"><c r="C1"/></row><row r="2" s="2" customFormat="1"><c r="A2"/></row><row r="4" s="2"><c r="A4"/></row>';
  const cols = '<cols><col min="2" max="16384" width="20" style="1"/></cols>';
  const sheet = await looksIn(styled(styles, rows, cols));
  const fills = [1, 2, 3, 4].map((row) =>
    [0, 1, 2].map((column) => lookAt(sheet, row, column)?.fill ?? ''),
  );
  expect(fills).toEqual([
    ['', 'AAAAAA', ''],
    ['', 'BBBBBB', 'BBBBBB'],
    ['', 'AAAAAA', 'AAAAAA'],
    ['', 'AAAAAA', 'AAAAAA'],
  ]);
  expect(sheet.columns).toHaveLength(3);
});

test('widths, heights and what is frozen', async () => {
  const before =
    '<sheetViews><sheetView topLeftCell="A3"><pane xSplit="2" ySplit="4" state="frozen"/></sheetView><sheetView><pane ySplit="9" state="frozen"/></sheetView></sheetViews>' +
    '<sheetFormatPr defaultColWidth="11.5" defaultRowHeight="16.5"/><cols><col min="2" max="3" width="30.7"/><col min="3" max="9" width="5"/></cols>';
  const rows = '<row r="1" ht="33"/><row r="2" ht="16.5"/><row r="3" ht="9999"/>';
  const sheet = await looksIn(styled('', rows, before));
  expect(sheet).toMatchObject({
    defaultWidth: 11.5,
    defaultHeight: 16.5,
    frozenRows: 6,
    frozenColumns: 2,
  });
  expect([...sheet.widths]).toEqual([
    [1, 30.7],
    [2, 30.7],
  ]);
  expect([...sheet.heights]).toEqual([[1, 33]]);
});

test('a long list whose rows are all of one height takes it for the default', async () => {
  const rows = Array.from({ length: 10_050 }, (_, i) => `<row r="${i + 1}" ht="18.75"/>`);
  rows[4] = '<row r="5" ht="40"/>';
  const sheet = await looksIn(styled('', rows.join('')));
  expect([sheet.defaultHeight, ...sheet.heights]).toEqual([18.75, [5, 40]]);
});

test('numbers of formats, fonts and fills that are not there count as the default', async () => {
  const styles = '<cellXfs><xf fontId="99" fillId="-1" numFmtId="x"/></cellXfs>';
  const sheet = await looksIn(styled(styles, '<row r="1"><c r="A1" s="4000000000"/></row>'));
  expect(lookAt(sheet, 1, 0)).toEqual({});
});

function readsEverySheet(paths: readonly string[]): void {
  test.each(paths.map((path) => [basename(path), path]))('%s', async (_, path) => {
    const bytes = readFileSync(path);
    for (const grid of (await contentsOf(bytes)).grids) {
      const sheet = await looksIn(bytes, grid.sheet);
      const numbers = sheet.columns.flatMap((column) => [...new Set(column?.looks)]);
      expect(numbers.filter((look) => sheet.looks[look] === undefined)).toEqual([]);
    }
  });
}

describe("looks of the project's own fixtures are read", () => {
  readsEverySheet(ownFixtures());
});

describeWith('../shared/fixtures', hasShared, 'looks of real workbooks are read', () => {
  readsEverySheet(sharedFixtures());
});
