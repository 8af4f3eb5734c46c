import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { WORDS } from '../../src/i18n/say';
import { temporaryFolder } from '../support/temporary-folder';
import { builtPage } from './built-page';
import { servedPage } from './served-page';

/** A new version on the server: told, and used only when the person asks for it. */
const { page: words } = WORDS.vi;
const OLD_TITLE = '<title>';
const NEW_TITLE = '<title data-version="2">';

const inFolder = temporaryFolder();
const openPage = servedPage(async () => {
  cpSync(await builtPage(), inFolder(), { recursive: true });
  return inFolder();
});

function replaceIn(name: string, before: string | RegExp, after: string): void {
  const text = readFileSync(inFolder(name), 'utf8');
  const changed = text.replace(before, after);
  expect(changed).not.toBe(text);
  writeFileSync(inFolder(name), changed);
}

test('a new version is told, and comes when the person asks for it', async () => {
  const { page, clerk, errors, close } = await openPage();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await page.reload();
  await clerk.button(words['open.file']({})).waitFor();
  const line = page.getByText(words['update.ready']({}));
  expect(await line.count()).toBe(0);

  replaceIn('index.html', OLD_TITLE, NEW_TITLE);
  replaceIn('service-worker.js', /version:"[^"]*"/, 'version:"2"');
  await page.reload();
  await line.waitFor();
  expect(await page.locator('title[data-version]').count()).toBe(0);

  await clerk.button(words['update.use']({})).click();
  await page.locator('title[data-version="2"]').waitFor({ state: 'attached' });
  await clerk.triesSample();
  expect(await line.count()).toBe(0);
  expect(errors).toEqual([]);
  await close();
});
