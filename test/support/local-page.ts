import type { Browser, BrowserContext, Page } from 'playwright-core';

/** A page that can reach this machine only; `strays` are the addresses it asked for elsewhere. */
export interface LocalPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly strays: readonly string[];
  /** What the page threw or complained of. */
  readonly faults: readonly string[];
}

const HERE = /^(?:https?:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?\/|file:|data:|blob:|about:)/;

/** Opens an empty page of its own context; requests that leave the machine are stopped and noted. */
export async function openLocalPage(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<LocalPage> {
  const context = await browser.newContext(options);
  const strays: string[] = [];
  const faults: string[] = [];
  await context.route(
    (url) => !HERE.test(url.href),
    (route) => {
      strays.push(route.request().url());
      return route.abort();
    },
  );
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  return { page, context, strays, faults };
}
