import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Cancelled, unwatched, type Watch } from '../../../src/core/progress';
import { NO_SETTINGS } from '../../../src/core/settings';
import { WorkbookError } from '../../../src/workbook/workbook';
import { answerOver } from '../../../src/taskpane/jobs/answerer';
import { Caller } from '../../../src/taskpane/jobs/caller';
import { PREVIEW_ROWS } from '../../../src/taskpane/jobs/mirror-plan';
import { writingWhole } from '../../../src/taskpane/jobs/whole-plans';
import { jobsHere } from '../../../src/taskpane/session/host';
import { instantClock, openSample, partsOf, sampleBytes, sessionOver } from '../open-session';
import { codesOf, PLAN, ROSTER } from '../reviewed-sample';
import { ASKED, CHOICES, readSample } from './read-samples';
import { openJobs, openWire, type OpenJobs, type Wire } from './wire';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const GC_TURNS = 100;

let open: OpenJobs;
beforeEach(() => {
  open = openJobs();
});
afterEach(() => {
  open.wire.close();
});

/** A session that reads and writes here and works over the wire. */
function sessionOverWire() {
  const here = sessionOver(sampleBytes(ROSTER), ROSTER);
  const workbook = writingWhole(here.workbook, open.jobs);
  const { session } = sessionOver(sampleBytes(ROSTER), ROSTER, { workbook, jobs: open.jobs });
  return { session, workbook: here.workbook };
}

test('a clerk who works over the wire gets the workbook that work without it gives', async () => {
  const near = await openSample(ROSTER);
  const far = sessionOverWire();
  await far.session.judge.open();
  for (const { session } of [near, far]) {
    await session.judge.chooseCampaign(PLAN);
    await session.runs.highlight();
    await session.runs.list();
  }
  expect(codesOf(far.session.store.state)).toEqual(codesOf(near.session.store.state));
  expect(codesOf(far.session.store.state)).toContain('done.listed');
  expect(partsOf(await far.workbook.save())).toEqual(partsOf(await near.workbook.save()));
});

test('taking back writes the plan of the run before, with all of its rows', async () => {
  const { session, workbook } = sessionOverWire();
  await session.judge.open();
  await session.judge.chooseCampaign(PLAN);
  await session.runs.list();
  const listed = partsOf(await workbook.save());
  await session.runs.highlight();
  expect(partsOf(await workbook.save())).not.toEqual(listed);
  await session.runs.undo();
  expect(partsOf(await workbook.save())).toEqual(listed);
});

test('sheets that were read here cross once, plans with the rows of the preview', async () => {
  const { jobs, calls } = open;
  const grids = await readSample(ROSTER);
  const [[campaign, settings] = []] = CHOICES;
  if (campaign === undefined || settings === undefined) throw new Error('no plan');
  const found = await jobs.recognise(grids, settings, unwatched);
  const reviewed = await jobs.review(found, campaign, settings, unwatched);
  const { plan } = await jobs.plan(reviewed, grids, ASKED, unwatched);
  await jobs.plan(reviewed, grids, { ...ASKED, highlight: 'colour' }, unwatched);
  expect(calls()).toEqual(['grids', 'recognise', 'review', 'plan', 'plan']);
  const long = plan.sheets.find(({ rowCount }) => rowCount > PREVIEW_ROWS);
  expect([...(long?.rows ?? [])]).toHaveLength(PREVIEW_ROWS);
  const whole = await jobs.whole(plan);
  const longWhole = whole.sheets.find(({ rowCount }) => rowCount > PREVIEW_ROWS);
  expect([...(longWhole?.rows ?? [])]).toHaveLength(longWhole?.rowCount ?? 0);
});

test('progress comes to the watch in the order of the work', async () => {
  const phases: string[] = [];
  const watch: Watch = (phase) => void phases.push(phase);
  const grids = await readSample(ROSTER);
  const [[campaign, settings] = []] = CHOICES;
  if (campaign === undefined || settings === undefined) throw new Error('no plan');
  const found = await open.jobs.recognise(grids, settings, watch);
  await open.jobs.review(found, campaign, settings, watch);
  expect([...new Set(phases)]).toEqual(['recognise', 'judge', 'select']);
});

test('what is cancelled ends as Cancelled, and the next work is done as if nothing had been', async () => {
  const grids = await readSample(ROSTER);
  const stop: Watch = () => {
    throw new Cancelled();
  };
  await expect(open.jobs.recognise(grids, NO_SETTINGS, stop)).rejects.toBeInstanceOf(Cancelled);
  const found = await open.jobs.recognise(grids, NO_SETTINGS, unwatched);
  const here = await jobsHere(instantClock).recognise(grids, NO_SETTINGS, unwatched);
  expect(found.rosters).toEqual(here.rosters);
});

describe('over any wire', () => {
  interface Toy {
    readonly fail: { readonly asked: 'workbook' | 'bug'; readonly given: null };
    readonly count: { readonly asked: number; readonly given: number };
    readonly wait: { readonly asked: null; readonly given: null };
  }
  let wire: Wire;
  let caller: Caller<Toy>;
  const released: number[] = [];
  let isOver = false;
  beforeEach(() => {
    wire = openWire();
    isOver = false;
    caller = new Caller<Toy>(wire.near);
    answerOver<Toy>(
      wire.far,
      {
        fail: (asked) => {
          if (asked === 'bug') throw new TypeError('undefined is not a row');
          const params = { name: 'danh-sach.xlsx' };
          throw new WorkbookError({ code: 'file.password', params, severity: 'error' });
        },
        count: (asked) => Promise.resolve({ given: asked + 1 }),
        async wait(_, job) {
          job.watch('open', 0, 1);
          while (!isOver) await job.giveWay();
          return { given: null };
        },
      },
      (handle) => released.push(handle),
    );
  });
  afterEach(() => {
    isOver = true;
    wire.close();
  });

  test('a problem of the workbook arrives as such', async () => {
    const failed = caller.call('fail', 'workbook');
    await expect(failed).rejects.toBeInstanceOf(WorkbookError);
    await expect(failed).rejects.toMatchObject({
      problem: { code: 'file.password', params: { name: 'danh-sach.xlsx' } },
    });
  });

  test('a mistake of ours arrives with what it says', async () => {
    await expect(caller.call('fail', 'bug')).rejects.toMatchObject({
      name: 'TypeError',
      message: 'undefined is not a row',
    });
  });

  test('work that gives way is left in its midst, though it tells no progress', async () => {
    let isEnough = false;
    const waiting = caller.call('wait', null, () => {
      if (isEnough) throw new Cancelled();
    });
    const counted = caller.call('count', 1);
    isEnough = true;
    await expect(waiting).rejects.toBeInstanceOf(Cancelled);
    expect((await counted).value).toBe(2);
  });

  test('work that did not begin yet is left undone', async () => {
    const first = caller.call('count', 1);
    const second = caller.call('wait', null, () => {
      throw new Cancelled();
    });
    expect((await first).value).toBe(2);
    await expect(second).rejects.toBeInstanceOf(Cancelled);
  });

  test('when the other side is gone every call fails, those to come as well', async () => {
    const waiting = caller.call('wait', null);
    caller.fail(new Error('out of memory'));
    await expect(waiting).rejects.toThrow('out of memory');
    await expect(caller.call('count', 1)).rejects.toThrow('out of memory');
  });

  test('what nobody holds any more is forgotten, what somebody holds is kept', async () => {
    const { handle: dropped } = await caller.call('count', 1);
    const { handle } = await caller.call('count', 2);
    const held = caller.hold({}, handle);
    caller.hold({}, dropped);
    for (let turn = 0; turn < GC_TURNS && !released.includes(dropped); turn++) {
      collectGarbage();
      await caller.call('count', turn);
    }
    expect(released).toEqual([dropped]);
    expect(caller.handleOf(held)).toBe(handle);
  });

  test('messages that are none of ours are passed over', async () => {
    wire.near.postMessage({ hello: 'there' }, []);
    wire.far.postMessage('something else', []);
    expect((await caller.call('count', 2)).value).toBe(3);
  });
});
