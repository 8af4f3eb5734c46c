import { foldLabel } from '../text/fold';
import type { Problem } from '../problem';
import type { CollectiveKind } from '../subject';
import type { RosterCorrection } from '../settings';
import type { OwnLabel } from '../rating/read-label';
import { readCandidates, type Candidates } from './candidates';
import { NameReader, type NameParts } from './names';
import { readColumn, readOneHot, type ReadRatings } from './rating-columns';
import { readUnits, type RowUnits } from './row-units';
import type { SheetTable } from './sheet-tables';
import { chooseStreams, type CountedRatings } from './streams';
import type { TableColumn } from './table';
import type { TextTableBuilder } from './text-table';

/** Everything read of a table's rows, one value per row, before rows are joined to entries. */
export interface TableEntries extends SheetTable, Candidates, RowUnits {
  readonly name: Int32Array;
  readonly nameParts: (row: number) => NameParts | undefined;
  readonly ratings: readonly CountedRatings[];
  /** Long form: the year of each row and its rating; null for other shapes. */
  readonly long: ReadRatings | null;
}

export interface ReadingContext {
  readonly names: TextTableBuilder;
  readonly units: TextTableBuilder;
  readonly unitKinds: ReadonlyMap<string, CollectiveKind>;
  readonly labels: readonly OwnLabel[];
  readonly problems: Problem[];
}

/** Reads names, units, kinds and ratings of all rows of a table. */
export function readEntries(
  found: SheetTable,
  year: number | null,
  correction: RosterCorrection | undefined,
  context: ReadingContext,
): TableEntries {
  const { table, rows } = found;
  const reader = new NameReader(table, context.names);
  const name = rows.rows.map((row) => reader.at(row));
  const units = readUnits(table, rows, context.units, correction?.unit);
  const candidates = readCandidates({
    table,
    rows,
    names: context.names,
    name,
    units: context.units,
    unit: units.unit,
    unitKinds: context.unitKinds,
    correction: correction ?? {},
  });
  const report = (problem: Problem): void => {
    context.problems.push({ ...problem, sheet: table.grid.sheet });
  };
  const read = readRatings(found, year, context);
  const isLong = table.columns.some(({ role }) => role === 'year');
  return {
    ...found,
    ...units,
    ...candidates,
    name,
    nameParts: (row) => reader.partsAt(row),
    ratings: chooseStreams(read, correction?.rater, report),
    long: isLong ? (read.find((ratings) => ratings.year === null) ?? null) : null,
  };
}

/** All rating columns of a table; `year` is that of the sheet, for columns that name none. */
function readRatings(
  { table, rows }: SheetTable,
  year: number | null,
  context: ReadingContext,
): readonly ReadRatings[] {
  const read: ReadRatings[] = [];
  const oneHot = new Map<string, TableColumn[]>();
  for (const column of table.columns) {
    const { rating } = column;
    if (rating === null) continue;
    const own = rating.year ?? year;
    if (rating.grade === null) {
      read.push(readColumn(table, column, rows.rows, own, context.labels, context.problems));
    } else {
      const key = `${own}:${rating.base}:${rating.stage}`;
      oneHot.set(key, [...(oneHot.get(key) ?? []), column]);
    }
  }
  for (const columns of oneHot.values()) {
    const [column] = columns;
    if (column === undefined) continue;
    const codes = readOneHot(table, columns, rows.rows);
    read.push({ column, year: column.rating?.year ?? year, codes });
  }
  return read;
}

/** The clerk's unit kinds by folded name. */
export function foldedKinds(
  unitKinds: Readonly<Record<string, CollectiveKind>>,
): ReadonlyMap<string, CollectiveKind> {
  return new Map(Object.entries(unitKinds).map(([name, kind]) => [foldLabel(name), kind]));
}
