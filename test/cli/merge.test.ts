import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeUnitFiles } from '../../samples/unit-files';
import { mergeJsonSchema, type MergeJson } from '../../src/cli/merge-json';
import { reviewJsonSchema, type ReviewJson } from '../../src/cli/review-json';
import { run, tempFolder, writeText } from './run';

/** The files of four units in a folder, with a list of those that had to send one. */
async function inbox() {
  const folder = tempFolder();
  const made = await makeUnitFiles(4, 6);
  const paths = made.map(({ name, bytes }) => writeText(folder, name, bytes));
  const lines = [...made.map(({ unit }) => unit), 'Chi bộ Báo Bình Minh'];
  const units = writeText(folder, 'phai-gui.txt', `\uFEFF${lines.join('\r\n')}\r\n`);
  return { folder, made, paths, units, out: join(folder, 'gop.xlsx') };
}

const json = (text: string): MergeJson => mergeJsonSchema.parse(JSON.parse(text));

describe('binh-xet merge', () => {
  test('four files become one that is reviewed like any other', async () => {
    const { made, paths, units, out } = await inbox();
    const { exitCode, stdout, stderr } = await run([
      'merge',
      ...paths,
      '-o',
      out,
      '--units',
      units,
    ]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Đã gộp 4 tệp, 4 danh sách, 24 trường hợp.');
    expect(stdout).toContain(
      'Đảng bộ Sở Y tế.xlsx → «Đảng bộ Sở Y tế»: 6 cá nhân; xếp loại 2016–2020',
    );
    expect(stdout).toContain('Chưa có danh sách (1)\n  Chi bộ Báo Bình Minh');
    expect(stderr).toContain('Chưa có danh sách của «Chi bộ Báo Bình Minh».');
    const review = await run(['review', out, '--campaign', '119-KH-DUK-2019', '--json']);
    const { rosters, entries }: ReviewJson = reviewJsonSchema.parse(JSON.parse(review.stdout));
    expect(rosters.map(({ sheet }) => sheet).sort()).toEqual(made.map(({ unit }) => unit).sort());
    expect(entries.every(({ sheet, unit }) => sheet === unit)).toBe(true);
  });

  test('--json follows its schema and says which file each sheet came from', async () => {
    const { made, paths, out } = await inbox();
    const { stdout } = await run(['merge', ...paths, '-o', out, '--json']);
    const { files, totals, output } = json(stdout);
    expect(totals).toEqual({ files: 4, rosters: 4, entries: 24 });
    expect(files.map(({ file, sheets }) => [file, sheets[0]?.sheet]).sort()).toEqual(
      made.map(({ name, unit }) => [name, unit]).sort(),
    );
    expect(output).toEqual({ file: out });
  });

  test('a damaged file, an empty one and one that is not there are named; the others go on', async () => {
    const { folder, paths, out } = await inbox();
    const whole = readFileSync(paths[0] ?? '');
    const damaged = writeText(folder, 'hỏng.xlsx', whole.subarray(0, 2000));
    const empty = writeText(folder, 'trống.csv', '');
    const gone = join(folder, 'không có.xlsx');
    const argv = ['merge', ...paths.slice(1), damaged, empty, gone, '-o', out];
    const { exitCode, stdout, stderr } = await run(argv);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('Đã gộp 3 tệp');
    expect(stderr).toContain('Không dùng được: Tệp «hỏng.xlsx» bị hỏng');
    expect(stderr).toContain('Không dùng được: Tệp «trống.csv» trống');
    expect(stderr).toContain('tìm thấy tệp «không có.xlsx»');
    expect(existsSync(out)).toBe(true);
  });

  test('the same file under another name is taken once', async () => {
    const { folder, paths, out } = await inbox();
    const again = writeText(folder, 'Sao chép của đơn vị.xlsx', readFileSync(paths[3] ?? ''));
    const { exitCode, stdout, stderr } = await run(['merge', ...paths, again, '-o', out]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Sao chép của đơn vị.xlsx: trùng với một tệp khác, không gộp');
    expect(stdout).toContain('24 trường hợp');
    expect(stderr).toContain('Tệp «Sao chép của đơn vị.xlsx»: nội dung trùng hoàn toàn với tệp');
  });

  test('without any roster nothing is written', async () => {
    const { folder, out } = await inbox();
    const letter = writeText(folder, 'công văn.csv', 'Kính gửi;Đảng ủy khối\nV/v;gửi danh sách\n');
    const before = readdirSync(folder).length;
    const { exitCode, stderr } = await run(['merge', letter, '-o', out]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('Tệp «công văn.csv»: không tìm thấy danh sách nào');
    expect(readdirSync(folder)).toHaveLength(before);
  });

  test.each([
    [['merge', '-o', 'gop.xlsx'], 'cần tên tệp danh sách'],
    [['merge', 'a.xlsx'], 'Chưa chọn tệp kết quả'],
    [['merge', 'a.xlsx', '-o', 'b.xlsx', '--campaign', '119'], '--campaign'],
  ])('wrong usage: %j', async (argv, text) => {
    const { exitCode, stderr } = await run(argv);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(text);
  });

  test('a source is never overwritten', async () => {
    const { paths } = await inbox();
    const { exitCode, stderr } = await run(['merge', ...paths, '-o', paths[2] ?? '']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('trùng với tệp gốc');
  });
});
