import type { Browser, Page } from 'playwright-core';
import { Book } from '../host/model/book';
import { launchBrowser } from '../support/browser';
import { builtAddin } from './built-addin';
import { openAddin } from './open-addin';

/** What stands in the pane where the product cannot run, or not yet. */

const INTERNET_EXPLORER = 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko';
const OLD_EDGE =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/64.0 Safari/537.36 Edge/18.17763';

let browser: Browser;
beforeAll(async () => {
  await builtAddin();
  browser = await launchBrowser();
});
afterAll(() => browser.close());

function emptyBook(): Book {
  const book = new Book();
  book.addSheet('Trang tính 1');
  return book;
}

/** What a person sees: one heading in each language, and a link to the page. */
async function gate(page: Page): Promise<{ headings: readonly string[]; link: string | null }> {
  const gates = page.locator('.gate:visible');
  await gates.getByRole('link').first().waitFor();
  return {
    headings: await gates.getByRole('heading').allInnerTexts(),
    link: await gates.getByRole('link').first().getAttribute('href'),
  };
}

test.each([
  ['Internet Explorer', INTERNET_EXPLORER],
  ['the old Edge', OLD_EDGE],
])('a pane in %s says what to do before anything else runs', async (_, userAgent) => {
  const addin = await openAddin(browser, emptyBook(), { userAgent, answers: false });
  expect(await gate(addin.page)).toEqual({
    headings: ['Excel này quá cũ để mở Bình Xét', 'This Excel is too old for Bình Xét'],
    link: 'web/',
  });
  await addin.close();
});

test('Excel without ExcelApi 1.9 is told apart from a web view that is too old', async () => {
  const addin = await openAddin(browser, emptyBook(), { excelApi: '1.7' });
  expect(await gate(addin.page)).toEqual({
    headings: ['Excel này thiếu những gì Bình Xét cần', 'This Excel lacks what Bình Xét needs'],
    link: 'web/',
  });
  await addin.close();
});

test('when Excel does not answer the pane says so; when it answers late the pane opens', async () => {
  const addin = await openAddin(browser, emptyBook(), { answers: false });
  expect(await addin.page.evaluate(() => window.readAtFirst)).toContain('Đang mở Bình Xét…');
  expect(await gate(addin.page)).toEqual({
    headings: ['Excel chưa trả lời', 'Excel has not answered yet'],
    link: 'web/',
  });
  addin.startAnswering();
  await addin.page.getByRole('tab').first().waitFor();
  expect(await addin.page.locator('.gate:visible').count()).toBe(0);
  expect(addin.foreign).toEqual([]);
  await addin.close();
});
