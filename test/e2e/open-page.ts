import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { WORDS } from '../../src/i18n/say';
import { Clerk } from './clerk';

const { page: words } = WORDS.vi;
const MS_PER_SECOND = 1000;
const PATIENCE_MS = 60_000;

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** What the clock shows, in seconds; absent: the time it is. */
  readonly moment?: number;
  /** A context that has been here before. */
  readonly context?: BrowserContext;
}

/** The built page in Chromium, with everything it asked for or complained of. */
export interface OpenPage {
  readonly page: Page;
  readonly clerk: PageClerk;
  /** Addresses of all requests, except those of the browser for a blob of the page's own. */
  readonly requests: string[];
  readonly errors: string[];
  readonly close: () => Promise<void>;
}

/** Runs in the page: the date stands still; timers and measuring of time go on. */
function stopCalendar(moment: number): void {
  window.Date = new Proxy(Date, {
    construct: (date, parts: unknown[]) =>
      Reflect.construct(date, parts.length === 0 ? [moment] : parts) as Date,
    get: (date, name) => (name === 'now' ? () => moment : (Reflect.get(date, name) as unknown)),
  });
}

/** Runs in the page: a browser without dialogs of its own for files, as Firefox and Safari are. */
function withoutPickers(): void {
  Reflect.deleteProperty(window, 'showOpenFilePicker');
  Reflect.deleteProperty(window, 'showSaveFilePicker');
}

/** Runs in the page: what its policy refuses is an error like any other. */
function tellViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
  });
}

export async function openPage(
  browser: Browser,
  address: string,
  options: PageOptions = {},
): Promise<OpenPage> {
  const context = options.context ?? (await newContext(browser, options));
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('blob:')) requests.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.addInitScript(tellViolations);
  await page.addInitScript(withoutPickers);
  if (options.moment !== undefined) {
    await page.addInitScript(stopCalendar, options.moment * MS_PER_SECOND);
  }
  await page.goto(address);
  const clerk = new PageClerk(page);
  await clerk.button(words['open.file']({})).waitFor();
  return { page, clerk, requests, errors, close: () => context.close() };
}

async function newContext(
  browser: Browser,
  { width = 1280, height = 800, dark = false }: PageOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width, height },
    timezoneId: 'UTC',
    locale: 'vi-VN',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}

/** A file that stands on no disk. */
export interface FileInMemory {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const inMemory = ({ name, bytes }: { name: string; bytes: Uint8Array }): FileInMemory => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

/** A clerk at the page: opens and saves files beside what is done in the pane. */
export class PageClerk extends Clerk {
  constructor(private readonly at: Page) {
    super(at);
  }

  button(name: string) {
    return this.at.getByRole('button', { name, exact: true });
  }

  /** Opens a file by the button, and waits until its roster stands in the pane. */
  async opens(path: string): Promise<void> {
    await this.chooses(path);
    await this.at.getByTitle(basename(path), { exact: true }).waitFor();
    // With a plan from an earlier file the pane opens on the result.
    await this.goesTo('roster');
    await this.sees(/^\d+ danh sách, /);
  }

  /** Chooses one file or several in the dialog of the button; tells when, in ms since 1970. */
  async chooses(files: string | FileInMemory[]): Promise<number> {
    const isFirst = (await this.button(words['open.file']({})).count()) > 0;
    const dialog = this.at.waitForEvent('filechooser');
    await this.button(words[isFirst ? 'open.file' : 'open.other']({})).click();
    const chooser = await dialog;
    const chosen = performance.timeOrigin + performance.now();
    await chooser.setFiles(files);
    return chosen;
  }

  /** Drops a file on the page. */
  async drops(name: string, bytes: Uint8Array): Promise<void> {
    const transfer = await this.at.evaluateHandle(
      ([fileName, base64]) => {
        const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const dragged = new DataTransfer();
        dragged.items.add(new File([data], fileName));
        return dragged;
      },
      [name, Buffer.from(bytes).toString('base64')] as const,
    );
    await this.at.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  }

  async triesSample(): Promise<void> {
    await this.button(words['first.sample']({})).click();
    await this.sees(/^\d+ danh sách, /);
  }

  /** Saves, and yields what arrived in the download folder. */
  async saves(): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const arriving = this.at.waitForEvent('download');
    await this.button(words['file.save']({})).click();
    const download = await arriving;
    return {
      name: download.suggestedFilename(),
      bytes: readFileSync(await download.path()),
    };
  }

  /** What the page itself says above everything. */
  async isTold(text: string | RegExp): Promise<string> {
    const line = this.at.getByRole('status').filter({ hasText: text }).first();
    await line.waitFor();
    return line.innerText();
  }
}
