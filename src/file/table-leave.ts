import { areaReference } from './area-reference';
import { parseArea } from './cell-reference';
import { setAttribute } from './child-insert';
import type { PackageDraft } from './package-draft';
import { relationshipsIn } from './rels-edit';
import type { OwnColumns } from '../workbook/run-record';
import { tableFacts } from './table-edits';
import type { TextEdit } from './text-edit';
import { removal } from './unlink-own-part';
import { attribute, child, childrenNamed, outline } from './xml-outline';

/**
 * Takes the columns of an earlier run out of the Excel tables that they joined, where they are
 * still the table's last two. Yields those that cannot be taken out: the clerk added columns.
 */
export async function leaveTables(
  draft: PackageDraft,
  sheetPart: string,
  found: readonly OwnColumns[],
): Promise<{ readonly kept: readonly OwnColumns[] }> {
  const kept: OwnColumns[] = [];
  const joined = found.filter(({ record }) => record.table !== null);
  if (joined.length === 0) return { kept };
  for (const { type, target: part } of await relationshipsIn(draft, sheetPart)) {
    if (type !== 'table' || !draft.has(part)) continue;
    const text = await draft.text(part);
    const facts = tableFacts(text, part);
    const own = joined.find(
      ({ firstColumn, headerRow }) =>
        facts?.area.firstRow === headerRow &&
        facts.area.firstColumn <= firstColumn &&
        facts.area.lastColumn > firstColumn,
    );
    if (facts === null || own === undefined) continue;
    if (facts.area.lastColumn === own.firstColumn + 1 && facts.columns.length > 2) {
      await draft.edit(part, text, leaveEdits(text, part, facts));
    } else kept.push(own);
  }
  return { kept };
}

function leaveEdits(
  text: string,
  part: string,
  facts: NonNullable<ReturnType<typeof tableFacts>>,
): TextEdit[] {
  const root = outline(text, 2, part);
  const list = child(root, 'tableColumns');
  if (list === undefined) return [];
  const columns = childrenNamed(list, 'tableColumn');
  const filter = child(root, 'autoFilter');
  const narrowed = areaReference({ ...facts.area, lastColumn: facts.area.lastColumn - 2 });
  const filterRef = filter && attribute(text, filter, 'ref');
  const filterArea = filterRef && narrowedReference(filterRef.value);
  return [
    ...setAttribute(attribute(text, root, 'ref'), narrowed),
    ...(filterArea === undefined ? [] : setAttribute(filterRef, filterArea)),
    ...setAttribute(attribute(text, list, 'count'), String(columns.length - 2)),
    ...columns.slice(-2).map(removal),
  ];
}

/** The same rows without the last two columns. */
function narrowedReference(reference: string): string {
  const area = parseArea(reference);
  return area === null ? reference : areaReference({ ...area, lastColumn: area.lastColumn - 2 });
}
