import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unwatched } from '../../src/core/progress';
import type { Grid } from '../../src/core/roster/grid';
import { nodeCodec } from '../../src/file/codec-node';
import { openFile } from '../../src/file/open';
import { readLooks } from '../../src/file/read-looks';
import { planOf } from '../contract/make-plan';
import { cellsOfGrid } from '../host/xlsx';
import { MAIN, makeWorkbook, relationshipsXml, sheetXml } from '../support/make-workbook';
import { describeWith } from '../support/needs';
import { cells, SOFFICE, tablesOf } from './other-programs';
import { partsOf } from './write-support';

const ROSTER = '119-danh-sach-de-nghi.xlsx';
const BORN = 31_048;

/** A roster with a heading in bold, dates of birth as Excel stores them, and a wide column. */
const withDates = makeWorkbook({
  'xl/worksheets/sheet1.xml': sheetXml(
    '<row r="1"><c r="A1" s="2" t="inlineStr"><is><t>Họ và tên</t></is></c><c r="B1" s="2" t="inlineStr"><is><t>Ngày sinh</t></is></c></row>' +
      `<row r="2"><c r="A2" t="inlineStr"><is><t>Lò Văn Pó</t></is></c><c r="B2" s="1"><v>${BORN}</v></c></row>`,
  ).replace(
    '<sheetData>',
    '<cols><col min="1" max="1" width="30" customWidth="1"/></cols><sheetData>',
  ),
  'xl/styles.xml':
    `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts>` +
    '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
    '<cellXfs count="3"><xf/><xf numFmtId="14" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>',
  'xl/_rels/workbook.xml.rels': relationshipsXml(
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'styles', 'styles.xml'],
  ),
});

async function nominate(bytes: Uint8Array, name: string) {
  const file = openFile(bytes, name, nodeCodec);
  const contents = await file.read(unwatched);
  const plan = planOf(contents, '119-KH-DUK-2019', 'I');
  const report = await file.write(plan, unwatched);
  return { contents, plan, report, saved: await file.save() };
}

const shownBy = ({ grids }: { readonly grids: readonly Grid[] }) =>
  grids.map((grid) => [grid.sheet, grid.ours, cellsOfGrid(grid)]);

describeWith('LibreOffice', SOFFICE !== null, 'what LibreOffice saves in other formats', () => {
  let folder: string;
  const converted = (name: string): Uint8Array => readFileSync(join(folder, name));
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'binh-xet-'));
    const roster = readFileSync(join(__dirname, '..', '..', 'samples', ROSTER));
    writeFileSync(join(folder, 'roster.xlsx'), roster);
    writeFileSync(join(folder, 'result.xlsx'), (await nominate(roster, ROSTER)).saved);
    writeFileSync(join(folder, 'dates.xlsx'), withDates);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    for (const format of ['ods', 'xls']) {
      const names = ['roster.xlsx', 'result.xlsx', 'dates.xlsx'];
      const convert = [profile, '--headless', '--convert-to', format, ...names];
      execFileSync(SOFFICE ?? '', convert, { cwd: folder, stdio: 'ignore' });
    }
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(['ods', 'xls'])('.%s: the new .xlsx is read and judged like it', async (format) => {
    const { plan, saved } = await nominate(converted(`roster.${format}`), `roster.${format}`);
    const again = openFile(saved, 'roster.xlsx', nodeCodec);
    await again.clear(unwatched);
    const cleared = await again.read(unwatched);
    const original = await openFile(converted(`roster.${format}`), '', nodeCodec).read(unwatched);
    expect(shownBy(cleared)).toEqual(shownBy(original));
    const { highlights } = planOf(cleared, '119-KH-DUK-2019', 'I');
    expect(highlights).toEqual(plan.highlights);
  });

  test.each(['ods', 'xls'])('.%s: sheets of an earlier run are known as ours', async (format) => {
    const bytes = converted(`result.${format}`);
    const { contents, plan, saved } = await nominate(bytes, `result.${format}`);
    expect(contents.grids.filter(({ ours }) => ours)).toHaveLength(plan.sheets.length);
    const written = await openFile(saved, 'kết quả.xlsx', nodeCodec).read(unwatched);
    expect(written.grids.filter(({ ours }) => !ours)).toHaveLength(1);
    expect(written.grids.filter(({ ours }) => ours)).toHaveLength(plan.sheets.length);
  });

  test.each(['ods', 'xls'])('.%s: dates stay dates, and widths and headings', async (format) => {
    const bytes = converted(`dates.${format}`);
    const looks = await readLooks(bytes, `dates.${format}`, 'Danh sách', nodeCodec, unwatched);
    expect(looks.widths.get(0)).toBeGreaterThan(26);
    const file = openFile(bytes, `dates.${format}`, nodeCodec);
    await file.write({ highlights: [], sheets: [], settings: '{"version":1}' }, unwatched);
    const saved = await file.save();
    const [table] = (
      await tablesOf([{ ending: '.xlsx', bytes: saved }], join(folder, format))
    ).values();
    expect(cells(table ?? '')[1]?.slice(0, 2)).toEqual(['Lò Văn Pó', '01/01/1985']);
    const sheet = (await partsOf(saved)).get('xl/worksheets/sheet1.xml')?.content.toString();
    expect(sheet).toMatch(/<col min="1" max="1" width="(2[6-9]|3[0-4])/);
    const { columns, looks: all } = await readLooks(saved, '', 'Danh sách', nodeCodec, unwatched);
    const heading = all[columns[0]?.looks[0] ?? 0];
    expect(heading?.bold).toBe(format === 'ods' ? true : undefined);
  });
});
