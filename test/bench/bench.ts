import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeLargeRoster } from '../../samples/large-roster';
import type { Measured } from './measure';

/**
 * Prints what the work costs as ratios, all taken in one run on one machine: absolute times say
 * nothing across machines. Every measurement is a process of its own, so that peaks are its own.
 *
 *     npm run bench                     1k, 10k, 100k and 1M rows
 *     npm run bench -- --max 100000     up to 100k
 */
const SIZES = [1_000, 10_000, 100_000, 1_000_000];
/**
 * Runs within one process; the best counts. Enough for the code to be compiled: what is compared is
 * the work, not how soon a process gets warm.
 */
const RUNS: Readonly<Record<number, number>> = { 1_000: 200, 10_000: 100, 100_000: 25 };
const RUNS_OF_THE_LARGEST = 2;
/** Of jobs that take long: their code is compiled within few runs. */
const MOST_RUNS: Readonly<Partial<Record<Job, number>>> = { nominate: 10, sheetjs: 25, exceljs: 5 };
/** SheetJS needs 4 GB and ExcelJS more than the heap for a million rows. */
const EXCELJS_UP_TO = 100_000;
/** Processes for each job, in turns: a busy moment of the machine hits them all. */
const TURNS: Readonly<Record<number, number>> = { 1_000: 2, 10_000: 2, 100_000: 2 };
const HEAP_FOR_OTHERS_MB = 12_000;

interface Limit {
  readonly text: string;
  readonly holds: (value: number) => boolean;
}

const { values } = parseArgs({ options: { max: { type: 'string', default: '1000000' } } });
const sizes = SIZES.filter((size) => size <= Number(values.max));
const folder = join(tmpdir(), 'binh-xet-bench');
mkdirSync(folder, { recursive: true });

async function rosterOf(rows: number): Promise<string> {
  const path = join(folder, `roster-${rows}.xlsx`);
  if (!existsSync(path) || statSync(path).size === 0) await writeLargeRoster(path, rows);
  return path;
}

function measure(what: Job, path: string, rows: number, options: readonly string[] = []): Measured {
  const script = join(__dirname, '../../dist/bench/measure.js');
  const runs = Math.min(RUNS[rows] ?? RUNS_OF_THE_LARGEST, MOST_RUNS[what] ?? Infinity);
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...options, script, what, path, String(runs)],
    { encoding: 'utf8', maxBuffer: 1024 * 1024 },
  );
  if (status !== 0) throw new Error(`${what} on ${rows} rows: ${stderr}`);
  return JSON.parse(stdout) as Measured;
}

let broken = 0;

function line(rows: number, name: string, value: number, unit: string, limit?: Limit): void {
  const held =
    limit === undefined ? '' : limit.holds(value) ? `  (${limit.text})` : `  BROKEN: ${limit.text}`;
  if (held.includes('BROKEN')) broken += 1;
  const label = `${rows.toLocaleString('en')} rows`.padStart(16);
  console.log(`${label}  ${name.padEnd(52)} ${value.toFixed(2).padStart(9)} ${unit}${held}`);
}

const atMost = (bound: number): Limit => ({
  text: `at most ${bound}`,
  holds: (value) => value <= bound,
});
const atLeast = (bound: number): Limit => ({
  text: `at least ${bound}`,
  holds: (value) => value >= bound,
});

const perRow = new Map<number, { open: number; review: number; nominate: number }>();

const JOBS = ['evaluate', 'review', 'nominate', 'sheetjs', 'exceljs'] as const;
type Job = (typeof JOBS)[number];

/** Every job in turns; of each the best time and the highest peak. */
function measureAll(path: string, rows: number): ReadonlyMap<Job, Measured> {
  const jobs = JOBS.filter((job) => job !== 'exceljs' || rows <= EXCELJS_UP_TO);
  const best = new Map<Job, Measured>();
  for (let turn = 0; turn < (TURNS[rows] ?? 1); turn += 1) {
    for (const job of turn % 2 === 0 ? jobs : jobs.toReversed()) {
      const options = job.endsWith('js') ? [`--max-old-space-size=${HEAP_FOR_OTHERS_MB}`] : [];
      const now = measure(job, path, rows, options);
      best.set(job, better(best.get(job) ?? now, now));
    }
  }
  return best;
}

function better(one: Measured, other: Measured): Measured {
  return {
    ms: Math.min(one.ms, other.ms),
    baseMs: Math.min(one.baseMs ?? Infinity, other.baseMs ?? Infinity),
    peakMb: Math.max(one.peakMb, other.peakMb),
  };
}

async function benchOf(rows: number): Promise<void> {
  const measured = measureAll(await rosterOf(rows), rows);
  const of = (job: Job): Measured => measured.get(job) ?? { ms: NaN, peakMb: NaN };
  const [evaluated, review, nominate] = [of('evaluate'), of('review'), of('nominate')];
  const [bare, open] = [evaluated.baseMs ?? NaN, review.baseMs ?? NaN];
  line(rows, 'evaluation with reasons : bare loop', evaluated.ms / bare, '×', atMost(4));
  line(rows, 'opening: SheetJS (dense) : ours', of('sheetjs').ms / open, '×', atLeast(4));
  line(rows, 'whole review : opening alone', review.ms / open, '×', atMost(1.4));
  if (rows <= EXCELJS_UP_TO) {
    const least = rows === EXCELJS_UP_TO ? atLeast(6) : undefined;
    const ratio = of('exceljs').ms / nominate.ms;
    line(rows, 'nominate: ExcelJS open, fill, add, save : ours', ratio, '×', least);
  }
  const limit = rows === 1_000_000 ? atMost(2048) : undefined;
  line(rows, 'peak memory of review', review.peakMb, 'MB', limit);
  line(rows, 'peak memory of nominate', nominate.peakMb, 'MB', limit);
  perRow.set(rows, {
    open: open / rows,
    review: review.ms / rows,
    nominate: nominate.ms / rows,
  });
}

/** Cost per row against that at 10k rows: flat, it stays near 1. */
function flatness(): void {
  const base = perRow.get(10_000);
  if (base === undefined) return;
  const FLAT = atMost(1.5);
  for (const [rows, cost] of perRow) {
    if (rows <= 10_000) continue;
    line(rows, 'cost per row of opening : at 10k', cost.open / base.open, '×', FLAT);
    line(rows, 'cost per row of review : at 10k', cost.review / base.review, '×', FLAT);
    line(rows, 'cost per row of nominate : at 10k', cost.nominate / base.nominate, '×', FLAT);
  }
}

async function main(): Promise<void> {
  for (const rows of sizes) await benchOf(rows);
  flatness();
  console.log(broken === 0 ? 'All bounds hold.' : `${broken} bounds are broken.`);
  process.exitCode = broken === 0 ? 0 : 1;
}

void main();
