import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { builtPage } from './built-page';
import { openPage, type OpenPage, type PageOptions } from './open-page';
import { serveFolder, type StaticServer } from './static-server';

/** Opens the page; at another address than that of the server where one is given. */
export type OpenServed = (options?: PageOptions, address?: string) => Promise<OpenPage>;

/** Serves the built page to a Chromium for the tests of a file; yields how to open it. */
export function servedPage(folderOf: () => Promise<string> = builtPage): OpenServed {
  let server: StaticServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await serveFolder(await folderOf());
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  return (options = {}, address = server.address) => openPage(browser, address, options);
}
