import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { WORDS } from '../../src/i18n/say';
import { launchBrowser } from '../support/browser';
import { BUILD_PATIENCE_MS } from './built-once';
import { builtPage } from './built-page';
import { newContext, openPage } from './open-page';
import { serveFolder, type StaticServer } from './static-server';

/** A new version on the server: told, and used only when the person asks for it. */
jest.setTimeout(3 * 60_000);
const { page: words } = WORDS.vi;
const OLD_TITLE = '<title>';
const NEW_TITLE = '<title data-version="2">';

let browser: Browser;
let server: StaticServer;
let folder = '';
beforeAll(async () => {
  const built = await builtPage();
  folder = mkdtempSync(join(tmpdir(), 'binh-xet-'));
  cpSync(built, folder, { recursive: true });
  server = await serveFolder(folder);
  browser = await launchBrowser();
}, BUILD_PATIENCE_MS);
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

function replaceIn(name: string, before: string | RegExp, after: string): void {
  const text = readFileSync(join(folder, name), 'utf8');
  const changed = text.replace(before, after);
  expect(changed).not.toBe(text);
  writeFileSync(join(folder, name), changed);
}

test('a new version is told, and comes when the person asks for it', async () => {
  const context = await newContext(browser);
  const { page, clerk, errors } = await openPage(browser, server.address, { context });
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await page.reload();
  await clerk.button(words['open.file']({})).waitFor();
  const line = page.getByText(words['update.ready']({}));
  expect(await line.count()).toBe(0);

  replaceIn('index.html', OLD_TITLE, NEW_TITLE);
  replaceIn('service-worker.js', /version:"[^"]*"/, 'version:"2"');
  await page.reload();
  await line.waitFor();
  expect(await page.locator('title[data-version]').count()).toBe(0);

  await clerk.button(words['update.use']({})).click();
  await page.locator('title[data-version="2"]').waitFor({ state: 'attached' });
  await clerk.triesSample();
  expect(await line.count()).toBe(0);
  expect(errors).toEqual([]);
  await context.close();
});
