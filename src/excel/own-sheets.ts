import type { SheetModel } from '../core/nomination/sheet-model';
import { SHEET_MARKER, type SheetRecord } from '../workbook/run-record';
import { takeSheetName } from '../workbook/sheet-name';
import { buildSheet } from './build-sheet';
import type { Ours } from './clear';
import { ourSheets } from './inspect';
import { worksheetOf } from './own-columns';

const SCRATCH_NAME = 'BinhXet.tmp';

/** A sheet to build: under a name that nobody has, and the one it gets once the earlier is gone. */
export interface PlannedSheet {
  readonly model: SheetModel;
  readonly buildName: string;
  readonly finalName: string;
}

export interface PlannedSheets {
  readonly sheets: readonly PlannedSheet[];
  /** Name of the sheet on which texts are looked up; deleted again before the end. */
  readonly scratchName: string;
}

/** The names of new sheets: as wished where only our own earlier sheets have them. */
export function planSheets(models: readonly SheetModel[], { record, state }: Ours): PlannedSheets {
  const own = ourSheets(record, state);
  const present = namesOf(state.sheets);
  const foreign = namesOf(state.sheets.filter((sheet) => !own.includes(sheet)));
  const finals = models.map(({ name }) => takeSheetName(name, foreign));
  const building = new Set([...present, ...foreign]);
  const sheets = models.map((model, index): PlannedSheet => {
    const finalName = finals[index] ?? model.name;
    const isTaken = present.has(finalName.toLowerCase());
    return {
      model,
      finalName,
      buildName: isTaken ? takeSheetName(finalName, building) : finalName,
    };
  });
  return { sheets, scratchName: takeSheetName(SCRATCH_NAME, building) };
}

function namesOf(sheets: readonly { readonly name: string }[]): Set<string> {
  return new Set(sheets.map(({ name }) => name.toLowerCase()));
}

/** Builds the sheets one by one; returns their records under the names they will have. */
export async function buildSheets(
  context: Excel.RequestContext,
  planned: readonly PlannedSheet[],
  done: () => void,
): Promise<readonly SheetRecord[]> {
  const records: SheetRecord[] = [];
  for (const one of planned) {
    records.push(await buildOne(context, one));
    done();
  }
  return records;
}

async function buildOne(
  context: Excel.RequestContext,
  { model, buildName, finalName }: PlannedSheet,
): Promise<SheetRecord> {
  const sheet = addMarked(context, buildName, model.role).load('id');
  await context.sync();
  await buildSheet(context, sheet, model);
  return { role: model.role, name: finalName, sheetId: 0, excelId: sheet.id };
}

/** A hidden sheet for looking texts up. */
export async function addScratch(
  context: Excel.RequestContext,
  name: string,
): Promise<Excel.Worksheet> {
  const sheet = addMarked(context, name, 'reasons');
  sheet.visibility = 'Hidden';
  sheet.load('id');
  await context.sync();
  return sheet;
}

function addMarked(context: Excel.RequestContext, name: string, role: string): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(name);
  sheet.names.add(SHEET_MARKER, `="${role}"`).visible = false;
  return sheet;
}

/** Gives the new sheets the names of those that they replace. */
export async function giveFinalNames(
  context: Excel.RequestContext,
  planned: readonly PlannedSheet[],
  records: readonly SheetRecord[],
): Promise<void> {
  planned.forEach(({ buildName, finalName }, index) => {
    const id = records[index]?.excelId;
    if (buildName === finalName || id === undefined) return;
    worksheetOf(context, { id }).name = finalName;
  });
  await context.sync();
}
