import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeLargeRoster } from '../../samples/large-roster';
import { unwatched } from '../../src/core/progress';
import { openDouble } from '../excel/open-double';
import { planOf } from '../contract/make-plan';
import { bookOfFile } from '../host/xlsx';
import type { Meter } from '../host/meter';

/** `npm run bench:excel`: what talking to Excel costs, as a table of docs/performance.md. */
const SIZES = [1000, 10_000, 100_000];
const HEAD = [
  '| Rows | Step | Requests | Actions | Sent MB | Received MB | Largest request MB | Largest answer MB | Seconds |',
  '|---|---|---|---|---|---|---|---|---|',
];

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(2);
}

function line(rows: number, step: string, meter: Meter, milliseconds: number): string {
  const cells = [
    rows.toLocaleString('en'),
    step,
    meter.requests,
    meter.actions,
    ...[meter.requestBytes, meter.responseBytes, meter.largestRequest, meter.largestResponse].map(
      megabytes,
    ),
    (milliseconds / 1000).toFixed(1),
  ];
  return `| ${cells.join(' | ')} |`;
}

async function roster(rows: number): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'binh-xet-'));
  const path = join(folder, 'danh-sach.xlsx');
  await writeLargeRoster(path, rows);
  const bytes = readFileSync(path);
  rmSync(folder, { recursive: true });
  return bytes;
}

async function measure(rows: number): Promise<void> {
  const { workbook, host } = openDouble(await bookOfFile(await roster(rows)));
  const step = async <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
    host.meter.reset();
    const start = performance.now();
    const result = await work();
    // The client gives its references back in a request of its own.
    await new Promise((resolve) => setTimeout(resolve, 50));
    console.log(line(rows, name, host.meter, performance.now() - start));
    return result;
  };
  const contents = await step('open', () => workbook.read(unwatched));
  const plan = await step('review', () =>
    Promise.resolve(planOf(contents, '119-KH-DUK-2019', 'I')),
  );
  await step('highlight', () => workbook.write({ ...plan, sheets: [] }, unwatched));
  await step('clear', () => workbook.clear(unwatched));
  await step('list', () => workbook.write({ ...plan, highlights: [] }, unwatched));
  await step('highlight and list over it', () => workbook.write(plan, unwatched));
  await step('open again', () => workbook.read(unwatched));
  await step('clear all', () => workbook.clear(unwatched));
}

async function main(): Promise<void> {
  console.log(HEAD.join('\n'));
  for (const rows of SIZES) await measure(rows);
}

void main();
