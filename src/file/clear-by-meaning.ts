import type { Problem } from '../core/problem';
import type { Grid } from '../core/roster/grid';
import { CONTENT_TYPES_PART } from './content-types';
import type { PackageDraft } from './package-draft';
import type { ListedSheet, PackageMap } from './package-map';
import { markedSheets } from './marked-sheets';
import { openSheet } from './open-sheet';
import { relationshipsPart } from './relationships';
import { RowIndex } from './row-index';
import { CellRemover, type OldColumn } from './row-remove';
import { formatRules } from './rule-formulas';
import {
  findOwnColumns,
  isOurSheet,
  isSameSheet,
  type OwnColumns,
  type RunRecord,
} from '../workbook/run-record';
import { isColourFormula, wordOfFormula } from '../workbook/status-rule';
import type { SheetFrame } from './sheet-frame';
import { leaveTables } from './table-leave';
import { applyEdits, type TextEdit } from './text-edit';
import { removal, removeChildren } from './unlink-own-part';
import { attribute, attributeValue, child, childrenNamed } from './xml-outline';

export interface ClearedByMeaning {
  readonly cellsRemoved: number;
  readonly problems: readonly Problem[];
}

/** Takes away what is ours in a workbook that another program saved since the run. */
export async function clearByMeaning(
  draft: PackageDraft,
  map: PackageMap,
  record: RunRecord,
  grids: readonly Grid[],
): Promise<ClearedByMeaning> {
  const problems: Problem[] = [];
  let cellsRemoved = 0;
  for (const sheet of map.sheets) {
    const grid = grids.find((one) => one.sheet === sheet.name);
    if (!sheet.isWorksheet || grid === undefined || grid.ours) continue;
    const result = await clearSheet(draft, sheet, record, grid);
    cellsRemoved += result.cellsRemoved;
    if (result.remains) {
      problems.push({ severity: 'warning', code: 'run.remains', params: {}, sheet: sheet.name });
    }
  }
  await removeSheets(draft, map, record);
  return { cellsRemoved, problems };
}

async function clearSheet(
  draft: PackageDraft,
  sheet: ListedSheet,
  record: RunRecord,
  grid: Grid,
): Promise<{ readonly cellsRemoved: number; readonly remains: boolean }> {
  const expected = record.columns.filter(
    (one) => isSameSheet(one, sheet) || one.sheet === sheet.name,
  );
  const found = findOwnColumns(record, sheet, grid);
  const left = await leaveTables(draft, sheet.part, found);
  const removable = found.filter((one) => !left.kept.includes(one));
  const columns = removable.flatMap((own) => oldColumns(own, grid));
  const cellsRemoved = await rewriteCleared(draft, sheet, columns, record);
  return { cellsRemoved, remains: removable.length < expected.length };
}

/** The heading, and below it the rows that carry one of the words of the run. */
function oldColumns(own: OwnColumns, grid: Grid): OldColumn[] {
  const words = new Set(own.record.words);
  const rows = [own.headerRow];
  for (let row = own.headerRow + 1; row <= grid.lastRow; row++) {
    const value = grid.values.value(grid.code(row, own.firstColumn));
    if (typeof value === 'string' && words.has(value)) rows.push(row);
  }
  const index = Int32Array.from(rows);
  return [0, 1].map((offset) => ({
    column: own.firstColumn + offset,
    rows: new RowIndex(index),
  }));
}

async function rewriteCleared(
  draft: PackageDraft,
  sheet: ListedSheet,
  columns: readonly OldColumn[],
  record: RunRecord,
): Promise<number> {
  const open = await openSheet(draft, sheet.part);
  const { split, text } = open.frame;
  const edits = formatRemovals(open.frame, record);
  if (edits.length === 0 && columns.length === 0) return 0;
  const remover = new CellRemover(columns, open.prefixLength, null);
  const inTail = edits.map((edit) => ({ ...edit, at: edit.at - split }));
  await open.rewrite(text.slice(0, split), applyEdits(text.slice(split), inTail).text, remover);
  return remover.cellsRemoved;
}

/** Conditional formats whose formula is ours; others in the same element stay. */
function formatRemovals(frame: SheetFrame, record: RunRecord): TextEdit[] {
  const words = new Set(record.columns.flatMap((columns) => columns.words));
  return formatRules(frame).flatMap(({ format, rules }) => {
    const ours = rules.flatMap(({ rule, formula }) => {
      const isOurs =
        formula !== null && (isColourFormula(formula) || words.has(wordOfFormula(formula) ?? ''));
      return isOurs ? [rule] : [];
    });
    const gone = ours.length === rules.length ? [format] : ours;
    return ours.length === 0 ? [] : gone.map(removal);
  });
}

/** Takes our sheets off the workbook's lists; names that count sheets behind them move up. */
async function removeSheets(
  draft: PackageDraft,
  map: PackageMap,
  record: RunRecord,
): Promise<void> {
  const ours = markedSheets(map).map(({ name, sheetId, mark }) =>
    isOurSheet(record, { name, sheetId, marked: mark !== null }),
  );
  if (!ours.includes(true) || !ours.includes(false)) return;
  const sheets = child(map.root, 'sheets');
  const listed = sheets === undefined ? [] : childrenNamed(sheets, 'sheet');
  const edits = [...listed.filter((_, place) => ours[place]).map(removal), ...nameEdits(map, ours)];
  await draft.edit(map.workbook, map.text, edits);
  const parts = map.sheets.filter((_, place) => ours[place]).map(({ part }) => part);
  const ids = map.relationships.filter(({ target }) => parts.includes(target)).map(({ id }) => id);
  await removeChildren(draft, relationshipsPart(map.workbook), 'Id', ids);
  await removeChildren(
    draft,
    CONTENT_TYPES_PART,
    'PartName',
    parts.map((part) => `/${part}`),
  );
  for (const part of parts) {
    draft.remove(part);
    draft.remove(relationshipsPart(part));
  }
}

function nameEdits(map: PackageMap, ours: readonly boolean[]): TextEdit[] {
  const list = child(map.root, 'definedNames');
  if (list === undefined) return [];
  const names = childrenNamed(list, 'definedName');
  const placeOf = (name: (typeof names)[number]): number | null => {
    const value = attributeValue(map.text, name, 'localSheetId');
    return value === undefined ? null : Number(value);
  };
  const gone = names.filter((name) => ours[placeOf(name) ?? -1] === true);
  if (gone.length === names.length) return [removal(list)];
  return names.flatMap((name) => {
    if (gone.includes(name)) return [removal(name)];
    const place = placeOf(name);
    const found = attribute(map.text, name, 'localSheetId');
    if (place === null || found === undefined) return [];
    const moved = place - ours.slice(0, place).filter(Boolean).length;
    return moved === place
      ? []
      : [{ at: found.start, remove: found.end - found.start, insert: String(moved) }];
  });
}
