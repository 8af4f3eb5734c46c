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
}

export interface SheetRow {
  readonly cells: readonly SheetCell[];
  /** In points; absent: fitted to the text by the writer. */
  readonly height?: number;
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
}

export const OUR_SHEETS = ['list', 'reasons', 'quotas'] as const;
export type OurSheet = (typeof OUR_SHEETS)[number];

export interface SheetModel {
  readonly role: OurSheet;
  /** Wished for; the writer adds " (2)" where a sheet that is not ours has it. */
  readonly name: string;
  readonly font: string;
  readonly columnWidths: readonly number[];
  readonly styles: Readonly<Record<string, CellStyle>>;
  readonly rows: readonly SheetRow[];
  /** Rows kept in view while scrolling; 0 for none. */
  readonly frozenRows: number;
  readonly page: PageSetup;
}
