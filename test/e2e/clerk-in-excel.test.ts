import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { bookOfFile, snapshotOf } from '../host/xlsx';
import { launchBrowser } from '../support/browser';
import { builtAddin } from './built-addin';
import { Clerk } from './clerk';
import { commandLineWrites, excelHolds, MOMENT, SAMPLES } from './command-line-writes';
import { openAddin, type OpenAddin } from './open-addin';

/**
 * The built pane and Microsoft's unmodified office.js in Chromium, over an Excel in memory: what
 * the clerk's clicks leave in the workbook is what the command line writes for the same file.
 */

const CAMPAIGNS = [
  ['01-KH-DU-2023', null],
  ['119-KH-DUK-2019', 'I'],
  ['119-KH-DUK-2019', 'II'],
  ['40-KH-BNCTW-2014', null],
] as const;

let browser: Browser;
let folder = '';
beforeAll(async () => {
  await builtAddin();
  browser = await launchBrowser();
  folder = mkdtempSync(join(tmpdir(), 'binh-xet-'));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

async function openSample(
  name: string,
  excelApi = '1.21',
): Promise<OpenAddin & { readonly clerk: Clerk }> {
  const book = await bookOfFile(readFileSync(join(SAMPLES, name)), name);
  const addin = await openAddin(browser, book, { moment: MOMENT, excelApi });
  const clerk = new Clerk(addin.page);
  await clerk.sees(/^\d+ danh sách, /);
  return { ...addin, clerk };
}

function nothingWentWrong({ page, errors, foreign, host, channel }: OpenAddin): void {
  // The pane's own worker did the work.
  expect(page.workers().map((worker) => worker.url())).toEqual([
    expect.stringMatching(/\.jobs\.\w+\.js$/),
  ]);
  expect({ errors, foreign, notBuilt: host.notBuilt, unknown: channel.unknown }).toEqual({
    errors: [],
    foreign: [],
    notBuilt: [],
    unknown: [],
  });
}

const samples = readdirSync(SAMPLES).filter((name) => /\.(?:xlsx|csv)$/.test(name));

describe.each(samples)('%s, opened once', (sample) => {
  let addin: Awaited<ReturnType<typeof openSample>>;
  beforeAll(async () => {
    addin = await openSample(sample);
  });
  afterAll(async () => {
    nothingWentWrong(addin);
    await addin.close();
  });

  test.each(CAMPAIGNS)(
    'campaign %s, phase %s: highlight, list, take back, clear',
    async (campaign, phase) => {
      const { clerk, host } = addin;
      const before = snapshotOf(host.book);
      const out = join(folder, `${sample}-${campaign}-${String(phase)}.xlsx`);
      const expected = await commandLineWrites(sample, campaign, phase, out);

      await clerk.choosesCampaign(campaign, phase);
      const said = await clerk.presses('highlight');
      if (expected === null) {
        expect(said).not.toMatch(/Đã tô sáng/);
        expect(snapshotOf(host.book)).toEqual(before);
        return;
      }
      expect(said).toMatch(/Đã tô sáng/);
      const highlighted = snapshotOf(host.book);
      expect(await clerk.presses('list')).toMatch(/Đã lập danh sách/);
      expect(excelHolds(host.book)).toEqual(expected);

      expect(await clerk.presses('undo')).toMatch(/Đã hoàn tác lần chạy/);
      expect(snapshotOf(host.book)).toEqual(highlighted);
      expect(await clerk.presses('clearHighlight')).toMatch(/Đã bỏ tô sáng/);
      expect(snapshotOf(host.book)).toEqual(before);
    },
  );
});

describe('the rest of what a clerk does', () => {
  const SAMPLE = '119-danh-sach-de-nghi.xlsx';

  test('the list alone, taken back with one press, leaves the workbook as it was', async () => {
    const addin = await openSample(SAMPLE);
    const { clerk, host } = addin;
    const before = snapshotOf(host.book);
    await clerk.choosesCampaign('119-KH-DUK-2019', 'I');
    expect(await clerk.presses('list')).toMatch(/Đã lập danh sách/);
    expect(snapshotOf(host.book)).not.toEqual(before);
    expect(await clerk.presses('undo')).toMatch(/Đã hoàn tác lần chạy/);
    expect(snapshotOf(host.book)).toEqual(before);
    nothingWentWrong(addin);
    await addin.close();
  });

  test('a list with the highlight taken away stays, and opens in a workbook of its own', async () => {
    const addin = await openSample(SAMPLE);
    const { clerk, host } = addin;
    await clerk.choosesCampaign('119-KH-DUK-2019', 'I');
    await clerk.presses('highlight');
    await clerk.presses('list');
    const [, ...lists] = excelHolds(host.book);
    expect(await clerk.presses('clearHighlight')).toMatch(/Đã bỏ tô sáng/);
    expect(excelHolds(host.book)).toEqual([
      ...excelHolds(await bookOfFile(readFileSync(join(SAMPLES, SAMPLE)))),
      ...lists,
    ]);
    expect(await clerk.presses('openList')).toMatch(/Đã mở danh sách/);
    const opened = Buffer.from(host.book.created[0] ?? '', 'base64');
    // Alone in its workbook the list needs no number behind its name.
    const named = lists.map((list) => ({ ...list, name: list.name.replace(/ \(\d+\)$/, '') }));
    expect(excelHolds(await bookOfFile(opened))).toEqual(named);
    nothingWentWrong(addin);
    await addin.close();
  });

  test('with ExcelApi 1.9 alone: highlight, list, take back and clear hold the same', async () => {
    const addin = await openSample(SAMPLE, '1.9');
    const { clerk, host } = addin;
    const before = snapshotOf(host.book);
    const out = join(folder, 'at-1.9.xlsx');
    await clerk.choosesCampaign('119-KH-DUK-2019', 'I');
    expect(await clerk.presses('highlight')).toMatch(/Đã tô sáng/);
    await clerk.goesTo('write');
    // A sheet of the clerk's has the list's own name.
    await clerk.sees(/^Trang tính mới «Danh sách đề nghị \(2\)»/);
    expect(await clerk.presses('list')).toMatch(/Đã lập danh sách/);
    expect(excelHolds(host.book)).toEqual(
      await commandLineWrites(SAMPLE, '119-KH-DUK-2019', 'I', out),
    );
    expect(await clerk.presses('undo')).toMatch(/Đã hoàn tác lần chạy/);
    expect(await clerk.presses('clearHighlight')).toMatch(/Đã bỏ tô sáng/);
    expect(snapshotOf(host.book)).toEqual(before);
    nothingWentWrong(addin);
    await addin.close();
  });

  test('without a campaign the pane asks for one and writes nothing', async () => {
    const addin = await openSample(SAMPLE);
    const before = snapshotOf(addin.host.book);
    expect(await addin.clerk.presses('highlight')).toMatch(/Hãy chọn đợt/);
    expect(snapshotOf(addin.host.book)).toEqual(before);
    await addin.close();
  });
});
