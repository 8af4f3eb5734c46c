import type { Page } from 'playwright-core';
import { z } from 'zod';
import { axeFinds } from '../../support/axe';
import { cell, gridInChromium, press, selected } from './open-grid';

/** The longest that a task of the page may hold up the person (issue 4). */
const MAX_TASK_MS = 200;
const MICROSECONDS = 1000;

const openGrid = gridInChromium();

const trace = z.object({
  traceEvents: z.array(
    z.looseObject({
      name: z.string(),
      pid: z.number(),
      tid: z.number(),
      tdur: z.number().optional(),
      args: z.looseObject({ name: z.string().optional() }).optional(),
    }),
  ),
});

/**
 * Notes the tasks of the page's main thread with the browser's own tracing; yields the longest in
 * milliseconds of its own processor time, so that what else the machine does plays no part.
 */
async function watchTasks(page: Page): Promise<() => Promise<number>> {
  const browser = page.context().browser();
  await browser?.startTracing(page, { categories: ['toplevel', '__metadata'] });
  return async () => {
    const bytes = (await browser?.stopTracing()) ?? Buffer.from('{}');
    const { traceEvents } = trace.parse(JSON.parse(bytes.toString('utf8')));
    const mains = traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`);
    const times = traceEvents
      .filter(({ pid, tid }) => mains.includes(`${pid} ${tid}`))
      .map(({ tdur }) => tdur ?? 0);
    expect(times.length).toBeGreaterThan(40);
    return Math.max(...times) / MICROSECONDS;
  };
}

test('a place is shown without taking the focus, unless it is asked for', async () => {
  const page = await openGrid('rows=100000');
  await page.getByRole('tab').focus();
  await page.evaluate(() => {
    window.grid?.show({ sheet: 'Đảng viên', row: 54_321, column: 5 });
  });
  await page.waitForFunction(() => window.grid?.selected?.area.firstRow === 54_321);
  const box = await cell(page, 54_321, 5).boundingBox();
  expect(box?.y).toBeGreaterThan(70);
  expect(box?.y).toBeLessThan(450);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('tab');
  await page.evaluate(() => {
    window.grid?.show({ sheet: 'Đảng viên', row: 99_000, column: 1, focus: true });
  });
  await page.waitForFunction(() => document.activeElement?.role === 'gridcell');
  expect(await cell(page, 99_000, 1).evaluate((it) => it === document.activeElement)).toBe(true);
});

test('a tall merged cell shows wherever the view is within it; the header stays', async () => {
  const page = await openGrid('rows=100000');
  // 250 rows a unit: rows 6–255, 256–505, …
  await page.evaluate(() => {
    window.grid?.show({ sheet: 'Đảng viên', row: 400, column: 4 });
  });
  const unit = cell(page, 256, 2);
  await unit.waitFor();
  expect(await unit.getAttribute('aria-rowspan')).toBe('250');
  const [top, header] = [await unit.boundingBox(), await cell(page, 5, 1).boundingBox()];
  expect(top?.y).toBeLessThan(0);
  expect((top?.y ?? 0) + (top?.height ?? 0)).toBeGreaterThan(400);
  expect(header?.y).toBeLessThan(100);
});

test.each([100_000, 1_048_570])(
  'a sheet of %i rows scrolls to its end without holding up the person',
  async (rows) => {
    const page = await openGrid(`rows=${rows}`);
    const longestTask = await watchTasks(page);
    await page.mouse.move(400, 300);
    for (let turn = 0; turn < 40; turn++) await page.mouse.wheel(0, 400);
    // By the scroll bar: a fortieth of the sheet at a time.
    await page.evaluate(async () => {
      const grid = document.querySelector('[role="grid"]');
      const scroller = grid?.parentElement?.parentElement;
      for (let step = 1; step <= 40; step++) {
        scroller?.scrollTo(0, (scroller.scrollHeight * step) / 40);
        await new Promise((done) => requestAnimationFrame(done));
      }
    });
    const last = Math.min(rows + 5, 1_048_576);
    // Some empty rows follow, to write on.
    await cell(page, Math.min(last + 30, 1_048_576), 1).waitFor();
    await page.locator('[data-active]').focus();
    await press(page, 'Control+End', 'PageUp', 'PageDown');
    const longest = await longestTask();
    expect((await selected(page))?.lastRow).toBe(last);
    expect(longest).toBeLessThan(MAX_TASK_MS);
  },
);

test('a turn of the wheel leads as far in a million rows as in a hundred', async () => {
  const page = await openGrid('rows=1048570');
  await page.mouse.move(400, 300);
  await page.mouse.wheel(0, 600);
  const row = cell(page, 36, 1);
  await row.waitFor();
  await page.waitForFunction(
    () => (document.querySelector('[aria-rowindex="37"]')?.getBoundingClientRect().y ?? 0) < 200,
  );
  expect(await cell(page, 120, 1).count()).toBe(0);
});

test('high contrast and 400 %: words and signs stay, half of the view scrolls', async () => {
  const page = await openGrid('', {
    viewport: { width: 320, height: 256 },
    forcedColors: 'active',
  });
  await page.getByRole('rowheader', { name: 'Dòng 3, ✔ Đề nghị' }).waitFor();
  await page.locator('[data-active]').focus();
  await press(page, 'Control+End');
  const box = await page.locator('[data-active]').boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThanOrEqual(256);
  expect(await axeFinds(page)).toEqual([]);
});
