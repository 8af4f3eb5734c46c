import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { ExcelHost } from '../host/excel-host';
import type { Book } from '../host/model/book';
import { PAGE_SCRIPT, WebChannel, windowName } from '../host/web-channel';
import { builtAddin, ORIGIN } from './built-addin';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
};

const MS_PER_SECOND = 1000;
const PATIENCE_MS = 20_000;

export interface OpenOptions {
  readonly page?: 'taskpane.html' | 'commands.html';
  readonly locale?: string;
  readonly excelApi?: string;
  readonly width?: number;
  /** What the clock shows, in seconds; absent: the time it is. */
  readonly moment?: number;
  readonly userAgent?: string;
  /** False: Excel keeps silent until `startAnswering`. */
  readonly answers?: boolean;
}

/** A page of the add-in in Chromium over a workbook in memory. */
export interface OpenAddin {
  readonly page: Page;
  readonly host: ExcelHost;
  readonly channel: WebChannel;
  /** Addresses outside the add-in's own that were asked for; none was answered. */
  readonly foreign: readonly string[];
  /** Errors that nobody caught, and those in the console. */
  readonly errors: readonly string[];
  readonly startAnswering: () => void;
  close(): Promise<void>;
}

/** Runs in the page: the date stands still; timers and measuring of time go on. */
function stopCalendar(moment: number): void {
  window.Date = new Proxy(Date, {
    construct: (date, parts: unknown[]) =>
      Reflect.construct(date, parts.length === 0 ? [moment] : parts) as Date,
    get: (date, name) => (name === 'now' ? () => moment : (Reflect.get(date, name) as unknown)),
  });
}

declare global {
  interface Window {
    /** What a person could read when the page had been read, however long that took. */
    readAtFirst?: string;
  }
}

function keepFirstSight(): void {
  document.addEventListener('DOMContentLoaded', () => {
    window.readAtFirst = document.body.innerText;
  });
}

/** Serves the built files under the add-in's address; every other address is refused and noted. */
async function serve(page: Page, folder: string, foreign: string[]): Promise<void> {
  await page.context().route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const path = join(folder, decodeURIComponent(url.pathname));
    if (url.origin !== ORIGIN) {
      foreign.push(url.href);
      await route.abort();
    } else if (!existsSync(path)) {
      await route.fulfill({ status: 404 });
    } else {
      const contentType = TYPES[extname(path)] ?? 'application/octet-stream';
      await route.fulfill({ body: readFileSync(path), contentType });
    }
  });
}

export async function openAddin(
  browser: Browser,
  book: Book,
  options: OpenOptions = {},
): Promise<OpenAddin> {
  const { page: name = 'taskpane.html', locale = 'vi-VN', excelApi = '1.21' } = options;
  const foreign: string[] = [];
  const page = await newPage(browser, options);
  const errors = errorsOf(page);
  await serve(page, await builtAddin(), foreign);
  const host = new ExcelHost(book, { excelApi });
  const excel = { host, origin: ORIGIN, locale, excelApi };
  const channel = new WebChannel(excel, (message) => {
    void page.evaluate((text) => {
      window.postMessage(text, window.location.origin);
    }, message);
  });
  const silence = gateFor(options.answers ?? true);
  await page.exposeFunction('askExcel', async (text: string) => {
    await silence.over;
    return channel.answer(text);
  });
  await page.addInitScript(PAGE_SCRIPT.replace('WINDOW_NAME', JSON.stringify(windowName(excel))));
  await page.addInitScript(keepFirstSight);
  if (options.moment !== undefined) {
    await page.addInitScript(stopCalendar, options.moment * MS_PER_SECOND);
  }
  await page.goto(`${ORIGIN}/${name}`);
  const close = () => page.context().close();
  return { page, host, channel, foreign, errors, startAnswering: silence.end, close };
}

async function newPage(browser: Browser, { width = 400, userAgent }: OpenOptions): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    timezoneId: 'UTC',
    ...(userAgent === undefined ? {} : { userAgent }),
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return context.newPage();
}

function errorsOf(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}

/** A promise that is over at once, or when it is ended. */
function gateFor(open: boolean): { readonly over: Promise<void>; readonly end: () => void } {
  let end = (): void => undefined;
  const over = new Promise<void>((resolve) => {
    end = resolve;
  });
  if (open) end();
  return { over, end };
}
