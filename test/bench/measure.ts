import { readFileSync } from 'node:fs';
import { findCampaign } from '../../src/core/campaign/built-in';
import { resolveCampaign } from '../../src/core/campaign/resolve';
import { composePlan } from '../../src/core/compose-plan';
import { unwatched, type Watch } from '../../src/core/progress';
import { recogniseRosters } from '../../src/core/roster/recognise';
import { review } from '../../src/core/review/review';
import { NO_SETTINGS } from '../../src/core/settings';
import { nodeCodec } from '../../src/file/codec-node';
import { openFile, type FileWorkbook } from '../../src/file/open';
import { createSay } from '../../src/i18n/say';
import type { WorkbookContents } from '../../src/workbook/workbook';
import { bareEvaluation } from './bare-evaluation';

/** What one measurement yields; milliseconds, megabytes. */
export interface Measured {
  readonly ms: number;
  readonly peakMb: number;
  /** What it is compared with, in turns: `evaluate` the bare loop, `review` opening alone. */
  readonly baseMs?: number;
}

const CAMPAIGN = '119-KH-DUK-2019';
const PHASE = 'II';
const KB_PER_MB = 1024;
/** Evaluations, ours and bare in turn, for each run of the longer jobs: one takes a millisecond. */
const EVALUATIONS = 5;

function open(path: string): FileWorkbook {
  return openFile(readFileSync(path), 'roster.xlsx', nodeCodec);
}

function reviewOf(contents: WorkbookContents, watch: Watch) {
  const plan = findCampaign(CAMPAIGN);
  if (plan === undefined) throw new Error(`no campaign ${CAMPAIGN}`);
  const resolved = resolveCampaign(plan, { phase: PHASE, readings: {}, quotas: [] });
  const recognition = recogniseRosters(contents.grids, NO_SETTINGS, watch);
  return { recognition, resolved, result: review(recognition, resolved, NO_SETTINGS, watch) };
}

async function nominate(path: string): Promise<void> {
  const workbook = open(path);
  const contents = await workbook.read(unwatched);
  const { result, resolved } = reviewOf(contents, unwatched);
  const say = createSay('vi');
  const { plan } = composePlan(
    result,
    contents.grids,
    {
      highlight: 'columns',
      list: true,
      settings: NO_SETTINGS,
      run: { version: 'bench', time: '2026-11-20T12:00' },
      asWritten: resolved.campaign,
      official: say,
    },
    say,
  );
  await workbook.write(plan, unwatched);
  await workbook.save();
}

/** Judging with reasons, by the stages the review itself reports, against the bare loop. */
async function evaluate(path: string, runs: number): Promise<Measured> {
  const contents = await open(path).read(unwatched);
  const { recognition, resolved } = reviewOf(contents, unwatched);
  let ms = Infinity;
  let bareMs = Infinity;
  for (let run = 0; run < runs; run += 1) {
    let began = 0;
    review(recognition, resolved, NO_SETTINGS, (phase, done, total) => {
      if (phase !== 'judge') return;
      if (done === 0) began = performance.now();
      if (done === total) ms = Math.min(ms, performance.now() - began);
    });
    const start = performance.now();
    bareEvaluation(contents.grids, recognition.rosters);
    bareMs = Math.min(bareMs, performance.now() - start);
  }
  return { ms, baseMs: bareMs, peakMb: peakMb() };
}

function peakMb(): number {
  return process.resourceUsage().maxRSS / KB_PER_MB;
}

type Work = (path: string) => unknown;

interface Job {
  readonly work: Work;
  /** What it is compared with, where that is measured beside it. */
  readonly base?: Work;
}

const openAlone: Work = (path) => open(path).read(unwatched);

const JOBS: Readonly<Record<string, Job>> = {
  open: { work: openAlone },
  review: {
    work: async (path) => reviewOf(await open(path).read(unwatched), unwatched),
    base: openAlone,
  },
  nominate: { work: nominate },
  // Loaded for their own jobs alone: nothing of theirs is in the processes that measure ours.
  sheetjs: {
    work: async (path) => {
      (await import('./others')).openWithSheetJs(path);
    },
  },
  exceljs: { work: async (path) => (await import('./others')).fillWithExcelJs(path) },
};

/**
 * The best of a number of runs, for the first of them pay for compilation, and the peak of the
 * first. Two works alternate, so that a busy moment of the machine hits both.
 */
async function timed({ work, base }: Job, path: string, runs: number): Promise<Measured> {
  let [ms, baseMs, peak] = [Infinity, Infinity, 0];
  for (let run = 0; run < runs; run += 1) {
    ms = Math.min(ms, await timeOf(work, path));
    peak ||= peakMb();
    if (base !== undefined && runs > 1) baseMs = Math.min(baseMs, await timeOf(base, path));
  }
  return { ms, baseMs, peakMb: peak };
}

async function timeOf(work: Work, path: string): Promise<number> {
  const start = performance.now();
  await work(path);
  return performance.now() - start;
}

const [, , what = '', path = '', runs = '1'] = process.argv;
const job = JOBS[what];
const measuring =
  what === 'evaluate' || job === undefined
    ? evaluate(path, Number(runs) * EVALUATIONS)
    : timed(job, path, Number(runs));
void measuring.then((measured) => process.stdout.write(JSON.stringify(measured)));
