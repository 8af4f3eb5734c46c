import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unwatched } from '../../src/core/progress';
import type { CellValue, Grid } from '../../src/core/roster/grid';
import { nodeCodec } from '../../src/file/codec-node';
import { openFile } from '../../src/file/open';
import { WORDS } from '../../src/i18n/say';
import { openPageFile } from '../../src/web/page-file';
import type { CellEdit } from '../../src/workbook/cell-edit';
import type { SheetChange } from '../../src/workbook/live-workbook';
import { planOf } from '../contract/make-plan';
import { cellsOfGrid } from '../host/xlsx';

const NAME = '119-danh-sach-de-nghi.xlsx';
const sample = (name: string): Uint8Array =>
  readFileSync(join(__dirname, '..', '..', 'samples', name));
const openPage = (name = NAME, bytes = sample(name)) =>
  openPageFile(bytes, name, nodeCodec, WORDS.vi.page);
type Page = ReturnType<typeof openPage>;

/** The first two people's first rating cells of the sample, and what stands there. */
async function roster(page: Page): Promise<{ grid: Grid; cell: (value: CellValue) => CellEdit }> {
  const grid = (await page.read(unwatched)).grids[0];
  if (grid === undefined) throw new Error('no sheet');
  for (let row = 1; row <= grid.lastRow; row++) {
    for (let column = 0; column < grid.columnCount; column++) {
      if (/^HTXSNV|^Hoàn thành xuất sắc/.test(grid.values.text(grid.code(row, column)))) {
        return { grid, cell: (value) => ({ sheet: grid.sheet, row, column, value }) };
      }
    }
  }
  throw new Error('no rating');
}

const valueIn = (grids: readonly Grid[], { sheet, row, column }: CellEdit): CellValue => {
  const grid = grids.find((one) => one.sheet === sheet);
  return grid === undefined ? null : grid.values.value(grid.code(row, column));
};

async function nominated(page: Page) {
  const plan = planOf(await page.read(unwatched), '119-KH-DUK-2019', 'I');
  await page.write(plan, unwatched);
  return plan;
}

/** What a file holds, for comparison. */
async function cellsIn(bytes: Uint8Array) {
  const { grids } = await openFile(bytes, NAME, nodeCodec).read(unwatched);
  return grids.map((grid) => [grid.sheet, cellsOfGrid(grid)]);
}

test('without changes of cells the file is byte for byte what the command line writes', async () => {
  const page = openPage();
  const plan = await nominated(page);
  const file = openFile(sample(NAME), NAME, nodeCodec);
  await file.write(plan, unwatched);
  const saved = await page.save(unwatched);
  expect(Buffer.from(saved.bytes).equals(await file.save())).toBe(true);
  expect(saved.name).toBe('119-danh-sach-de-nghi – Bình Xét.xlsx');
});

test('a file to which nothing was done is given back as it was opened', async () => {
  const bytes = sample(NAME);
  const saved = await openPage(NAME, bytes).save(unwatched);
  expect(saved).toEqual({ bytes, name: NAME });
});

test('a cell typed over shows at once, is told, and can be taken back to the byte', async () => {
  const page = openPage();
  const changes: SheetChange[] = [];
  await page.onChange((change) => changes.push(change));
  const { grid, cell } = await roster(page);
  const edit = cell('HTNV');
  await page.edit([edit]);
  expect(valueIn((await page.read(unwatched)).grids, edit)).toBe('HTNV');
  expect(valueIn([grid], edit)).not.toBe('HTNV');
  const saved = await page.save(unwatched);
  expect(saved.name).toBe('119-danh-sach-de-nghi (đã sửa).xlsx');
  expect(await cellsIn(saved.bytes)).toEqual(
    (await page.view(unwatched)).map((one) => [one.sheet, cellsOfGrid(one)]),
  );
  const { sheet, row, column } = edit;
  const area = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
  expect(await page.undoEdit()).toEqual({ sheet, row, column });
  expect(changes).toEqual([
    { sheet, area },
    { sheet, area },
  ]);
  expect((await page.save(unwatched)).bytes).toEqual(sample(NAME));
  expect(await page.undoEdit()).toBeNull();
});

test('own writes are not told as changes', async () => {
  const page = openPage();
  const changes: SheetChange[] = [];
  const end = await page.onChange((change) => changes.push(change));
  await nominated(page);
  await page.clear(unwatched);
  expect(changes).toEqual([]);
  await end();
  await page.edit([(await roster(page)).cell('HTNV')]);
  expect(changes).toEqual([]);
});

test('after a run the sheets stand with our columns, and a change shows beside them', async () => {
  const page = openPage();
  const plan = await nominated(page);
  const { grid, cell } = await roster(page);
  expect(grid.ownColumns).toHaveLength(2);
  const edit = cell('Không HTNV');
  await page.edit([edit]);
  const view = await page.view(unwatched);
  expect(view.filter(({ ours }) => ours)).toHaveLength(plan.sheets.length);
  expect(valueIn(view, edit)).toBe('Không HTNV');
});

test('a result is made again with the last plan when a changed file is saved', async () => {
  const page = openPage();
  const plan = await nominated(page);
  const edit = (await roster(page)).cell('Không HTNV');
  await page.edit([edit]);
  const { bytes } = await page.save(unwatched);

  const changed = openPage();
  await changed.edit([edit]);
  const file = openFile((await changed.save(unwatched)).bytes, NAME, nodeCodec);
  await file.write(plan, unwatched);
  expect(Buffer.from(bytes).equals(await file.save())).toBe(true);
});

test('undo reaches back before a run: the run stays, the cell is as it was', async () => {
  const page = openPage();
  const edit = (await roster(page)).cell('HTNV');
  const before = valueIn((await page.read(unwatched)).grids, edit);
  await page.edit([edit]);
  const plan = await nominated(page);
  await page.undoEdit();
  expect(valueIn((await page.read(unwatched)).grids, edit)).toBe(before);
  const file = openFile(sample(NAME), NAME, nodeCodec);
  await file.write(plan, unwatched);
  const { bytes } = await page.save(unwatched);
  expect(Buffer.from(bytes).equals(await file.save())).toBe(true);
});

test('what we wrote cannot be typed over, neither our columns nor our sheets', async () => {
  const page = openPage();
  await nominated(page);
  const view = await page.view(unwatched);
  const ours = view.find((grid) => grid.ours)?.sheet ?? '';
  const { grid, cell } = await roster(page);
  const why = (edit: CellEdit) =>
    expect(page.edit([edit])).rejects.toMatchObject({
      problem: { code: 'cell.fixed', params: { why: 'ours' } },
    });
  await why({ sheet: ours, row: 1, column: 0, value: 'x' });
  await why({ ...cell('x'), column: grid.ownColumns[0] ?? 0 });
});

test('several cells are one step; one that is fixed keeps all from being changed', async () => {
  const page = openPage();
  const { grid, cell } = await roster(page);
  const edit = cell('HTNV');
  const beside = { ...edit, row: edit.row + 1 };
  const outside = { ...edit, row: 0 };
  await expect(page.edit([edit, outside])).rejects.toThrow('cell.fixed');
  expect(valueIn((await page.read(unwatched)).grids, edit)).toBe(valueIn([grid], edit));
  await page.edit([edit, beside, { ...edit, value: 'HTTNV' }]);
  expect(valueIn((await page.read(unwatched)).grids, edit)).toBe('HTTNV');
  await page.undoEdit();
  expect((await page.read(unwatched)).grids.map(cellsOfGrid)).toEqual([cellsOfGrid(grid)]);
});

test('settings that the person saved are kept, with a run and without', async () => {
  const page = openPage();
  const settings = '{"version":1,"phase":"II"}';
  await page.write({ highlights: [], sheets: [], settings }, unwatched);
  expect((await page.read(unwatched)).settings).toBe(settings);
  await page.clear(unwatched);
  const { bytes } = await page.save(unwatched);
  expect((await openFile(bytes, NAME, nodeCodec).read(unwatched)).settings).toBe(settings);
});

test('clear takes away the run that the opened file holds; changes stay', async () => {
  const first = openPage();
  await nominated(first);
  const result = await first.save(unwatched);
  const page = openPage(result.name, result.bytes);
  const edit = (await roster(page)).cell('HTNV');
  await page.edit([edit]);
  await page.clear(unwatched);
  const changed = openPage();
  await changed.edit([edit]);
  expect(await cellsIn((await page.save(unwatched)).bytes)).toEqual(
    await cellsIn((await changed.save(unwatched)).bytes),
  );
  expect((await page.save(unwatched)).name).toBe('119-danh-sach-de-nghi – Bình Xét (đã sửa).xlsx');
});

test('a table of text becomes an .xlsx, with its cells as they were typed over', async () => {
  const page = openPage('01-xuat-tu-phan-mem.csv');
  const { grids } = await page.read(unwatched);
  const edit = { sheet: grids[0]?.sheet ?? '', row: 3, column: 1, value: 'Lò Văn Pó' };
  await page.edit([edit]);
  const { bytes, name } = await page.save(unwatched);
  expect(name).toBe('01-xuat-tu-phan-mem (đã sửa).xlsx');
  const saved = await openFile(bytes, name, nodeCodec).read(unwatched);
  expect(valueIn(saved.grids, edit)).toBe('Lò Văn Pó');
});

test('the pane marks a place, the grid is told; what the grid marks the pane can ask for', async () => {
  const page = openPage();
  const { grid } = await roster(page);
  const { sheet } = grid;
  const shown: unknown[] = [];
  page.onSelect((place) => shown.push(place));
  expect(await page.selection()).toMatchObject({ sheet, area: { firstRow: 1, firstColumn: 0 } });
  await page.select({ sheet, row: 9 });
  expect(shown).toEqual([{ sheet, row: 9 }]);
  const area = { firstRow: 4, lastRow: 8, firstColumn: 1, lastColumn: 3 };
  page.mark({ sheet, area });
  expect(await page.selection()).toEqual({ sheet, area });
  await expect(page.select({ sheet: 'Tổ 9', row: 1 })).rejects.toThrow('excel.gone');
});

test('the list goes into a file of its own', async () => {
  const page = openPage();
  const plan = planOf(await page.read(unwatched), '119-KH-DUK-2019', 'I');
  const { bytes, name } = await page.listFile(plan);
  expect(name).toBe('119-danh-sach-de-nghi – Danh sách đề nghị.xlsx');
  const { grids } = await openFile(bytes, name, nodeCodec).read(unwatched);
  expect(grids.map(({ sheet }) => sheet)).toEqual(plan.sheets.map((one) => one.name));
});
