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
type Job = 'evaluate' | 'open' | 'review' | 'nominate' | 'sheetjs' | 'exceljs';

interface Size {
  readonly rows: number;
  /**
   * Runs within one process; the best counts. Enough for the code to be compiled: what is compared
   * is the work, not how soon a process gets warm.
   */
  readonly runs: number;
  /** A process for each, in turns: a busy moment of the machine hits them all. */
  readonly jobs: readonly Job[];
}

const JOBS: readonly Job[] = ['evaluate', 'review', 'nominate', 'sheetjs', 'exceljs'];
const TWICE = [...JOBS, ...JOBS.toReversed()];
/** ExcelJS needs more than the heap for a million rows. Opening and review from a cold start. */
const OF_A_MILLION: readonly Job[] = [
  ...(['evaluate', 'nominate', 'sheetjs'] as const),
  ...(['open', 'review', 'review', 'open', 'open', 'review'] as const),
];
const SIZES: readonly Size[] = [
  { rows: 1_000, runs: 200, jobs: TWICE },
  { rows: 10_000, runs: 100, jobs: TWICE },
  { rows: 100_000, runs: 25, jobs: TWICE },
  { rows: 1_000_000, runs: 1, jobs: OF_A_MILLION },
];
/** Of jobs that take long: their code is compiled within few runs. */
const MOST_RUNS: Readonly<Partial<Record<Job, number>>> = { nominate: 10, sheetjs: 8, exceljs: 5 };
const HEAP_FOR_OTHERS_MB = 12_000;

interface Limit {
  readonly text: string;
  readonly holds: (value: number) => boolean;
}

const { values } = parseArgs({ options: { max: { type: 'string', default: '1000000' } } });
const sizes = SIZES.filter(({ rows }) => rows <= Number(values.max));
const folder = join(tmpdir(), 'binh-xet-bench');
mkdirSync(folder, { recursive: true });

async function rosterOf(rows: number): Promise<string> {
  const path = join(folder, `roster-${rows}.xlsx`);
  if (!existsSync(path) || statSync(path).size === 0) await writeLargeRoster(path, rows);
  return path;
}

function measure(what: Job, path: string, { rows, runs: most }: Size): Measured {
  const script = join(__dirname, '../../dist/bench/measure.js');
  const runs = Math.min(most, MOST_RUNS[what] ?? Infinity);
  const options = what.endsWith('js') ? [`--max-old-space-size=${HEAP_FOR_OTHERS_MB}`] : [];
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

/** Of each job the best time and the highest peak. */
function measureAll(path: string, size: Size): ReadonlyMap<Job, Measured> {
  const best = new Map<Job, Measured>();
  for (const job of size.jobs) {
    const now = measure(job, path, size);
    best.set(job, better(best.get(job) ?? now, now));
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

async function benchOf(size: Size): Promise<void> {
  const { rows } = size;
  const measured = measureAll(await rosterOf(rows), size);
  const of = (job: Job): Measured => measured.get(job) ?? { ms: NaN, peakMb: NaN };
  const [evaluated, review, nominate] = [of('evaluate'), of('review'), of('nominate')];
  const bare = evaluated.baseMs ?? NaN;
  const open = measured.get('open')?.ms ?? review.baseMs ?? NaN;
  line(rows, 'evaluation with reasons : bare loop', evaluated.ms / bare, '×', atMost(4));
  line(rows, 'opening: SheetJS (dense) : ours', of('sheetjs').ms / open, '×', atLeast(4));
  line(rows, 'whole review : opening alone', review.ms / open, '×', atMost(1.4));
  if (measured.has('exceljs')) {
    const least = rows === 100_000 ? atLeast(6) : undefined;
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
  for (const size of sizes) await benchOf(size);
  flatness();
  console.log(broken === 0 ? 'All bounds hold.' : `${broken} bounds are broken.`);
  process.exitCode = broken === 0 ? 0 : 1;
}

void main();
