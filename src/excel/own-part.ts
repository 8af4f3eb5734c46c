import { isOwnPart, OWN_NAMESPACE, ownPartXml, readOwnPart } from '../workbook/own-part';
import { parseRunRecord, type RunRecord } from '../workbook/run-record';

/** The part of ours in the workbook, as read; `settings` and `run` are null where it has none. */
export interface OwnState {
  readonly settings: string | null;
  readonly run: RunRecord | null;
  /** The part's XML whole, to put it back. */
  readonly xml: string | null;
}

const NOTHING: OwnState = { settings: null, run: null, xml: null };

async function findOwnPart(context: Excel.RequestContext): Promise<Excel.CustomXmlPart | null> {
  const parts = context.workbook.customXmlParts.getByNamespace(OWN_NAMESPACE).load('items/id');
  await context.sync();
  return parts.items[0] ?? null;
}

export async function loadOwnPart(context: Excel.RequestContext): Promise<OwnState> {
  const part = await findOwnPart(context);
  if (part === null) return NOTHING;
  const xml = part.getXml();
  await context.sync();
  return stateOf(xml);
}

function stateOf({ value: xml }: OfficeExtension.ClientResult<string>): OwnState {
  if (!isOwnPart(xml)) return NOTHING;
  const { settings, run } = readOwnPart(xml);
  return { settings, run: parseRunRecord(run), xml };
}

/** Replaces the part by one with this XML; null takes it away. */
export async function storeXml(context: Excel.RequestContext, xml: string | null): Promise<void> {
  const part = await findOwnPart(context);
  if (part === null) {
    if (xml !== null) context.workbook.customXmlParts.add(xml);
  } else if (xml === null) part.delete();
  else part.setXml(xml);
  await context.sync();
}

export async function storeRun(
  context: Excel.RequestContext,
  settings: string | null,
  run: RunRecord,
): Promise<void> {
  await storeXml(context, ownPartXml({ settings, run: JSON.stringify(run) }));
}
