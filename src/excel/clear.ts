import type { Problem } from '../core/problem';
import type { Watch } from '../core/progress';
import { columnLetters } from '../core/roster/address';
import type { RunRecord } from '../workbook/run-record';
import type { WorkbookError, WriteReport } from '../workbook/workbook';
import { runBatch, type ExcelParts } from './batch';
import { clearColumns } from './clear-columns';
import { remainsOf } from './excel-fault';
import { inspect, ourSheets, type BookState } from './inspect';
import { findColumns, worksheetOf, type FoundColumns } from './own-columns';
import { refusal } from './obstacles';
import { loadOwnPart, storeXml } from './own-part';
import { removeOwnRules } from './own-rules';

/** What a run has left in the workbook, as it stands now. */
export interface Ours {
  readonly record: RunRecord;
  readonly state: BookState;
  readonly columns: readonly FoundColumns[];
}

export async function findOurs(context: Excel.RequestContext, record: RunRecord): Promise<Ours> {
  const state = await inspect(context);
  return { record, state, columns: await findColumns(context, record, state) };
}

/** Throws before anything is changed where Excel would refuse half-way. */
export function checkClearable({ record, state, columns }: Ours): void {
  if (state.structureLocked && ourSheets(record, state).length > 0)
    throw refusal('excel.structureLocked');
  for (const { sheet } of columns) {
    if (sheet.isProtected) throw refusal('excel.protected', sheet.name);
    if (sheet.isFiltered) throw refusal('excel.filtered', sheet.name);
  }
}

/** Removes columns and conditional formats; returns how many cells were emptied. */
export async function clearHighlights(
  context: Excel.RequestContext,
  { record, state, columns }: Ours,
  has: ExcelParts['has'],
): Promise<number> {
  await removeOwnRules(context, record, rulesOn({ record, state, columns }));
  let cells = 0;
  for (const one of columns) cells += await clearColumns(context, one, has('1.13'));
  return cells;
}

/** Our own sheets go as a whole; a protected sheet's rules cannot be touched. */
function rulesOn({ record, state }: Ours) {
  const own = ourSheets(record, state);
  return state.sheets.filter((sheet) => !sheet.isProtected && !own.includes(sheet));
}

export async function deleteSheets(
  context: Excel.RequestContext,
  sheets: readonly { readonly id: string }[],
): Promise<void> {
  for (const sheet of sheets) worksheetOf(context, sheet).delete();
  await context.sync();
}

/** Takes away everything of a run, its record last: until then a second try finds all of it. */
export async function removeRun(
  context: Excel.RequestContext,
  ours: Ours,
  has: ExcelParts['has'],
): Promise<number> {
  const cells = await clearHighlights(context, ours, has);
  await deleteSheets(context, ourSheets(ours.record, ours.state));
  await storeXml(context, ours.record.before);
  return cells;
}

const NO_RUN: Problem = { severity: 'info', code: 'run.none', params: {} };

/** Removes everything of ours. Problems: run.none; run.remains where a sheet was changed since the run. */
export async function clearExcel(parts: ExcelParts, watch: Watch): Promise<WriteReport> {
  watch('write', 0, 1);
  const started: { record: RunRecord | null } = { record: null };
  try {
    const report = await runBatch(parts, async (context): Promise<WriteReport> => {
      const { run } = await loadOwnPart(context);
      if (run === null) return { sheets: [], cellsWritten: 0, problems: [NO_RUN] };
      const ours = await findOurs(context, run);
      checkClearable(ours);
      started.record = run;
      const cellsWritten = await removeRun(context, ours, parts.has);
      return { sheets: [], cellsWritten, problems: missing(ours) };
    });
    watch('write', 1, 1);
    return report;
  } catch (error) {
    throw started.record === null ? error : await whatRemains(parts, started.record, error);
  }
}

function missing({ record, state, columns }: Ours): readonly Problem[] {
  return state.sheets.flatMap(({ id, name }): Problem[] => {
    const places = record.columns.filter((one) => one.excelId === id || one.sheet === name).length;
    const found = columns.filter(({ sheet }) => sheet.id === id).length;
    if (found >= places) return [];
    return [{ severity: 'warning', code: 'run.remains', params: {}, sheet: name }];
  });
}

/** Names what is still there; where Excel does not even tell that, what the record names. */
export async function whatRemains(
  parts: ExcelParts,
  record: RunRecord,
  error: unknown,
): Promise<WorkbookError> {
  try {
    const { state, columns } = await runBatch(parts, (context) => findOurs(context, record));
    const sheets = ourSheets(record, state).map(({ name }) => name);
    const places = columns.map((one) => place(one.sheet.name, one.firstColumn));
    return remainsOf(error, named(sheets, places));
  } catch {
    const places = record.columns.map((one) => place(one.sheet, one.firstColumn));
    const sheets = record.sheets.map(({ name }) => name);
    return remainsOf(error, named(sheets, places));
  }
}

function named(sheets: readonly string[], columns: readonly string[]) {
  return {
    sheets: [...new Set(sheets)].map((name) => `«${name}»`).join(', '),
    columns: [...new Set(columns)].join(', '),
  };
}

function place(sheet: string, firstColumn: number): string {
  return `«${sheet}» ${columnLetters(firstColumn)}:${columnLetters(firstColumn + 1)}`;
}
