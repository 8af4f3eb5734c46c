import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { BUILD_PATIENCE_MS } from './built-once';
import { builtPage } from './built-page';
import { openPage } from './open-page';
import { serveFolder, type StaticServer } from './static-server';

/** Grid and pane as one: what is corrected in the one shows in the other. */
jest.setTimeout(5 * 60_000);

let browser: Browser;
let server: StaticServer;
beforeAll(async () => {
  server = await serveFolder(await builtPage());
  browser = await launchBrowser();
}, BUILD_PATIENCE_MS);
afterAll(async () => {
  await browser.close();
  await server.close();
});

test('a rating typed over in the grid is judged at once, and taken back', async () => {
  const { page, clerk, close } = await openPage(browser, server.address);
  await clerk.triesSample();
  await clerk.choosesCampaign('119-KH-DUK-2019', 'I');
  await clerk.goesTo('result');
  const before = await page.getByRole('button', { name: /Không đủ tiêu chuẩn: \d+/ }).innerText();
  await page.getByRole('gridcell', { name: 'Đảng bộ Sở Nông nghiệp' }).first().click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('Không hoàn thành nhiệm vụ');
  await page.keyboard.press('Enter');
  const now = page.getByRole('button', { name: /Không đủ tiêu chuẩn: \d+/ });
  await now.filter({ hasNotText: before }).waitFor();
  await clerk.button('Hoàn tác sửa ô').click();
  await now.filter({ hasText: before }).waitFor();
  await close();
});
