import { unwatched } from '../../src/core/progress';
import type { SheetChange } from '../../src/workbook/live-workbook';
import { planFor } from '../file/write-support';
import { Book } from '../host/model/book';
import { openDouble } from './open-double';

function twoSheets(): Book {
  const book = new Book();
  book.addSheet('DS').setValue(0, 0, 'Họ và tên');
  book.addSheet('Chi bộ, khối 1').setValue(0, 0, 'Họ và tên');
  return book;
}

test('shows a cell and tells what is marked', async () => {
  const { workbook, host } = openDouble(twoSheets());
  await workbook.select({ sheet: 'Chi bộ, khối 1', row: 7, column: 2 });
  expect(host.book.selection).toBe("'Chi bộ, khối 1'!C7");
  expect(await workbook.selection()).toEqual({
    sheet: 'Chi bộ, khối 1',
    area: { firstRow: 7, lastRow: 7, firstColumn: 2, lastColumn: 2 },
  });
});

test('of several marked areas the first counts', async () => {
  const { workbook, host } = openDouble(twoSheets());
  host.book.selection = 'DS!B3:D9,DS!F1';
  expect((await workbook.selection()).area).toEqual({
    firstRow: 3,
    lastRow: 9,
    firstColumn: 1,
    lastColumn: 3,
  });
});

test('a sheet that is gone cannot be shown', async () => {
  const { workbook } = openDouble(twoSheets());
  await expect(workbook.select({ sheet: 'Không có', row: 1 })).rejects.toThrow('excel.gone');
});

test.each(['1.9', '1.21'])(
  'with ExcelApi %s: tells what others change, not what we write',
  async (excelApi) => {
    const { workbook, host } = openDouble(twoSheets(), excelApi);
    const changes: SheetChange[] = [];
    const stop = await workbook.onChange((change) => changes.push(change));
    await workbook.write(planFor((await workbook.read(unwatched)).grids[0]), unwatched);
    await workbook.clear(unwatched);
    expect(host.book.eventsEnabled).toBe(true);
    host.events.changed(host.book.sheet('DS'), 'B2:C3');
    await eventually(() => changes.length > 0);
    const area = { firstRow: 2, lastRow: 3, firstColumn: 1, lastColumn: 2 };
    expect(changes).toEqual([{ sheet: 'DS', area }]);

    await stop();
    expect(host.events.registered).toEqual([]);
  },
);

test('opens bytes as a new workbook', async () => {
  const { workbook, host } = openDouble(twoSheets());
  await workbook.openInNewWorkbook(new Uint8Array([80, 75, 3, 4]));
  expect(host.book.created).toEqual(['UEsDBA==']);
});

async function eventually(happened: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1000 && !happened(); turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(happened()).toBe(true);
}
