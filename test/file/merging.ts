import { campaignKept } from '../../src/cli/choose-campaign';
import { openJob, planJob, reviewJob, writeJob } from '../../src/cli/job';
import { settingsOnly } from '../../src/core/job';
import type { MergeReport } from '../../src/core/merge/merge-report';
import { parseSettings } from '../../src/core/parse-settings';
import type { ProblemCode, ProblemParams } from '../../src/core/problem';
import { unwatched } from '../../src/core/progress';
import type { Grid } from '../../src/core/roster/grid';
import { NO_SETTINGS, type Settings } from '../../src/core/settings';
import { nodeCodec } from '../../src/file/codec-node';
import { mergeFiles, type GivenFile, type MergedFile } from '../../src/file/merge-files';
import { createSay } from '../../src/i18n/say';

export const CAMPAIGN = campaignKept('119-KH-DUK-2019');
export const PEOPLE = [
  'Lò Văn An',
  'Cà Thị Bình',
  'Quàng Văn Chung',
  'Tòng Thị Dung',
  'Lường Văn Em',
  'Bạc Thị Giang',
  'Vì Văn Hặc',
  'Lèo Thị Inh',
];

export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const merge = (files: readonly GivenFile[], expected = ''): Promise<MergedFile> =>
  mergeFiles(files, expected, nodeCodec, unwatched);

/** A unit's list as text; the last year of everybody bears `label`. */
export function fileOf(
  name: string,
  unit: string,
  people: readonly string[],
  { years = [2016, 2017, 2018, 2019], label = 'HTXSNV' }: FileChoices = {},
): SentFile {
  const header = ['STT', 'Họ và tên', 'Đơn vị', ...years.map((year) => `Năm ${String(year)}`)];
  const ratings = years.map((_, at) => (at === years.length - 1 ? label : 'HTXSNV'));
  const rows = people.map((person, at) => [String(at + 1), person, unit, ...ratings]);
  const text = [header, ...rows].map((row) => row.join(';')).join('\n');
  return { name, bytes: new TextEncoder().encode(text) };
}

interface FileChoices {
  readonly years?: readonly number[];
  readonly label?: string;
}

/** The file as the clerk of the unit leaves it: with these choices kept in it. */
export async function decide(file: SentFile, choices: Partial<Settings>): Promise<SentFile> {
  const opened = await openJob(file.bytes, file.name, unwatched);
  const plan = settingsOnly({ ...NO_SETTINGS, ...choices });
  return { name: file.name, bytes: (await writeJob(opened, plan, unwatched)).bytes };
}

/** The file with its results and lists, as the unit may send it. */
export async function review(file: SentFile): Promise<Uint8Array> {
  const opened = await openJob(file.bytes, file.name, unwatched);
  const reviewed = reviewJob(opened.contents, CAMPAIGN, NO_SETTINGS, unwatched);
  const official = createSay('vi', CAMPAIGN);
  const choices = {
    highlight: 'columns',
    version: '0',
    time: '2021-01-05T08:00',
    official,
  } as const;
  const { plan } = planJob(reviewed, opened.contents, choices, official, unwatched);
  return (await writeJob(opened, plan, unwatched)).bytes;
}

export async function readBack({
  bytes,
}: MergedFile): Promise<{ settings: Settings; grids: readonly Grid[] }> {
  const { contents } = await openJob(bytes ?? new Uint8Array(), 'gop.xlsx', unwatched);
  const { settings } = parseSettings(JSON.parse(contents.settings ?? '{}'));
  return { settings: settings ?? NO_SETTINGS, grids: contents.grids };
}

export const codesOf = ({ problems }: MergeReport): string[] => [
  ...new Set(problems.map(({ code }) => code)),
];

export function ofCode<Code extends ProblemCode>(
  { problems }: MergeReport,
  code: Code,
): ProblemParams[Code][] {
  return problems
    .filter((problem) => problem.code === code)
    .map(({ params }) => params as ProblemParams[Code]);
}
