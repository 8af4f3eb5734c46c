import type { Plan } from '../core/plan';
import { ownPartXml } from '../workbook/own-part';
import { parseRunRecord } from '../workbook/run-record';
import { ownPartNow, putOwnPart } from './own-part-edits';
import type { PackageDraft } from './package-draft';
import { mapPackage } from './package-map';
import { linkOwnPart } from './link-own-part';

/** True for a plan that only keeps settings: it replaces no run. */
export function isSettingsOnly(plan: Plan): boolean {
  return plan.highlights.length === 0 && plan.sheets.length === 0;
}

/**
 * Keeps settings beside what is there. The person saved them, so a later clear leaves them: the
 * record of an earlier run then remembers them as what was there before it.
 */
export async function keepSettings(draft: PackageDraft, settings: string | null): Promise<void> {
  if (settings === null) return;
  const map = await mapPackage(draft);
  const own = await ownPartNow(draft, map);
  const part = own.part ?? (await linkOwnPart(draft, map));
  const record = parseRunRecord(own.run);
  const before = ownPartXml({ settings, run: null });
  const run = record === null ? own.run : JSON.stringify({ ...record, before });
  await putOwnPart(draft, part, { settings, run });
}
