import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { reviewJsonSchema, type ReviewJson } from '../../src/cli/review-json';
import { rosterFile, run, tempFolder, writeText } from './run';

const SAMPLES = join(__dirname, '..', '..', 'samples');

/** Campaigns with their phases; the samples made for one begin with its number. */
const CAMPAIGNS = [
  ['01', '01-KH-DU-2023', []],
  ['119', '119-KH-DUK-2019', ['--phase', 'I']],
  ['119', '119-KH-DUK-2019', ['--phase', 'II']],
  ['40', '40-KH-BNCTW-2014', []],
] as const;

async function reviewed(file: string, ...argv: readonly string[]): Promise<ReviewJson> {
  const { exitCode, stdout, stderr } = await run(['review', file, '--json', ...argv]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return reviewJsonSchema.parse(JSON.parse(stdout));
}

describe('the roster of a unit', () => {
  const folder = tempFolder();
  let json: ReviewJson;
  beforeAll(async () => {
    json = await reviewed(await rosterFile(folder), '--campaign', '119-KH-DUK-2019');
  });

  test('the first phase is taken and named', () => {
    expect(json.campaign).toEqual({ id: '119-KH-DUK-2019', phase: 'I' });
  });

  test('rows count from 1, columns are letters, rating columns carry their year', () => {
    expect(json.rosters).toMatchObject([
      {
        sheet: 'DS đảng viên',
        subject: 'individual',
        headerRows: { first: 3, last: 3 },
        rows: { first: 4, last: 10 },
        entries: 7,
        columns: { name: 'B', unit: 'C', 'rating:2016': 'D', 'rating:2019': 'G' },
      },
    ]);
  });

  test('a nominated entry, with its rank and its ratings by year', () => {
    expect(json.entries[0]).toEqual({
      sheet: 'DS đảng viên',
      row: 4,
      name: 'Lò Văn An',
      unit: 'Đảng bộ Sở Y tế',
      category: 'III.3.2.a',
      subject: 'individual',
      ratings: { '2016': 'excellent', '2017': 'good', '2018': 'excellent', '2019': 'excellent' },
      verdict: 'eligible',
      status: 'nominated',
      rank: 1,
      reasons: [],
    });
  });

  test('a rating below says the year, the clause and why', () => {
    expect(json.entries[3]).toMatchObject({
      name: 'Tòng Thị Dung',
      verdict: 'ineligible',
      status: 'ineligible',
      rank: null,
      reasons: [
        {
          clause: 'III.3.2.a',
          outcome: 'fail',
          years: [2018],
          text: 'Năm 2018: Hoàn thành nhiệm vụ; cần Hoàn thành tốt nhiệm vụ trở lên (III.3.2.a)',
        },
      ],
    });
  });

  test('a blank year is null and leaves the entry to be checked', () => {
    expect(json.entries[4]).toMatchObject({
      ratings: { '2018': null },
      verdict: 'review',
      status: 'review',
      reasons: [{ outcome: 'unknown', years: [2018] }],
    });
  });

  test('two of equal rank for one seat are contested', () => {
    expect(json.entries.slice(1, 3).map(({ status }) => status)).toEqual([
      'contested',
      'contested',
    ]);
    expect(json.quotas.filter(({ unit }) => unit === 'Đảng bộ Sở Y tế')).toMatchObject([
      { clause: 'III.2.1.b', max: 2, eligible: 3, nominated: 1, contested: 2 },
    ]);
  });

  test('a name that looks like a formula stays a name', () => {
    expect(json.entries[6]?.name).toBe('=1+1');
  });

  test('what only the committee can confirm is listed with its clause', () => {
    expect(json.attestations).toContainEqual(
      expect.objectContaining({ category: 'III.3.2.a', clause: 'III.3' }),
    );
  });

  test('the text follows the language, everything else stays', async () => {
    const file = join(folder, 'danh-sach.xlsx');
    const english = await reviewed(file, '--campaign', '119-KH-DUK-2019', '--lang', 'en');
    expect(english.entries[3]?.reasons[0]?.text).toMatch(/^2018: Duties fulfilled \(HTNV\); /);
    const withoutText = (review: ReviewJson) =>
      JSON.stringify(review, (key, value: unknown) => (key === 'text' ? null : value));
    expect(withoutText(english)).toBe(withoutText(json));
  });
});

test('unknown labels are null and a problem with its place', async () => {
  const rows = ['TT,Họ và tên,Đơn vị,Năm 2018,Năm 2019,Năm 2020,Năm 2021,Năm 2022'];
  for (let i = 1; i <= 8; i++) {
    const odd = i > 6 ? 'HTXNV' : 'HTTNV';
    rows.push(
      `${String(i)},Lò Văn ${'ABCDEGHK'[i - 1] ?? ''},Chi bộ 1,HTXSNV,HTTNV,${odd},HTTNV,HTTNV`,
    );
  }
  const file = writeText(tempFolder(), 'ds.csv', rows.join('\n'));
  const json = await reviewed(file, '--campaign', '01-KH-DU-2023');
  expect(json.entries[7]?.ratings['2020']).toBeNull();
  const [unknown] = json.problems.filter(({ code }) => code === 'rating.unknownLabel');
  expect(unknown).toMatchObject({ severity: 'warning', sheet: 'ds', column: 'F' });
  expect(unknown?.text).toMatch(
    /^Trang tính «ds».* cột F, 2 ô: không hiểu «HTXNV»\. Có phải .* hay /,
  );
});

describe('every sample is reviewed without an error', () => {
  const samples = readdirSync(SAMPLES).filter((name) => /\.(?:xlsx|xlsm|xls|ods|csv)$/.test(name));

  test('there are samples for each campaign', () => {
    const begun = new Set(samples.map((name) => name.split('-')[0]));
    expect(begun).toEqual(new Set(CAMPAIGNS.map(([number]) => number)));
  });

  const runs = samples.flatMap((name) =>
    CAMPAIGNS.map(([, campaign, phase]) => [name, campaign, phase] as const),
  );

  test.each(runs)('%s by %s %s', async (name, campaign, phase) => {
    const json = await reviewed(join(SAMPLES, name), '--campaign', campaign, ...phase);
    expect(json.rosters.length).toBeGreaterThan(0);
    expect(json.entries.length).toBeGreaterThan(0);
    expect(json.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
