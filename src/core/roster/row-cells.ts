import { readLabel } from '../rating/read-label';
import { EMPTY_CELL, type CellCode, type Grid } from './grid';
import { headerScore, isColumnNumber } from './header';
import { repeatedHeaderEnd } from './repeated-header';
import { columnOf, columnsOf, isLong, type FoundTable } from './table';

const NUMBERED = /^\d+(\.\d+)*[.)]?$/;
/** How filled the STT column is where rows without a number are suspicious. */
const MOSTLY = 0.6;
/** A row that scores this much as a header is one. */
const HEADER_SCORE = 3;

/** What the cells of a row hold beside the name: number, data, ratings. */
export class RowCells {
  readonly grid: Grid;
  readonly nameColumn: number;
  readonly givenColumn: number;
  readonly ordinalColumn: number;
  /** Year column of a long table, -1 for other shapes. */
  readonly yearColumn: number;
  /** Columns whose content makes a row an entry. */
  readonly dataColumns: readonly number[];
  readonly isMostlyNumbered: boolean;
  private readonly ratingColumns: readonly number[];
  private readonly columns: readonly number[];
  private readonly saying: (boolean | undefined)[] = [];

  constructor(private readonly table: FoundTable) {
    this.grid = table.grid;
    this.nameColumn = (columnOf(table, 'name') ?? columnOf(table, 'nameFamily'))?.index ?? -1;
    this.givenColumn = columnOf(table, 'nameGiven')?.index ?? -1;
    const ordinal = columnOf(table, 'ordinal');
    this.ordinalColumn = ordinal?.index ?? -1;
    const { filled, rows } = ordinal?.content ?? { filled: 0, rows: 1 };
    this.isMostlyNumbered = ordinal !== undefined && filled >= rows * MOSTLY;
    this.yearColumn = isLong(table) ? (columnOf(table, 'year')?.index ?? -1) : -1;
    this.dataColumns = dataColumns(table);
    this.columns = table.columns.map(({ index }) => index);
    this.ratingColumns = table.columns
      .filter(({ rating }) => rating !== null)
      .map(({ index }) => index);
  }

  text(row: number, column: number): string {
    return this.grid.values.text(this.grid.code(row, column));
  }

  ordinalText(row: number): string {
    return this.ordinalColumn < 0 ? '' : this.text(row, this.ordinalColumn);
  }

  isNumbered(row: number): boolean {
    if (this.ordinalColumn < 0) return false;
    const code = this.grid.code(row, this.ordinalColumn);
    if (code === EMPTY_CELL) return false;
    return code < EMPTY_CELL || NUMBERED.test(this.grid.values.text(code));
  }

  filled(row: number): readonly number[] {
    return this.columns.filter((column) => this.text(row, column) !== '');
  }

  hasData(row: number): boolean {
    for (const column of this.dataColumns) {
      const code = this.grid.code(row, column);
      if (code !== EMPTY_CELL && (code < EMPTY_CELL || this.says(code))) return true;
    }
    return false;
  }

  /** Whether a value holds a letter or a digit; worked out once for each. */
  private says(code: CellCode): boolean {
    let saying = this.saying[code];
    if (saying === undefined) {
      saying = /[\p{L}\d]/u.test(this.grid.values.text(code));
      this.saying[code] = saying;
    }
    return saying;
  }

  /** Whether a text is a rating in its place: in another column it may be the label of a count. */
  isRating(column: number, text: string): boolean {
    return this.ratingColumns.includes(column) && readLabel(text).known;
  }

  /** Ratings tell an entry from a signatory whose neighbour signs in a rating column (trap 7). */
  hasRating(row: number): boolean {
    return this.ratingColumns.some((column) => {
      const text = this.text(row, column);
      return text !== '' && (isMark(text) || readLabel(text).known);
    });
  }

  /** Whether the rating columns hold numbers alone: a count of people, not somebody's rating. */
  hasCounts(row: number): boolean {
    const texts = this.ratingColumns.map((column) => this.text(row, column));
    const filled = texts.filter((text) => text !== '');
    return filled.length > 0 && filled.every((text) => /^\d+([.,]\d+)? ?%?$/.test(text));
  }

  isColumnNumberRow(row: number): boolean {
    const texts = this.filled(row).map((column) => this.text(row, column));
    return texts.length > 1 && texts.every(isColumnNumber);
  }

  isHeader(row: number): boolean {
    const columns = { first: 0, last: this.grid.columnCount - 1 };
    return headerScore(this.grid, row, columns) >= HEADER_SCORE;
  }

  /** Last row of the table's own header where a row prints it again; null where it does not. */
  repeatedHeaderEnd(row: number): number | null {
    const columns = { first: Math.min(...this.columns), last: Math.max(...this.columns) };
    return repeatedHeaderEnd({ grid: this.grid, rows: this.table.headerRows, columns }, row);
  }
}

/** Codes that a whole column explains (A, T, 3) and one-hot marks. */
function isMark(text: string): boolean {
  return /^([A-D][+-]?|[TXHK]|[1-4]|x|✓|✔)$/iu.test(text);
}

const DATA_ROLES =
  /^(rating|oneHot|award|unit$|subUnit|position|birthDate|partyDate|partyMember|kind|form|votes|year|achievement|discipline)/;

function dataColumns(table: FoundTable): readonly number[] {
  const unitOnly = columnsOf(table, 'unit');
  return table.columns
    .filter(({ role }) => DATA_ROLES.test(role))
    .filter((column) => !unitOnly.includes(column) || column.content.filled > 0)
    .map(({ index }) => index);
}
