import { basename, extname } from 'node:path';
import { nodeCodec } from '../file/codec-node';
import { endingFor } from '../file/file-ending';
import { UsageError } from './faults';
import type { Opened } from './job';

/** Excel does not open a workbook under an ending that its content does not have. */
export function refuseEnding(out: string, ending: string): void {
  if (extname(out).toLowerCase() === ending.toLowerCase()) return;
  throw new UsageError({ code: 'out.ending', params: { name: basename(out), ending } });
}

/** The ending of what a run writes for the file. */
export async function endingOfResult({ workbook }: Opened): Promise<string> {
  return endingFor(await workbook.save(), nodeCodec);
}
