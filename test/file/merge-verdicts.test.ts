import { openJob, reviewJob } from '../../src/cli/job';
import { unwatched } from '../../src/core/progress';
import { VERDICTS } from '../../src/core/review/result';
import { NO_SETTINGS, type Settings } from '../../src/core/settings';
import { CAMPAIGN, merge, readBack, type SentFile } from './merging';

/** A list is judged by its own columns, whatever the lists of other units have beside it. */
const YEARS = ['Năm 2016', 'Năm 2017', 'Năm 2018', 'Năm 2019'];
const PERSON = ['STT', 'Họ và tên', 'Đơn vị'];

const PLAIN = csv('b.csv', [
  [...PERSON, ...YEARS],
  ['1', 'Cà Văn An', 'Chi bộ B', 'HTXSNV', 'HTXSNV', 'HTTNV', 'HTTNV'],
  ['2', 'Cà Văn Bình', 'Chi bộ B', 'HTXSNV', '', 'HTTNV', 'HTTNV'],
]);

test.each<[what: string, other: SentFile]>([
  [
    'ratings as Party member and as official',
    csv('d.csv', [
      [...PERSON, ...YEARS.flatMap((y) => [`Xếp loại đảng viên ${y}`, `Xếp loại công chức ${y}`])],
      ['1', 'Cà Thị Anh', 'Chi bộ D', ...Array<string>(8).fill('HTXSNV')],
    ]),
  ],
  [
    'columns for what people confirm',
    csv('a.csv', [
      [...PERSON, 'Đảng viên', ...YEARS, 'Gương mẫu', 'Số phiếu'],
      ['1', 'Lò Văn An', 'Chi bộ A', 'x', 'HTXSNV', 'HTXSNV', 'HTTNV', 'HTTNV', 'Có', '20/20'],
      ['2', 'Lò Văn Bình', 'Chi bộ A', 'x', 'HTXSNV', 'HTXSNV', 'HTTNV', 'HTTNV', 'Không', '9/20'],
      ['3', 'Lò Văn Chung', 'Chi bộ A', 'x', 'HTXSNV', 'HTXSNV', 'HTTNV', 'HTTNV', '', '9/20'],
    ]),
  ],
  [
    'fewer years',
    csv('c.csv', [
      [...PERSON, ...YEARS.slice(1)],
      ['1', 'Cà Văn Anh', 'Chi bộ C', 'HTXSNV', 'HTXSNV', 'HTTNV'],
    ]),
  ],
])('beside a list with %s', async (_what, other) => {
  const merged = await merge([PLAIN, other]);
  const together = await judged(merged.bytes, 'gop.xlsx', (await readBack(merged)).settings);
  const alone = [
    ...(await judged(PLAIN.bytes, PLAIN.name)),
    ...(await judged(other.bytes, other.name)),
  ];
  expect(alone.map(([, verdict]) => verdict)).toContain('eligible');
  expect(together.sort()).toEqual(alone.sort());
});

test.each<[what: string, sheet: string, unit: string]>([
  ['the name of its sheet', 'CB Sở Tư pháp', 'Chi bộ Sở Tư pháp'],
  ['the name of its file', 'so_tu_phap', 'so tu phap'],
])('the unit that only %s tells stays, and merging again keeps it', async (_what, name, unit) => {
  const people = ['Lò Văn An', 'Lò Văn Bình', 'Lò Văn Chung'];
  const rows = people.map((person, at) => [String(at + 1), person, ...YEARS.map(() => 'HTXSNV')]);
  const file = csv(`${name}.csv`, [['STT', 'Họ và tên', ...YEARS], ...rows]);
  const once = await merge([file, PLAIN]);
  expect(once.report.units.map((found) => found.unit)).toEqual(['Chi bộ B', unit]);
  const [, source] = (await readBack(once)).settings.sources.map(({ file: from }) => from);
  expect(['b.csv', file.name]).toContain(source);
  const late = csv('tre.csv', [
    [...PERSON, ...YEARS],
    ['1', 'Vì Văn Hặc', 'Chi bộ E', ...YEARS.map(() => 'HTTNV')],
  ]);
  const again = await merge([{ name: 'gop.xlsx', bytes: once.bytes ?? new Uint8Array() }, late]);
  expect(again.report.units.map((found) => found.unit)).toEqual(['Chi bộ B', 'Chi bộ E', unit]);
  expect((await readBack(again)).settings.sources.map(({ file: from }) => from)).toContain(
    `gop.xlsx › ${file.name}`,
  );
});

async function judged(bytes: Uint8Array | null, name: string, settings: Settings = NO_SETTINGS) {
  const { contents } = await openJob(bytes ?? new Uint8Array(), name, unwatched);
  const { review } = reviewJob(contents, CAMPAIGN, settings, unwatched);
  const { entries } = review;
  return Array.from({ length: entries.count }, (_, e): [string, string, string] => [
    entries.names.text(entries.name[e] ?? -1),
    VERDICTS[review.verdict[e] ?? -1] ?? '',
    JSON.stringify(review.judgements[review.judgement[e] ?? -1]?.reasons),
  ]);
}

function csv(name: string, rows: readonly (readonly string[])[]): SentFile {
  const text = rows.map((row) => row.join(';')).join('\n');
  return { name, bytes: new TextEncoder().encode(text) };
}
