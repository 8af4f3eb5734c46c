import { SUBJECTS, type Subject } from '../subject';
import { columnLetters } from './address';
import type { Grid } from './grid';
import type { JoinedTable } from './join';
import type { Roster, RosterColumn } from './roster';
import type { TableColumn } from './table';

/** A joined table as the roster that is shown to the clerk. */
export function describeRoster(joined: JoinedTable): Roster {
  const { table, rows } = joined;
  const { grid, headerRows } = table;
  const first = rows.rows[0] ?? headerRows.last + 1;
  const last = rows.rows.at(-1) ?? first;
  const area = {
    firstRow: headerRows.first,
    lastRow: last,
    firstColumn: table.columns[0]?.index ?? 0,
    lastColumn: table.columns.at(-1)?.index ?? 0,
  };
  return {
    sheet: grid.sheet,
    subject: subjectOf(joined),
    shape: shapeOf(joined),
    area,
    headerRows,
    rows: { first, last },
    columns: table.columns.map(describeColumn),
    years: [...new Set(joined.ratings.map(({ year }) => year))].sort((a, b) => a - b),
    entryRows: rows.rows,
    hiddenRows: countHidden(rows.rows, grid),
    mergedAreas: grid.merges.filter(
      (merge) => merge.lastRow >= area.firstRow && merge.firstRow <= area.lastRow,
    ).length,
    skipped: rows.skipped,
    table: table.tableName,
    confidence: table.confidence,
  };
}

function countHidden(rows: Int32Array, grid: Grid): number {
  let count = 0;
  for (const row of rows) if (grid.isRowHidden(row)) count++;
  return count;
}

function describeColumn({ index, role, header, guessed, rating }: TableColumn): RosterColumn {
  const isStream = rating !== null && rating.year !== null && rating.grade === null;
  const stream =
    rating === null || rating.stage === 'none' ? (rating?.base ?? 'main') : rating.stage;
  const named = isStream && stream !== 'main';
  return {
    index,
    role: named ? `rating:${rating.year}:${stream}` : role,
    header: header === '' ? columnLetters(index) : header,
    guessed,
  };
}

function subjectOf({ subject }: JoinedTable): Subject | 'mixed' {
  const [first = SUBJECTS.length] = subject;
  return subject.every((one) => one === first) ? (SUBJECTS[first] ?? 'mixed') : 'mixed';
}

function shapeOf({ table, isLong }: JoinedTable): Roster['shape'] {
  if (isLong) return 'long';
  const oneHot = table.columns.some(({ rating }) => rating !== null && rating.grade !== null);
  return oneHot ? 'oneHot' : 'wide';
}
