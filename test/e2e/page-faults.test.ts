import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compoundFile } from '../file/hostile-files';
import { SAMPLES } from './command-line-writes';
import type { OpenPage } from './open-page';
import { servedPage } from './served-page';

/** Files that are no rosters: said in words in the page, which goes on. */
const SAMPLE = '119-danh-sach-de-nghi.xlsx';
const sample = readFileSync(join(SAMPLES, SAMPLE));
const picture = readFileSync(join(__dirname, '../../assets/icon-64.png'));

/** As Excel stores a workbook with a password. */
const password = compoundFile('EncryptedPackage');

const FILES: readonly (readonly [string, Uint8Array, RegExp])[] = [
  ['cut-in-half.xlsx', sample.subarray(0, sample.length / 2), /bị hỏng/],
  ['password.xlsx', password, /mật khẩu/],
  ['picture.xlsx', picture, /hình ảnh|ảnh/],
  ['empty.xlsx', new Uint8Array(0), /trống|rỗng/],
];

const openPage = servedPage();

async function nothingWentWrong({ errors, close }: OpenPage): Promise<void> {
  expect(errors).toEqual([]);
  await close();
}

test('on the first screen each is refused in words, and a good file opens afterwards', async () => {
  const open = await openPage();
  for (const [name, bytes, words] of FILES) {
    await open.clerk.drops(name, bytes);
    expect(await open.clerk.isTold(words)).toContain(name);
  }
  await open.clerk.drops(SAMPLE, sample);
  await open.clerk.sees(/^\d+ danh sách, /);
  await nothingWentWrong(open);
});

test('with a file open each is refused in words, and the open file stays', async () => {
  const open = await openPage();
  await open.clerk.opens(join(SAMPLES, SAMPLE));
  await open.clerk.choosesCampaign('119-KH-DUK-2019', 'I');
  for (const [name, bytes, words] of FILES) {
    await open.clerk.drops(name, bytes);
    await open.clerk.isTold(words);
    expect(await open.clerk.isTold(/vẫn đang mở như trước/)).toContain(SAMPLE);
  }
  expect(await open.clerk.presses('highlight')).toMatch(/Đã tô sáng/);
  await nothingWentWrong(open);
});

test('results that were not saved are asked about before another file takes their place', async () => {
  const open = await openPage();
  const { clerk, page } = open;
  await clerk.opens(join(SAMPLES, SAMPLE));
  await clerk.choosesCampaign('119-KH-DUK-2019', 'I');
  await clerk.presses('highlight');
  await clerk.drops('khac.xlsx', sample);
  await clerk.button('Ở lại').click();
  await page.getByTitle(SAMPLE, { exact: true }).waitFor();

  await clerk.drops('khac.xlsx', sample);
  const arriving = page.waitForEvent('download');
  await clerk.button('Lưu rồi mở tệp khác').click();
  expect((await arriving).suggestedFilename()).not.toBe(SAMPLE);
  await page.getByTitle('khac.xlsx', { exact: true }).waitFor();

  await clerk.drops(SAMPLE, sample);
  await page.getByTitle(SAMPLE, { exact: true }).waitFor();
  await nothingWentWrong(open);
});
