import { unwatched } from '../../src/core/progress';
import type { ColumnsHighlight, Plan } from '../../src/core/plan';
import { LOOKS } from '../file/write-support';
import { Book } from '../host/model/book';
import { snapshotOf } from '../host/xlsx';
import { openDouble } from './open-double';

/** Rows from 2 on; every hundredth is a group heading and gets no status. */
const ROWS = 6000;
const REASON =
  'Năm 2018: Hoàn thành nhiệm vụ; cần Hoàn thành tốt nhiệm vụ trở lên (III.3.2.a), lần ';

function largeBook(): Book {
  const book = new Book();
  const sheet = book.addSheet('DS');
  sheet.setValue(0, 0, 'Họ và tên');
  for (let row = 1; row <= ROWS; row += 1) sheet.setValue(row, 0, `Lò Văn ${String(row)}`);
  return book;
}

function largePlan(): Plan {
  const rows = Int32Array.from(
    Array.from({ length: ROWS }, (_, i) => i + 2).filter((row) => row % 100 !== 0),
  );
  const highlight: ColumnsHighlight = {
    kind: 'columns',
    sheet: 'DS',
    table: null,
    headerRow: 1,
    firstColumn: 1,
    headings: ['Kết quả bình xét', 'Lý do'],
    widths: [24, 60],
    rows,
    look: Uint8Array.from(rows, (row) => row % LOOKS.length),
    reason: Int32Array.from(rows, (row) => row % 50),
    reasons: Array.from({ length: 50 }, (_, i) => (i === 7 ? '=1+1' : REASON + String(i))),
    looks: LOOKS,
    area: { firstRow: 1, lastRow: ROWS + 1, firstColumn: 0, lastColumn: 2 },
  };
  return { highlights: [highlight], sheets: [], settings: null };
}

function expectWritten(book: Book): void {
  const sheet = book.sheet('DS');
  expect(sheet.value(0, 1)).toBe('Kết quả bình xét');
  expect(sheet.value(1, 1)).toBe(LOOKS[2]?.word);
  expect(sheet.value(56, 2)).toBe('=1+1');
  expect([sheet.value(99, 1), sheet.value(99, 2)]).toEqual(['', '']);
  expect(sheet.value(ROWS, 2)).toBe(REASON + String((ROWS + 1) % 50));
}

test('a large highlight is looked up by Excel: little is sent, no formula and no sheet stays', async () => {
  const book = largeBook();
  const { workbook, host } = openDouble(book, '1.9');
  const before = snapshotOf(book);
  host.meter.reset();
  await workbook.write(largePlan(), unwatched);
  expectWritten(book);
  expect(book.sheets.map(({ name }) => name)).toEqual(['DS']);
  expect(host.meter.requestBytes).toBeLessThan(150_000);
  await workbook.clear(unwatched);
  expect(snapshotOf(book)).toEqual(before);
});

test('where the structure is locked the texts are written one by one', async () => {
  const book = largeBook();
  book.isProtected = true;
  const { workbook } = openDouble(book);
  await workbook.write(largePlan(), unwatched);
  expectWritten(book);
});

test('what Excel looked up wrongly is written again one by one', async () => {
  const book = largeBook();
  const { workbook, host } = openDouble(book);
  host.fault = ({ Name }) => {
    // As if formulas were not calculated: the cells to be copied hold something else.
    if (Name !== 'CopyFrom') return;
    const scratch = book.sheets.find(({ name }) => name !== 'DS');
    for (let row = 0; row < ROWS; row += 1) scratch?.setValue(row, 4, 0);
  };
  await workbook.write(largePlan(), unwatched);
  expectWritten(book);
});

test('an answer that is too large is asked for again in smaller blocks', async () => {
  const book = largeBook();
  const sheet = book.sheet('DS');
  sheet.setValue(0, 1, 'Ghi chú');
  for (let row = 1; row <= ROWS; row += 1) sheet.setValue(row, 1, 'x'.repeat(row < 300 ? 1 : 1500));
  const { workbook, host } = openDouble(book);
  const { grids } = await workbook.read(unwatched);
  expect(grids[0]?.lastRow).toBe(ROWS + 1);
  expect(host.meter.largestRequest).toBeLessThan(5 * 1024 * 1024);
});
