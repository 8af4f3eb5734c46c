import type { Problem } from '../problem';
import { SUBJECTS, type CollectiveKind } from '../subject';
import type { OwnLabel } from '../rating/read-label';
import { columnLetters } from './address';
import { BirthReader } from './birth';
import { readCandidates, type Candidates } from './candidates';
import { NameReader } from './names';
import { isByYear, readRatings, withoutOutsiders } from './table-ratings';
import { RowCells } from './row-cells';
import { readUnits, type RowUnits } from './row-units';
import type { SheetTable } from './sheet-tables';
import { chooseStreams, type CountedRatings } from './streams';
import { isLong } from './table';
import type { TextTableBuilder } from './text-table';

/** Everything read of a table's rows, one value per row, before rows are joined to entries. */
export interface TableEntries extends SheetTable, Candidates, RowUnits {
  readonly name: Int32Array;
  readonly ratings: readonly CountedRatings[];
  readonly isLong: boolean;
  /** Birth date of row `i` for comparing, '' where none is known. */
  readonly birthAt: (i: number) => string;
  /** The same as a number, for comparing many (see `BirthReader.dayAt`). */
  readonly birthDayAt: (i: number) => number;
}

export interface ReadingContext {
  readonly names: TextTableBuilder;
  readonly units: TextTableBuilder;
  readonly unitKinds: ReadonlyMap<string, CollectiveKind>;
  readonly labels: readonly OwnLabel[];
  readonly points: boolean;
  readonly problems: Problem[];
}

/** Reads names, units, kinds and ratings of all rows of a table. */
export function readEntries(
  found: SheetTable,
  year: number | null,
  context: ReadingContext,
): TableEntries {
  const { table, rows, correction } = found;
  const reader = new NameReader(table, context.names);
  const name = new Int32Array(rows.nameRows.length);
  for (let i = 0; i < name.length; i++) name[i] = reader.at(rows.nameRows[i] ?? 0);
  const report = (problem: Problem): void => {
    context.problems.push({ ...problem, sheet: table.grid.sheet });
  };
  reportNameless(found, report);
  const units = readUnits(table, rows, context.units, correction?.unit, report);
  const candidates = readCandidates({
    table,
    rows,
    names: context.names,
    name,
    units: context.units,
    unit: units.unit,
    unitKinds: context.unitKinds,
    report,
    correction: correction ?? {},
  });
  const births = new BirthReader(table, (row) => reader.partsAt(row));
  const read = readRatings(found, year, context, reader);
  const ratings = chooseStreams(read, correction?.rater, report);
  return {
    ...found,
    ...units,
    ...candidates,
    name,
    ratings: forCollectives(candidates, withoutOutsiders(found, ratings)),
    isLong: isLong(table) || isByYear(table, rows),
    birthAt: (i) => births.at(rows.nameRows[i] ?? 0),
    birthDayAt: (i) => births.dayAt(rows.nameRows[i] ?? 0),
  };
}

/** Rows with a rating that name nobody: somebody is missing from the roster. */
function reportNameless({ table, rows }: SheetTable, report: (problem: Problem) => void): void {
  const cells = new RowCells(table);
  const nameless = rows.skipped.filter(
    ({ reason, row }) => reason === 'noName' && cells.hasRating(row) && !cells.hasCounts(row),
  );
  const [first] = nameless;
  if (first === undefined) return;
  report({
    code: 'entry.noName',
    params: { count: nameless.length },
    severity: 'warning',
    row: first.row,
    column: columnLetters(cells.nameColumn),
  });
}

/**
 * Streams are ratings of people. In a table that also lists collectives a single named stream is
 * the rating of both, and so the main one.
 */
function forCollectives(
  { subject }: Candidates,
  ratings: readonly CountedRatings[],
): readonly CountedRatings[] {
  const streams = new Set(ratings.map(({ stream }) => stream));
  if (streams.size !== 1 || !subject.includes(SUBJECTS.indexOf('collective'))) return ratings;
  return ratings.map((counted) => ({ ...counted, stream: 'main' }));
}
