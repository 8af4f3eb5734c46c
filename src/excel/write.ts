import type { Highlight, Plan } from '../core/plan';
import type { Problem } from '../core/problem';
import { Cancelled, type Watch } from '../core/progress';
import {
  emptyRecord,
  type ColumnsRecord,
  type RunRecord,
  type SheetRecord,
} from '../workbook/run-record';
import type { WriteReport } from '../workbook/workbook';
import { runBatch, type ExcelParts } from './batch';
import { checkClearable, clearHighlights, deleteSheets, findOurs, type Ours } from './clear';
import { writeHighlight } from './highlight';
import { ourSheets } from './inspect';
import { keepSettings } from './keep-settings';
import { refuseWrite, splitHighlights } from './obstacles';
import { loadOwnPart, storeRun, type OwnState } from './own-part';
import {
  addScratch,
  buildSheets,
  giveFinalNames,
  planSheets,
  type PlannedSheets,
} from './own-sheets';
import { columnsToWrite, type ColumnsToWrite } from './record-columns';
import { takeBack, type Writing } from './take-back';

/** Everything that a write has found out before its first change. */
interface Prepared {
  readonly parts: ExcelParts;
  readonly plan: Plan;
  readonly earlier: Ours;
  readonly highlights: readonly Highlight[];
  readonly columns: readonly ColumnsToWrite[];
  readonly sheets: PlannedSheets;
  readonly problems: readonly Problem[];
  readonly writing: Writing;
}

/**
 * Carries out a plan. Excel takes nothing back by itself, so what is about to be written is
 * recorded before the first change: whatever happens then, one press of *Bỏ tô sáng* removes all
 * of it. Our new sheets are built whole before anything of the earlier run goes; a failure until
 * then leaves the workbook as it was, a later one takes everything back.
 */
export async function writeExcel(
  parts: ExcelParts,
  plan: Plan,
  watch: Watch,
): Promise<WriteReport> {
  const begun: { writing: Writing | null } = { writing: null };
  watch('write', 0, totalOf(plan));
  try {
    return await runBatch(parts, async (context) => {
      const before = await loadOwnPart(context);
      if (totalOf(plan) === 1) return keepSettings(context, before, plan.settings);
      const prepared = await prepare(context, parts, plan, before);
      begun.writing = prepared.writing;
      return carryOut(context, prepared, watch);
    });
  } catch (error) {
    throw begun.writing === null ? error : await takeBack(parts, begun.writing, error);
  }
}

/** Steps of a write, for its progress: sheets, highlights, the record. */
function totalOf({ highlights, sheets }: Plan): number {
  return highlights.length + sheets.length + 1;
}

async function prepare(
  context: Excel.RequestContext,
  parts: ExcelParts,
  plan: Plan,
  before: OwnState,
): Promise<Prepared> {
  const earlier = await findOurs(context, before.run ?? emptyRecord());
  checkClearable(earlier);
  refuseWrite(plan, earlier.state);
  const { highlights, problems } = splitHighlights(plan.highlights, earlier.state);
  const sheets = planSheets(plan.sheets, earlier);
  const columns = await columnsToWrite(context, highlights, earlier);
  const added = [...sheets.sheets.map(({ buildName }) => buildName), sheets.scratchName];
  const records = columns.map(({ record }) => record);
  const union = unionOf(before, earlier, records, sheets);
  const writing = { before, union, added, replacing: false, lookups: [] };
  return { parts, plan, earlier, highlights, columns, sheets, problems, writing };
}

/** The record of the earlier run and of this one together. */
function unionOf(
  before: OwnState,
  { record }: Ours,
  columns: readonly ColumnsRecord[],
  { sheets, scratchName }: PlannedSheets,
): RunRecord {
  const building = { sheetId: 0, building: true };
  const built = sheets.map(({ model, buildName }): SheetRecord => {
    return { role: model.role, name: buildName, ...building };
  });
  const scratch: SheetRecord = { role: 'reasons', name: scratchName, ...building };
  return {
    ...emptyRecord(),
    before: beforeRun(before),
    columns: [...record.columns, ...columns],
    sheets: [...record.sheets, ...built, scratch],
  };
}

/** Our part as it was before any run. */
function beforeRun({ run, xml }: OwnState): string | null {
  return run === null ? xml : run.before;
}

async function carryOut(
  context: Excel.RequestContext,
  prepared: Prepared,
  watch: Watch,
): Promise<WriteReport> {
  const { parts, plan, earlier, columns, sheets, writing } = prepared;
  const { before, union } = writing;
  const progress = progressOf(prepared, watch);
  await storeRun(context, before.settings, union);
  const built = await buildSheets(context, sheets.sheets, progress);
  writing.replacing = true;
  await clearHighlights(context, earlier, parts.has);
  const written = await writeHighlights(context, prepared, progress);
  await deleteSheets(context, ourSheets(earlier.record, earlier.state));
  await giveFinalNames(context, sheets.sheets, built);
  await storeRun(context, plan.settings ?? before.settings, {
    ...emptyRecord(),
    before: union.before,
    columns: columns.map(({ record }) => ({
      ...record,
      table: written.apart.has(record.sheet) ? null : record.table,
    })),
    sheets: [...built],
  });
  return {
    sheets: built.map(({ name }) => name),
    cellsWritten: written.cells,
    problems: [...prepared.problems, ...written.problems],
  };
}

/** Tells the progress; once an earlier run is being replaced it is too late to break off. */
function progressOf({ plan, writing }: Prepared, watch: Watch): () => void {
  let done = 0;
  return () => {
    done++;
    try {
      watch('write', done, totalOf(plan));
    } catch (error) {
      const tooLate = writing.replacing && writing.before.run !== null;
      if (!(error instanceof Cancelled && tooLate)) throw error;
    }
  };
}

async function writeHighlights(
  context: Excel.RequestContext,
  { parts, highlights, columns, sheets, earlier, writing }: Prepared,
  progress: () => void,
) {
  const problems: Problem[] = [];
  let cells = 0;
  const apart = new Set<string>();
  const means = {
    canResize: parts.has('1.13'),
    addScratch: earlier.state.structureLocked
      ? null
      : () => addScratch(context, sheets.scratchName),
    lookups: writing.lookups,
  };
  for (const highlight of highlights) {
    const beside = columns.find((one) => one.highlight === highlight)?.beside ?? null;
    const report = await writeHighlight(context, highlight, { ...means, beside });
    problems.push(...report.problems);
    if (report.problems.some(({ code }) => code === 'table.notJoined')) apart.add(highlight.sheet);
    cells += report.cellsWritten;
    progress();
  }
  return { cells, problems, apart };
}
