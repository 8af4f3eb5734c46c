import type { Level } from '../rating/level';
import type { ColumnContent } from './content';
import type { Grid } from './grid';
import type { RatingBase, RatingStage } from './header-meaning';
import type { ColumnRole, RowSpan } from './roster';
import type { Subject } from '../subject';

/** A rating column before streams are settled: whose rating of which year it holds. */
export interface RatingPlace {
  /** null where the sheet or the row tells the year. */
  readonly year: number | null;
  readonly base: RatingBase;
  readonly stage: RatingStage;
  /** Set for one-hot columns. */
  readonly grade: Level | 'unrated' | null;
  /** The header says "dự kiến": all its ratings are provisional. */
  readonly provisional?: boolean;
}

export interface UnsureRating {
  readonly year: number | null;
  /** Its header names who rates, and not the person: it may be the rating that decides. */
  readonly namesRater: boolean;
}

/** A column of a found table. */
export interface TableColumn {
  readonly index: number;
  readonly header: string;
  readonly role: ColumnRole;
  readonly rating: RatingPlace | null;
  /**
   * The year of a rating that the column may or may not hold: its header says more than a rating,
   * or something else, so that it is not used. Absent for all other columns.
   */
  readonly unsure?: UnsureRating | undefined;
  readonly guessed: boolean;
  readonly content: ColumnContent;
}

/** A table whose header was read; its rows are not yet classified. */
export interface FoundTable {
  readonly grid: Grid;
  /** The sheet's name as far as it says something: that in the file which the sheet came from. */
  readonly sheetName: string;
  readonly headerRows: RowSpan;
  readonly columns: readonly TableColumn[];
  /** Last row that may belong to it. */
  readonly lastRow: number;
  /** Lines above the header, from the top. */
  readonly titles: readonly string[];
  readonly tableName: string | null;
  /** What the header of the name column says. */
  readonly subject: Subject | 'mixed' | null;
  /** True where the grade columns hold counts of people. */
  readonly countsOnly: boolean;
  readonly confidence: number;
}

/** The columns with a role, in the order of the sheet. */
export function columnsOf(table: FoundTable, role: ColumnRole): readonly TableColumn[] {
  return table.columns.filter((column) => column.role === role);
}

export function columnOf(table: FoundTable, role: ColumnRole): TableColumn | undefined {
  return table.columns.find((column) => column.role === role);
}

/** Long form: a row a person and year, the year in a column (ROSTERS §4). */
export function isLong(table: FoundTable): boolean {
  return (
    columnOf(table, 'year') !== undefined &&
    table.columns.some(({ rating }) => rating !== null && rating.year === null)
  );
}
