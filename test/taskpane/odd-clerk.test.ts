import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSay, WORDS } from '../../src/i18n/say';
import { createSession, retry, type Session } from '../../src/taskpane/session/actions';
import { jobsHere } from '../../src/taskpane/session/host';
import { openDouble, type OpenDouble } from '../excel/open-double';
import { Book } from '../host/model/book';
import { bookOfFile, snapshotOf } from '../host/xlsx';
import { instantClock } from './open-session';
import { codesOf, PLAN, ROSTER } from './reviewed-sample';

/**
 * A clerk who does odd things in Excel: the pane's session over the real office.js over a
 * workbook in memory. Whatever happens, a sentence in Vietnamese says what, and there is a way on.
 */

const SHEET = 'Danh sách đề nghị';

interface Desk extends OpenDouble {
  readonly session: Session;
}

async function openDesk(book: Book): Promise<Desk> {
  const double = openDouble(book);
  const preferences = { language: 'vi', theme: 'auto' } as const;
  const session = createSession({
    workbook: double.workbook,
    jobs: jobsHere(instantClock),
    clock: instantClock,
    version: '0.0.0-test',
    preferences: { load: () => preferences, save: () => undefined, reset: () => preferences },
  });
  await session.judge.open();
  return { ...double, session };
}

async function reviewedDesk(): Promise<Desk> {
  const bytes = readFileSync(join(__dirname, '../../samples', ROSTER));
  const desk = await openDesk(await bookOfFile(bytes, ROSTER));
  await desk.session.judge.chooseCampaign(PLAN);
  return desk;
}

/** What stands above the steps, as the clerk reads it. */
function sentences({ session }: Desk): string {
  const say = createSay('vi');
  return session.store.state.notices
    .map((notice) =>
      notice.kind === 'problem'
        ? say.problem(notice.problem)
        : (WORDS.vi.pane[notice.message.code] as (params: unknown) => string)(
            notice.message.params,
          ),
    )
    .join('\n');
}

test('both buttons pressed twice in a row: one highlight, one list, one press takes each back', async () => {
  const desk = await reviewedDesk();
  const { runs, store } = desk.session;
  const before = snapshotOf(desk.host.book);
  await Promise.all([runs.highlight(), runs.highlight(), runs.list(), runs.list()]);
  expect(store.state.written).toMatchObject({ highlight: true, list: true });
  expect(desk.host.book.sheet(SHEET).conditionalFormats.length).toBeLessThan(10);
  expect(desk.host.book.sheets.filter(({ name }) => name.startsWith('Lý do'))).toHaveLength(1);
  await Promise.all([runs.clearHighlight(), runs.undo(), runs.undo()]);
  await desk.workbook.clear(() => undefined);
  expect(snapshotOf(desk.host.book)).toEqual(before);
});

test('another campaign while the list is being written: the list is of one campaign', async () => {
  const desk = await reviewedDesk();
  const { runs, judge, store } = desk.session;
  await Promise.all([runs.list(), judge.chooseCampaign('40-KH-BNCTW-2014')]);
  expect(store.state.reviewed?.review.campaign.id).toBe('40-KH-BNCTW-2014');
  expect(store.state.work).toBeNull();
  expect(sentences(desk)).toMatch(/Đã lập danh sách/);
});

test('cancelled while writing: nothing was changed, and that is said', async () => {
  const desk = await reviewedDesk();
  const before = snapshotOf(desk.host.book);
  const stop = desk.session.store.subscribe(() => {
    const { work } = desk.session.store.state;
    if (work?.phase === 'write' && !work.cancelling) desk.session.store.runner.cancel();
  });
  await desk.session.runs.list();
  stop();
  expect(sentences(desk)).toBe('Đã dừng. Không có gì bị thay đổi.');
  expect(snapshotOf(desk.host.book)).toEqual(before);
  await desk.session.runs.list();
  expect(sentences(desk)).toMatch(/Đã lập danh sách/);
});

test('the language changes half-way: the result stays, the list stays Vietnamese', async () => {
  const desk = await reviewedDesk();
  const { store, runs } = desk.session;
  const listed = runs.list();
  store.prefer({ language: 'en' });
  await listed;
  await runs.highlight();
  expect(store.state.written).toMatchObject({ highlight: true, list: true });
  store.prefer({ language: 'vi' });
  expect(sentences(desk)).toMatch(/Đã tô sáng/);
});

test.each([
  [
    'deleted',
    (book: Book) => {
      book.deleteSheet(book.sheet(SHEET));
    },
    /không còn|đã bị xóa|đổi tên/i,
  ],
  [
    'renamed',
    (book: Book) => {
      book.sheet(SHEET).name = 'DS mới';
    },
    /không còn|đổi tên/i,
  ],
  [
    'protected',
    (book: Book) => {
      book.sheet(SHEET).isProtected = true;
    },
    /bảo vệ/i,
  ],
  [
    'filtered',
    (book: Book) => {
      book.sheet(SHEET).filteredRows.add(20);
    },
    /lọc/i,
  ],
])('the sheet was %s after the review: said, nothing half-written', async (_, change, said) => {
  const desk = await reviewedDesk();
  desk.host.book.addSheet('Ghi chú').setValue(0, 0, 'của tôi');
  change(desk.host.book);
  const before = JSON.stringify({ ...(snapshotOf(desk.host.book) as object), xml: null });
  await desk.session.runs.highlight();
  expect(sentences(desk)).toMatch(said);
  expect(JSON.stringify({ ...(snapshotOf(desk.host.book) as object), xml: null })).toBe(before);
  await retry(desk.session, 'read');
  expect(desk.session.store.state.work).toBeNull();
});

test('somebody types in a cell while Tô sáng is pressed: it waits, says so, and goes on', async () => {
  const desk = await reviewedDesk();
  desk.host.startCellEdit();
  const highlighted = desk.session.runs.highlight();
  for (let turn = 0; turn < 1000 && desk.host.waitingRequests === 0; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(desk.told.waiting).toBeGreaterThan(0);
  desk.host.endCellEdit();
  await highlighted;
  expect(sentences(desk)).toMatch(/Đã tô sáng/);
});

test('a sheet changed by hand while the highlight is written is not overwritten unseen', async () => {
  const desk = await reviewedDesk();
  desk.host.events.changed(desk.host.book.sheet(SHEET), 'B20:B20');
  for (let turn = 0; turn < 1000 && !desk.session.store.state.stale; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  await desk.session.runs.highlight();
  expect(codesOf(desk.session.store.state).length).toBeGreaterThan(0);
  expect(desk.session.store.state.stale).toBe(false);
});

test('Bỏ tô sáng where nothing of ours stands says that there is nothing', async () => {
  const desk = await reviewedDesk();
  await desk.session.runs.clearHighlight();
  expect(sentences(desk)).not.toMatch(/Đã bỏ tô sáng/);
  expect(codesOf(desk.session.store.state)).toContain('run.none');
});

test('a workbook without a roster: the steps say what to do, the buttons do no harm', async () => {
  const book = new Book();
  book.addSheet('Trang tính 1').setValue(0, 0, 'Kính gửi các đồng chí');
  const desk = await openDesk(book);
  const before = snapshotOf(book);
  expect(desk.session.store.state.recognition?.rosters).toEqual([]);
  await desk.session.judge.chooseCampaign(PLAN);
  await desk.session.runs.highlight();
  await desk.session.runs.list();
  await desk.session.runs.preview();
  expect(sentences(desk)).not.toBe('');
  expect(sentences(desk)).not.toMatch(/Đã/);
  expect(snapshotOf(book)).toEqual(before);
});

test('fifty thousand rows: read, judged, highlighted, cleared', async () => {
  const book = new Book();
  const sheet = book.addSheet(SHEET);
  const head = ['STT', 'Họ và tên', 'Đơn vị', 'Năm 2016', 'Năm 2017', 'Năm 2018', 'Năm 2019'];
  head.forEach((text, column) => {
    sheet.setValue(0, column, text);
  });
  const levels = ['HTXSNV', 'HTTNV', 'HTNV'];
  for (let row = 1; row <= 50_000; row += 1) {
    const cells = [row, `Lò Văn ${String(row)}`, `Đảng bộ Sở ${String(row % 40)}`];
    const years = [0, 1, 2, 3].map((year) => levels[(row * 7 + year * row) % 3] ?? '');
    [...cells, ...years].forEach((value, column) => {
      sheet.setValue(row, column, value);
    });
  }
  const desk = await openDesk(book);
  await desk.session.judge.chooseCampaign(PLAN);
  expect(desk.session.store.state.recognition?.entries.count).toBe(50_000);
  desk.host.meter.reset();
  await desk.session.runs.highlight();
  expect(sentences(desk)).toMatch(/Đã tô sáng/);
  expect(desk.host.meter.largestRequest).toBeLessThan(5 * 1024 * 1024);
  await desk.session.runs.clearHighlight();
  expect(sentences(desk)).toMatch(/Đã bỏ tô sáng/);
  expect(sheet.value(5, 7)).toBe('');
});
