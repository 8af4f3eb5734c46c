import { EMPTY_CELL, type Area, type CellCode, type Grid } from './grid';
import { meaningOf, type HeaderMeaning } from './header-meaning';
import { isRatingLabel } from '../rating/read-label';
import { isCommonName } from '../text/common-name';
import { remember } from '../text/remember';
import type { RowSpan } from './roster';

/** The header of one column: its levels from the outermost, each said once. */
export interface ColumnHeader {
  readonly index: number;
  readonly levels: readonly string[];
  readonly meaning: HeaderMeaning;
}

/** Most rows a header may span. */
const MAX_HEADER_ROWS = 4;

/** Merged areas that touch a few rows, with a look-up by cell. */
export class Merges {
  private readonly areas: readonly Area[];

  constructor(grid: Grid, rows: RowSpan) {
    this.areas = grid.merges.filter(
      (area) => area.firstRow <= rows.last && area.lastRow >= rows.first,
    );
  }

  at(row: number, column: number): Area | undefined {
    return this.areas.find(
      (area) =>
        row >= area.firstRow &&
        row <= area.lastRow &&
        column >= area.firstColumn &&
        column <= area.lastColumn,
    );
  }
}

/** The value that shows in a cell: that of its merged area, else its own. */
export function shownCode(grid: Grid, merges: Merges, row: number, column: number): CellCode {
  const area = merges.at(row, column);
  return area === undefined ? grid.code(row, column) : grid.code(area.firstRow, area.firstColumn);
}

/**
 * How strongly a row looks like the main row of a header: 3 for the name column, 1 for any other
 * known header, less for bare years. Filter lines ("Chi bộ: Sở Y tế") and rating labels count
 * nothing, nor does a row with a single known header.
 */
export function headerScore(grid: Grid, row: number, columns: ColumnSpan): number {
  let score = 0;
  let known = 0;
  let named = false;
  for (let column = columns.first; column <= columns.last; column++) {
    const code = grid.code(row, column);
    if (code === EMPTY_CELL || grid.ownColumns.includes(column)) continue;
    const weight = headerWeight(grid.values.text(code));
    if (weight === 0) continue;
    known++;
    score += weight === NAME_WEIGHT && named ? 1 : weight;
    named ||= weight === NAME_WEIGHT;
  }
  return known < 2 ? 0 : score;
}

export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
}

/** What the header of a name column weighs. */
export const NAME_WEIGHT = 3;
const MAX_HEADER_LENGTH = 160;

/** Weight of one text as a header cell. */
export const headerWeight: (text: string) => number = remember((text) => {
  if (isCommonName(text)) return 0;
  if (text.length > MAX_HEADER_LENGTH || /:\s*\S|:$/.test(text) || isRatingLabel(text)) return 0;
  const meaning = meaningOf([text]);
  if (meaning.type === 'unknown') return 0;
  if (meaning.type === 'bareYear' || meaning.type === 'decoy') return 0.5;
  return meaning.type === 'role' && meaning.role === 'name' ? NAME_WEIGHT : 1;
});

/** The rows of the header around its main row: levels above and below that belong to it. */
export function headerExtent(grid: Grid, main: number, columns: ColumnSpan): RowSpan {
  const near = { first: Math.max(1, main - MAX_HEADER_ROWS), last: main + MAX_HEADER_ROWS };
  const merges = new Merges(grid, near);
  let first = main;
  while (first > near.first && isLevelAbove(grid, merges, first - 1, columns)) first--;
  let last = main;
  for (let column = columns.first; column <= columns.last; column++) {
    const area = merges.at(main, column);
    if (area !== undefined && area.lastRow > last && area.lastRow <= near.last) {
      last = area.lastRow;
    }
  }
  while (last - first + 1 < MAX_HEADER_ROWS && isLevelBelow(grid, merges, last + 1, columns))
    last++;
  return { first, last };
}

/** A row above belongs to the header if a cell of it spans into the next row, or groups columns. */
function isLevelAbove(grid: Grid, merges: Merges, row: number, columns: ColumnSpan): boolean {
  const width = columns.last - columns.first + 1;
  let groups = 0;
  for (let column = columns.first; column <= columns.last; column++) {
    const area = merges.at(row, column);
    const text = grid.values.text(grid.code(row, column));
    const span = area === undefined ? 1 : area.lastColumn - area.firstColumn + 1;
    if (span > 1 && span >= width - 1) return false;
    if (area !== undefined && area.firstRow <= row && area.lastRow > row) return true;
    if (text === '') continue;
    if (/:\s*\S|:$/.test(text)) return false;
    const below = grid.values.text(grid.code(row + 1, column));
    if (headerWeight(text) > 0 && (span > 1 || needsParent(below))) groups++;
  }
  return groups > 0 && !isFilterLine(grid, row, columns);
}

/** Trap 1: a line of filters above the header carries header words with their values beside them. */
function isFilterLine(grid: Grid, row: number, columns: ColumnSpan): boolean {
  for (let column = columns.first; column <= columns.last; column++) {
    const text = grid.values.text(grid.code(row, column));
    const next = grid.values.text(grid.code(row, column + 1));
    if (text.includes(':')) return true;
    if (text !== '' && headerWeight(text) > 0 && next !== '' && headerWeight(next) === 0) {
      if (!/\d{4}/.test(next) && grid.code(row + 1, column) !== EMPTY_CELL) return true;
    }
  }
  return false;
}

/**
 * A row below belongs to the header if it says more about a few columns (years, raters, grades,
 * Nam | Nữ) and holds neither a name nor data; a row of column numbers may do so (trap 4).
 */
function isLevelBelow(grid: Grid, merges: Merges, row: number, columns: ColumnSpan): boolean {
  if (isYearSection(grid, merges, row, columns)) return false;
  let levels = 0;
  for (let column = columns.first; column <= columns.last; column++) {
    const text = grid.values.text(grid.code(row, column));
    if (text === '') continue;
    if (divides(grid, merges, row, column)) levels++;
    else if (!isColumnNumber(text)) return false;
  }
  return levels > 0;
}

/** "Năm 2016" alone below STT or merged over the table heads the rows of that year. */
function isYearSection(grid: Grid, merges: Merges, row: number, columns: ColumnSpan): boolean {
  const filled = [];
  for (let column = columns.first; column <= columns.last && filled.length < 2; column++) {
    if (grid.code(row, column) !== EMPTY_CELL) filled.push(column);
  }
  const [only, other] = filled;
  if (only === undefined || other !== undefined) return false;
  const area = merges.at(row, only);
  const wide = area !== undefined && area.lastColumn > only && only === columns.first;
  const above = meaningOf([grid.values.text(grid.code(row - 1, only))]);
  const under = above.type === 'role' && (above.role === 'ordinal' || above.role === 'name');
  return wide || under;
}

/** A cell that says more about the header above it: a year, a grade, a part of a merged header. */
function divides(grid: Grid, merges: Merges, row: number, column: number): boolean {
  const text = grid.values.text(grid.code(row, column));
  if (needsParent(text)) return true;
  const above = merges.at(row - 1, column);
  const wide = above !== undefined && above.lastColumn > above.firstColumn;
  const open = above === undefined && grid.code(row - 1, column) === EMPTY_CELL;
  return (wide || open || isGroupHead(grid, row - 1, column)) && isSubHeader(text);
}

/** "Năm 2016" before a blank cell, both over cells of the next row: a header that was not merged. */
function isGroupHead(grid: Grid, row: number, column: number): boolean {
  return (
    grid.code(row, column) !== EMPTY_CELL &&
    grid.code(row, column + 1) === EMPTY_CELL &&
    grid.code(row + 1, column) !== EMPTY_CELL &&
    grid.code(row + 1, column + 1) !== EMPTY_CELL
  );
}

export function isColumnNumber(text: string): boolean {
  return /^\(?\d{1,2}\)?$|^\(?[A-Z]\)?$|^\(?\d{1,2}\)? ?= ?[\d()+ ]+$/.test(text);
}

const SUB_HEADER =
  /^(nam|nữ|đv|cc|vc|ccvc|cbcc|cbccvc|đảng|chính quyền(, đoàn thể)?|họ đệm|họ lót|họ|tên|xs|xuất sắc|tốt|hoàn thành|không hoàn thành|khá|tb|trung bình|yếu|kém|ngày|tháng|năm|dự bị|chính thức)$/iu;

function isSubHeader(text: string): boolean {
  if (SUB_HEADER.test(text) || isRatingLabel(text)) return true;
  const meaning = meaningOf([text]);
  return meaning.type !== 'unknown' && !text.includes(':');
}

/**
 * The headers of all columns: merged cells fill their area, and a level that stands over empty
 * neighbours reaches over them where the level below needs it ("Kết quả xếp loại" over years).
 */
export function columnHeaders(
  grid: Grid,
  rows: RowSpan,
  columns: ColumnSpan,
): readonly ColumnHeader[] {
  const merges = new Merges(grid, rows);
  const headers: ColumnHeader[] = [];
  for (let index = columns.first; index <= columns.last; index++) {
    const levels: string[] = [];
    for (let row = rows.first; row <= rows.last; row++) {
      const text = levelText(grid, merges, { row, index }, rows, columns);
      const joins = text !== '' && text !== levels.at(-1);
      if (joins && !(isColumnNumber(text) && levels.length > 0)) levels.push(text);
    }
    headers.push({ index, levels, meaning: meaningOf(levels) });
  }
  return headers;
}

function levelText(
  grid: Grid,
  merges: Merges,
  at: { row: number; index: number },
  rows: RowSpan,
  columns: ColumnSpan,
): string {
  const own = grid.values.text(shownCode(grid, merges, at.row, at.index));
  if (own !== '' || at.row === rows.last) return own;
  const below = textBelow(grid, merges, at, rows);
  if (below === '') return '';
  for (let column = at.index - 1; column >= columns.first; column--) {
    const text = grid.values.text(shownCode(grid, merges, at.row, column));
    if (text === '') continue;
    const heads =
      needsParent(below) || textBelow(grid, merges, { ...at, index: column }, rows) !== '';
    return heads && merges.at(at.row, column) === undefined ? text : '';
  }
  return '';
}

/** The nearest text of a column below a row of the header. */
function textBelow(
  grid: Grid,
  merges: Merges,
  at: { row: number; index: number },
  rows: RowSpan,
): string {
  for (let row = at.row + 1; row <= rows.last; row++) {
    const text = grid.values.text(shownCode(grid, merges, row, at.index));
    if (text !== '') return text;
  }
  return '';
}

/** A level that says too little alone: a year, a rater, a grade. */
function needsParent(text: string): boolean {
  const meaning = meaningOf([text]);
  return meaning.type === 'bareYear' || isRatingLabel(text) || SUB_HEADER.test(text);
}
