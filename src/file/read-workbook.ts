import type { Problem } from '../core/problem';
import type { Watch } from '../core/progress';
import type { Grid } from '../core/roster/grid';
import { ValueTable } from '../core/roster/value-table';
import { isOwnPart, readOwnPart, type OwnPart } from '../workbook/own-part';
import type { WorkbookContents } from '../workbook/workbook';
import { MAX_CELLS } from './limits';
import { partOfType, type SheetPart, type WorkbookPackage } from './package';
import { decodeText } from './part-encoding';
import { readSharedStrings, SharedStrings } from './read-shared-strings';
import { readSheet } from './read-sheet';
import { readTables } from './read-tables';
import { recordOfMarks, type MarkedSheet } from '../workbook/mark';
import {
  isOurSheet,
  ownColumnsOf,
  parseRunRecord,
  SHEET_MARKER,
  type RunRecord,
} from '../workbook/run-record';

const NOTHING_OF_OURS: OwnPart = { settings: null, run: null };
const DEFAULT_STRINGS_PART = 'xl/sharedStrings.xml';

/** What a package holds: also how many cells have formulas. */
export interface PackageContents extends WorkbookContents {
  readonly formulas: number;
}

/** What all sheets of a workbook are read with. */
interface Reading {
  readonly pkg: WorkbookPackage;
  readonly values: ValueTable;
  readonly strings: SharedStrings;
  readonly record: RunRecord | null;
  readonly progress: (bytes: number) => void;
  cellsLeft: number;
  formulas: number;
  formulasWithoutValues: number;
}

/**
 * Reads all worksheets of a package; chart, dialog and macro sheets are passed over. Problems:
 * file.formulasWithoutValues. Throws `FileFault` where a part is missing, damaged or unsafe.
 */
export async function readWorkbook(pkg: WorkbookPackage, watch: Watch): Promise<PackageContents> {
  const own = await readOwn(pkg);
  const progress = progressOver(pkg, watch);
  const values = new ValueTable();
  const reading: Reading = {
    pkg,
    values,
    strings: await sharedStrings(pkg, values, progress),
    record: parseRunRecord(own.run) ?? recordOfMarks(markedSheets(pkg)),
    progress,
    cellsLeft: MAX_CELLS,
    formulas: 0,
    formulasWithoutValues: 0,
  };
  const grids: Grid[] = [];
  for (const [position, sheet] of pkg.sheets.entries()) {
    if (sheet.isWorksheet) grids.push(await readGrid(reading, sheet, position));
  }
  const { formulas } = reading;
  return { grids, settings: own.settings, problems: problemsOf(reading), formulas };
}

async function readGrid(reading: Reading, sheet: SheetPart, position: number): Promise<Grid> {
  const { pkg, values, strings, record, progress } = reading;
  const chunks = counted(pkg.stream(sheet.part), progress);
  const content = await readSheet(chunks, sheet.part, values, strings, reading.cellsLeft);
  reading.cellsLeft -= content.builder.allocatedCells;
  reading.formulas += content.formulas;
  reading.formulasWithoutValues += content.formulasWithoutValues;
  const { name, sheetId, visibility } = sheet;
  const marked = pkg.definedNames.some(
    (defined) => defined.name === SHEET_MARKER && defined.sheet === position,
  );
  const facts = {
    ...content,
    sheet: name,
    visibility,
    ours: isOurSheet(record, { name, sheetId, marked }),
    tables: await readTables(pkg, sheet.part),
  };
  const grid = content.builder.build(facts);
  const ownColumns = ownColumnsOf(record, { name, sheetId }, grid);
  return ownColumns.length === 0 ? grid : content.builder.build({ ...facts, ownColumns });
}

/** Our sheets by their marks, where another program dropped the record of the run. */
function markedSheets({ sheets, definedNames }: WorkbookPackage): MarkedSheet[] {
  const marks = definedNames.filter(({ name }) => name === SHEET_MARKER);
  return sheets.map(({ name, sheetId }, position) => {
    return { name, sheetId, mark: marks.find((one) => one.sheet === position)?.formula ?? null };
  });
}

/** Our part among the custom XML parts; a damaged one of somebody else is passed over. */
async function readOwn(pkg: WorkbookPackage): Promise<OwnPart> {
  for (const { type, target } of [...pkg.relationships, ...(await pkg.relationshipsOf(''))]) {
    if (type !== 'customXml' || !pkg.has(target)) continue;
    const xml = decodeText(await pkg.read(target), target);
    if (isOwnPart(xml)) return readOwnPart(xml);
  }
  return NOTHING_OF_OURS;
}

async function sharedStrings(
  pkg: WorkbookPackage,
  values: ValueTable,
  progress: (bytes: number) => void,
): Promise<SharedStrings> {
  const part = partOfType(pkg.relationships, 'sharedStrings') ?? DEFAULT_STRINGS_PART;
  // Without the part only a cell that refers to it is damage.
  const texts = pkg.has(part)
    ? await readSharedStrings(counted(pkg.stream(part), progress), part)
    : [];
  return new SharedStrings(texts, values, part);
}

/** Tells the watch how many of the bytes to come have been read. */
function progressOver(pkg: WorkbookPackage, watch: Watch): (bytes: number) => void {
  const big = [
    partOfType(pkg.relationships, 'sharedStrings') ?? DEFAULT_STRINGS_PART,
    ...pkg.sheets.filter((sheet) => sheet.isWorksheet).map((sheet) => sheet.part),
  ];
  const total = big.reduce((sum, part) => sum + (pkg.archive.entry(part)?.size ?? 0), 0);
  let done = 0;
  watch('open', 0, total);
  return (bytes) => {
    done += bytes;
    watch('open', Math.min(done, total), total);
  };
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  progress: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    yield chunk;
    progress(chunk.length);
  }
}

function problemsOf({ formulasWithoutValues: count }: Reading): Problem[] {
  if (count === 0) return [];
  return [{ severity: 'warning', code: 'file.formulasWithoutValues', params: { count } }];
}
