import type { LiveWorkbook } from '../../workbook/live-workbook';
import type { RemoteJobs } from './jobs-in-worker';

/** A workbook on this side of the port, for plans that came with their first rows only. */
export function writingWhole(workbook: LiveWorkbook, jobs: RemoteJobs): LiveWorkbook {
  return {
    read: (watch) => workbook.read(watch),
    write: async (plan, watch) => workbook.write(await jobs.whole(plan), watch),
    clear: (watch) => workbook.clear(watch),
    select: (place) => workbook.select(place),
    selection: () => workbook.selection(),
    onChange: (listener) => workbook.onChange(listener),
  };
}
