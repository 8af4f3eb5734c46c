import { join } from 'node:path';
import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser';
import { openLocalPage, type LocalPage } from '../../support/local-page';
import { serveScript } from '../../taskpane/pane-server';

export type OpenGrid = (
  query?: string,
  options?: Parameters<typeof openLocalPage>[1],
) => Promise<Page>;

/** Serves the grid of `page.tsx` to a Chromium for the tests of a file; yields how to open it. */
export function gridInChromium(): OpenGrid {
  let server: Server;
  let address: string;
  let browser: Browser;
  const opened: LocalPage[] = [];

  beforeAll(async () => {
    [{ server, address }, browser] = await Promise.all([
      serveScript(join(__dirname, 'page.tsx')),
      launchBrowser(),
    ]);
  });

  afterAll(async () => {
    await browser.close();
    server.close();
  });

  // After every test: nothing left the machine, and the page complained of nothing.
  afterEach(async () => {
    const pages = opened.splice(0);
    for (const { context } of pages) await context.close();
    expect(pages.flatMap(({ strays }) => strays)).toEqual([]);
    expect(pages.flatMap(({ faults }) => faults)).toEqual([]);
  });

  return async (query = '', options = {}) => {
    const local = await openLocalPage(browser, {
      viewport: { width: 900, height: 500 },
      ...options,
    });
    opened.push(local);
    await local.page.goto(`${address}/?${query}`);
    await local.page.getByRole('gridcell').first().waitFor();
    return local.page;
  };
}

export const cell = (page: Page, row: number, column: number) =>
  page.locator(`[role="row"][aria-rowindex="${row + 1}"] [aria-colindex="${column + 2}"]`);

export const selected = (page: Page) => page.evaluate(() => window.grid?.selected?.area);

export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}
