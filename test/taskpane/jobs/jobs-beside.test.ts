import { unwatched } from '../../../src/core/progress';
import { NO_SETTINGS } from '../../../src/core/settings';
import { jobsBeside } from '../../../src/taskpane/jobs/jobs-beside';
import { writingWhole } from '../../../src/taskpane/jobs/whole-plans';
import { jobsHere } from '../../../src/taskpane/session/host';
import { instantClock, sampleBytes, sessionOver } from '../open-session';
import { PLAN, ROSTER } from '../reviewed-sample';
import { readSample } from './read-samples';

/** As a browser does it: the worker is there, and then tells that it could not be loaded. */
class WorkerThatFails extends EventTarget {
  constructor() {
    super();
    setImmediate(() => this.dispatchEvent(new Event('error')));
  }
  postMessage(): void {
    throw new Error('nothing may be sent to a worker that never started');
  }
}

const unhandled: unknown[] = [];
const keep = (reason: unknown) => unhandled.push(reason);
beforeAll(() => process.on('unhandledRejection', keep));
afterAll(() => {
  process.off('unhandledRejection', keep);
  expect(unhandled).toEqual([]);
});

describe.each<[string, () => Worker]>([
  [
    'a policy forbids workers',
    () => {
      throw new DOMException('blocked', 'SecurityError');
    },
  ],
  ['its file cannot be loaded', () => new WorkerThatFails() as unknown as Worker],
])('no worker starts: %s', (_, make) => {
  test('the work is done here, with the same result', async () => {
    const grids = await readSample(ROSTER);
    const found = await jobsBeside(make, instantClock).recognise(grids, NO_SETTINGS, unwatched);
    const here = await jobsHere(instantClock).recognise(grids, NO_SETTINGS, unwatched);
    expect(found.rosters).toEqual(here.rosters);
  });

  test('a clerk highlights and lists as always', async () => {
    const jobs = jobsBeside(make, instantClock);
    const bytes = sampleBytes(ROSTER);
    const { workbook } = sessionOver(bytes, ROSTER);
    const whole = writingWhole(workbook, jobs);
    const { session } = sessionOver(bytes, ROSTER, { workbook: whole, jobs });
    await session.judge.open();
    await session.judge.chooseCampaign(PLAN);
    await session.runs.highlight();
    await session.runs.list();
    expect(session.store.state.written).toMatchObject({ highlight: true, list: true });
  });
});
