import { linkSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rosterFile, run, tempFolder, writeText } from './run';

/** DESIGN §4.1: 0 done; 1 the input cannot be used; 2 wrong usage. */
const CAMPAIGN = ['--campaign', '119-KH-DUK-2019'];

/** The first bytes of an OLE file with an encrypted package, as Excel writes with a password. */
function encryptedFile(): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const name = 'EncryptedPackage';
  for (let i = 0; i < name.length; i++) bytes[1024 + 2 * i] = name.charCodeAt(i);
  return bytes;
}

describe('0: done', () => {
  test.each([
    [['--help'], 'Cách dùng'],
    [['review', '--help'], 'Cách dùng'],
    [['--help', '--lang', 'en'], 'Usage'],
    [['campaigns'], '119-KH-DUK-2019'],
  ])('%j prints to standard output', async (argv, text) => {
    const { exitCode, stdout, stderr } = await run(argv);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain(text);
  });

  test('--version prints the version of the package', async () => {
    expect((await run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('campaigns --json lists ids, phases and categories as contracted', async () => {
    const listed: unknown = JSON.parse((await run(['campaigns', '--json'])).stdout);
    expect(listed).toMatchObject([
      { id: '119-KH-DUK-2019', phases: [{ id: 'I' }, { id: 'II' }] },
      { id: '01-KH-DU-2023', categories: [{ id: 'II.1.1' }, { id: 'II.1.2' }] },
      { id: '40-KH-BNCTW-2014' },
    ]);
  });

  test.each(['campaign', 'settings'])('schema %s prints a JSON Schema', async (format) => {
    const schema: unknown = JSON.parse((await run(['schema', format])).stdout);
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
    });
  });
});

describe('1: the input cannot be used', () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'thu-muc.xlsx'));
  const cases: [string, string, string, string][] = [
    ['a file that is not there', join(folder, 'khong-co.xlsx'), 'Không tìm thấy', 'was not found'],
    ['a folder', join(folder, 'thu-muc.xlsx'), 'không phải thư mục', 'not a folder'],
    ['an empty file', writeText(folder, 'trong.xlsx', ''), 'trống', 'is empty'],
    [
      'a damaged workbook',
      writeText(folder, 'hong.xlsx', 'PK\u0003\u0004 nothing behind'),
      'bị hỏng',
      'damaged',
    ],
    [
      'a workbook with a password',
      writeText(folder, 'mat-khau.xlsx', encryptedFile()),
      'có mật khẩu',
      'has a password',
    ],
    ['a PDF', writeText(folder, 'van-ban.xlsx', '%PDF-1.7\n%âãÏÓ\n'), 'PDF', 'PDF'],
  ];

  test.each(cases)('%s', async (_what, file, vi, en) => {
    const inVietnamese = await run(['review', file, ...CAMPAIGN]);
    expect(inVietnamese).toMatchObject({ exitCode: 1, stdout: '' });
    expect(inVietnamese.stderr).toContain(vi);
    const inEnglish = await run(['review', file, ...CAMPAIGN], { env: { LANG: 'en_US.UTF-8' } });
    expect(inEnglish).toMatchObject({ exitCode: 1, stdout: '' });
    expect(inEnglish.stderr).toContain(en);
  });

  test('with --json too, problems stand on standard error', async () => {
    const { exitCode, stdout, stderr } = await run([
      'review',
      join(folder, 'khong-co.xlsx'),
      ...CAMPAIGN,
      '--json',
    ]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toContain('Không tìm thấy');
  });

  test.each([
    ['{"format": 1, "id": "x"}', 'number'],
    ['{"format":', 'JSON'],
  ])('a campaign file that is none: %s', async (text, named) => {
    const plan = writeText(folder, 'ke-hoach.json', text);
    const { exitCode, stderr } = await run([
      'review',
      await rosterFile(folder),
      '--campaign',
      plan,
    ]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('Tệp kế hoạch không dùng được');
    expect(stderr).toContain(named);
  });

  test('a settings file with a field that does not exist', async () => {
    const settings = writeText(folder, 'thiet-lap.json', '{"quota": []}');
    const { exitCode, stderr } = await run([
      'review',
      await rosterFile(folder),
      ...CAMPAIGN,
      '--settings',
      settings,
    ]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('«quota»: không có mục này');
  });

  test('a workbook without any roster', async () => {
    const file = writeText(folder, 'ghi-chu.csv', 'Cuộc họp,Ngày\nHọp chi bộ,02/9/2019\n');
    const { exitCode, stderr } = await run(['review', file, ...CAMPAIGN]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('không tìm thấy danh sách nào'.slice(1));
  });
});

describe('2: wrong usage', () => {
  test('nothing at all prints the usage on standard error', async () => {
    const { exitCode, stdout, stderr } = await run([]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain('Cách dùng');
  });

  test.each([
    [['review', 'a.xlsx', '--foo'], 'Không có tùy chọn «--foo»', 'There is no option “--foo”'],
    [['xet'], 'Không có lệnh «xet»', 'There is no command “xet”'],
    [['review', 'a.xlsx', '--campaign', 'X'], 'Không có đợt khen thưởng «X»', 'no campaign “X”'],
    [
      ['review', 'a.xlsx', ...CAMPAIGN, '--phase', 'III'],
      'không nhận giá trị «III». Các giá trị dùng được: I, II',
      'does not take “III”',
    ],
    [['campaigns', '--lang', 'fr'], 'không nhận giá trị «fr»', 'does not take “fr”'],
  ])('%j', async (argv, vi, en) => {
    const inVietnamese = await run(argv);
    expect(inVietnamese).toMatchObject({ exitCode: 2, stdout: '' });
    expect(inVietnamese.stderr).toContain(vi);
    const inEnglish = await run(argv, { env: { LANG: 'en_GB.UTF-8' } });
    expect(inEnglish.exitCode).toBe(2);
    expect(inEnglish.stderr).toContain(en);
  });

  test('a review without any campaign lists those there are', async () => {
    const file = await rosterFile(tempFolder());
    const { exitCode, stdout, stderr } = await run(['review', file]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    for (const id of ['119-KH-DUK-2019', '01-KH-DU-2023', '40-KH-BNCTW-2014']) {
      expect(stderr).toContain(id);
    }
  });

  test.each([
    ['the same name', (folder: string) => join(folder, 'danh-sach.xlsx')],
    [
      'another way to the same file',
      (folder: string) => join(folder, '.', 'x', '..', 'danh-sach.xlsx'),
    ],
  ])('FILE is never written: %s', async (_what, outOf) => {
    const folder = tempFolder();
    const file = await rosterFile(folder);
    const before = readFileSync(file);
    for (const command of ['nominate', 'clear']) {
      const campaign = command === 'nominate' ? CAMPAIGN : [];
      const { exitCode, stderr } = await run([command, file, ...campaign, '-o', outOf(folder)]);
      expect(exitCode).toBe(2);
      expect(stderr).toContain('trùng với tệp gốc');
    }
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['danh-sach.xlsx']);
  });

  test('FILE is never written: a link to it', async () => {
    const folder = tempFolder();
    const file = await rosterFile(folder);
    const link = join(folder, 'lien-ket.xlsx');
    linkSync(file, link);
    const { exitCode } = await run(['nominate', file, ...CAMPAIGN, '-o', link]);
    expect(exitCode).toBe(2);
  });
});

describe('2: a name under which Excel would not open the result', () => {
  test.each([
    ['ket-qua.csv', '.xlsx'],
    ['ket-qua.xls', '.xlsx'],
    ['ket-qua.xlsm', '.xlsx'],
    ['ket-qua', '.xlsx'],
  ])('%s for the result of an .xlsx', async (name, ending) => {
    const folder = tempFolder();
    const file = await rosterFile(folder);
    const out = join(folder, name);
    const { exitCode, stderr } = await run(['nominate', file, ...CAMPAIGN, '-o', out]);
    expect({ exitCode, isNamed: stderr.includes(`đuôi ${ending}`) }).toEqual({
      exitCode: 2,
      isNamed: true,
    });
    expect(readdirSync(folder)).toEqual(['danh-sach.xlsx']);
  });

  test('a workbook with macros keeps its ending, also when it is cleared', async () => {
    const folder = tempFolder();
    const file = join(folder, 'co-macro.xlsm');
    writeFileSync(file, readFileSync(join(__dirname, '..', 'fixtures', 'macros.xlsm')));
    const cleared = (name: string) => run(['clear', file, '-o', join(folder, name)]);
    expect(await cleared('x.xlsx')).toMatchObject({ exitCode: 2 });
    expect(await cleared('x.XLSM')).toMatchObject({ exitCode: 0 });
  });

  test('a table of text that holds nothing of ours is copied under its own ending only', async () => {
    const folder = tempFolder();
    const file = writeText(folder, 'danh-sach.csv', 'Họ và tên,2018\nLò Văn Pó,HTXSNV\n');
    const cleared = (name: string) => run(['clear', file, '-o', join(folder, name)]);
    expect(await cleared('x.xlsx')).toMatchObject({ exitCode: 2 });
    expect(await cleared('x.csv')).toMatchObject({ exitCode: 0 });
  });
});

test('a place that cannot be written to leaves nothing behind', async () => {
  const folder = tempFolder();
  const file = await rosterFile(folder);
  writeFileSync(join(folder, 'chan'), '');
  const out = join(folder, 'chan', 'ket-qua.xlsx');
  const { exitCode, stderr } = await run(['nominate', file, ...CAMPAIGN, '-o', out]);
  expect(exitCode).toBe(1);
  expect(stderr).toContain('Không ghi được');
  expect(readdirSync(folder).sort()).toEqual(['chan', 'danh-sach.xlsx']);
});
