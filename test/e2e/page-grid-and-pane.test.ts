import type { Locator, Page } from 'playwright-core';
import { servedPage } from './served-page';

/** Grid and pane as one: what is corrected in the one shows in the other. */

const openPage = servedPage();

test('a rating typed over in the grid is judged at once, and taken back', async () => {
  const { page, clerk, close } = await openPage();
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

/** The sample, judged; its result stands in the pane. */
async function judged() {
  const open = await openPage();
  await open.clerk.triesSample();
  await open.clerk.choosesCampaign('119-KH-DUK-2019', 'I');
  await open.clerk.goesTo('result');
  return open;
}

/** Of the sample's roster; signatures follow. */
const LAST_ROW = 113;
const OPENED = 'li[data-index] > button[aria-expanded="true"]';

/** Waits until the middle of an element can be seen: lists draw more than is in sight. */
async function comesToSight(element: Locator): Promise<void> {
  await element.waitFor();
  const isSeen = (it: Element | null) => {
    if (it === null) return false;
    const { x, y, width, height } = it.getBoundingClientRect();
    const top = document.elementFromPoint(x + width / 2, y + height / 2);
    return top !== null && it.contains(top);
  };
  await element.page().waitForFunction(isSeen, await element.elementHandle());
}

/** Marks the last row of the roster; yields its name. */
async function marksLast(page: Page): Promise<string> {
  await page.getByRole('gridcell').first().click();
  await page.keyboard.press('Control+End');
  const name = page.locator(`[aria-rowindex="${LAST_ROW + 1}"] > * [aria-colindex="3"]`);
  await name.click();
  return name.innerText();
}

test('a row marked in the grid is opened in the result list, however far down', async () => {
  const { page, close } = await judged();
  const opened = page.locator(OPENED);
  await page.getByRole('gridcell', { name: 'Đảng bộ Sở Nông nghiệp' }).first().click();
  await comesToSight(opened.filter({ hasText: 'Đảng bộ Sở Nông nghiệp' }));
  const last = await marksLast(page);
  await comesToSight(opened.filter({ hasText: last }));
  expect(await opened.count()).toBe(1);
  // The person goes on in the grid.
  expect(await page.locator('[role="gridcell"]:focus').innerText()).toBe(last);
  await close();
});

test('an entry pressed in the result list is marked in the grid', async () => {
  const { page, close } = await judged();
  const last = await marksLast(page);
  for (const name of ['Đảng bộ Sở Nông nghiệp', last]) {
    await page.getByRole('searchbox').fill(name);
    await page.locator('li[data-index] > button[aria-expanded="false"]').first().click();
    await page.getByRole('gridcell', { name, selected: true }).first().waitFor();
  }
  await close();
});
