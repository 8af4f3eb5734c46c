/**
 * The cells of a workbook as the core sees them. Adapters fill it; nothing here knows whether
 * they came from Excel or a file. Cells are stored column by column as small numbers, so that a
 * million rows stay in tens of megabytes and equal texts are compared once.
 */

/** What an error cell holds, e.g. `#N/A`. */
export interface CellError {
  readonly error: string;
}
export type CellValue = string | number | boolean | CellError | null;

/**
 * A cell as one number: -1 is empty, -2 and below the whole number `-(code + 2)`, 0 and above an
 * index into the value table of the workbook.
 */
export type CellCode = number;
export const EMPTY_CELL: CellCode = -1;

/** The distinct values of a workbook, shared by its sheets. */
export interface CellValues {
  readonly size: number;
  /** The value behind a code, as stored: text is neither decoded nor trimmed. */
  value(code: CellCode): CellValue;
  /**
   * The value as clean text for reading: TCVN3 and VNI decoded, NFC, white space (line breaks
   * and non-breaking spaces too) collapsed and trimmed; '' for an empty or error cell. Made once
   * for each value.
   */
  text(code: CellCode): string;
}

/** A rectangle of cells. Rows count from 1 as the sheet shows them, columns from 0; ends included. */
export interface Area {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** An Excel table (ListObject). `area` includes the header row and a total row. */
export interface TableArea {
  readonly name: string;
  readonly area: Area;
  readonly headerRowCount: number;
  readonly totalRowCount: number;
}

/** One column of a sheet: the codes from row `first` on; a column may end before the sheet does. */
export interface GridColumn {
  readonly first: number;
  readonly codes: Int32Array;
}

export interface Grid {
  readonly sheet: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** True for a sheet that an earlier run of ours wrote: it is no roster. */
  readonly ours: boolean;
  readonly values: CellValues;
  /** Last row (from 1) and number of columns that hold a value; 0 for an empty sheet. */
  readonly lastRow: number;
  readonly columnCount: number;
  code(row: number, column: number): CellCode;
  /** All cells of a column, for passing over many of them; undefined for an empty one. */
  column(index: number): GridColumn | undefined;
  readonly merges: readonly Area[];
  readonly tables: readonly TableArea[];
  /** Hidden by hand or by a filter. */
  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
  /** The columns that an earlier run added beside the roster; the recognition passes over them. */
  readonly ownColumns: readonly number[];
}
