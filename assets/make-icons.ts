import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../test/support/browser';

/** `npm run icons`: the icons in every size that Office asks for, from the groups of one drawing. */
const PRODUCT_SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];
/** What an installed page needs besides. */
const PAGE_SIZES = [192, 512];
const BUTTON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const ICONS: Readonly<Record<string, readonly number[]>> = {
  icon: [...PRODUCT_SIZES, ...PAGE_SIZES],
  highlight: BUTTON_SIZES,
  clear: BUTTON_SIZES,
  list: BUTTON_SIZES,
};

async function main(): Promise<void> {
  const svg = readFileSync(join(__dirname, 'icon.svg'), 'utf8');
  const browser = await launchBrowser();
  const page = await browser.newPage();
  for (const [name, sizes] of Object.entries(ICONS)) {
    await page.setContent(
      `<style>*{margin:0}svg{display:block;width:100vw;height:100vh}g:not(#${name}){display:none}</style>${svg}`,
    );
    for (const size of sizes) await render(page, name, size);
  }
  await browser.close();
}

async function render(page: Page, name: string, size: number): Promise<void> {
  await page.setViewportSize({ width: size, height: size });
  writeFileSync(
    join(__dirname, `${name}-${size}.png`),
    await page.screenshot({ omitBackground: true }),
  );
}

void main();
