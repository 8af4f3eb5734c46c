import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../support/temporary-folder';
import { partsOf } from '../taskpane/open-session';
import { commandLineWrites, MOMENT, SAMPLES } from './command-line-writes';
import type { OpenPage } from './open-page';
import { servedPage } from './served-page';

/**
 * The built page in Chromium: every part of the package that a clerk takes away is what the command
 * line writes for the same file (only the deflate of browser and Node differ), and taking
 * everything back gives the opened file again, byte for byte.
 */

const CAMPAIGNS = [
  ['01-KH-DU-2023', null],
  ['119-KH-DUK-2019', 'I'],
  ['119-KH-DUK-2019', 'II'],
  ['40-KH-BNCTW-2014', null],
] as const;

const openPage = servedPage();
const inFolder = temporaryFolder();

const samples = readdirSync(SAMPLES).filter((name) => /\.(?:xlsx|csv)$/.test(name));

/** One page for all of them: what an earlier file left behind must not show in a later one. */
let open: OpenPage;
let firstLoad = 0;
beforeAll(async () => {
  open = await openPage({ moment: MOMENT });
  await open.page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  firstLoad = open.requests.length;
});
afterAll(() => {
  expect(open.requests.slice(firstLoad)).toEqual([]);
  expect(open.errors).toEqual([]);
});

describe.each(samples)('%s, opened once', (sample) => {
  beforeAll(() => open.clerk.opens(join(SAMPLES, sample)));

  test.each(CAMPAIGNS)(
    'campaign %s, phase %s: highlight, list, save, take back',
    async (campaign, phase) => {
      const { clerk } = open;
      const out = inFolder(`${sample}-${campaign}-${String(phase)}.xlsx`);
      const expected = await commandLineWrites(sample, campaign, phase, out);

      await clerk.choosesCampaign(campaign, phase);
      const said = await clerk.presses('highlight');
      if (expected === null) {
        expect(said).not.toMatch(/Đã tô sáng/);
        return;
      }
      expect(said).toMatch(/Đã tô sáng/);
      expect(await clerk.presses('list')).toMatch(/Đã lập danh sách/);
      const saved = await clerk.saves();
      expect(saved.name).not.toBe(sample);
      expect(partsOf(saved.bytes)).toEqual(partsOf(readFileSync(out)));

      expect(await clerk.presses('undo')).toMatch(/Đã hoàn tác lần chạy/);
      expect(await clerk.presses('clearHighlight')).toMatch(/Đã bỏ tô sáng/);
      const back = await clerk.saves();
      expect(back.bytes.equals(readFileSync(join(SAMPLES, sample)))).toBe(true);
    },
  );
});
