import type { SheetModel } from './nomination/sheet-model';
import type { Status } from './review/result';
import type { Area } from './roster/grid';

/** Colours of a status, six hex digits (PANE); `dotted` asks for a dotted border. */
export interface StatusLook {
  readonly status: Status;
  /** The word in the status column, with its sign: what the conditional format looks for. */
  readonly word: string;
  readonly fill: string | null;
  readonly color: string;
  readonly dotted: boolean;
}

/**
 * Highlight by two columns beside the roster and one conditional format per status over the
 * table, driven by the first of the two, so that it follows sorting and filtering (DESIGN §3).
 */
export interface ColumnsHighlight {
  readonly kind: 'columns';
  readonly sheet: string;
  /** Excel table the two columns join, if the roster is one. */
  readonly table: string | null;
  /** Row of the headings, from 1 (the last header row of the roster). */
  readonly headerRow: number;
  /** First of the two columns, from 0. All cells written were empty before. */
  readonly firstColumn: number;
  readonly headings: readonly [string, string];
  /** Widths of the two columns in characters. */
  readonly widths: readonly [number, number];
  /** Sheet rows that get a status, ascending, with what to write; texts are shared. */
  readonly rows: Int32Array;
  /** Index into `looks`, per row. */
  readonly look: Uint8Array;
  /** Index into `reasons`, per row. */
  readonly reason: Int32Array;
  readonly reasons: readonly string[];
  readonly looks: readonly StatusLook[];
  /** The table's rows and columns with the two new ones: what the formats cover. */
  readonly area: Area;
}

/** Highlight by colour alone, for a form that must not grow; it does not follow a later sort. */
export interface ColourHighlight {
  readonly kind: 'colour';
  readonly sheet: string;
  readonly looks: readonly StatusLook[];
  readonly rows: Int32Array;
  readonly look: Uint8Array;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export type Highlight = ColumnsHighlight | ColourHighlight;

/** Everything that will be written, as data: preview, dry run and both adapters take this. */
export interface Plan {
  readonly highlights: readonly Highlight[];
  readonly sheets: readonly SheetModel[];
  /** The settings to keep in the workbook, as the JSON text of `Settings`; null: leave them. */
  readonly settings: string | null;
}
