import type { Problem } from '../core/problem';
import type { Grid } from '../core/roster/grid';
import { clearByMeaning, type ClearedByMeaning } from './clear-by-meaning';
import { recordOfTraces } from './clear-traces';
import { ownPartNow } from './own-part-edits';
import type { PackageDraft } from './package-draft';
import { markedSheets } from './marked-sheets';
import { recordOfMarks } from '../workbook/mark';
import { linkOwnPart } from './link-own-part';
import { mapPackage, type PackageMap } from './package-map';
import { unlinkOwnPart } from './unlink-own-part';
import { openSheet } from './open-sheet';
import { encodeText } from './part-encoding';
import { fromStretches, RowIndex } from './row-index';
import { MemoryReader } from './row-memory';
import { CellRemover } from './row-remove';
import { parseRunRecord, type RowsUndo, type RunRecord } from '../workbook/run-record';
import { revert, type Undo } from './text-edit';

/** What taking a run back came to. */
export interface Cleared {
  /** The settings that the workbook held, those of the run included; null for none. */
  readonly settings: string | null;
  readonly cellsRemoved: number;
  readonly problems: readonly Problem[];
}

/**
 * Takes an earlier run back. As long as every part is still what the run wrote, each becomes to
 * the byte what it was before; otherwise (the workbook was saved by another program since) what
 * is ours is found by its meaning. `grids` are asked for only then. A workbook without a record
 * is searched for traces of a run where `search` says so: it takes another pass over its sheets.
 */
export async function clearRun(
  draft: PackageDraft,
  grids: () => Promise<readonly Grid[]>,
  search: 'always' | 'ifMarked',
): Promise<Cleared> {
  const map = await mapPackage(draft);
  const own = await ownPartNow(draft, map);
  const record = parseRunRecord(own.run);
  if (record === null || own.part === null) {
    return { settings: own.settings, ...(await clearTraces(draft, map, grids, search)) };
  }
  if (!isUntouched(draft, record)) {
    const cleared = await clearByMeaning(draft, map, record, await grids());
    await restoreOwnPart(draft, own.part, record);
    return { settings: own.settings, ...cleared };
  }
  let cellsRemoved = 0;
  for (const { part, undo, rows } of record.touched) {
    if (rows === undefined) await draft.putText(part, revert(await draft.text(part), undo));
    else cellsRemoved += await revertSheet(draft, part, undo, rows);
  }
  for (const { part } of record.added) draft.remove(part);
  await restoreOwnPart(draft, own.part, record);
  return { settings: own.settings, cellsRemoved, problems: [] };
}

/** Another program dropped the record: what is ours is told by its traces. */
async function clearTraces(
  draft: PackageDraft,
  map: PackageMap,
  grids: () => Promise<readonly Grid[]>,
  search: 'always' | 'ifMarked',
): Promise<ClearedByMeaning> {
  const isSearched = search === 'always' || recordOfMarks(markedSheets(map)) !== null;
  const record = isSearched ? await recordOfTraces(draft, map, grids) : null;
  if (record !== null) return clearByMeaning(draft, map, record, await grids());
  return { cellsRemoved: 0, problems: [{ severity: 'info', code: 'run.none', params: {} }] };
}

function isUntouched(draft: PackageDraft, record: RunRecord): boolean {
  // A run that Excel wrote knows no parts: it is taken back by its meaning.
  if (record.touched.length + record.added.length === 0) return false;
  return [...record.touched, ...record.added].every(({ part, crc, size }) => {
    const now = draft.fact(part);
    return now?.crc === crc && now.size === size;
  });
}

/**
 * Our part as it was before the run. Settings that the person saved after it stay, and need a
 * place of their own where the run had made it.
 */
async function restoreOwnPart(draft: PackageDraft, part: string, record: RunRecord): Promise<void> {
  const { before } = record;
  const map = await mapPackage(draft);
  if (map.own === null) draft.remove(part);
  if (before !== null) {
    const place = map.own ?? (await linkOwnPart(draft, map));
    await draft.put(place, [encodeText(before, 'utf-8')]);
  } else if (map.own !== null) await unlinkOwnPart(draft, map, map.own);
}

async function revertSheet(
  draft: PackageDraft,
  part: string,
  undo: readonly Undo[],
  rows: RowsUndo,
): Promise<number> {
  const open = await openSheet(draft, part);
  const { split, text } = open.frame;
  const head = undo.filter(([at]) => at < split);
  const tail = undo.filter(([at]) => at >= split);
  const shifted = tail.map(([at, ...rest]): Undo => [at - split, ...rest]);
  const columns = rows.groups.map((group) => ({
    column: group.column,
    rows: new RowIndex(fromStretches(group.rows)),
  }));
  const memory = new MemoryReader(rows.memories, rows.runs);
  const remover = new CellRemover(columns, open.prefixLength, memory);
  await open.rewrite(
    revert(text.slice(0, split), head),
    revert(text.slice(split), shifted),
    remover,
  );
  return remover.cellsRemoved;
}
