import type { Page } from 'playwright-core';
import { axeFinds } from '../support/axe';
import { tabTo } from '../support/keyboard';
import { servedPage } from './served-page';

/** The page for everybody: with a screen reader, in the dark, in a narrow window, without a mouse. */

const openPage = servedPage();

// Around a popover Fluent keeps hidden stops that hand the focus on.
const violations = (page: Page) => axeFinds(page, { besides: ['[data-tabster-dummy]'] });

test.each([
  ['light, 1280 px', { dark: false, width: 1280 }],
  ['dark, 1280 px', { dark: true, width: 1280 }],
  ['dark, 400 px', { dark: true, width: 400 }],
])('axe finds nothing on the first screen and in any step: %s', async (_, look) => {
  const { page, clerk, errors, close } = await openPage(look);
  expect(await violations(page)).toEqual([]);
  await clerk.triesSample();
  await clerk.choosesCampaign('119-KH-DUK-2019', 'I');
  await clerk.presses('highlight');
  for (const step of ['roster', 'campaign', 'result', 'write'] as const) {
    await clerk.goesTo(step);
    expect([step, await violations(page)]).toEqual([step, []]);
  }
  await clerk.button('Thông tin tệp').click();
  expect(await violations(page)).toEqual([]);
  expect(errors).toEqual([]);
  await close();
});

test('the whole job by keyboard alone: sample, campaign, highlight, list, save', async () => {
  const { page, clerk, errors, close } = await openPage();
  const { keyboard } = page;
  await tabTo(page, (text) => text.includes('Dùng thử với danh sách mẫu'));
  await keyboard.press('Enter');
  await clerk.sees(/^\d+ danh sách, /);
  await tabTo(page, (text) => text.includes('Chọn đợt khen thưởng'));
  await keyboard.press('Enter');
  await tabTo(page, (text) => text.startsWith('SELECT Kế hoạch'));
  await keyboard.press('ArrowDown');
  await page.getByRole('tab', { name: /^③/ }).waitFor();
  await tabTo(page, (text) => text === 'BUTTON  Tô sáng');
  await keyboard.press('Enter');
  await clerk.sees(/Đã tô sáng/);
  await tabTo(page, (text) => text === 'BUTTON  Lập danh sách');
  await keyboard.press('Enter');
  await clerk.sees(/Đã lập danh sách/);
  const arriving = page.waitForEvent('download');
  await tabTo(page, (text) => text === 'BUTTON  Lưu tệp về máy');
  await keyboard.press('Enter');
  expect((await arriving).suggestedFilename()).toBe('119-danh-sach-de-nghi – Bình Xét.xlsx');
  expect(errors).toEqual([]);
  await close();
});

test('between grid and pane by keyboard alone: a row is marked, its reasons are read', async () => {
  const { page, clerk, close } = await openPage();
  const { keyboard } = page;
  await clerk.triesSample();
  await clerk.choosesCampaign('119-KH-DUK-2019', 'I');
  await clerk.presses('highlight');
  await clerk.goesTo('result');
  // The highlight brought the heading of the roster into sight; the first of it is marked.
  await tabTo(page, (text) => text === 'DIV  TT', 'Shift+Tab');
  for (let row = 0; row < 5; row++) await keyboard.press('ArrowDown');
  await page.locator('li[data-index] > button[aria-expanded="true"]').waitFor();
  await keyboard.press('F6');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('pane-step');
  await close();
});
