import type { Codec } from './codec';
import { openPackage } from './package';
import { isWritable } from './read-file';
import { openZip } from './zip-read';

/** The ending that Excel asks of a workbook with this content, by the type of its main part. */
export type WorkbookEnding = '.xlsx' | '.xlsm' | '.xltx' | '.xltm';

/** The ending that fits what is written for a file: its own kind of package, or a new .xlsx. */
export async function endingFor(bytes: Uint8Array, codec: Codec): Promise<WorkbookEnding> {
  if (!isWritable(bytes)) return '.xlsx';
  const { contentTypes, workbookPart } = await openPackage(openZip(bytes), codec);
  const type = contentTypes.of(workbookPart);
  const isTemplate = type.includes('template');
  if (type.includes('macroenabled')) return isTemplate ? '.xltm' : '.xlsm';
  return isTemplate ? '.xltx' : '.xlsx';
}
