import type { Area } from '../core/roster/grid';
import type { Workbook } from './workbook';

/** Where something stands in a workbook: `row` from 1, `column` from 0. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column?: number;
}

/** Cells of one sheet, e.g. what the person has marked. */
export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

/** Cells that were changed by somebody; `area` is null where Excel did not say which. */
export interface SheetChange {
  readonly sheet: string;
  readonly area: Area | null;
}

/** Ends a subscription. */
export type Unsubscribe = () => Promise<void>;

/**
 * A workbook that somebody is looking at and working in. Every call throws `WorkbookError` where
 * Excel refuses.
 */
export interface LiveWorkbook extends Workbook {
  /** Shows a cell, or a row's first, to the person; throws `excel.gone` where the sheet is. */
  select(place: CellPlace): Promise<void>;
  /** What the person has marked: of several areas the one marked first. */
  selection(): Promise<SheetArea>;
  /**
   * Tells of every change of cells by the person, by a colleague in the same workbook or by
   * another add-in; what `write` and `clear` do is passed over.
   */
  onChange(listener: (change: SheetChange) => void): Promise<Unsubscribe>;
}

/** A live workbook beside which others can be opened: only a spreadsheet program does that. */
export interface HostedWorkbook extends LiveWorkbook {
  /** Opens the bytes of an .xlsx file as a new, unsaved workbook. */
  openInNewWorkbook(bytes: Uint8Array): Promise<void>;
}
