/** How a cell is shown; what is absent is as the sheet's default. Colours are six hex digits. */
export interface CellLook {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strike?: true;
  /** In points. */
  readonly size?: number;
  readonly font?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: true;
  /** A line on any side. */
  readonly border?: true;
  /** Number format code as the file has it ("dd/mm/yyyy"); absent: General. */
  readonly format?: string;
}

/** Indices into `SheetLooks.looks` from row `first` on; 0 is the default look. */
export interface LookColumn {
  readonly first: number;
  readonly looks: Uint16Array;
}

/**
 * What a sheet looks like beside its values: plain data, so that it can be handed to another
 * thread. Rows count from 1, columns from 0; widths in characters, heights in points.
 */
export interface SheetLooks {
  readonly looks: readonly CellLook[];
  readonly columns: readonly (LookColumn | undefined)[];
  readonly defaultWidth: number;
  readonly widths: ReadonlyMap<number, number>;
  readonly defaultHeight: number;
  readonly heights: ReadonlyMap<number, number>;
  readonly frozenRows: number;
  readonly frozenColumns: number;
}
