import type { Page } from 'playwright-core';
import { axeFinds } from '../../support/axe';
import { cell, gridInChromium, press, selected } from './open-grid';

const openGrid = gridInChromium();

const edits = (page: Page) => page.evaluate(() => window.grid?.edits);
const area = (firstRow: number, lastRow: number, firstColumn: number, lastColumn: number) => ({
  firstRow,
  lastRow,
  firstColumn,
  lastColumn,
});

test.each(['theme=light', 'theme=dark&language=en', 'rows=100000', 'file=119-font-tcvn3.xlsx'])(
  'axe finds nothing: %s',
  async (query) => {
    const page = await openGrid(query);
    expect(await axeFinds(page)).toEqual([]);
    await page.locator('[data-active]').focus();
    await press(page, 'ArrowDown', 'ArrowDown', 'F2');
    await page.getByRole('textbox').or(page.getByRole('combobox')).waitFor();
    expect(await axeFinds(page)).toEqual([]);
  },
);

test('cells show what Excel shows: formats, merged title, fills, old fonts; hidden parts have a mark', async () => {
  const page = await openGrid();
  expect(await cell(page, 3, 2).innerText()).toBe('01/01/1990');
  expect(await cell(page, 1, 0).getAttribute('aria-colspan')).toBe('6');
  expect(await cell(page, 7, 1).innerText()).toBe('Đồng chí Nguyễn Văn Hùng');
  expect(await cell(page, 5, 1).count()).toBe(0);
  expect(await cell(page, 3, 3).count()).toBe(0);
  await page.getByTitle('Dòng 5 đang ẩn').waitFor();
  await page.getByRole('checkbox', { name: 'Hiện dòng và cột ẩn' }).check();
  expect(await cell(page, 3, 3).innerText()).toBe('95,5%');
  expect(await cell(page, 5, 1).innerText()).toBe('Phạm Văn Cường');
});

test('the highlight follows the word in our column, in either language, over the whole row', async () => {
  const page = await openGrid();
  const fill = (row: number, column: number) =>
    cell(page, row, column).evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await fill(3, 1)).toBe('rgb(198, 239, 206)');
  expect(await fill(3, 7)).toBe('rgb(198, 239, 206)');
  expect(await fill(6, 1)).toBe('rgba(0, 0, 0, 0)');
  expect(await fill(7, 0)).toBe('rgb(255, 235, 156)');
  const border = await cell(page, 4, 1).evaluate(
    (element) => getComputedStyle(element).borderBottomStyle,
  );
  expect(border).toBe('dotted');
  await page.getByRole('rowheader', { name: 'Dòng 3, ✔ Đề nghị' }).waitFor();
});

test('sheets as tabs: ours marked, hidden ones on request, each found as it was left', async () => {
  const page = await openGrid();
  await page.getByRole('tab', { name: /do Bình Xét lập/ }).waitFor();
  expect(await page.getByRole('tab').count()).toBe(2);
  await cell(page, 4, 1).click();
  await press(page, 'Control+PageDown');
  await page.getByRole('grid', { name: 'Bảng của trang tính «Danh sách đề nghị»' }).waitFor();
  await page.getByRole('checkbox', { name: 'Hiện 1 trang tính ẩn' }).check();
  await page.getByRole('tab', { name: 'Danh mục (trang tính ẩn)' }).click();
  await press(page, 'Home');
  await page.getByRole('grid', { name: 'Bảng của trang tính «Đảng viên»' }).waitFor();
  expect(await selected(page)).toEqual(area(4, 4, 1, 1));
});

test('by keyboard alone: one tab stop, moves, marks, edges of the data', async () => {
  const page = await openGrid('rows=5200');
  await press(page, 'Tab');
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      const row = Number(element?.closest('[role="row"]')?.getAttribute('aria-rowindex')) - 1;
      return [row, Number(element?.getAttribute('aria-colindex')) - 2];
    });
  expect(await focused()).toEqual([1, 0]);
  await press(page, 'ArrowDown', 'Control+ArrowDown', 'ArrowRight');
  expect(await focused()).toEqual([5, 1]);
  await press(page, 'Control+ArrowDown');
  expect(await focused()).toEqual([5205, 1]);
  await press(page, 'Shift+ArrowUp', 'Shift+ArrowRight');
  // A unit is one tall cell: the marked area holds it whole.
  expect(await selected(page)).toEqual(area(5193, 5205, 1, 2));
  await press(page, 'Control+Home', 'PageDown', 'PageDown');
  expect((await focused())[0]).toBeGreaterThan(20);
  await press(page, 'Control+End');
  expect(await focused()).toEqual([5205, 11]);
  await press(page, 'Home');
  expect(await focused()).toEqual([5205, 0]);
  await press(page, 'Control+a');
  expect((await selected(page))?.lastRow).toBeGreaterThan(5205);
  await press(page, 'F6');
  expect(await page.evaluate(() => window.grid?.left)).toBe(1);
  await press(page, 'Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('tab');
});

test('typing into cells: kept with Enter and Tab, given up with Esc, emptied, called back', async () => {
  const page = await openGrid();
  await cell(page, 4, 5).click();
  await page.keyboard.type('HTTNV');
  await press(page, 'Enter');
  await page.waitForFunction(() => window.grid?.edits.length === 1);
  expect(await cell(page, 4, 5).innerText()).toBe('HTTNV');
  // Row 5 is hidden.
  expect(await selected(page)).toEqual(area(6, 6, 5, 5));

  await cell(page, 3, 2).dblclick();
  expect(await page.getByRole('textbox').inputValue()).toBe('01/01/1990');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2/9/1991');
  await press(page, 'Tab');
  await page.waitForFunction(() => window.grid?.edits.length === 2);
  expect(await cell(page, 3, 2).innerText()).toBe('02/09/1991');

  await press(page, 'F2');
  await page.keyboard.type('abc');
  await press(page, 'Escape', 'F2', 'Enter');
  expect(await edits(page)).toHaveLength(2);

  await cell(page, 3, 4).click();
  await press(page, 'Shift+ArrowRight', 'Delete');
  await page.waitForFunction(() => window.grid?.edits.length === 3);
  expect(await edits(page)).toEqual([
    [{ sheet: 'Đảng viên', row: 4, column: 5, value: 'HTTNV' }],
    [{ sheet: 'Đảng viên', row: 3, column: 2, value: 33_483 }],
    [
      { sheet: 'Đảng viên', row: 3, column: 4, value: null },
      { sheet: 'Đảng viên', row: 3, column: 5, value: null },
    ],
  ]);
  await press(page, 'Control+z');
  expect(await cell(page, 3, 4).innerText()).toBe('HTXSNV');

  await cell(page, 3, 6).click();
  await press(page, 'F2');
  await page.getByText('Ô này không sửa được ở đây.').waitFor();
  expect(await page.locator('input:not([type]), textarea').count()).toBe(0);
});

test('ratings are suggested from the column; names are not', async () => {
  const page = await openGrid('rows=500');
  await cell(page, 8, 5).click();
  await press(page, 'F2');
  const options = page.locator('datalist option');
  const labels = await options.evaluateAll((all) =>
    all.map((option) => option.getAttribute('value')),
  );
  expect(labels.sort()).toEqual(['HTNV', 'HTTNV', 'HTXSNV']);
  await press(page, 'Escape');
  await cell(page, 8, 1).click();
  await press(page, 'F2');
  await page.getByRole('textbox', { name: 'Sửa ô B8' }).waitFor();
  expect(await options.count()).toBe(0);
});

test('marking by mouse: dragged, by row and column heads, copied as text with tabs', async () => {
  const page = await openGrid();
  await cell(page, 3, 1).hover();
  await page.mouse.down();
  await cell(page, 4, 2).hover();
  await page.waitForFunction(() => window.grid?.selected?.area.lastRow === 4);
  await page.mouse.up();
  expect(await selected(page)).toEqual(area(3, 4, 1, 2));
  const copied = await page.evaluate(() => {
    const data = new DataTransfer();
    const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true });
    document.activeElement?.dispatchEvent(event);
    return data.getData('text/plain');
  });
  expect(copied).toBe('Nguyễn Văn An\t01/01/1990\r\nLò Thị Bình\t08/05/1990');
  await page.getByText('Đã chép 4 ô.').waitFor();
  await page.getByRole('columnheader', { name: 'C', exact: true }).click();
  expect(await selected(page)).toMatchObject({ firstColumn: 2, lastColumn: 2, firstRow: 1 });
  await page.getByRole('rowheader', { name: /^Dòng 4/ }).click();
  expect(await selected(page)).toMatchObject({ firstRow: 4, lastRow: 4, firstColumn: 0 });
});
