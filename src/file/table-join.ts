import type { ColumnsHighlight } from '../core/plan';
import type { PackageDraft } from './package-draft';
import { relationshipsIn } from './rels-edit';
import type { RunRecord } from '../workbook/run-record';
import { canJoin, joinEdits, tableFacts } from './table-edits';

export interface JoinedTables {
  readonly tables: readonly string[];
  readonly touched: RunRecord['touched'];
}

/** Lets the columns of highlights join the Excel tables that they belong to. */
export async function joinTables(
  draft: PackageDraft,
  sheetPart: string,
  highlights: readonly ColumnsHighlight[],
): Promise<JoinedTables> {
  const tables: string[] = [];
  const touched: RunRecord['touched'] = [];
  const wanted = highlights.filter(({ table }) => table !== null);
  if (wanted.length === 0) return { tables, touched };
  for (const { type, target: part } of await relationshipsIn(draft, sheetPart)) {
    if (type !== 'table' || !draft.has(part)) continue;
    const text = await draft.text(part);
    const facts = tableFacts(text, part);
    const highlight = wanted.find(({ table }) => table === facts?.name);
    if (facts === null || highlight === undefined || !canJoin(facts, highlight)) continue;
    const undo = await draft.edit(part, text, joinEdits(text, part, highlight.headings));
    touched.push({ part, ...(draft.fact(part) ?? { crc: 0, size: 0 }), undo });
    tables.push(facts.name);
  }
  return { tables, touched };
}
