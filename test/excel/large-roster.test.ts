import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeLargeRoster } from '../../samples/large-roster';
import { unwatched } from '../../src/core/progress';
import { planOf } from '../contract/make-plan';
import type { Meter } from '../host/meter';
import { bookOfFile } from '../host/xlsx';
import { openDouble } from './open-double';

const MANY_SECONDS = 240_000;
const MEGABYTE = 2 ** 20;
/** What Excel on the web takes in one request or answer (office-js-docs-pr#920). */
const PAYLOAD_LIMIT = 5 * MEGABYTE;

/** More requests only for what does not fit into one: a block carries so much at least. */
const BLOCK = 1.5 * MEGABYTE;
/** A highlight that Excel looks up takes a few requests more than one sent as texts. */
const FIXED = 7;

interface Cost {
  readonly requests: number;
  readonly sent: number;
  readonly received: number;
  readonly largest: number;
}

/** What each step of the main job asks of Excel, at its floor and with a roster of so many people. */
async function costsOf(rows: number): Promise<Readonly<Record<string, Cost>>> {
  const folder = mkdtempSync(join(tmpdir(), 'binh-xet-'));
  const path = join(folder, 'danh-sach.xlsx');
  await writeLargeRoster(path, rows);
  const { workbook, host } = openDouble(await bookOfFile(readFileSync(path)), '1.9');
  rmSync(folder, { recursive: true });
  const costs: Record<string, Cost> = {};
  const step = async <Result>(name: string, work: Promise<Result>): Promise<Result> => {
    host.meter.reset();
    const result = await work;
    costs[name] = costOf(host.meter);
    return result;
  };
  const contents = await step('open', workbook.read(unwatched));
  const plan = planOf(contents, '119-KH-DUK-2019', 'I');
  await step('highlight', workbook.write({ ...plan, sheets: [] }, unwatched));
  await step('list', workbook.write({ ...plan, highlights: [] }, unwatched));
  await step('clear', workbook.clear(unwatched));
  return costs;
}

function costOf(meter: Meter): Cost {
  return {
    requests: meter.requests,
    sent: meter.requestBytes,
    received: meter.responseBytes,
    largest: Math.max(meter.largestRequest, meter.largestResponse),
  };
}

test(
  '100,000 people: a highlight sends under 1 MB, no message comes near 5 MB, requests hardly grow',
  async () => {
    const few = await costsOf(1000);
    const many = await costsOf(100_000);
    expect(many['highlight']?.sent).toBeLessThan(MEGABYTE);
    for (const [name, cost] of Object.entries(many)) {
      expect([name, cost.largest < PAYLOAD_LIMIT / 2]).toEqual([name, true]);
      const blocks = Math.ceil((cost.sent + cost.received) / BLOCK);
      const allowed = (few[name]?.requests ?? 0) + blocks + FIXED;
      expect([name, cost.requests, cost.requests <= allowed]).toEqual([name, cost.requests, true]);
    }
  },
  MANY_SECONDS,
);
