/**
 * A sheet of our own as data: what both adapters build. Text is always written as text, so that
 * "=1+1" stays a name. Sizes: column widths in characters (Excel's unit), margins in
 * millimetres, fonts in points.
 */

export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly border?: boolean;
  /** Six hex digits. */
  readonly fill?: string;
  readonly color?: string;
}

export interface SheetCell {
  /** From 0. */
  readonly column: number;
  readonly value: string | number;
  /** Name of a style in `SheetModel.styles`. */
  readonly style: string;
  /** Cells to the right that this one is merged with, itself included; 1 if absent. */
  readonly across?: number;
  /**
   * Rows downwards that this one is merged with, itself included; 1 if absent. The cells that a
   * merge covers stand in the rows as cells with the value '' where they carry a style (border).
   */
  readonly down?: number;
}

export interface SheetRow {
  readonly cells: readonly SheetCell[];
  /** In points; absent: fitted to the text by the writer. */
  readonly height?: number;
  /** True: the row begins a new page. */
  readonly breakBefore?: boolean;
}

export interface PageSetup {
  readonly orientation: 'landscape' | 'portrait';
  readonly marginsMm: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  /** Rows repeated at the top of every page, from 1. */
  readonly repeatRows: { readonly first: number; readonly last: number } | null;
  /** Printed on every page; `&P` is the page number, as Excel writes it. */
  readonly header: string;
  readonly footer: string;
  /** True: the first page has neither (page numbers from page 2, DOMAIN D.1). */
  readonly firstPagePlain?: boolean;
  /** True: scaled so that all columns fit the width of one page. */
  readonly fitToWidth?: boolean;
}

/** What a run was made of, so that a list can be traced and a review repeated. */
export interface Stamp {
  readonly campaign: string;
  readonly phase: string;
  readonly version: string;
  /** Local time as passed in: "2026-11-20T12:05". */
  readonly time: string;
  /** Digest of the roster's data and the resolved criteria (`digest.ts`). */
  readonly digest: string;
}

export const OUR_SHEETS = ['list', 'reasons', 'quotas', 'public'] as const;
export type OurSheet = (typeof OUR_SHEETS)[number];

export interface SheetModel {
  readonly role: OurSheet;
  /** Wished for; the writer adds " (2)" where a sheet that is not ours has it. */
  readonly name: string;
  readonly font: string;
  readonly columnWidths: readonly number[];
  readonly styles: Readonly<Record<string, CellStyle>>;
  /** Made row by row while iterated, each time anew: a sheet may have a million rows. */
  readonly rows: Iterable<SheetRow>;
  /** How many rows the iteration yields. */
  readonly rowCount: number;
  /** Rows kept in view while scrolling; 0 for none. */
  readonly frozenRows: number;
  readonly page: PageSetup;
  readonly stamp?: Stamp;
}
