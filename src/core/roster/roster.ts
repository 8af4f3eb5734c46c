import type { Subject } from '../subject';
import type { Level, RatingCode } from '../rating/level';
import type { Area, CellCode, CellValues } from './grid';

/**
 * Whose rating a column holds. `main` is a column that names no rater. For individuals the Party
 * rating (`party`) and the rating as official (`civil`) are different ratings; `self`, `cell`
 * (chi bộ), `manager` and `committee` (cấp ủy) are stages of one rating, of which the last
 * decides (ROSTERS §4).
 */
export const STREAMS = ['main', 'party', 'civil', 'self', 'cell', 'manager', 'committee'] as const;
export type Stream = (typeof STREAMS)[number];

/** What a column is for. One spelling of each, also in settings and in `review --json`. */
export type ColumnRole =
  | 'ordinal' // STT, TT
  | 'name'
  | 'nameFamily' // họ đệm, where the name stands in two columns
  | 'nameGiven'
  | 'unit' // the organisation that nominates
  | 'subUnit' // chi bộ, tổ under that organisation
  | 'position'
  | 'birthDate'
  | 'partyDate' // ngày vào Đảng
  | 'partyMember' // x / Có / Không
  | 'kind' // đối tượng, loại hình
  | 'unitKind' // loại hình of the unit of an individual
  | 'form' // hình thức đề nghị khen thưởng
  | 'votes'
  | 'year' // long form: the year of the row
  | 'rating' // long form: the rating of the row
  | 'award' // danh hiệu, khen thưởng of no stated year
  | 'discipline'
  | 'achievement' // tóm tắt thành tích
  | 'note'
  | `rating:${number}`
  | `rating:${number}:${Stream}`
  | `oneHot:${number}:${Level | 'unrated'}`
  | `award:${number}`
  | `attestation:${string}` // id of the criterion
  | 'ignore';

export interface RosterColumn {
  /** From 0. */
  readonly index: number;
  readonly role: ColumnRole;
  /** The header as it reads, levels of a multi-row header joined with " / ". */
  readonly header: string;
  /** True where content or neighbours decided rather than a known header. */
  readonly guessed: boolean;
}

export const SKIP_REASONS = [
  'blank',
  'group', // unit, category or subject heading
  'columnNumbers',
  'repeatedHeader',
  'total',
  'signature',
  'note',
  'noName',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

export interface SkippedRow {
  readonly row: number;
  readonly reason: SkipReason;
  /** What the row says, for the clerk to check; '' for a blank row. */
  readonly text: string;
}

export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

/** One table in a sheet. All row numbers from 1, as the sheet shows them. */
export interface Roster {
  readonly sheet: string;
  readonly subject: Subject | 'mixed';
  readonly shape: 'wide' | 'oneHot' | 'long';
  /** The whole table: header to last entry, first to last column. */
  readonly area: Area;
  readonly headerRows: RowSpan;
  readonly rows: RowSpan;
  readonly columns: readonly RosterColumn[];
  /** Years that have a rating column (or, in long form, a row), ascending. */
  readonly years: readonly number[];
  /** Rows of this table that are entries of their own or continue one. */
  readonly entryRows: Int32Array;
  /**
   * The entry that each of `entryRows` belongs to, where rows continue an entry (long form, one
   * sheet a year); absent where every row is an entry of its own.
   */
  readonly rowEntries?: Int32Array;
  readonly hiddenRows: number;
  readonly mergedAreas: number;
  readonly skipped: readonly SkippedRow[];
  /** Name of the Excel table that this is, if it is one. */
  readonly table: string | null;
  /** 0…1: how sure the recognition is that this is a roster and its columns are read right. */
  readonly confidence: number;
}

/** Text of one kind for every entry: a cell code per entry, `EMPTY_CELL` where there is none. */
export interface TextColumn {
  readonly codes: Int32Array;
  /** 1 for entries of a roster that has the column; absent where all rosters have it. */
  readonly has?: Uint8Array;
}

/** Ratings of all entries for one year in one stream: one `RatingCode` per entry. */
export interface RatingColumn {
  readonly year: number;
  readonly stream: Stream;
  readonly codes: Uint8Array;
  /** False where no roster has a column for it, so that every entry is unknown. */
  readonly present: boolean;
}

/**
 * All candidates of a workbook, as parallel columns: entry `e` is index `e` of each. Order: by
 * sheet, then row.
 */
export interface EntryTable {
  readonly count: number;
  readonly values: CellValues;
  /** Index into `Recognition.rosters`. */
  readonly roster: Uint16Array;
  /** The sheet's row number; of an entry spread over several rows or sheets, the first. */
  readonly row: Int32Array;
  readonly hidden: Uint8Array;
  /** 0 collective, 1 individual, 2 not known (indices of SUBJECTS). */
  readonly subject: Uint8Array;
  /** 0 not known, else index in KINDS + 1. */
  readonly kind: Uint8Array;
  /** 0 not known, else index in KINDS + 1: the kind of the unit of the entry. */
  readonly unitKind: Uint8Array;
  /** Index into `names`: the clean text of the name (columns joined, ratings in it taken off). */
  readonly name: Int32Array;
  readonly names: TextTable;
  /** Index into `units`, -1 where no unit is known. */
  readonly unit: Int32Array;
  readonly units: TextTable;
  readonly ratings: readonly RatingColumn[];
  /** The other columns by role: position, birthDate, form, votes, `award:2018`, `attestation:…`, … */
  readonly texts: ReadonlyMap<ColumnRole, TextColumn>;
  /**
   * Every column that is no ordinal, name, unit or rating, by its folded header (`foldLabel` of
   * the whole header and of each of its levels), so that a campaign can look up the columns it
   * names (attestations, numbers) in any roster that has them.
   */
  readonly byHeader: ReadonlyMap<string, TextColumn>;
}

/** Distinct texts and their folded forms (see `text/fold`), for comparing without the noise. */
export interface TextTable {
  readonly size: number;
  text(index: number): string;
  folded(index: number): string;
}

/** The code → clean text of a role for one entry; '' where absent. */
export function entryText(entries: EntryTable, role: ColumnRole, entry: number): string {
  const code: CellCode = entries.texts.get(role)?.codes[entry] ?? -1;
  return entries.values.text(code);
}

export type { RatingCode };
