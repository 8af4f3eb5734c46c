import { unwatched } from '../../src/core/progress';
import { PROBLEM_OF_CODE, problemOf } from '../../src/excel/excel-fault';
import { WorkbookError } from '../../src/workbook/workbook';
import { LIST, planFor } from '../file/write-support';
import { HostError } from '../host/host-error';
import { Book } from '../host/model/book';
import { OFFICE_ERROR } from '../host/protocol';
import { cellAt, snapshotOf } from '../host/xlsx';
import { openDouble, type OpenDouble } from './open-double';

const SHEET = 'DS đảng viên';

function rosterBook(): Book {
  const book = new Book();
  const sheet = book.addSheet(SHEET);
  const rows = [
    ['STT', 'Họ và tên', 2018, 2019],
    [1, 'Nguyễn Văn An', 'HTTNV', 'HTXSNV'],
    [2, 'Lò Thị Bình', '', 'HTTNV'],
  ];
  rows.forEach((cells, r) => {
    cells.forEach((value, c) => {
      sheet.setValue(r, c, value);
    });
  });
  return book;
}

async function planOf({ workbook }: OpenDouble) {
  return planFor((await workbook.read(unwatched)).grids[0]);
}

async function problemFrom(work: Promise<unknown>) {
  const error: unknown = await work.catch((reason: unknown) => reason);
  if (!(error instanceof WorkbookError)) throw new Error(`no WorkbookError: ${String(error)}`);
  return error.problem;
}

describe('what Excel refuses becomes a problem with a way out', () => {
  test.each(Object.entries(PROBLEM_OF_CODE))('%s → %s', async (code, problem) => {
    const { workbook, host } = openDouble(rosterBook());
    host.fault = () => {
      throw new HostError(code, 'refused');
    };
    // A cell edit is told and waited for; see below.
    if (code === 'InvalidOperationInCellEditMode') {
      expect(problemOf(code).code).toBe(problem);
    } else expect(await problemFrom(workbook.read(unwatched))).toMatchObject({ code: problem });
  });

  test('a code without a message of its own is shown', async () => {
    const { workbook, host } = openDouble(rosterBook());
    host.fault = () => {
      throw new HostError('BrandNewError', 'refused');
    };
    const expected = { code: 'excel.other', params: { excelCode: 'BrandNewError' } };
    expect(await problemFrom(workbook.read(unwatched))).toMatchObject(expected);
  });

  test.each([
    ['activityLimit', 'excel.busy'],
    ['sessionLost', 'excel.restarted'],
    ['accessDenied', 'excel.protected'],
  ] as const)('Office error %s → %s', async (error, problem) => {
    const { workbook, host } = openDouble(rosterBook());
    host.officeErrors.push(null, OFFICE_ERROR[error]);
    expect(await problemFrom(workbook.read(unwatched))).toMatchObject({ code: problem });
  });
});

describe('obstacles in the workbook', () => {
  test('somebody types in a cell: that is said, and the write goes on when they finish', async () => {
    const double = openDouble(rosterBook());
    const plan = await planOf(double);
    double.host.startCellEdit();
    const write = double.workbook.write(plan, unwatched);
    await eventually(() => double.host.waitingRequests === 1);
    expect(double.told.waiting).toBe(1);
    double.host.endCellEdit();
    expect((await write).sheets).toEqual([LIST.name]);
  });

  test('a protected sheet is not highlighted; the list is written', async () => {
    const double = openDouble(rosterBook());
    const plan = await planOf(double);
    double.host.book.sheet(SHEET).isProtected = true;
    const report = await double.workbook.write(plan, unwatched);
    expect(report).toMatchObject({
      sheets: [LIST.name],
      problems: [{ code: 'sheet.protected', sheet: SHEET }],
    });
    expect(double.host.book.sheet(SHEET).conditionalFormats).toEqual([]);
  });

  test('rows hidden by a filter are never written into', async () => {
    const double = openDouble(rosterBook());
    const plan = await planOf(double);
    double.host.book.sheet(SHEET).filteredRows.add(1);
    const report = await double.workbook.write(plan, unwatched);
    expect(report.problems).toMatchObject([{ code: 'excel.filtered', sheet: SHEET }]);
    expect(cellAt(double.host.book.sheet(SHEET), 'E', 3)).toBe('');
  });

  test.each([
    ['isProtected', 'excel.protected'],
    ['filtered', 'excel.filtered'],
    ['structure', 'excel.structureLocked'],
  ] as const)('clear refuses before it changes anything: %s', async (obstacle, code) => {
    const double = openDouble(rosterBook());
    await double.workbook.write(await planOf(double), unwatched);
    const { book } = double.host;
    if (obstacle === 'isProtected') book.sheet(SHEET).isProtected = true;
    if (obstacle === 'filtered') book.sheet(SHEET).filteredRows.add(1);
    if (obstacle === 'structure') book.isProtected = true;
    const before = snapshotOf(book);
    expect(await problemFrom(double.workbook.clear(unwatched))).toMatchObject({ code });
    expect(snapshotOf(book)).toEqual(before);
  });

  test('a locked structure takes no list, and says so before anything is written', async () => {
    const double = openDouble(rosterBook());
    const plan = await planOf(double);
    double.host.book.isProtected = true;
    const before = snapshotOf(double.host.book);
    const problem = await problemFrom(double.workbook.write(plan, unwatched));
    expect(problem.code).toBe('excel.structureLocked');
    expect(snapshotOf(double.host.book)).toEqual(before);
  });

  test('a sheet that was renamed since the review', async () => {
    const double = openDouble(rosterBook());
    const plan = await planOf(double);
    double.host.book.sheet(SHEET).name = 'DS 2020';
    expect(await problemFrom(double.workbook.write(plan, unwatched))).toMatchObject({
      code: 'excel.gone',
      sheet: SHEET,
    });
  });

  test('a sheet that was deleted since the review', async () => {
    const double = openDouble(rosterBook());
    const plan = await planOf(double);
    const { book } = double.host;
    book.addSheet('Ghi chú');
    book.deleteSheet(book.sheet(SHEET));
    const before = snapshotOf(book);
    const problem = await problemFrom(double.workbook.write(plan, unwatched));
    expect(problem).toMatchObject({ code: 'excel.gone', sheet: SHEET });
    expect(snapshotOf(book)).toEqual(before);
  });

  test.each([
    ['opened to be read only', 'AccessDenied', 'excel.protected'],
    ['somebody else changes the file', 'Conflict', 'excel.conflict'],
    ['a merged cell in the way', 'MergedRangeConflict', 'excel.mergedInTheWay'],
    ['a pivot table in the way', 'PivotTableRangeConflict', 'excel.pivotInTheWay'],
    ['too much at once', 'RequestPayloadSizeLimitExceeded', 'excel.tooLarge'],
    ['Excel restarts', 'InvalidOrTimedOutSession', 'excel.restarted'],
  ] as const)(
    '%s while the first cell is written: said, all as before',
    async (_, refused, code) => {
      const double = openDouble(rosterBook());
      const plan = await planOf(double);
      const { book } = double.host;
      const before = snapshotOf(book);
      double.host.fault = ({ Name }) => {
        if (Name === 'Values') throw new HostError(refused, 'refused');
      };
      const problem = await problemFrom(double.workbook.write(plan, unwatched));
      double.host.fault = null;
      expect(problem.code).toBe(code);
      expect(snapshotOf(book)).toEqual(before);
      expect((await double.workbook.write(plan, unwatched)).sheets).toEqual([LIST.name]);
    },
  );

  test('cells typed into since the review stay', async () => {
    const double = openDouble(rosterBook());
    const plan = await planOf(double);
    double.host.book.sheet(SHEET).setValue(1, 5, 'ghi chú');
    const report = await double.workbook.write(plan, unwatched);
    expect(report.problems).toMatchObject([{ code: 'cell.occupied', params: { count: 1 } }]);
    expect(cellAt(double.host.book.sheet(SHEET), 'F', 2)).toBe('ghi chú');
    expect(cellAt(double.host.book.sheet(SHEET), 'E', 2)).not.toBe('');
  });
});

describe('whose a sheet is', () => {
  test('a sheet of the same name that is not ours is never touched', async () => {
    const book = rosterBook();
    book.addSheet(LIST.name).setValue(0, 0, 'của tôi');
    const double = openDouble(book);
    const plan = await planOf(double);
    const before = snapshotOf(book);
    expect((await double.workbook.write(plan, unwatched)).sheets).toEqual([`${LIST.name} (2)`]);
    expect((await double.workbook.write(plan, unwatched)).sheets).toEqual([`${LIST.name} (2)`]);
    await double.workbook.clear(unwatched);
    expect(snapshotOf(book)).toEqual(before);
  });

  test('a list that the clerk renamed is still ours, a copy of it is not', async () => {
    const book = rosterBook();
    const double = openDouble(book);
    await double.workbook.write(await planOf(double), unwatched);
    const list = book.sheet(LIST.name);
    list.name = 'Gửi Ban Tổ chức';
    const copy = book.addSheet('Bản sao');
    copy.names = [...list.names];
    await double.workbook.clear(unwatched);
    expect(book.sheets.map(({ name }) => name)).toEqual([SHEET, 'Bản sao']);
  });

  test('columns that the clerk moved are found by their headings', async () => {
    const book = rosterBook();
    const double = openDouble(book);
    const before = snapshotOf(book);
    await double.workbook.write(await planOf(double), unwatched);
    const sheet = book.sheet(SHEET);
    for (const row of [0, 1, 2]) {
      for (const column of [5, 4]) {
        sheet.setValue(row, column + 3, sheet.value(row, column));
        sheet.setValue(row, column, '');
      }
    }
    sheet.columnWidths.clear();
    sheet.formats.clear();
    sheet.setFormat('font/name', { top: 0, left: 7, bottom: 2, right: 8 }, 'Times New Roman');
    await double.workbook.clear(unwatched);
    sheet.columnWidths.clear();
    expect(snapshotOf(book)).toEqual(before);
  });

  test('text that looks like a formula stays text', async () => {
    const double = openDouble(rosterBook());
    const plan = planFor((await double.workbook.read(unwatched)).grids[0]);
    await double.workbook.write(plan, unwatched);
    expect(cellAt(double.host.book.sheet(LIST.name), 'B', 3)).toBe('=1+1');
  });
});

/** Waits for something that the real client does on its own time, turn by turn. */
async function eventually(happened: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1000 && !happened(); turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(happened()).toBe(true);
}
