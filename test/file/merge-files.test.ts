import { makeUnitFiles, type UnitFile } from '../../samples/unit-files';
import { openJob, reviewJob } from '../../src/cli/job';
import { campaignKept } from '../../src/cli/choose-campaign';
import type { Problem } from '../../src/core/problem';
import { unwatched } from '../../src/core/progress';
import { VERDICTS, type Review } from '../../src/core/review/result';
import { NO_SETTINGS } from '../../src/core/settings';
import { parseSettings } from '../../src/core/parse-settings';
import { nodeCodec } from '../../src/file/codec-node';
import { mergeFiles, type GivenFile, type MergedFile } from '../../src/file/merge-files';

/** Fifty files are drawn with ExcelJS first. */

const CAMPAIGN = campaignKept('119-KH-DUK-2019');
const UNITS = 50;
const PEOPLE = 100;

const merge = (files: readonly GivenFile[], expected = ''): Promise<MergedFile> =>
  mergeFiles(files, expected, nodeCodec, unwatched);

async function reviewed(bytes: Uint8Array | null, name: string): Promise<Review> {
  const opened = await openJob(bytes ?? new Uint8Array(), name, unwatched);
  const { settings: kept } = opened.contents;
  const { settings } = kept === null ? { settings: NO_SETTINGS } : parseSettings(JSON.parse(kept));
  return reviewJob(opened.contents, CAMPAIGN, settings ?? NO_SETTINGS, unwatched).review;
}

/** By name: what is read and judged of a person, apart from seats. */
function verdicts(review: Review): Map<string, string> {
  const { entries } = review;
  return new Map(
    Array.from({ length: entries.count }, (_, e): [string, string] => {
      const reasons = review.judgements[review.judgement[e] ?? -1]?.reasons ?? [];
      const said = JSON.stringify([
        VERDICTS[review.verdict[e] ?? -1],
        CAMPAIGN.categories[review.category[e] ?? -1]?.id,
        reasons.map(({ message }) => message),
      ]);
      return [entries.names.text(entries.name[e] ?? -1), said];
    }),
  );
}

const codes = (problems: readonly Problem[]): string[] => [
  ...new Set(problems.map(({ code }) => code)),
];

describe('fifty units send a hundred people each', () => {
  let files: readonly UnitFile[] = [];
  let merged: MergedFile;
  beforeAll(async () => {
    files = await makeUnitFiles(UNITS, PEOPLE);
    merged = await merge(files);
  });

  test('one list comes out, with everybody in it once and judged as in their own file', async () => {
    expect(merged.report.totals).toEqual({ files: 50, rosters: 50, entries: 5000 });
    const all = verdicts(await reviewed(merged.bytes, 'gop.xlsx'));
    expect(all.size).toBe(UNITS * PEOPLE);
    for (const { name, bytes } of files) {
      const alone = verdicts(await reviewed(bytes, name));
      expect(alone.size).toBe(PEOPLE);
      expect([...alone.keys()].map((person) => [person, all.get(person)])).toEqual([...alone]);
    }
  });

  test('every person keeps the unit, on a sheet that is named after it', async () => {
    const found = merged.report.units.map(({ unit, individuals, files: from }) => ({
      unit,
      individuals,
      from,
    }));
    const sent = files.map(({ unit, name }) => ({ unit, individuals: PEOPLE, from: [name] }));
    expect(found).toEqual(sent.sort((a, b) => (a.unit < b.unit ? -1 : 1)));
    const { entries, rosters } = await reviewed(merged.bytes, 'gop.xlsx');
    const units = Array.from(entries.unit, (unit) => entries.units.text(unit));
    expect(units).toEqual(Array.from(entries.roster, (roster) => rosters[roster]?.sheet));
  });

  test('nothing is reported but the units that only the name of a file tells', () => {
    expect(codes(merged.report.problems).sort()).toEqual([
      'merge.sheetsLeftOut',
      'merge.unitFromFile',
    ]);
  });

  test('the order in which the files come does not matter', async () => {
    const other = await merge([...files].reverse());
    expect(other.report).toEqual(merged.report);
    expect(Buffer.compare(other.bytes ?? new Uint8Array(), merged.bytes ?? new Uint8Array())).toBe(
      0,
    );
  });

  test('a unit sent twice and one missing are reported', async () => {
    const [first, second, ...rest] = files;
    const again = {
      name: 'Gửi lại lần 2.xlsx',
      bytes: (await makeUnitFiles(3, PEOPLE - 1))[2]!.bytes,
    };
    const expected = files.map(({ unit }, at) => `${at + 1}. ${unit}`).join('\n');
    const { report } = await merge([second!, ...rest, again], expected);
    expect(report.missing).toEqual([first?.unit]);
    const twice = report.problems.filter(({ code }) => code === 'merge.unitTwice');
    expect(twice.map(({ params }) => params)).toEqual([
      {
        unit: files[2]?.unit,
        files: [files[2]?.name, again.name],
        count: expect.any(Number) as number,
      },
    ]);
  });
});
