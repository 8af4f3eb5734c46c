import { unwatched } from '../../src/core/progress';
import type { ColumnsHighlight, Plan } from '../../src/core/plan';
import type { LiveWorkbook } from '../../src/workbook/live-workbook';
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

interface Plans {
  /** Two columns that join the table, and a list. */
  readonly whole: Plan;
  readonly highlight: Plan;
  readonly colour: Plan;
  /** So much text that Excel looks it up. */
  readonly large: Plan;
  readonly settings: Plan;
}

async function plansOf({ workbook }: OpenDouble): Promise<Plans> {
  const { grids } = await workbook.read(unwatched);
  const [grid] = grids;
  if (grid === undefined) throw new Error('no sheet');
  const columns = { ...columnsBeside(grid), table: 'Bảng1' };
  const { sheet, looks, rows, look } = columns;
  const place = { sheet, firstColumn: 0, lastColumn: 3 };
  const settings = '{"version":1}';
  return {
    whole: { highlights: [columns], sheets: [LIST], settings },
    highlight: { highlights: [columns], sheets: [], settings },
    colour: {
      highlights: [{ kind: 'colour', ...place, looks, rows, look }],
      sheets: [],
      settings,
    },
    large: { highlights: [large(columns)], sheets: [], settings },
    settings: { highlights: [], sheets: [], settings },
  };
}

/** More text than is sent directly. */
function large(columns: ColumnsHighlight): ColumnsHighlight {
  const rows = Int32Array.from({ length: 11 }, (_, index) => index + 2);
  return {
    ...columns,
    table: null,
    rows,
    look: Uint8Array.from(rows, (row) => row % columns.looks.length),
    reason: Int32Array.from(rows, () => 0),
    reasons: ['Đủ tiêu chuẩn'.padEnd(30_000, ' và')],
  };
}

interface Operation {
  readonly name: string;
  /** What was done before the operation; absent: nothing. */
  readonly given?: (workbook: LiveWorkbook, plans: Plans) => Promise<unknown>;
  readonly run: (workbook: LiveWorkbook, plans: Plans) => Promise<unknown>;
}

const write =
  (plan: keyof Plans) =>
  (workbook: LiveWorkbook, plans: Plans): Promise<unknown> =>
    workbook.write(plans[plan], unwatched);

const OPERATIONS: readonly Operation[] = [
  { name: 'read', run: (workbook) => workbook.read(unwatched) },
  { name: 'the first write', run: write('whole') },
  { name: 'a write over an earlier run', given: write('whole'), run: write('whole') },
  {
    name: 'taking the list back, the highlight stays',
    given: write('whole'),
    run: write('highlight'),
  },
  { name: 'a highlight by colour alone', run: write('colour') },
  { name: 'a large highlight that Excel looks up', run: write('large') },
  { name: 'clear', given: write('whole'), run: (workbook) => workbook.clear(unwatched) },
  {
    name: 'clear of colours',
    given: write('colour'),
    run: (workbook) => workbook.clear(unwatched),
  },
  { name: 'keeping the choices', run: write('settings') },
  { name: 'showing a cell', run: (workbook) => workbook.select({ sheet: SHEET, row: 3 }) },
  { name: 'asking what is marked', run: (workbook) => workbook.selection() },
  {
    name: 'listening to changes and leaving off',
    run: async (workbook) => (await workbook.onChange(() => undefined))(),
  },
];

/** One library and one host for all trials; each gets a fresh workbook in the same state. */
async function trials(operation: Operation) {
  const original = rosterBook();
  const double = openDouble(original.copy());
  const plans = await plansOf(double);
  await operation.given?.(double.workbook, plans);
  const given = double.host.book;
  const run = () => operation.run(double.workbook, plans);
  const start = () => {
    double.host.fault = null;
    double.host.book = given.copy();
    return double.host.book;
  };
  start();
  const counter = eachAction(() => false);
  double.host.fault = counter.fault;
  await run();
  double.host.fault = null;
  const snapshots = { original: snapshotOf(original), before: snapshotOf(given) };
  return { double, run, start, actions: counter.seen(), ...snapshots };
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

const MANY_SECONDS = 120_000;

/** Nothing that fails is left to nobody. */
const unhandled: unknown[] = [];
const keep = (reason: unknown) => unhandled.push(reason);
beforeAll(() => process.on('unhandledRejection', keep));
afterAll(() => {
  process.off('unhandledRejection', keep);
  expect(unhandled).toEqual([]);
});

describe.each(OPERATIONS)('an error at every action of $name', (operation) => {
  test(
    'that passes: all is as before, or what is gone is said; a retry succeeds',
    async () => {
      const { double, run, start, actions, original, before } = await trials(operation);
      const wrong: unknown[] = [];
      for (let at = 1; at <= actions; at += 1) {
        const book = start();
        double.host.fault = eachAction((action) => action === at).fault;
        const code = await outcomeOf(run());
        const expected = { 'excel.other': before, 'excel.earlierGone': original }[code];
        if (code !== 'excel.remains' && differs(snapshotOf(book), expected)) wrong.push([at, code]);
        double.host.fault = null;
        const retried = await outcomeOf(run());
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
      const { double, run, start, actions, original, before } = await trials(operation);
      const wrong: unknown[] = [];
      for (let at = 1; at <= actions; at += 1) {
        const book = start();
        double.host.fault = eachAction((action) => action >= at).fault;
        const code = await outcomeOf(run());
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
