import { unwatched } from '../../src/core/progress';
import type { Plan } from '../../src/core/plan';
import { WorkbookError } from '../../src/workbook/workbook';
import { LIST, columnsBeside } from '../file/write-support';
import { HostError } from '../host/host-error';
import { Book } from '../host/model/book';
import type { Fault } from '../host/executor';
import { snapshotOf } from '../host/xlsx';
import { openDouble, type OpenDouble } from './open-double';

/**
 * An error at every action of every operation, one by one: a failure that passes, and a
 * connection that stays broken. The workbook is then as before, or says what remains, and one
 * press of clear removes it.
 */

const SHEET = 'DS đảng viên';

function rosterBook(): Book {
  const book = new Book();
  const sheet = book.addSheet(SHEET);
  const rows = [
    ['STT', 'Họ và tên', 2018, 2019],
    [1, 'Nguyễn Văn An', 'HTTNV', 'HTXSNV'],
    [2, 'Lò Thị Bình', '', 'HTTNV'],
    ['Chi bộ II', '', '', ''],
    [3, '=1+1', 'HTNV', 'HTTNV'],
  ];
  rows.forEach((cells, r) => {
    cells.forEach((value, c) => {
      sheet.setValue(r, c, value);
    });
  });
  book.addSheet('Ghi chú').setValue(0, 0, 'của tôi');
  sheet.tables.push({
    id: book.newId(),
    name: 'Bảng1',
    area: { top: 0, left: 0, bottom: 4, right: 3 },
    showHeaders: true,
    showTotals: false,
  });
  return book;
}

async function planOf({ workbook }: OpenDouble): Promise<Plan> {
  const { grids } = await workbook.read(unwatched);
  const [grid] = grids;
  if (grid === undefined) throw new Error('no sheet');
  return {
    highlights: [{ ...columnsBeside(grid), table: 'Bảng1' }],
    sheets: [LIST],
    settings: '{"version":1}',
  };
}

interface Operation {
  readonly name: string;
  /** What was done before the operation. */
  readonly given: (double: OpenDouble, plan: Plan) => Promise<unknown>;
  readonly run: (double: OpenDouble, plan: Plan) => Promise<unknown>;
}

const OPERATIONS: readonly Operation[] = [
  {
    name: 'read',
    given: () => Promise.resolve(),
    run: ({ workbook }) => workbook.read(unwatched),
  },
  {
    name: 'the first write',
    given: () => Promise.resolve(),
    run: ({ workbook }, plan) => workbook.write(plan, unwatched),
  },
  {
    name: 'a write over an earlier run',
    given: ({ workbook }, plan) => workbook.write(plan, unwatched),
    run: ({ workbook }, plan) => workbook.write(plan, unwatched),
  },
  {
    name: 'clear',
    given: ({ workbook }, plan) => workbook.write(plan, unwatched),
    run: ({ workbook }) => workbook.clear(unwatched),
  },
];

/** One library and one host for all trials; each gets a fresh workbook. */
async function trials(operation: Operation) {
  const double = openDouble(rosterBook());
  const plan = await planOf(double);
  const start = async () => {
    const book = rosterBook();
    double.host.fault = null;
    double.host.book = book;
    const original = snapshotOf(book);
    await operation.given(double, plan);
    return { book, original, before: snapshotOf(book) };
  };
  await start();
  const counter = eachAction(() => false);
  double.host.fault = counter.fault;
  await operation.run(double, plan);
  return { double, plan, start, actions: counter.seen() };
}

/** Calls `fail` before every action but those by which the client gives references back. */
function eachAction(fail: (action: number) => boolean): { fault: Fault; seen: () => number } {
  let seen = 0;
  const fault: Fault = (_, __, { Actions }) => {
    if (Actions.some(({ Name }) => Name === '_RemoveReference')) return;
    seen += 1;
    if (fail(seen)) throw new HostError('GeneralException', 'injected');
  };
  return { fault, seen: () => seen };
}

async function outcomeOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof WorkbookError) return error.problem.code;
  return error === null ? 'done' : 'another error';
}

/** Settings that a person saved stay after a run is gone. */
function withoutXml(snapshot: unknown): string {
  return JSON.stringify({ ...(snapshot as object), xml: null });
}

const MANY_SECONDS = 60_000;

describe.each(OPERATIONS)('an error at every action of $name', (operation) => {
  test(
    'that passes: all is as before, or what is gone is said; a retry succeeds',
    async () => {
      const { double, plan, start, actions } = await trials(operation);
      const wrong: unknown[] = [];
      for (let at = 1; at <= actions; at += 1) {
        const { book, original, before } = await start();
        double.host.fault = eachAction((action) => action === at).fault;
        const code = await outcomeOf(operation.run(double, plan));
        const expected = { 'excel.other': before, 'excel.earlierGone': original }[code];
        if (code !== 'excel.remains' && differs(snapshotOf(book), expected)) wrong.push([at, code]);
        double.host.fault = null;
        const retried = await outcomeOf(operation.run(double, plan));
        if (retried !== 'done') wrong.push([at, 'retry', retried]);
        await double.workbook.clear(unwatched);
        if (differs(snapshotOf(book), original)) wrong.push([at, code, 'after clear']);
      }
      expect(wrong).toEqual([]);
      expect(double.host.notBuilt).toEqual([]);
    },
    MANY_SECONDS,
  );

  test(
    'that stays: what remains is named, and one press of clear removes it later',
    async () => {
      const { double, plan, start, actions } = await trials(operation);
      const wrong: unknown[] = [];
      for (let at = 1; at <= actions; at += 1) {
        const { book, original, before } = await start();
        double.host.fault = eachAction((action) => action >= at).fault;
        const code = await outcomeOf(operation.run(double, plan));
        const isSaid = code === 'excel.remains';
        if (!isSaid && (code !== 'excel.other' || differs(snapshotOf(book), before))) {
          wrong.push([at, code]);
        }
        double.host.fault = null;
        await double.workbook.clear(unwatched);
        if (differs(snapshotOf(book), original)) wrong.push([at, code, 'after clear']);
      }
      expect(wrong).toEqual([]);
    },
    MANY_SECONDS,
  );
});

function differs(found: unknown, expected: unknown): boolean {
  return withoutXml(found) !== withoutXml(expected ?? {});
}
