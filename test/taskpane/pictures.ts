import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { openLocalPage } from '../support/local-page';
import { servePane } from './pane-server';

/**
 * Draws the pictures of the guide anew: `npx tsx test/taskpane/pictures.ts`; with a folder every
 * look of every step, for looking at.
 */
const [, , GIVEN] = process.argv;
const FOLDER = GIVEN ?? resolve(__dirname, '../../docs/pictures');
const SAMPLE = '119-danh-sach-de-nghi.xlsx';
const PLAN = '119-KH-DUK-2019';
const HEIGHT = 740;
const SETTLED_MS = 600;

interface Look {
  readonly language: 'vi' | 'en';
  readonly theme: 'light' | 'dark' | 'forced';
  readonly width: number;
}

const IN_THE_GUIDE: readonly Look[] = [{ language: 'vi', theme: 'light', width: 320 }];
const ALL: readonly Look[] = (['vi', 'en'] as const).flatMap((language) =>
  (['light', 'dark', 'forced'] as const).flatMap((theme) =>
    [320, 480].map((width) => ({ language, theme, width })),
  ),
);
const LOOKS = GIVEN === undefined ? IN_THE_GUIDE : ALL;
const STEPS = ['1-danh-sach', '2-dot', '3-ket-qua', '4-ghi'] as const;

async function chooseCampaign(page: Page): Promise<void> {
  await page.getByRole('tab').nth(1).click();
  await page.getByRole('combobox').first().selectOption(PLAN);
  await page.waitForFunction(() => window.pane?.session.store.state.reviewed != null);
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const [{ server, address }, browser] = await Promise.all([servePane(), launchBrowser()]);
  for (const { language, theme, width } of LOOKS) {
    const { page, context } = await openLocalPage(browser, {
      viewport: { width, height: HEIGHT },
      ...(theme === 'forced' ? { forcedColors: 'active' } : {}),
    });
    const query = new URLSearchParams({
      file: SAMPLE,
      language,
      theme: theme === 'forced' ? 'light' : theme,
    });
    await page.goto(`${address}/?${query.toString()}`);
    await page.waitForFunction(() => window.pane?.session.store.state.recognition != null);
    for (const [index, step] of STEPS.entries()) {
      if (index === 1) await chooseCampaign(page);
      await page.getByRole('tab').nth(index).click();
      await page.mouse.move(0, HEIGHT - 1);
      await page.waitForTimeout(SETTLED_MS);
      const name = `${step}-${language}-${theme}-${width}.png`;
      await page.screenshot({ path: join(FOLDER, name) });
    }
    await context.close();
  }
  await browser.close();
  server.close();
}

void main();
