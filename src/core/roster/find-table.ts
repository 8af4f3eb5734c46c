import { alignHeaders } from './align';
import { contentOf, SAMPLE_ROWS } from './content';
import { isRatingLabel } from '../rating/read-label';
import { EMPTY_CELL, type Grid } from './grid';
import {
  columnHeaders,
  headerScore,
  headerWeight,
  type ColumnHeader,
  type ColumnSpan,
} from './header';
import { isOrganisation, isPersonName } from './name-shape';
import { assignRoles, type DraftColumn } from './roles';
import { rowsBeforeNextHeader } from './repeated-header';
import type { RowSpan } from './roster';
import { columnOf, type FoundTable, type TableColumn } from './table';
import { subjectOfHeader } from './subject-words';

/** Rows that hold something, looked at for a header before a sheet is given up. */
const SEARCH_ROWS = 120;
/** Rows looked at for an unlabelled column right beside a table. */
const BESIDE_ROWS = 40;
/** The name column and one more known header. */
const HEADER_SCORE = 2;

/** The columns that may belong to a table: from first to last that holds a value. */
export function allColumns(grid: Grid): ColumnSpan {
  return { first: 0, last: grid.columnCount - 1 };
}

/** The main header row from a row on; null where the next rows hold none. */
export function findHeaderRow(grid: Grid, from: number, columns: ColumnSpan): number | null {
  let seen = 0;
  let best: { row: number; score: number } | null = null;
  for (let row = from; row <= grid.lastRow && seen < SEARCH_ROWS; row++) {
    if (isBlankRow(grid, row, columns)) continue;
    seen++;
    const score = headerScore(grid, row, columns);
    if (best !== null && (row > best.row + 3 || isDataRow(grid, row, score, columns))) break;
    if (best !== null && dividesRow(grid, best.row, row, columns)) continue;
    if (score >= HEADER_SCORE && score >= (best?.score ?? 0)) best = { row, score };
  }
  return best?.row ?? loneNameHeader(grid, from, columns);
}

/**
 * True where a row only says more about a header that names people: it names nobody itself, and
 * stands right below with nothing beneath the name (TT, Họ và tên … over Điểm | Xếp loại).
 */
function dividesRow(grid: Grid, best: number, row: number, columns: ColumnSpan): boolean {
  const named = nameHeaderIn(grid, best, columns);
  if (named === null || nameHeaderIn(grid, row, columns) !== null) return false;
  for (let between = best + 1; between <= row; between++) {
    if (grid.code(between, named) !== EMPTY_CELL) return false;
  }
  return true;
}

function nameHeaderIn(grid: Grid, row: number, columns: ColumnSpan): number | null {
  for (let column = columns.first; column <= columns.last; column++) {
    if (headerWeight(grid.values.text(grid.code(row, column))) >= 3) return column;
  }
  return null;
}

/** A row of an entry: what stands below it is no header of the rows above. */
function isDataRow(grid: Grid, row: number, score: number, columns: ColumnSpan): boolean {
  return score === 0 && (isNumberedName(grid, row, columns) || isRatedName(grid, row, columns));
}

/** A name beside a rating. */
function isRatedName(grid: Grid, row: number, columns: ColumnSpan): boolean {
  let [named, rated] = [false, false];
  for (let column = columns.first; column <= columns.last; column++) {
    const text = grid.values.text(grid.code(row, column));
    if (text === '') continue;
    const isRated = isRatingLabel(text);
    rated ||= isRated;
    named ||= !isRated && headerWeight(text) === 0 && (isPersonName(text) || isOrganisation(text));
  }
  return named && rated;
}

/** A number, then a name. */
function isNumberedName(grid: Grid, row: number, columns: ColumnSpan): boolean {
  for (let column = columns.first; column <= columns.last; column++) {
    const code = grid.code(row, column);
    if (code === EMPTY_CELL) continue;
    const name = grid.values.text(grid.code(row, column + 1));
    const numbered = /^\d+[.)]?$/.test(grid.values.text(code));
    return numbered && (isPersonName(name) || isOrganisation(name));
  }
  return false;
}

/** A list of nothing but names under "Họ và tên": two names at least make it a list. */
function loneNameHeader(grid: Grid, from: number, columns: ColumnSpan): number | null {
  for (let row = from; row <= Math.min(grid.lastRow, from + SEARCH_ROWS); row++) {
    for (let column = columns.first; column <= columns.last; column++) {
      const text = grid.values.text(grid.code(row, column));
      if (text === '' || !/^(họ|tên)/iu.test(text) || headerWeight(text) < 3) continue;
      const below = [row + 1, row + 2].map((r) => grid.values.text(grid.code(r, column)));
      if (below.every((name) => isPersonName(name) || isOrganisation(name))) return row;
    }
  }
  return null;
}

export function isBlankRow(grid: Grid, row: number, columns: ColumnSpan): boolean {
  for (let column = columns.first; column <= columns.last; column++) {
    if (grid.code(row, column) !== EMPTY_CELL) return false;
  }
  return true;
}

/** The table under a header: its columns with their roles, and the titles above it. */
export function readTable(
  grid: Grid,
  headerRows: RowSpan,
  span: ColumnSpan,
  from: number,
): FoundTable {
  const columns = usedColumns(grid, headerRows, span);
  const drafts = draftColumns(grid, headerRows, columns);
  const roles = assignRoles(alignHeaders(drafts));
  const table: FoundTable = {
    grid,
    sheetName: grid.sheet,
    headerRows,
    columns: roles,
    lastRow: grid.lastRow,
    titles: titleLines(grid, from, headerRows.first - 1, span),
    tableName: tableNameAt(grid, headerRows, columns),
    subject: null,
    countsOnly: holdsCounts(roles),
    confidence: confidenceOf(roles),
  };
  return { ...table, subject: subjectOfHeader(columnOf(table, 'name')?.header ?? '') };
}

export function draftColumns(
  grid: Grid,
  headerRows: RowSpan,
  columns: ColumnSpan,
): readonly DraftColumn[] {
  const rows = rowsBeforeNextHeader(
    { grid, rows: headerRows, columns },
    Math.min(grid.lastRow, headerRows.last + SAMPLE_ROWS),
  );
  return columnHeaders(grid, headerRows, columns)
    .filter(({ index }) => !grid.ownColumns.includes(index))
    .map((header) => ({ ...header, content: contentOf(grid, header.index, rows) }));
}

/** The columns of a table: those with a header, and unlabelled ones among and right beside them. */
function usedColumns(grid: Grid, headerRows: RowSpan, span: ColumnSpan): ColumnSpan {
  const labelled = columnHeaders(grid, headerRows, span).filter(
    (header: ColumnHeader) => header.levels.length > 0 && !grid.ownColumns.includes(header.index),
  );
  const first = labelled[0]?.index ?? span.first;
  const last = labelled.at(-1)?.index ?? span.last;
  return {
    first: beside(grid, headerRows, first, -1, span),
    last: beside(grid, headerRows, last, 1, span),
  };
}

/** One column further where it holds data right beside the table without a header (trap 2). */
function beside(
  grid: Grid,
  headerRows: RowSpan,
  edge: number,
  step: 1 | -1,
  span: ColumnSpan,
): number {
  const column = edge + step;
  if (column < span.first || column > span.last || grid.ownColumns.includes(column)) return edge;
  const rows = { first: headerRows.last + 1, last: firstBlockEnd(grid, headerRows, span) };
  const content = contentOf(grid, column, rows);
  return content.filled > content.rows * 0.5 ? column : edge;
}

/** The row before the first blank one below the header: beyond it another table may stand. */
function firstBlockEnd(grid: Grid, headerRows: RowSpan, span: ColumnSpan): number {
  const upTo = Math.min(grid.lastRow, headerRows.last + BESIDE_ROWS);
  const { last } = rowsBeforeNextHeader({ grid, rows: headerRows, columns: span }, upTo);
  for (let row = headerRows.last + 2; row <= last; row++) {
    if (isBlankRow(grid, row, span)) return row - 1;
  }
  return last;
}

/** The lines above a table, one text a row (the texts of a row joined). */
function titleLines(grid: Grid, from: number, to: number, span: ColumnSpan): readonly string[] {
  const lines: string[] = [];
  for (let row = Math.max(from, to - 20); row <= to; row++) {
    for (let column = span.first; column <= span.last; column++) {
      const text = grid.values.text(grid.code(row, column));
      if (text !== '') lines.push(text);
    }
  }
  return lines;
}

function tableNameAt(grid: Grid, headerRows: RowSpan, columns: ColumnSpan): string | null {
  const table = grid.tables.find(
    ({ area }) =>
      area.firstRow <= headerRows.last &&
      area.lastRow >= headerRows.last &&
      area.firstColumn <= columns.last &&
      area.lastColumn >= columns.first,
  );
  return table?.name ?? null;
}

/** Grade columns over numbers above 1: how many people had the grade (ROSTERS §4, last). */
function holdsCounts(columns: readonly TableColumn[]): boolean {
  const grades = columns.filter((column) => (column.rating?.grade ?? null) !== null);
  const filled = grades.reduce((sum, { content }) => sum + content.filled, 0);
  const counts = grades.reduce((sum, { content }) => sum + content.numbers - content.marks, 0);
  return grades.length > 1 && filled > 0 && counts > filled * 0.3;
}

/** A known name header over names is the surest sign; guesses and empty columns take away. */
function confidenceOf(columns: readonly TableColumn[]): number {
  const name = columns.find(({ role }) => role === 'name' || role === 'nameFamily');
  if (name === undefined) return 0;
  const ratings = columns.filter(({ rating }) => rating !== null);
  let confidence = name.guessed ? 0.5 : 0.8;
  if (ratings.length > 0) confidence += 0.2;
  const guessed = ratings.filter((column) => column.guessed).length;
  return Math.max(0.1, confidence - 0.2 * (guessed / Math.max(1, ratings.length)));
}
