import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import packageJson from '../package.json';
import { writeWhole } from '../src/cli/files';
import { openJob, planJob, reviewJob, writeJob } from '../src/cli/job';
import type { Reviewed } from '../src/core/job';
import { campaignKept } from '../src/cli/choose-campaign';
import { statusCounts } from '../src/core/review/status-counts';
import { runTime } from '../src/cli/run-time';
import { entryCounts } from '../src/cli/write-review-json';
import { LOOKS } from '../src/core/nomination/looks';
import { unwatched } from '../src/core/progress';
import { STATUSES } from '../src/core/review/result';
import { NO_SETTINGS } from '../src/core/settings';
import { createSay, WORDS } from '../src/i18n/say';

/** `npm run demo`: the main job on every sample; what was found and decided, where it was written. */
const SAMPLES = __dirname;
const OUT = join(__dirname, '..', 'out');

/** The campaign that a sample was made for, by the beginning of its name. */
const CAMPAIGNS: Readonly<Record<string, string>> = {
  '01': '01-KH-DU-2023',
  '119': '119-KH-DUK-2019',
  '40': '40-KH-BNCTW-2014',
};

const words = WORDS.vi;
const { report } = words.cli;

async function main(): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  const names = readdirSync(SAMPLES).filter((name) => /\.(?:xlsx|xlsm|xls|ods|csv)$/.test(name));
  for (const name of names.sort()) await runSample(name);
  console.log(report['demo.look']({ folder: `${relative(process.cwd(), OUT) || '.'}/` }));
}

async function runSample(name: string): Promise<void> {
  const campaign = campaignKept(CAMPAIGNS[name.split('-')[0] ?? '']);
  const opened = await openJob(readFileSync(join(SAMPLES, name)), name, unwatched);
  const reviewed = reviewJob(opened.contents, campaign, NO_SETTINGS, unwatched);
  const planned = planJob(
    reviewed,
    opened.contents,
    {
      highlight: 'columns',
      version: packageJson.version,
      time: runTime(new Date(), process.env['SOURCE_DATE_EPOCH']),
      official: createSay('vi', campaign),
    },
    createSay('vi', campaign),
    unwatched,
  );
  const { bytes, report: written } = await writeJob(opened, planned.plan, unwatched);
  const out = join(OUT, name.replace(/\.[^.]*$/, '.xlsx'));
  await writeWhole(out, bytes);
  const lines = [
    ...foundLines(reviewed),
    ...decidedLines(reviewed),
    report['done.written']({
      out: relative(process.cwd(), out),
      sheets: written.sheets.join(', '),
      cells: written.cellsWritten,
    }),
  ];
  console.log(
    [report['demo.sample']({ name }), ...lines.map((line) => `  ${line}`), ''].join('\n'),
  );
}

function foundLines({ review }: Reviewed): string[] {
  const counts = entryCounts(review);
  return review.rosters.map((roster, index) =>
    report['roster.found']({
      sheet: roster.sheet,
      subject: roster.subject,
      entries: counts[index] ?? 0,
      first: roster.rows.first,
      last: roster.rows.last,
      header: String(roster.headerRows.last),
      confidence: roster.confidence,
    }),
  );
}

function decidedLines({ review }: Reviewed): string[] {
  const { campaign, phase } = review;
  const counts = statusCounts(review);
  const decided = STATUSES.flatMap((status, index) => {
    const count = counts[index] ?? 0;
    return count === 0 ? [] : [`${LOOKS[status].sign} ${words.statuses[status]}: ${String(count)}`];
  });
  return [`${campaign.number}, ${phase.name} → ${decided.join(' · ')}`];
}

void main();
