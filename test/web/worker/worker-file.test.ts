import { BUILT_IN_CAMPAIGNS } from '../../../src/core/campaign/built-in';
import { settingsOnly } from '../../../src/core/job';
import { Cancelled, unwatched } from '../../../src/core/progress';
import { NO_SETTINGS } from '../../../src/core/settings';
import { nodeCodec } from '../../../src/file/codec-node';
import { webCodec } from '../../../src/file/codec-web';
import { createSession } from '../../../src/taskpane/session/actions';
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
import { instantClock, partsOf, sampleBytes, sessionOver } from '../../taskpane/open-session';
import { codesOf, PLAN, ROSTER } from '../../taskpane/reviewed-sample';
import { LOOKS, memoryFile } from './memory-file';

let wire: Wire;
let worker: PageWorker;
const shown: CellPlace[] = [];
const AREA = { firstRow: 5, lastRow: 9, firstColumn: 1, lastColumn: 1 };
const around: Surroundings = {
  select: (place) => Promise.resolve(void shown.push(place)),
  selection: () => Promise.resolve({ sheet: 'Danh sách', area: AREA }),
};

function start(open: OpenFile, pauses = new Pauses()): void {
  wire = openWire();
  const kept = new KeptFiles();
  answerOver(wire.far, pageAnswers(kept, open, pauses), (handle) => {
    kept.release(handle);
  });
  worker = pageWorkerOver(new Caller<PageCalls>(wire.near));
}

beforeEach(() => {
  start((bytes, name) => memoryFile(bytes, name, nodeCodec));
});
afterEach(() => {
  wire.close();
});

const open = (name = ROSTER) => worker.open(Uint8Array.from(sampleBytes(name)), name, around);

test('a clerk who works over a file in the worker saves what one without a worker saves', async () => {
  const near = sessionOver(sampleBytes(ROSTER), ROSTER);
  const file = await open();
  const far = createSession({
    workbook: file,
    jobs: worker.jobs,
    clock: instantClock,
    version: '0.0.0-test',
    preferences: near.session.store.host.preferences,
  });
  for (const session of [near.session, far]) {
    await session.judge.open();
    await session.judge.chooseCampaign(PLAN);
    await session.runs.highlight();
    await session.runs.list();
  }
  expect(codesOf(far.store.state)).toEqual(codesOf(near.session.store.state));
  const saved = await file.save(unwatched);
  expect(saved.name).toBe(`saved ${ROSTER}`);
  expect(partsOf(saved.bytes)).toEqual(partsOf(await near.workbook.save()));
  await far.runs.clearHighlight();
  await near.session.runs.clearHighlight();
  const cleared = await file.save(unwatched);
  expect(partsOf(cleared.bytes)).toEqual(partsOf(await near.workbook.save()));
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
  const changes: SheetChange[] = [];
  const stop = await file.onChange((change) => changes.push(change));
  expect(await file.looks('Danh sách', unwatched)).toEqual(LOOKS);
  const edit = { sheet: 'Danh sách', row: 7, column: 4, value: 'HTXSNV' };
  await file.edit([edit]);
  const area = { firstRow: 7, lastRow: 7, firstColumn: 4, lastColumn: 4 };
  expect(changes).toEqual([{ sheet: 'Danh sách', area }]);
  expect(await file.undoEdit()).toEqual(edit);
  expect(await file.undoEdit()).toBeNull();
  await stop();
  await file.edit([edit]);
  expect(changes).toHaveLength(1);
  expect((await file.view(unwatched)).map(({ sheet }) => sheet)).toEqual(
    (await file.read(unwatched)).grids.map(({ sheet }) => sheet),
  );
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
  start((bytes, name) => memoryFile(bytes, name, givingWay(webCodec, always)), eager);
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
