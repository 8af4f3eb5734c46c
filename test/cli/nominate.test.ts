import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { reviewJsonSchema } from '../../src/cli/review-json';
import { rosterFile, run, tempFolder } from './run';

const CAMPAIGN = ['--campaign', '119-KH-DUK-2019', '--phase', 'I'];
const EPOCH = { SOURCE_DATE_EPOCH: '1574208300' };
const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

async function opened(path: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  return workbook;
}

function columnTexts(sheet: ExcelJS.Worksheet | undefined, letters: string, rows: number[]) {
  return rows.map((row) => sheet?.getCell(`${letters}${String(row)}`).text ?? '');
}

describe('nominate', () => {
  let folder = '';
  let file = '';
  let out = '';
  beforeEach(async () => {
    folder = tempFolder();
    file = await rosterFile(folder);
    out = join(folder, 'ket-qua.xlsx');
  });

  test('writes result and reasons beside the roster and adds the list; FILE stays', async () => {
    const before = digest(file);
    const { exitCode, stdout } = await run(['nominate', file, ...CAMPAIGN, '-o', out]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`Đã ghi: ${out}`);
    expect(digest(file)).toBe(before);
    const workbook = await opened(out);
    const [roster, ...ours] = workbook.worksheets;
    expect(columnTexts(roster, 'H', [3, 4, 5, 7, 8])).toEqual([
      'Kết quả bình xét',
      '✔ Đề nghị',
      '⚖ Đồng hạng, chờ quyết định',
      '– Không đủ tiêu chuẩn',
      '? Cần xem xét',
    ]);
    expect(columnTexts(roster, 'I', [3, 7])).toEqual([
      'Lý do',
      expect.stringContaining('Năm 2018: Hoàn thành nhiệm vụ; cần Hoàn thành tốt nhiệm vụ'),
    ]);
    expect(ours.map(({ name }) => name)).toEqual([
      expect.stringContaining('Danh sách đề nghị'),
      'Lý do không đề nghị',
      'Chỉ tiêu',
    ]);
  });

  test('nothing but FILE and OUT is left in the folder', async () => {
    await run(['nominate', file, ...CAMPAIGN, '-o', out]);
    expect(readdirSync(folder).sort()).toEqual(['danh-sach.xlsx', 'ket-qua.xlsx']);
  });

  test('with SOURCE_DATE_EPOCH two runs give the same bytes', async () => {
    const again = join(folder, 'lan-hai.xlsx');
    await run(['nominate', file, ...CAMPAIGN, '-o', out], { env: EPOCH });
    await run(['nominate', file, ...CAMPAIGN, '-o', again], { env: EPOCH });
    expect(digest(again)).toBe(digest(out));
  });

  test('a name that looks like a formula is text in every sheet', async () => {
    await run(['nominate', file, ...CAMPAIGN, '-o', out]);
    const workbook = await opened(out);
    const formulas: string[] = [];
    for (const sheet of workbook.worksheets) {
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          if (cell.type === ExcelJS.ValueType.Formula) formulas.push(cell.address);
        });
      });
    }
    expect(formulas).toEqual([]);
  });

  test('clear gives the workbook back', async () => {
    const cleared = join(folder, 'nhu-cu.xlsx');
    await run(['nominate', file, ...CAMPAIGN, '-o', out]);
    const { exitCode, stdout } = await run(['clear', out, '-o', cleared]);
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: `Đã gỡ kết quả bình xét: ${cleared}\n`,
    });
    const workbook = await opened(cleared);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['DS đảng viên']);
    expect(workbook.worksheets[0]?.getCell('H3').value).toBeNull();
  });

  test('the result keeps campaign and phase, so that the next run needs no options', async () => {
    const options = ['--campaign', '119-KH-DUK-2019', '--phase', 'II'];
    await run(['nominate', file, ...options, '-o', out]);
    const { exitCode, stdout } = await run(['review', out, '--json']);
    expect(exitCode).toBe(0);
    expect(reviewJsonSchema.parse(JSON.parse(stdout)).campaign).toEqual({
      id: '119-KH-DUK-2019',
      phase: 'II',
    });
    const human = await run(['review', out]);
    expect(human.stdout).toContain('theo lựa chọn lưu trong bảng tính');
  });

  test('run again on its own result, it finds the same', async () => {
    const again = join(folder, 'lan-hai.xlsx');
    await run(['nominate', file, ...CAMPAIGN, '-o', out], { env: EPOCH });
    const { exitCode } = await run(['nominate', out, '-o', again], { env: EPOCH });
    expect(exitCode).toBe(0);
    const [first, second] = await Promise.all([opened(out), opened(again)]);
    expect(second.worksheets.map(({ name }) => name)).toEqual(
      first.worksheets.map(({ name }) => name),
    );
    const statuses = (workbook: ExcelJS.Workbook) =>
      columnTexts(workbook.worksheets[0], 'H', [3, 4, 5, 6, 7, 8, 9, 10]);
    expect(statuses(second)).toEqual(statuses(first));
  });

  test.each([
    ['colour', 'Kết quả bình xét', false],
    ['none', 'Kết quả bình xét', false],
    ['columns', 'Kết quả bình xét', true],
  ])('--highlight %s: the column «%s» is added: %p', async (kind, heading, added) => {
    await run(['nominate', file, ...CAMPAIGN, '--highlight', kind, '-o', out]);
    const sheet = (await opened(out)).worksheets[0];
    expect(sheet?.getCell('H3').text === heading).toBe(added);
  });

  test('the language of the screen does not change the official list', async () => {
    await run(['nominate', file, ...CAMPAIGN, '-o', out, '--lang', 'en']);
    const workbook = await opened(out);
    expect(workbook.worksheets[0]?.getCell('H4').text).toBe('✔ Nominated');
    const list = workbook.worksheets[1];
    const texts: string[] = [];
    list?.eachRow((row) => {
      row.eachCell(({ value }) => {
        if (typeof value === 'string') texts.push(value);
      });
    });
    expect(texts.join('\n')).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
  });

  test('an earlier OUT is replaced as a whole', async () => {
    writeFileSync(out, 'an earlier result');
    expect((await run(['nominate', file, ...CAMPAIGN, '-o', out])).exitCode).toBe(0);
    expect((await opened(out)).worksheets.length).toBeGreaterThan(1);
  });
});

describe('a dry run', () => {
  test('says what would be written where, and writes nothing', async () => {
    const folder = tempFolder();
    const file = await rosterFile(folder);
    const out = join(folder, 'ket-qua.xlsx');
    const { exitCode, stdout } = await run(['nominate', file, ...CAMPAIGN, '-o', out, '--dry-run']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('«DS đảng viên»: cột H, I, 7 dòng có kết quả và lý do');
    expect(stdout).toContain('Trang tính mới «Lý do không đề nghị»');
    expect(stdout).toContain('không ghi gì');
    expect(existsSync(out)).toBe(false);
  });

  test('as JSON: the review, the plan, no output', async () => {
    const folder = tempFolder();
    const file = await rosterFile(folder);
    const argv = ['nominate', file, ...CAMPAIGN, '--dry-run', '--json'];
    const { exitCode, stdout } = await run(argv);
    expect(exitCode).toBe(0);
    const json: unknown = JSON.parse(stdout);
    reviewJsonSchema.parse(json);
    expect(json).toMatchObject({
      plan: {
        highlights: [{ kind: 'columns', sheet: 'DS đảng viên', columns: ['H', 'I'], rows: 7 }],
        sheets: [{ role: 'list' }, { role: 'reasons' }, { role: 'quotas' }],
        settings: true,
      },
      output: null,
    });
    expect(readdirSync(folder)).toEqual(['danh-sach.xlsx']);
  });
});
