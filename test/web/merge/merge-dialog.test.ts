import { mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { makeUnitFiles, type UnitFile } from '../../../samples/unit-files';
import { unwatched } from '../../../src/core/progress';
import { axeFinds } from '../../support/axe';
import { WORDS } from '../../../src/i18n/say';
import { nodeCodec } from '../../../src/file/codec-node';
import { mergeFiles } from '../../../src/file/merge-files';
import { launchBrowser } from '../../support/browser';
import { serveScript } from '../../taskpane/pane-server';
import { openLocalPage, type LocalPage } from '../../support/local-page';

let browser: Browser;
let server: Server;
let address: string;
let files: readonly UnitFile[];
let local: LocalPage;

beforeAll(async () => {
  [browser, { server, address }, files] = await Promise.all([
    launchBrowser(),
    serveScript(join(__dirname, 'page.tsx')),
    makeUnitFiles(6, 8),
  ]);
});

afterAll(async () => {
  await browser.close();
  server.close();
});

beforeEach(async () => {
  local = await openLocalPage(browser, { viewport: { width: 1000, height: 800 } });
  await local.page.goto(address);
});

/** Nothing left the machine, and the page complained of nothing. */
afterEach(async () => {
  await local.context.close();
  expect([local.strays, local.faults]).toEqual([[], []]);
});

const given = ({ name, bytes }: Pick<UnitFile, 'name' | 'bytes'>) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

async function openDialog(page: Page, all: readonly Pick<UnitFile, 'name' | 'bytes'>[]) {
  await page.locator('input[type=file]').setInputFiles(all.map(given));
  return page.getByRole('dialog');
}

test('says what is in each file and who is missing, and hands over one list', async () => {
  const { page } = local;
  const damaged = { name: 'hỏng.xlsx', bytes: files[0]!.bytes.subarray(0, 1500) };
  const dialog = await openDialog(page, [...files, damaged]);
  await dialog.getByText('6 tệp, 6 danh sách, 48 trường hợp').waitFor();
  const row = dialog.getByRole('row', { name: /Đảng bộ Sở Y tế\.xlsx/ });
  expect(await row.innerText()).toMatch(/8 cá nhân\s+Đảng bộ Sở Y tế\s+2016–2020/);
  expect(await dialog.getByRole('row', { name: /hỏng\.xlsx/ }).innerText()).toContain('bị hỏng');
  const units = dialog.getByLabel('Các đơn vị phải gửi (mỗi dòng một đơn vị)');
  await units.fill([...files.map(({ unit }) => unit), 'Chi bộ Báo Bình Minh'].join('\n'));
  await units.blur();
  await dialog.getByText('Chưa có danh sách của 1 đơn vị').waitFor();
  expect(await page.evaluate(() => window.expected)).toContain('Chi bộ Báo Bình Minh');
  expect(await axeFinds(page)).toEqual([]);
  await picture(page, 'merge-dialog');
  await dialog.getByRole('button', { name: 'Gộp thành một danh sách' }).click();
  await dialog.waitFor({ state: 'detached' });
  const merged = await page.evaluate(() => window.merged);
  const expected = await mergeFiles(files, '', nodeCodec, unwatched);
  expect(merged?.name).toBe('Danh sách gộp.xlsx');
  const kept = await mergeFiles(
    [{ name: 'gop.xlsx', bytes: Uint8Array.from(merged?.bytes ?? []) }],
    '',
    nodeCodec,
    unwatched,
  );
  expect(kept.report.units.map(({ unit, individuals }) => [unit, individuals])).toEqual(
    expected.report.units.map(({ unit, individuals }) => [unit, individuals]),
  );
});

test('files can be taken out and added by keyboard alone', async () => {
  const { page } = local;
  // From the beginning: that dialogs are caught must have reached the browser before one opens.
  const chooser = page.waitForEvent('filechooser');
  const dialog = await openDialog(page, files.slice(0, 3));
  await dialog.getByText('3 tệp, 3 danh sách, 24 trường hợp').waitFor();
  await dialog.getByRole('button', { name: `Bỏ tệp ${files[1]!.name}` }).focus();
  await page.keyboard.press('Enter');
  await dialog.getByText('2 tệp, 2 danh sách, 16 trường hợp').waitFor();
  expect(await dialog.getByRole('status').first().innerText()).toContain(
    `Đã bỏ tệp ${files[1]!.name}.`,
  );
  // The button that was pressed is gone: the focus stands on the next one that is of use.
  await dialog.locator('button:focus', { hasText: WORDS.vi.page['merge.add']({}) }).waitFor();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(files.slice(3, 5).map(given));
  await dialog.getByText('4 tệp, 4 danh sách, 32 trường hợp').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await page.evaluate(() => window.merged)).toBeUndefined();
});

test('a reading can be stopped and begun again', async () => {
  const { page } = local;
  await page.evaluate(() => {
    window.hold = new Promise((done) => {
      Object.assign(window, { release: done });
    });
  });
  const dialog = await openDialog(page, files.slice(0, 2));
  expect(await axeFinds(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Dừng' }).click();
  await dialog.getByText('Đã dừng, chưa gộp gì.').waitFor();
  const go = dialog.getByRole('button', { name: 'Gộp thành một danh sách' });
  expect(await go.getAttribute('aria-disabled')).toBe('true');
  await page.evaluate('window.release()');
  await dialog.getByRole('button', { name: 'Đọc lại' }).click();
  await dialog.getByText('2 tệp, 2 danh sách, 16 trường hợp').waitFor();
});

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
