/** How a cell looks, in Excel's words. */
export interface CellLook {
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly color: string;
  readonly fill: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  /** The sides that have one. */
  readonly borders: string;
}

export interface RuleLook {
  readonly ref: string;
  readonly formula: string;
  readonly color: string;
  readonly fill: string;
  readonly dotted: boolean;
}

/** What a sheet looks like as a whole, and how it prints; sizes in points. */
export interface PageLook {
  readonly orientation: string;
  readonly paper: string;
  readonly centred: boolean;
  readonly fit: readonly unknown[];
  readonly margins: readonly number[];
  readonly header: string;
  readonly footer: string;
  readonly firstPagePlain: boolean;
  readonly repeated: string;
  readonly frozen: number;
  readonly gridlines: boolean;
  readonly widths: readonly number[];
}

export const POINTS_PER_INCH = 72;
