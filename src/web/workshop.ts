import { webCodec } from '../file/codec-web';
import { WORDS } from '../i18n/say';
import { jobsHere, type Clock } from '../taskpane/session/host';
import { MarkedPlace } from './file/marked-place';
import type { PageHost, Screen, Workshop } from './page-host';
import { startPageWorker, type PageWorker } from './worker/page-worker';

/** Opens and merges files in a worker, which starts with the page; here, where none starts. */
export function workshopOf(clock: Clock): Pick<PageHost, 'openWorkbook' | 'merge'> {
  const started = start();
  return {
    openWorkbook: async (bytes, name, screen) => {
      const worker = await started;
      return worker === null
        ? openHere(bytes, name, screen, clock)
        : openBeside(worker, bytes, name, screen);
    },
    merge: async (...asked) => {
      const { merge } = (await started) ?? (await mergingHere());
      return merge(...asked);
    },
  };
}

async function mergingHere(): Promise<Pick<PageHost, 'merge'>> {
  const { mergeHere } = await import(/* webpackChunkName: "here" */ './merge/merge-files-here');
  return { merge: mergeHere };
}

/** Null where a policy or the browser lets no worker run. */
async function start(): Promise<PageWorker | null> {
  try {
    const { default: source } = await import(/* webpackChunkName: "worker" */ 'binh-xet/worker');
    return await startPageWorker(source);
  } catch {
    return null;
  }
}

async function openBeside(
  worker: PageWorker,
  bytes: Uint8Array,
  name: string,
  { show, sheets }: Screen,
): Promise<Workshop> {
  const marked = new MarkedPlace();
  marked.onShow(show);
  const workbook = await worker.open(bytes.slice(), name, {
    // eslint-disable-next-line @typescript-eslint/require-await -- a sheet that is gone rejects
    select: async (place) => {
      marked.show(place, sheets());
    },
    selection: () => Promise.resolve(marked.marked(sheets())),
  });
  const mark: Workshop['mark'] = (area) => {
    marked.mark(area);
  };
  return { workbook, jobs: worker.jobs, mark };
}

async function openHere(
  bytes: Uint8Array,
  name: string,
  { show }: Screen,
  clock: Clock,
): Promise<Workshop> {
  const { openPageFile } = await import(/* webpackChunkName: "here" */ './page-file');
  const workbook = openPageFile(bytes, name, webCodec, WORDS.vi.page);
  workbook.onSelect(show);
  const mark: Workshop['mark'] = (area) => {
    workbook.mark(area);
  };
  return { workbook, jobs: jobsHere(clock), mark };
}
