import type { Plan } from '../core/plan';
import { unwatched } from '../core/progress';
import type { Codec } from './codec';
import { newPackage } from './new-package';
import { writePackage } from './write-package';

/** The sheets of a plan as a new .xlsx file that holds nothing else. */
export async function fileOfSheets({ sheets }: Plan, codec: Codec): Promise<Uint8Array> {
  const plan: Plan = { highlights: [], sheets, settings: null };
  const { bytes } = await writePackage(await newPackage([], codec), codec, plan, unwatched);
  return bytes;
}
