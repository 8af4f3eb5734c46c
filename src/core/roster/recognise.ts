import type { Problem } from '../problem';
import type { Watch } from '../progress';
import type { Settings } from '../settings';
import { foldLabel } from '../text/fold';
import { assembleEntries } from './assemble';
import type { Grid } from './grid';
import { joinRows, type JoinedTable } from './join';
import type { EntryTable, Roster } from './roster';
import { describeRoster } from './describe';
import { findTables, type SheetTable } from './sheet-tables';
import { foldedKinds, readEntries, type ReadingContext } from './table-entries';
import { TextTableBuilder } from './text-table';
import { ValueTable } from './value-table';

/** What recognition found: the rosters, their entries, and what the clerk should know. */
export interface Recognition {
  readonly rosters: readonly Roster[];
  readonly entries: EntryTable;
  readonly problems: readonly Problem[];
}

/** The clerk's choices that bear on recognition. */
export type RecognitionChoices = Pick<Settings, 'rosters' | 'labels' | 'unitKinds'>;

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
    problems,
  };
  const found = findAll(grids, watch, problems);
  const read = found.map((table) => readEntries(table, null, undefined, context));
  const { tables, count } = joinRows(read);
  const values = grids[0]?.values ?? new ValueTable();
  const entries = assembleEntries(tables, count, values, context);
  const rosters = tables.map((table: JoinedTable) => describeRoster(table));
  if (rosters.length === 0) problems.push({ code: 'roster.none', params: {}, severity: 'error' });
  return { rosters, entries, problems };
}

function findAll(grids: readonly Grid[], watch: Watch, problems: Problem[]): readonly SheetTable[] {
  const all: SheetTable[] = [];
  grids.forEach((grid, done) => {
    watch('recognise', done, grids.length);
    if (grid.ours) return;
    for (const found of findTables(grid)) {
      const { sheet } = grid;
      const row = found.table.headerRows.first;
      if (!found.table.countsOnly) all.push(found);
      else
        problems.push({
          code: 'roster.countsNotRatings',
          params: {},
          severity: 'warning',
          sheet,
          row,
        });
    }
  });
  return all;
}
