import type { Area } from '../core/roster/grid';
import { ownPartXml } from '../workbook/own-part';
import type { RunRecord } from '../workbook/run-record';
import { areaText } from './address';
import { runBatch, type ExcelParts } from './batch';
import { clearHighlights, deleteSheets, findOurs, whatRemains } from './clear';
import { earlierGone } from './excel-fault';
import { inspect, ourSheets } from './inspect';
import { storeXml, type OwnState } from './own-part';

/** A write on its way: what there was before it, and how far it is. */
export interface Writing {
  readonly before: OwnState;
  /** The earlier run and this one: by it, whatever happens, one press of clear removes both. */
  readonly union: RunRecord;
  /** Names of the sheets that this run adds. */
  readonly added: readonly string[];
  /** True as soon as something of the earlier run or of the roster's sheets may have changed. */
  replacing: boolean;
  /** Cells, empty before, in which a lookup may leave more than statuses. */
  readonly lookups: { readonly sheet: string; readonly area: Area }[];
}

/**
 * Takes a failed write back and returns the error to tell: the failure itself where the workbook
 * is as before; `excel.earlierGone` where an earlier run is gone as well; `excel.remains` where
 * taking back failed too. The record then stays, so that one press of clear removes the rest.
 */
export async function takeBack(
  parts: ExcelParts,
  writing: Writing,
  error: unknown,
): Promise<unknown> {
  try {
    await runBatch(parts, (context) =>
      writing.replacing ? removeAll(context, parts, writing) : removeAdded(context, writing),
    );
  } catch {
    return whatRemains(parts, writing.union, error);
  }
  return writing.replacing && writing.before.run !== null ? earlierGone(error) : error;
}

/** Nothing but our new sheets and the record has been written so far. */
async function removeAdded(
  context: Excel.RequestContext,
  { added, before }: Writing,
): Promise<void> {
  const { sheets } = await inspect(context);
  await deleteSheets(
    context,
    sheets.filter(({ name }) => added.includes(name)),
  );
  await storeXml(context, before.xml);
}

async function removeAll(
  context: Excel.RequestContext,
  { has }: ExcelParts,
  { union, before, lookups }: Writing,
): Promise<void> {
  for (const { sheet, area } of lookups) {
    const range = context.workbook.worksheets.getItem(sheet).getRange(areaText(area));
    range.clear('Contents');
  }
  const ours = await findOurs(context, union);
  await clearHighlights(context, ours, has);
  await deleteSheets(context, ourSheets(union, ours.state));
  await storeXml(context, ownPartAfter(before, union));
}

/** Our part without a run: as it was, or where an earlier run is gone too, with the settings. */
function ownPartAfter(before: OwnState, union: RunRecord): string | null {
  if (before.run === null) return before.xml;
  const { settings } = before;
  return settings === null ? union.before : ownPartXml({ settings, run: null });
}
