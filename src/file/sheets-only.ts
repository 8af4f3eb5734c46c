import type { Plan } from '../core/plan';
import { unwatched } from '../core/progress';
import { webCodec } from './codec-web';
import { newPackage } from './new-package';
import { writePackage } from './write-package';

/** The sheets of a plan as a new .xlsx file that holds nothing else; for browsers. */
export async function fileOfSheets({ sheets }: Plan): Promise<Uint8Array> {
  const plan: Plan = { highlights: [], sheets, settings: null };
  const { bytes } = await writePackage(await newPackage([], webCodec), webCodec, plan, unwatched);
  return bytes;
}
