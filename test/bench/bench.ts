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
/** SheetJS needs 4 GB and ExcelJS more than the heap for a million rows. */
const EXCELJS_UP_TO = 100_000;
const WARM_UP_TO = 10_000;
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

function measure(
  what: string,
  path: string,
  rows: number,
  options: readonly string[] = [],
): Measured {
  const script = join(__dirname, '../../dist/bench/measure.js');
  const warm = rows <= WARM_UP_TO ? 'warm' : 'cold';
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...options, script, what, path, warm],
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

async function benchOf(rows: number): Promise<void> {
  const path = await rosterOf(rows);
  const others = [`--max-old-space-size=${HEAP_FOR_OTHERS_MB}`];
  const evaluated = measure('evaluate', path, rows);
  const opened = measure('open', path, rows);
  const reviewed = measure('review', path, rows);
  const nominated = measure('nominate', path, rows);
  const sheetJs = measure('sheetjs', path, rows, others);
  line(
    rows,
    'evaluation with reasons : bare loop',
    evaluated.ms / (evaluated.bareMs ?? 1),
    '×',
    atMost(4),
  );
  line(rows, 'opening: SheetJS (dense) : ours', sheetJs.ms / opened.ms, '×', atLeast(4));
  line(rows, 'whole review : opening alone', reviewed.ms / opened.ms, '×', atMost(1.4));
  if (rows <= EXCELJS_UP_TO) {
    const excelJs = measure('exceljs', path, rows, others);
    const limit = rows === EXCELJS_UP_TO ? atLeast(6) : undefined;
    line(
      rows,
      'nominate: ExcelJS open, fill, add, save : ours',
      excelJs.ms / nominated.ms,
      '×',
      limit,
    );
  }
  const limit = rows === 1_000_000 ? atMost(2048) : undefined;
  line(rows, 'peak memory of review', reviewed.peakMb, 'MB', limit);
  line(rows, 'peak memory of nominate', nominated.peakMb, 'MB', limit);
  perRow.set(rows, {
    open: opened.ms / rows,
    review: reviewed.ms / rows,
    nominate: nominated.ms / rows,
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
