import { isColourFormula, wordOfFormula } from '../workbook/status-rule';
import type { RunRecord } from '../workbook/run-record';
import { piecesOf } from './chunks';
import { MAX_PROXIES_PER_BATCH } from './limits';
import type { SheetState } from './inspect';
import { worksheetOf } from './own-columns';

/**
 * Removes the conditional formats whose formula is ours from sheets; others stay. Colour alone
 * names no columns in the record, so every sheet is looked at.
 */
export async function removeOwnRules(
  context: Excel.RequestContext,
  record: RunRecord,
  sheets: readonly SheetState[],
): Promise<void> {
  const collections = sheets.map((sheet) =>
    worksheetOf(context, sheet).getRange().conditionalFormats.load('items/id, items/type'),
  );
  await context.sync();
  const formats = collections.flatMap(({ items }) => items.filter(({ type }) => type === 'Custom'));
  if (formats.length === 0) return;
  const words = new Set(record.columns.flatMap((columns) => columns.words));
  for (const some of piecesOf(formats, MAX_PROXIES_PER_BATCH)) {
    await removeAmong(context, some, words);
  }
}

async function removeAmong(
  context: Excel.RequestContext,
  formats: readonly Excel.ConditionalFormat[],
  words: ReadonlySet<string>,
): Promise<void> {
  const rules = formats.map((format) => format.custom.rule.load('formula'));
  await context.sync();
  formats.forEach((format, index) => {
    if (isOwnFormula(rules[index]?.formula ?? '', words)) format.delete();
  });
  await context.sync();
}

/** No formula: a rule of ours that a failing request left behind before it got one. */
function isOwnFormula(formula: string, words: ReadonlySet<string>): boolean {
  const plain = formula.replace(/^=/, '');
  return plain === '' || isColourFormula(plain) || words.has(wordOfFormula(plain) ?? '');
}
