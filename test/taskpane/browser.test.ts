import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { axeFinds } from '../support/axe';
import { launchBrowser } from '../support/browser';
import { tabTo } from '../support/keyboard';
import { openLocalPage, type LocalPage } from '../support/local-page';
import { servePane } from './pane-server';

const HEIGHT = 700;

let server: Server;
let address: string;
let browser: Browser;
const opened: LocalPage[] = [];

beforeAll(async () => {
  [{ server, address }, browser] = await Promise.all([servePane(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  server.close();
});

/** After every test: nothing left the machine, and the page complained of nothing. */
afterEach(async () => {
  const pages = opened.splice(0);
  for (const { context } of pages) await context.close();
  expect(pages.flatMap(({ strays }) => strays)).toEqual([]);
  expect(pages.flatMap(({ faults }) => faults)).toEqual([]);
});

interface Look {
  readonly language?: 'vi' | 'en';
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly file?: string;
  /** Windows high contrast: the person's own few colours. */
  readonly forcedColors?: 'active';
}

async function openPane(look: Look = {}): Promise<Page> {
  const { language = 'vi', theme = 'light', width = 320, forcedColors } = look;
  const local = await openLocalPage(browser, {
    viewport: { width, height: HEIGHT },
    reducedMotion: 'reduce',
    ...(forcedColors === undefined ? {} : { forcedColors }),
  });
  opened.push(local);
  const file = look.file ?? '119-danh-sach-de-nghi.xlsx';
  const query = new URLSearchParams({ file, language, theme });
  await local.page.goto(`${address}/?${query.toString()}`);
  await local.page.waitForFunction(() => window.pane?.session.store.state.recognition !== null);
  return local.page;
}

const tab = (page: Page, number: number) => page.getByRole('tab').nth(number - 1);

async function chooseCampaign(page: Page): Promise<void> {
  await tab(page, 2).click();
  await page.getByRole('combobox').first().selectOption('119-KH-DUK-2019');
  await page.waitForFunction(() => {
    const { reviewed, work } = window.pane?.session.store.state ?? {};
    return reviewed != null && work === null;
  });
}

/** Every part of a step that can be opened stands open; parts bring parts of their own. */
async function openAll(page: Page): Promise<void> {
  const closed = page.locator('details:not([open])');
  while ((await closed.count()) > 0) {
    await page.evaluate(async () => {
      for (const part of document.querySelectorAll('details')) part.open = true;
      // The event that tells of it comes with the next frame.
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
    });
  }
}

/** What sticks out of the pane to the right. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    const outer = document.querySelector('#pane-step');
    const isHidden = (element: Element) => element.closest('[class*="page"], [role="region"]');
    return [...(outer?.querySelectorAll('*') ?? [])]
      .filter((element) => element.getBoundingClientRect().right > limit + 1 && !isHidden(element))
      .map((element) => element.outerHTML.slice(0, 120));
  });
}

const LOOKS: readonly Look[] = [
  { language: 'vi', theme: 'light', width: 320 },
  { language: 'vi', theme: 'dark', width: 480 },
  { language: 'en', theme: 'light', width: 480 },
  { language: 'en', theme: 'dark', width: 320 },
  { language: 'vi', theme: 'light', width: 320, forcedColors: 'active' },
  { language: 'vi', theme: 'dark', width: 480, forcedColors: 'active' },
];

describe.each(LOOKS)('in $language, $theme, $width px, colours forced: $forcedColors', (look) => {
  test('axe finds nothing in any step, and nothing sticks out', async () => {
    const page = await openPane(look);
    const contrast = look.forcedColors === undefined ? 'ours' : 'of the system';
    await chooseCampaign(page);
    for (const step of [1, 2, 3, 4]) {
      await tab(page, step).click();
      if (step === 4) await page.waitForFunction(() => window.pane?.session.store.state.preview);
      await openAll(page);
      expect([step, await axeFinds(page, { contrast })]).toEqual([step, []]);
      expect([step, await tooWide(page)]).toEqual([step, []]);
    }
  });
});

test('axe finds nothing in messages, corrections, details and the menu', async () => {
  const page = await openPane();
  await page.getByRole('button', { name: /^Sửa danh sách/ }).click();
  expect(await axeFinds(page)).toEqual([]);
  await page.getByRole('button', { name: 'Tô sáng', exact: true }).click();
  await page.getByText('Hãy chọn đợt khen thưởng trước.').waitFor();
  await chooseCampaign(page);
  await tab(page, 3).click();
  await page.locator('li[data-index] > button').first().click();
  expect(await axeFinds(page)).toEqual([]);
  await page.evaluate(() => {
    window.pane?.workbook.change({ sheet: 'x', area: null });
  });
  await page.getByText('Bảng đã thay đổi').waitFor();
  expect(await axeFinds(page)).toEqual([]);
  await page.getByRole('button', { name: 'Tùy chọn' }).click();
  await page.getByRole('menuitem').first().waitFor();
  // Around an open menu Fluent keeps hidden stops that hand the focus on; a menu floats.
  const found = await axeFinds(page, { besides: ['[data-tabster-dummy]'] });
  expect(found.filter((line) => !line.startsWith('region'))).toEqual([]);
});

/** What is in focus can be seen to be. */
async function focusIsVisible(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null) return false;
    const { outlineStyle, boxShadow } = getComputedStyle(element);
    const after = getComputedStyle(element, '::after');
    return (
      outlineStyle !== 'none' ||
      boxShadow !== 'none' ||
      after.outlineStyle !== 'none' ||
      after.borderTopStyle !== 'none'
    );
  });
}

test('the whole job by keyboard alone: campaign, result, highlight, list, taken back', async () => {
  const page = await openPane();
  await page.keyboard.press('Tab');
  await tabTo(page, (text) => text.includes('Chọn đợt khen thưởng'));
  expect(await focusIsVisible(page)).toBe(true);
  await page.keyboard.press('Enter');
  await tabTo(page, (text) => text.startsWith('SELECT Kế hoạch'));
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction(() => window.pane?.session.store.state.reviewed != null);
  const state = () =>
    page.evaluate(() => {
      const now = window.pane?.session.store.state;
      return { step: now?.step, written: now?.written, work: now?.work, entry: now?.entry };
    });

  await tabTo(page, (text) => /^BUTTON .*② Đợt/.test(text), 'Shift+Tab');
  await page.keyboard.press('ArrowRight');
  expect((await state()).step).toBe('result');

  await tabTo(page, (text) => /^BUTTON .*Đảng bộ|^BUTTON .*Chi bộ/.test(text));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect((await state()).entry).not.toBeNull();
  expect(await page.evaluate(() => window.pane?.workbook.shown.length)).toBe(1);

  await tabTo(page, (text) => text === 'BUTTON  Tô sáng');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => window.pane?.session.store.state.written.highlight === true);
  await tabTo(page, (text) => text === 'BUTTON  Lập danh sách');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => window.pane?.session.store.state.written.list === true);

  await tabTo(page, (text) => /^BUTTON .*③ Kết quả/.test(text), 'Shift+Tab');
  await page.keyboard.press('ArrowRight');
  expect((await state()).step).toBe('write');
  await tabTo(page, (text) => text === 'BUTTON  Hoàn tác lần chạy');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => window.pane?.session.store.state.written.list === false);
  expect((await state()).written).toMatchObject({ highlight: true, list: false });
});

test('steps keep their state; a press on a status leaves only its rows; text is found without diacritics', async () => {
  const page = await openPane({ width: 480 });
  await chooseCampaign(page);
  await tab(page, 3).click();
  await page.getByRole('button', { name: /Cần xem xét/ }).click();
  await page.getByText('5/83 dòng').waitFor();
  await tab(page, 1).click();
  await tab(page, 3).click();
  await page.getByText('5/83 dòng').waitFor();
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  await page.getByRole('searchbox').fill('giao thong');
  await page.getByText('Đảng bộ Sở Giao thông').first().waitFor();
  expect(await page.locator('li[data-index]').count()).toBeLessThan(10);
});

test('the committee settles a tie with its form', async () => {
  const page = await openPane({ width: 480 });
  await chooseCampaign(page);
  await tab(page, 3).click();
  await page.getByText('1 nhóm đồng hạng cần quyết định').click();
  await page.getByRole('button', { name: 'Ghi quyết định của cấp ủy' }).click();
  await page.getByText('Còn phải chọn: đã chọn 0, có 1 suất.').waitFor();
  await page.getByRole('checkbox', { name: /Sở Giáo dục/ }).check();
  await page.getByRole('textbox', { name: 'Lý do' }).fill('Cấp ủy biểu quyết');
  await page.getByRole('button', { name: 'Ghi quyết định của cấp ủy' }).click();
  await page.getByText('Quyết định của cấp ủy (1)').waitFor();
  await page.getByText('1 nhóm đồng hạng').waitFor({ state: 'hidden' });
});

test('language and theme change at once; high contrast keeps words and signs', async () => {
  const page = await openPane({ forcedColors: 'active' });
  await chooseCampaign(page);
  await page.getByRole('button', { name: 'Tùy chọn' }).click();
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Criteria' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await page.keyboard.press('Escape');
  await tab(page, 3).click();
  await page.getByRole('button', { name: /✔ Nominated: 38/ }).waitFor();
  expect(await axeFinds(page, { contrast: 'of the system' })).toEqual([]);
});
