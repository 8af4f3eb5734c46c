import { makeUnitFiles } from '../../../samples/unit-files';
import { Cancelled, unwatched } from '../../../src/core/progress';
import { webCodec } from '../../../src/file/codec-web';
import { WORDS } from '../../../src/i18n/say';
import { answerOver } from '../../../src/taskpane/jobs/answerer';
import { Caller } from '../../../src/taskpane/jobs/caller';
import { mergeHere } from '../../../src/web/merge/merge-files-here';
import { openPageFile } from '../../../src/web/page-file';
import { Pauses } from '../../../src/web/worker/giving-way';
import { KeptFiles, pageAnswers } from '../../../src/web/worker/page-answers';
import type { PageCalls } from '../../../src/web/worker/page-calls';
import { pageWorkerOver, type PageWorker } from '../../../src/web/worker/page-worker';
import { openWire, type Wire } from '../../taskpane/jobs/wire';

/** Slices of no length: a cancellation is heard however fast the machine merges. */
const GIVES_WAY_ALWAYS = 0;

let wire: Wire;
let worker: PageWorker;

beforeEach(() => {
  wire = openWire();
  const open = (bytes: Uint8Array, name: string) =>
    openPageFile(bytes, name, webCodec, WORDS.vi.page);
  answerOver(
    wire.far,
    pageAnswers(new KeptFiles(), open, new Pauses(GIVES_WAY_ALWAYS)),
    () => undefined,
  );
  worker = pageWorkerOver(new Caller<PageCalls>(wire.near));
});
afterEach(() => {
  wire.close();
});

test('files put together in the worker are what they are without one', async () => {
  const files = (await makeUnitFiles(4, 5)).map(({ name, bytes }) => ({ name, bytes }));
  const expected = 'Chi bộ Báo Bình Minh';
  const beside = await worker.merge(files, expected, unwatched);
  expect(beside).toEqual(await mergeHere(files, expected, unwatched));
  // The bytes are the caller's still: another merge may follow.
  expect(files.every(({ bytes }) => bytes.length > 0)).toBe(true);
});

test('a merge that is cancelled ends without a result', async () => {
  const files = (await makeUnitFiles(4, 5)).map(({ name, bytes }) => ({ name, bytes }));
  const watch = () => {
    throw new Cancelled();
  };
  await expect(worker.merge(files, '', watch)).rejects.toThrow(Cancelled);
});
