import { ownPartXml } from '../workbook/own-part';
import type { WriteReport } from '../workbook/workbook';
import { storeXml, type OwnState } from './own-part';

/**
 * Keeps settings beside what is there, for a plan that writes nothing else. The person saved
 * them, so a later clear leaves them: the record of an earlier run then remembers them as what
 * was there before it.
 */
export async function keepSettings(
  context: Excel.RequestContext,
  { run }: OwnState,
  settings: string | null,
): Promise<WriteReport> {
  if (settings !== null) {
    const before = ownPartXml({ settings, run: null });
    const kept = run === null ? null : JSON.stringify({ ...run, before });
    await storeXml(context, ownPartXml({ settings, run: kept }));
  }
  return { sheets: [], cellsWritten: 0, problems: [] };
}
