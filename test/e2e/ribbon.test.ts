import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { NO_SETTINGS } from '../../src/core/settings';
import { OWN_NAMESPACE, ownPartXml } from '../../src/workbook/own-part';
import type { Book } from '../host/model/book';
import { bookOfFile, snapshotOf } from '../host/xlsx';
import { launchBrowser } from '../support/browser';
import { builtAddin } from './built-addin';
import { commandLineWrites, excelHolds, MOMENT, SAMPLES } from './command-line-writes';
import { openAddin, type OpenAddin } from './open-addin';

/** The ribbon's buttons: the built `commands.html` and the real office.js, pressed by Excel. */

const SAMPLE = '119-danh-sach-de-nghi.xlsx';
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

/** The sample with a campaign chosen earlier, as the workbook keeps it. */
async function sampleBook(campaign: string | null): Promise<Book> {
  const book = await bookOfFile(readFileSync(join(SAMPLES, SAMPLE)), SAMPLE);
  if (campaign === null) return book;
  const settings = JSON.stringify({ ...NO_SETTINGS, campaign });
  const xml = ownPartXml({ settings, run: null });
  book.xmlParts.push({ id: book.newId(), namespace: OWN_NAMESPACE, xml });
  return book;
}

async function openRibbon(book: Book, locale = 'vi-VN') {
  const addin = await openAddin(browser, book, { page: 'commands.html', moment: MOMENT, locale });
  await addin.channel.readyForCommands();
  return addin;
}

/** Presses a button; resolves when the add-in has told Excel that it is done. */
async function press({ channel }: OpenAddin, functionName: string): Promise<void> {
  channel.press(`BinhXet.${functionName}`, functionName);
  await channel.nextCompleted();
}

test('Tô sáng and Lập danh sách write what the command line writes; Bỏ tô sáng keeps the list', async () => {
  const book = await sampleBook('119-KH-DUK-2019');
  const before = excelHolds(book);
  const expected = await commandLineWrites(SAMPLE, '119-KH-DUK-2019', 'I', join(folder, 'a.xlsx'));
  const addin = await openRibbon(book);
  await press(addin, 'highlight');
  await press(addin, 'makeList');
  expect(excelHolds(book)).toEqual(expected);

  await press(addin, 'clearHighlight');
  expect(excelHolds(book).slice(0, before.length)).toEqual(before);
  expect(excelHolds(book).length).toBe(expected?.length);
  expect(addin.channel.completed).toHaveLength(3);
  expect([addin.errors, addin.foreign, addin.channel.unknown, addin.channel.dialogs]).toEqual([
    [],
    [],
    [],
    [],
  ]);
  await addin.close();
});

test('Bỏ tô sáng after Tô sáng leaves the workbook as it was, its settings included', async () => {
  const book = await sampleBook('119-KH-DUK-2019');
  const before = snapshotOf(book);
  const addin = await openRibbon(book);
  await press(addin, 'highlight');
  expect(snapshotOf(book)).not.toEqual(before);
  await press(addin, 'clearHighlight');
  expect(snapshotOf(book)).toEqual(before);
  await addin.close();
});

test.each([
  ['vi-VN', 'Hãy chọn đợt khen thưởng trước.'],
  ['en-US', 'Please choose a campaign first.'],
])(
  'without a campaign a small window says so (%s), and nothing is written',
  async (locale, text) => {
    const book = await sampleBook(null);
    const before = snapshotOf(book);
    const addin = await openRibbon(book, locale);
    addin.channel.press('BinhXet.highlight', 'highlight');
    const address = new URL(await addin.channel.nextDialog());
    expect(address.pathname).toBe('/notice.html');
    expect(addin.channel.completed).toEqual([]);
    addin.channel.closeDialog();
    await addin.channel.nextCompleted();
    expect(snapshotOf(book)).toEqual(before);

    await addin.page.goto(address.href);
    expect(await addin.page.getByRole('alert').innerText()).toContain(text);
    await addin.close();
  },
);

test('what Excel refuses is told in words, and the command ends', async () => {
  const book = await sampleBook('119-KH-DUK-2019');
  const addin = await openRibbon(book);
  addin.host.officeErrors.push(5012);
  addin.channel.press('BinhXet.makeList', 'makeList');
  const address = new URL(await addin.channel.nextDialog());
  expect(decodeURIComponent(address.hash).length).toBeGreaterThan(20);
  addin.channel.closeDialog();
  await addin.channel.nextCompleted();
  await addin.close();
});
