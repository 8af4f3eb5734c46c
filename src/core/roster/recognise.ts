import type { Problem } from '../problem';
import type { Watch } from '../progress';
import { foldedKinds, type RosterCorrection, type Settings, type SheetSource } from '../settings';
import { SUBJECTS } from '../subject';
import { foldLabel } from '../text/fold';
import { assembleEntries } from './assemble';
import { describeRoster } from './describe';
import { findDuplicates, type EntryPlaces } from './duplicates';
import { allColumns } from './find-table';
import type { Grid } from './grid';
import { reportLegacyTexts } from './legacy-texts';
import { joinRows, type JoinedTable } from './join';
import type { EntryTable, Roster } from './roster';
import { sheetYear } from './sheet-year';
import { assignUnitKinds, reportUnknownKinds } from './unit-kinds';
import { withSheetStreams } from './stream-sheets';
import { unreadable } from './unreadable';
import { findTables, type SheetTable } from './sheet-tables';
import { readEntries, type ReadingContext, type TableEntries } from './table-entries';
import { TextTableBuilder } from './text-table';
import { ValueTable } from './value-table';

const INDIVIDUAL = SUBJECTS.indexOf('individual');

/** What recognition found: the rosters, their entries, and what the clerk should know. */
export interface Recognition {
  readonly rosters: readonly Roster[];
  readonly entries: EntryTable;
  readonly problems: readonly Problem[];
}

/** The clerk's choices that bear on recognition. */
export type RecognitionChoices = Pick<Settings, 'rosters' | 'labels' | 'unitKinds'> &
  Partial<Pick<Settings, 'pointsAreRatings' | 'sources'>>;

/**
 * Finds every roster of a workbook and reads its entries (DESIGN §3 "Roster").
 *
 * In: the sheets (those of ours are passed over), the clerk's corrections, a watch that is told
 * sheets done. Out: rosters in the order of sheets and rows, one table of all entries, and every
 * `roster.*`, `rating.*`, `entry.*` and `unit.*` problem of the input.
 */
export function recogniseRosters(
  grids: readonly Grid[],
  choices: RecognitionChoices,
  watch: Watch,
): Recognition {
  const problems: Problem[] = [];
  const context: ReadingContext = {
    names: new TextTableBuilder(),
    units: new TextTableBuilder(foldLabel),
    unitKinds: foldedKinds(choices.unitKinds),
    labels: choices.labels,
    points: choices.pointsAreRatings ?? false,
    problems,
  };
  const report = (problem: Problem): void => void problems.push(problem);
  const sources = new Map(choices.sources?.map((source) => [source.sheet, source]));
  const found = withoutBareLists(findAll(grids, choices.rosters, watch, report));
  const read = found.map((table) => readTableOf(sources, table, context));
  const joined = joinRows(withSheetStreams(read, context.names), { ...context, report });
  const values = grids[0]?.values ?? new ValueTable();
  const bare = assembleEntries(joined.tables, joined.count, values, context);
  const unitKind = assignUnitKinds(bare, joined.tables, context.unitKinds);
  const entries = { ...bare, unitKind };
  reportUnknownKinds(entries, joined.tables, problems);
  findDuplicates(entries, placesOf(entries, joined.tables), report);
  const rosters = joined.tables.map((table) => describeRoster(table));
  reportRosters(rosters, choices.rosters, report);
  if (rosters.length > 0) reportLegacyTexts(grids, report);
  watch('recognise', grids.length, grids.length);
  return { rosters, entries, problems };
}

/** A sheet that came from another file says what it said under the name that it had there. */
function readTableOf(
  sources: ReadonlyMap<string, SheetSource>,
  found: SheetTable,
  context: ReadingContext,
): TableEntries {
  const source = sources.get(found.table.grid.sheet);
  const table = source === undefined ? found.table : { ...found.table, sheetName: source.was };
  const year = sheetYear(table.sheetName, table.titles);
  const read = readEntries({ ...found, table }, year, context);
  return source?.unit === undefined ? read : withUnit(read, source.unit, context);
}

/** The unit that the file stands for, where nothing on the sheet names the unit of its people. */
function withUnit(read: TableEntries, name: string, { units }: ReadingContext): TableEntries {
  const unit = units.add(name);
  const isOpen = (own: number, i: number): boolean => own < 0 && read.subject[i] === INDIVIDUAL;
  return { ...read, unit: read.unit.map((own, i) => (isOpen(own, i) ? unit : own)) };
}

function findAll(
  grids: readonly Grid[],
  corrections: readonly RosterCorrection[],
  watch: Watch,
  report: (problem: Problem) => void,
): readonly SheetTable[] {
  const all: SheetTable[] = [];
  grids.forEach((grid, done) => {
    watch('recognise', done, grids.length);
    if (grid.ours) return;
    const tables = findTables(grid, corrections);
    const { sheet } = grid;
    for (const found of tables) {
      const row = found.table.headerRows.first;
      if (!found.table.countsOnly) all.push(found);
      else report({ code: 'roster.countsNotRatings', params: {}, severity: 'warning', sheet, row });
    }
    const ignored = corrections.some(
      (correction) => correction.sheet === sheet && correction.ignore,
    );
    const problem = tables.length > 0 || ignored ? null : unreadable(grid, allColumns(grid));
    if (problem !== null) report(problem);
  });
  return all;
}

/**
 * Where some rosters hold ratings, a list whose names were only guessed and that holds none is a
 * list of something else (a key of codes, a list of departments).
 */
function withoutBareLists(tables: readonly SheetTable[]): readonly SheetTable[] {
  const isRated = ({ table }: SheetTable): boolean =>
    table.columns.some(({ rating }) => rating !== null);
  const someRated = tables.some(isRated);
  return tables.filter((found) => {
    const name = found.table.columns.find(({ role }) => role === 'name');
    return isRated(found) || !someRated || found.correction !== undefined || name?.guessed !== true;
  });
}

/** Where entries stand and when people were born, for comparing them. */
function placesOf(entries: EntryTable, tables: readonly JoinedTable[]): EntryPlaces {
  const index = new Int32Array(entries.count);
  for (const { entry, owns } of tables) {
    for (let i = 0; i < entry.length; i++) if (owns[i] === 1) index[entry[i] ?? 0] = i;
  }
  const tableOf = (entry: number): JoinedTable | undefined => tables[entries.roster[entry] ?? -1];
  return {
    sheetOf: (entry) => tableOf(entry)?.table.grid.sheet ?? '',
    birthOf: (entry) => tableOf(entry)?.birthAt(index[entry] ?? 0) ?? '',
    birthDayOf: (entry) => tableOf(entry)?.birthDayAt(index[entry] ?? 0) ?? 0,
  };
}

/** Below this the clerk is asked to look at what was recognised. */
const SURE = 0.7;

function reportRosters(
  rosters: readonly Roster[],
  corrections: readonly RosterCorrection[],
  report: (problem: Problem) => void,
): void {
  if (rosters.length === 0) report({ code: 'roster.none', params: {}, severity: 'error' });
  for (const { sheet, confidence, headerRows } of rosters) {
    if (confidence >= SURE) continue;
    const params = { confidence };
    report({ code: 'roster.unsure', params, severity: 'warning', sheet, row: headerRows.first });
  }
  for (const { sheet, ignore } of corrections) {
    if (ignore === true || rosters.some((roster) => roster.sheet === sheet)) continue;
    report({ code: 'roster.correctionUnused', params: { sheet }, severity: 'warning' });
  }
}
