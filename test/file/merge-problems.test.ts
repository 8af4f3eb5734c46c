import { codesOf, decide, fileOf, merge, ofCode, PEOPLE, readBack, review } from './merging';

/** What is told of files that do not agree, and that nothing is settled by a guess. */
describe('units that had to send a list', () => {
  const sent = [
    fileOf('so-y-te.csv', 'Đảng bộ Sở Y tế', PEOPLE.slice(0, 2)),
    fileOf('bao.csv', 'CB Báo tỉnh', PEOPLE.slice(2, 4)),
  ];

  test('names are compared without case, spaces and the place of a tone, and by nothing else', async () => {
    const lines = '1. ĐẢNG BỘ  SỞ Y TẾ\n2) Chi bộ Báo tỉnh\n\n- Chi bộ Sở Y tế\n';
    const { report } = await merge(sent, lines);
    expect(report.missing).toEqual(['Chi bộ Báo tỉnh', 'Chi bộ Sở Y tế']);
    expect(report.unexpected).toEqual(['CB Báo tỉnh']);
    expect(ofCode(report, 'merge.unitMissing')).toEqual([
      { unit: 'Chi bộ Báo tỉnh', like: ['CB Báo tỉnh'] },
      { unit: 'Chi bộ Sở Y tế', like: [] },
    ]);
    expect(ofCode(report, 'merge.unitUnexpected')).toEqual([
      { unit: 'CB Báo tỉnh', files: ['bao.csv'], like: ['Chi bộ Báo tỉnh'] },
    ]);
  });

  test('a unit of whose people another unit is named in the file has sent if the file is named so', async () => {
    const { report } = await merge(
      [fileOf('Đảng bộ Sở Y tế.csv', 'Chi bộ 1', PEOPLE.slice(0, 2))],
      'Đảng bộ Sở Y tế\nChi bộ Báo tỉnh',
    );
    expect(report.missing).toEqual(['Chi bộ Báo tỉnh']);
    expect(report.unexpected).toEqual([]);
  });

  test('without a list of units nothing is compared', async () => {
    const { report } = await merge(sent, ' \n');
    expect([report.missing, report.unexpected]).toEqual([[], []]);
  });
});

describe('a unit, a person, a file twice', () => {
  test('a unit in two files, with the names that are in both', async () => {
    const { report } = await merge([
      fileOf('lan-1.csv', 'Đảng bộ Sở Y tế', PEOPLE.slice(0, 3)),
      fileOf('lan-2.csv', 'Đảng bộ sở Y tế', PEOPLE.slice(1, 4)),
    ]);
    expect(ofCode(report, 'merge.unitTwice')).toEqual([
      { unit: 'Đảng bộ Sở Y tế', files: ['lan-1.csv', 'lan-2.csv'], count: 2 },
    ]);
    expect(ofCode(report, 'entry.duplicate')).toHaveLength(2);
    expect(report.totals.entries).toBe(6);
  });

  test('a person whom two units propose', async () => {
    const { report } = await merge([
      fileOf('y-te.csv', 'Đảng bộ Sở Y tế', PEOPLE.slice(0, 2)),
      fileOf('bao.csv', 'Chi bộ Báo tỉnh', PEOPLE.slice(1, 3)),
    ]);
    expect(codesOf(report)).toEqual(['entry.twoUnits']);
    const [problem] = report.problems;
    expect(problem).toMatchObject({ sheet: 'Đảng bộ Sở Y tế', params: { name: PEOPLE[1] } });
  });

  test('a collective and those under it in two files are not one unit twice', async () => {
    const years = ['2016', '2017', '2018', '2019'];
    const header = ['STT', 'Tên tập thể', 'Đảng bộ', ...years.map((year) => `Năm ${year}`)];
    const rated = years.map(() => 'HTXSNV');
    const table = (...rows: string[][]) => [header, ...rows.map((row) => [...row, ...rated])];
    const { report } = await merge([
      csv('khoi.csv', table(['1', 'Đảng bộ Sở Y tế', ''], ['2', 'Đảng bộ Sở Nội vụ', ''])),
      csv(
        'y-te.csv',
        table(['1', 'Chi bộ 1', 'Đảng bộ Sở Y tế'], ['2', 'Chi bộ 2', 'Đảng bộ Sở Y tế']),
      ),
    ]);
    expect(report.totals.entries).toBe(4);
    expect(ofCode(report, 'merge.unitTwice')).toEqual([]);
  });

  test('files that hold the same are taken once, whatever their names', async () => {
    const once = fileOf('Y tế.csv', 'Đảng bộ Sở Y tế', PEOPLE.slice(0, 3));
    const { report } = await merge([{ ...once, name: 'Y tế (1).csv' }, once]);
    expect(report.totals).toEqual({ files: 1, rosters: 1, entries: 3 });
    expect(report.problems).toEqual([
      {
        code: 'merge.sameFile',
        params: { other: 'Y tế.csv' },
        severity: 'warning',
        file: 'Y tế (1).csv',
      },
    ]);
  });

  test('two files of one name are two files', async () => {
    const { report } = await merge([
      fileOf('ds.csv', 'Đảng bộ Sở Y tế', PEOPLE.slice(0, 2)),
      fileOf('ds.csv', 'Chi bộ Báo tỉnh', PEOPLE.slice(2, 4)),
    ]);
    expect(report.files.map(({ file, units }) => [file, units])).toEqual([
      ['ds.csv', expect.any(Array)],
      ['ds [2].csv', expect.any(Array)],
    ]);
    expect(report.units).toHaveLength(2);
  });
});

describe('files that differ from the others', () => {
  test('a year that only one lacks, a year that only one has', async () => {
    const file = (name: string, unit: string, years: readonly number[], from: number) =>
      fileOf(name, unit, PEOPLE.slice(from, from + 2), { years });
    const usual = [2016, 2017, 2018, 2019];
    const { report } = await merge([
      file('a.csv', 'Chi bộ A', usual, 0),
      file('b.csv', 'Chi bộ B', usual, 2),
      file('c.csv', 'Chi bộ C', [2015, 2016, 2017, 2018, 2019], 4),
      file('d.csv', 'Chi bộ D', [2017, 2018, 2019], 6),
    ]);
    expect(ofCode(report, 'merge.yearsMissing')).toEqual([{ years: [2016] }]);
    expect(ofCode(report, 'merge.yearsExtra')).toEqual([{ years: [2015] }]);
    expect(report.problems.map(({ file: from }) => from)).toEqual(['d.csv', 'c.csv']);
  });

  test('collectives in one, people in the other', async () => {
    const collectives = [
      ['STT', 'Tên tập thể', 'Năm 2018', 'Năm 2019'],
      ['1', 'Đảng bộ Sở Nội vụ', 'HTXSNV', 'HTXSNV'],
      ['2', 'Chi bộ Báo tỉnh', 'HTXSNV', 'HTTNV'],
    ];
    const { report } = await merge([
      csv('tap-the.csv', collectives),
      fileOf('ca-nhan.csv', 'Đảng bộ Sở Y tế', PEOPLE.slice(0, 2), { years: [2018, 2019] }),
    ]);
    expect(ofCode(report, 'merge.subjectsDiffer')).toEqual([
      { collectives: ['tap-the.csv'], individuals: ['ca-nhan.csv'] },
    ]);
  });

  test('a list without ratings stays a list beside those with ratings', async () => {
    const { report } = await merge([
      csv('ten.csv', [
        ['Họ và tên', 'Đơn vị'],
        ...PEOPLE.slice(0, 3).map((name) => [name, 'Chi bộ A']),
      ]),
      fileOf('b.csv', 'Chi bộ B', PEOPLE.slice(3, 5)),
    ]);
    expect(report.totals.entries).toBe(5);
  });
});

describe('what the files keep', () => {
  const khá = (means: 'good' | 'satisfactory') => ({ labels: [{ label: 'Loại khá', means }] });

  test('label tables and kinds of units that agree are taken over', async () => {
    const [a, b] = [
      await decide(fileOf('a.csv', 'Sở A', PEOPLE.slice(0, 2), { label: 'Loại khá' }), {
        ...khá('good'),
        unitKinds: { 'Sở A': 'grassrootsCell' },
      }),
      await decide(fileOf('b.csv', 'Sở B', PEOPLE.slice(2, 4), { label: 'Loại khá' }), khá('good')),
    ];
    const merged = await merge([a, b]);
    expect(codesOf(merged.report)).toEqual([]);
    const { settings } = await readBack(merged);
    expect(settings.labels).toEqual([{ label: 'Loại khá', means: 'good' }]);
    expect(settings.unitKinds).toEqual({ 'Sở A': 'grassrootsCell' });
  });

  test('a label with two meanings gets none, and the rows that this leaves open are counted', async () => {
    const merged = await merge([
      await decide(fileOf('a.csv', 'Sở A', PEOPLE.slice(0, 2), { label: 'Loại khá' }), khá('good')),
      await decide(
        fileOf('b.csv', 'Sở B', PEOPLE.slice(2, 4), { label: 'Loại khá' }),
        khá('satisfactory'),
      ),
    ]);
    expect(ofCode(merged.report, 'merge.labelConflict')).toEqual([
      { label: 'Loại khá', files: ['a.csv', 'b.csv'] },
    ]);
    expect(ofCode(merged.report, 'merge.readsDifferently')).toEqual([{ count: 2 }, { count: 2 }]);
    expect((await readBack(merged)).settings.labels).toEqual([]);
  });

  test('a label that one file explains says nothing about another file that has it too', async () => {
    const merged = await merge([
      await decide(fileOf('a.csv', 'Sở A', PEOPLE.slice(0, 2), { label: 'Loại khá' }), khá('good')),
      fileOf('b.csv', 'Sở B', PEOPLE.slice(2, 4), { label: 'Loại khá' }),
      fileOf('c.csv', 'Sở C', PEOPLE.slice(4, 6)),
    ]);
    expect(ofCode(merged.report, 'merge.labelElsewhere')).toEqual([
      { label: 'Loại khá', files: ['a.csv'], others: ['b.csv'] },
    ]);
    expect((await readBack(merged)).settings.labels).toEqual([]);
  });

  test('what was decided or confirmed below is told and stays below', async () => {
    const entry = { sheet: 'a', row: 2, name: PEOPLE[0] ?? '' };
    const merged = await merge([
      await decide(fileOf('a.csv', 'Sở A', PEOPLE.slice(0, 2)), {
        decisions: [{ entry, decision: 'nominate', reason: 'thành tích nổi trội' }],
        attestations: [{ id: 'x', holds: true }],
      }),
      fileOf('b.csv', 'Sở B', PEOPLE.slice(2, 4)),
    ]);
    expect(ofCode(merged.report, 'merge.notTakenOver')).toEqual([
      { what: ['attestations', 'decisions'] },
    ]);
    const { settings } = await readBack(merged);
    expect([settings.decisions, settings.attestations]).toEqual([[], []]);
  });

  test('a correction follows its sheet under the new name', async () => {
    const plain = fileOf('a.csv', 'Sở A', PEOPLE.slice(0, 2));
    const merged = await merge([
      await decide(plain, { rosters: [{ sheet: 'a', columns: { D: 'ignore' } }] }),
      fileOf('b.csv', 'Sở B', PEOPLE.slice(2, 4)),
    ]);
    const { settings } = await readBack(merged);
    expect(settings.rosters).toEqual([{ sheet: 'Sở A', columns: { D: 'ignore' } }]);
    expect(ofCode(merged.report, 'merge.yearsMissing')).toEqual([{ years: [2016] }]);
  });

  test('the columns and sheets of an earlier run stay behind', async () => {
    const plain = fileOf('a.csv', 'Chi bộ A', PEOPLE.slice(0, 4));
    const judged = { name: 'a.xlsx', bytes: await review(plain) };
    const merged = await merge([judged, fileOf('b.csv', 'Chi bộ B', PEOPLE.slice(4, 6))]);
    const { grids } = await readBack(merged);
    expect(grids.map(({ sheet, columnCount }) => [sheet, columnCount])).toEqual([
      ['Chi bộ A', 7],
      ['Chi bộ B', 7],
    ]);
    expect(merged.report.totals.entries).toBe(6);
  });
});

function csv(name: string, rows: readonly (readonly string[])[]) {
  const text = rows.map((row) => row.join(';')).join('\n');
  return { name, bytes: new TextEncoder().encode(text) };
}
