import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launchBrowser } from '../support/browser';
import { builtPage } from './built-page';
import { openPage, type OpenPage } from './open-page';
import { serveFolder } from './static-server';

/** Draws the pictures of the page anew: `npx tsx test/e2e/page-pictures.ts [folder]`. */
const FOLDER = process.argv[2] ?? resolve(__dirname, '../../docs/pictures');
const PLAN = '119-KH-DUK-2019';
const SETTLED_MS = 800;

const LOOKS = [
  { name: 'trang', width: 1280, height: 760, dark: false },
  { name: 'trang-toi', width: 1280, height: 760, dark: true },
  { name: 'trang-hep', width: 400, height: 760, dark: false },
] as const;

async function draw({ page }: OpenPage, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(SETTLED_MS);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const server = await serveFolder(await builtPage());
  const browser = await launchBrowser();
  for (const look of LOOKS) {
    const open = await openPage(browser, server.address, look);
    await draw(open, `${look.name}-dau`);
    await open.clerk.triesSample();
    await open.clerk.choosesCampaign(PLAN, 'I');
    await open.clerk.presses('highlight');
    await open.page.getByRole('button', { name: 'Đóng', exact: true }).first().click();
    await open.clerk.goesTo('result');
    await draw(open, look.name);
    await open.close();
  }
  await browser.close();
  await server.close();
}

void main();
