import { callWorker } from '../../taskpane/jobs/call-worker';
import type { Caller } from '../../taskpane/jobs/caller';
import { jobsInWorker } from '../../taskpane/jobs/jobs-in-worker';
import { workerOf } from '../../taskpane/jobs/start-worker';
import type { Jobs } from '../../taskpane/session/host';
import type { MergeFiles } from '../merge/merge-files-here';
import type { PageWorkbook } from '../page-workbook';
import type { PageCalls } from './page-calls';
import { WorkerFile, type Surroundings } from './worker-file';

/** The worker of the page: opens files, and does the jobs of the pane over them. */
export interface PageWorker {
  readonly jobs: Jobs;
  /** Puts files together; their bytes stay with the caller. */
  readonly merge: MergeFiles;
  /** The bytes are given away. What is wrong with them is told when the file is read. */
  open(bytes: Uint8Array<ArrayBuffer>, name: string, around: Surroundings): Promise<PageWorkbook>;
}

/** Starts the worker from its code; rejects where the browser does not let it run. */
export async function startPageWorker(source: string): Promise<PageWorker> {
  return pageWorkerOver(await callWorker<PageCalls>(() => workerOf(source)));
}

export function pageWorkerOver(caller: Caller<PageCalls>): PageWorker {
  return {
    jobs: jobsInWorker(caller),
    merge: async (files, expected, watch) =>
      (await caller.call('merge', { files, expected }, watch)).value,
    async open(bytes, name, around) {
      const transfer = [bytes.buffer];
      const { handle } = await caller.call('open', { bytes, name }, undefined, transfer);
      return new WorkerFile(name, handle, caller, around);
    },
  };
}
