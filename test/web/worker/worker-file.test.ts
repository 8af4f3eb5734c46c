import { BUILT_IN_CAMPAIGNS } from '../../../src/core/campaign/built-in';
import { settingsOnly } from '../../../src/core/job';
import { Cancelled, unwatched } from '../../../src/core/progress';
import { NO_SETTINGS } from '../../../src/core/settings';
import { nodeCodec } from '../../../src/file/codec-node';
import { webCodec } from '../../../src/file/codec-web';
import { WORDS } from '../../../src/i18n/say';
import { createSession, type Session } from '../../../src/taskpane/session/actions';
import { jobsHere, type Jobs } from '../../../src/taskpane/session/host';
import { openPageFile } from '../../../src/web/page-file';
import type { PageWorkbook } from '../../../src/web/page-workbook';
import { answerOver } from '../../../src/taskpane/jobs/answerer';
import { Caller } from '../../../src/taskpane/jobs/caller';
import { givingWay, Pauses } from '../../../src/web/worker/giving-way';
import { KeptFiles, pageAnswers, type OpenFile } from '../../../src/web/worker/page-answers';
import type { PageCalls } from '../../../src/web/worker/page-calls';
import { pageWorkerOver, type PageWorker } from '../../../src/web/worker/page-worker';
import type { Surroundings } from '../../../src/web/worker/worker-file';
import type { CellPlace, SheetChange } from '../../../src/workbook/live-workbook';
import { WorkbookError } from '../../../src/workbook/workbook';
import { openWire, type Wire } from '../../taskpane/jobs/wire';
import { instantClock, sampleBytes } from '../../taskpane/open-session';
import { codesOf, PLAN, ROSTER } from '../../taskpane/reviewed-sample';

let wire: Wire;
let worker: PageWorker;
const shown: CellPlace[] = [];
const AREA = { firstRow: 5, lastRow: 9, firstColumn: 1, lastColumn: 1 };
const around: Surroundings = {
  select: (place) => Promise.resolve(void shown.push(place)),
  selection: () => Promise.resolve({ sheet: 'Danh sách', area: AREA }),
};

const EDIT = { row: 8, column: 1, value: 'Nguyễn Thị Mới' } as const;
const openHere: OpenFile = (bytes, name) => openPageFile(bytes, name, nodeCodec, WORDS.vi.page);

function start(open: OpenFile, pauses = new Pauses()): void {
  wire = openWire();
  const kept = new KeptFiles();
  answerOver(wire.far, pageAnswers(kept, open, pauses), (handle) => {
    kept.release(handle);
  });
  worker = pageWorkerOver(new Caller<PageCalls>(wire.near));
}

beforeEach(() => {
  start(openHere);
});
afterEach(() => {
  wire.close();
});

const open = (name = ROSTER) => worker.open(Uint8Array.from(sampleBytes(name)), name, around);

function sessionOver(workbook: PageWorkbook, jobs: Jobs): Session {
  const preferences = { language: 'vi', theme: 'light' } as const;
  return createSession({
    workbook,
    jobs,
    clock: instantClock,
    version: '0.0.0-test',
    preferences: { load: () => preferences, save: () => undefined, reset: () => preferences },
  });
}

test('a clerk who works over a file in the worker saves what one without a worker saves', async () => {
  const here = openHere(sampleBytes(ROSTER), ROSTER);
  const near = sessionOver(here, jobsHere(instantClock));
  const file = await open();
  const far = sessionOver(file, worker.jobs);
  for (const session of [near, far]) {
    await session.judge.open();
    await session.judge.chooseCampaign(PLAN);
    await session.runs.highlight();
    await session.runs.list();
  }
  expect(codesOf(far.store.state)).toEqual(codesOf(near.store.state));
  expect(codesOf(far.store.state)).toContain('done.listed');
  const saved = await file.save(unwatched);
  expect(saved).toEqual(await here.save(unwatched));
  const { plan } = far.store.state.written;
  const nearPlan = near.store.state.written.plan;
  if (plan === null || nearPlan === null) throw new Error('nothing was written');
  expect(await file.listFile(plan)).toEqual(await here.listFile(nearPlan));
  for (const session of [near, far]) await session.runs.clearHighlight();
  expect(await file.save(unwatched)).toEqual(await here.save(unwatched));
  for (const session of [near, far]) await session.runs.undo();
  expect(await file.save(unwatched)).toEqual(saved);
});

test('the sheets never cross back: work on them names what was read', async () => {
  const file = await open();
  const { grids } = await file.read(unwatched);
  const found = await worker.jobs.recognise(grids, NO_SETTINGS, unwatched);
  expect(found.entries.values).toBe(grids[0]?.values);
  expect(found.rosters.length).toBeGreaterThan(0);
  expect(JSON.stringify(wire.sent)).not.toContain('"grids":{');
});

test('a plan that was made here is written as well', async () => {
  const file = await open();
  const [campaign] = BUILT_IN_CAMPAIGNS;
  const settings = { ...NO_SETTINGS, campaign: campaign?.id };
  await file.write(settingsOnly(settings), unwatched);
  const kept = await file.read(unwatched);
  expect(JSON.parse(kept.settings ?? 'null')).toEqual(settings);
});

test('looks, edits and what they change come and go', async () => {
  const file = await open();
  const here = openHere(sampleBytes(ROSTER), ROSTER);
  const [sheet = ''] = (await file.read(unwatched)).grids.map((grid) => grid.sheet);
  expect(await file.looks(sheet, unwatched)).toEqual(await here.looks(sheet, unwatched));
  const changes: SheetChange[] = [];
  const stop = await file.onChange((change) => changes.push(change));
  const valueThere = async () => {
    const grid = (await file.view(unwatched)).find((one) => one.sheet === sheet);
    return grid?.values.value(grid.code(EDIT.row, EDIT.column));
  };
  const before = await valueThere();
  await file.edit([{ ...EDIT, sheet }]);
  const { row, column } = EDIT;
  const area = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
  expect(changes).toEqual([{ sheet, area }]);
  expect(await valueThere()).toBe(EDIT.value);
  expect(await file.undoEdit()).toMatchObject({ sheet, row, column });
  expect(await valueThere()).toBe(before);
  expect(await file.undoEdit()).toBeNull();
  await stop();
  await file.edit([{ ...EDIT, sheet }]);
  expect(changes).toHaveLength(2);
});

test('what is shown and marked is the business of the page', async () => {
  const file = await open();
  await file.select({ sheet: 'Danh sách', row: 12 });
  expect(shown).toEqual([{ sheet: 'Danh sách', row: 12 }]);
  expect(await file.selection()).toEqual({ sheet: 'Danh sách', area: AREA });
});

test('a picture that is called a workbook is told as that when it is read', async () => {
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13);
  const file = await worker.open(png, 'ảnh.xlsx', around);
  const read = file.read(unwatched);
  await expect(read).rejects.toBeInstanceOf(WorkbookError);
  await expect(read).rejects.toMatchObject({
    problem: { code: 'file.notAWorkbook', params: { name: 'ảnh.xlsx', looksLike: 'image' } },
  });
});

test('reading is left in its midst: the codec gives way between chunks', async () => {
  let pauses = 0;
  const eager = new Pauses();
  const always = {
    pauseWhenDue: async () => {
      pauses += 1;
      await eager.pauseNow();
    },
  };
  wire.close();
  start(
    (bytes, name) => openPageFile(bytes, name, givingWay(webCodec, always), WORDS.vi.page),
    eager,
  );
  const file = await open();
  let asked = 0;
  const enough = file.read(() => {
    asked += 1;
    throw new Cancelled();
  });
  await expect(enough).rejects.toBeInstanceOf(Cancelled);
  expect(asked).toBe(1);
  const atCancel = pauses;
  await file.read(unwatched);
  expect(pauses - atCancel).toBeGreaterThan(atCancel);
});
