import { readFileSync, writeFileSync } from 'node:fs';
import { makeUnitFiles } from '../../samples/unit-files';
import { run } from '../cli/run';
import { temporaryFolder } from '../support/temporary-folder';
import { partsOf } from '../taskpane/open-session';
import { commandLineWrites, MOMENT } from './command-line-writes';
import { inMemory, type FileInMemory } from './open-page';
import { servedPage } from './served-page';

/** What the units sent, opened at once: one list, and who is missing or sent twice is told. */
const MERGED = 'Danh sách gộp.xlsx';
const MISSING = 'Chi bộ Báo Bình Minh';
const EXPECTED = 'Các đơn vị phải gửi (mỗi dòng một đơn vị)';

const openPage = servedPage();
const inFolder = temporaryFolder();

/** Puts the files together by `binh-xet merge`; yields the path of what it writes. */
async function commandLineMerges(files: readonly FileInMemory[], units: string): Promise<string> {
  const list = inFolder('phai-gui.txt');
  writeFileSync(list, units);
  const paths = files.map(({ name, buffer }) => {
    writeFileSync(inFolder(name), buffer);
    return inFolder(name);
  });
  const out = inFolder(MERGED);
  await run(['merge', ...paths, '-o', out, '--units', list], { env: { LANG: 'vi_VN' } });
  return out;
}

test.each([
  [6, 8],
  [50, 100],
])('%d units of %d people, one sent twice, one missing: one list', async (units, people) => {
  const made = await makeUnitFiles(units, people);
  const [, , third] = made;
  const again = { name: 'gửi lại lần 2.xlsx', bytes: third?.bytes ?? new Uint8Array(0) };
  const files = [...made, again].map(inMemory);
  const expected = [...made.map(({ unit }) => unit), MISSING].join('\n');
  const { page, clerk, errors, close } = await openPage({
    moment: MOMENT,
  });

  await clerk.chooses(files);
  const dialog = page.getByRole('dialog');
  const lines = dialog.getByLabel(EXPECTED);
  await lines.fill(expected);
  await lines.blur();
  const total = (units * people).toLocaleString('vi');
  await dialog.getByText(`${units} tệp, ${units} danh sách, ${total} trường hợp`).waitFor();
  await dialog.getByText('Chưa có danh sách của 1 đơn vị').waitFor();
  await dialog.getByText(MISSING, { exact: true }).waitFor();
  await dialog.getByRole('row').filter({ hasText: 'Trùng với một tệp khác' }).waitFor();
  await clerk.button('Gộp thành một danh sách').click();

  await clerk.sees(`${units} danh sách, ${total} dòng để xét.`);
  await clerk.choosesCampaign('119-KH-DUK-2019', 'I');
  expect(await clerk.presses('list')).toMatch(/Đã lập danh sách/);
  expect(await clerk.presses('highlight')).toMatch(/Đã tô sáng/);
  const { name, bytes } = await clerk.saves();
  expect(name).toBe('Danh sách gộp – Bình Xét.xlsx');

  const out = inFolder(`${units}.xlsx`);
  const merged = await commandLineMerges(files, expected);
  expect(await commandLineWrites(merged, '119-KH-DUK-2019', 'I', out)).not.toBeNull();
  expect(partsOf(bytes)).toEqual(partsOf(readFileSync(out)));
  expect(errors).toEqual([]);
  await close();
});
