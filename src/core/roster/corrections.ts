import { LEVELS } from '../rating/level';
import type { RosterCorrection } from '../settings';
import { columnLetters, parseRange } from './address';
import type { Area } from './grid';
import { STREAMS, type ColumnRole } from './roster';
import type { FoundTable, RatingPlace, TableColumn } from './table';

/** The correction that applies to a table: by a row inside it, else the first of its sheet. */
export function correctionFor(
  corrections: readonly RosterCorrection[],
  sheet: string,
  area: { readonly first: number; readonly last: number },
  isFirst: boolean,
): RosterCorrection | undefined {
  const own = corrections.filter((correction) => correction.sheet === sheet);
  const byRow = own.find(
    ({ atRow }) => atRow !== undefined && atRow >= area.first && atRow <= area.last,
  );
  return byRow ?? (isFirst ? own.find(({ atRow }) => atRow === undefined) : undefined);
}

/** Where the clerk says that a table stands, null where the correction leaves it open. */
export function correctedArea(correction: RosterCorrection): Area | null {
  return correction.range === undefined ? null : parseRange(correction.range);
}

/** The table with the roles that the clerk gave its columns. */
export function withRoles(
  table: FoundTable,
  columns: Readonly<Record<string, string>> | undefined,
): FoundTable {
  if (columns === undefined) return table;
  const corrected = table.columns.map((column) => {
    const role = columns[columnLetters(column.index)];
    return role === undefined ? column : withRole(column, role);
  });
  return { ...table, columns: withoutRivals(corrected, columns) };
}

/** A role that the clerk gave to one column is taken from the column that had been guessed. */
function withoutRivals(
  columns: readonly TableColumn[],
  given: Readonly<Record<string, string>>,
): readonly TableColumn[] {
  const roles = new Set(Object.values(given));
  return columns.map((column) => {
    const own = given[columnLetters(column.index)] !== undefined;
    const rival =
      !own && roles.has(column.role) && column.role !== 'ignore' && column.role !== 'birthDate';
    return rival ? { ...column, role: 'ignore', rating: null } : column;
  });
}

function withRole(found: TableColumn, text: string): TableColumn {
  const column = { ...found, unsure: undefined };
  const rating = ratingOf(text);
  if (rating === null) return { ...column, role: text as ColumnRole, rating: null, guessed: false };
  const role: ColumnRole =
    rating.year === null
      ? 'rating'
      : rating.grade === null
        ? `rating:${rating.year}`
        : `oneHot:${rating.year}:${rating.grade}`;
  return { ...column, role, rating, guessed: false };
}

/** "rating", "rating:2018", "rating:2018:party", "oneHot:2018:good"; null for any other role. */
function ratingOf(role: string): RatingPlace | null {
  const [kind, year, detail] = role.split(':');
  if (kind === 'rating') {
    const stream = STREAMS.find((known) => known === detail) ?? 'main';
    const isBase = stream === 'main' || stream === 'party' || stream === 'civil';
    return {
      year: year === undefined ? null : Number(year),
      base: isBase ? stream : 'main',
      stage: isBase ? 'none' : stream,
      grade: null,
    };
  }
  if (kind !== 'oneHot') return null;
  const grade = LEVELS.find((level) => level === detail) ?? 'unrated';
  return { year: Number(year), base: 'main', stage: 'none', grade };
}
