import type { Plan } from '../core/plan';
import type { Watch } from '../core/progress';
import type { Grid } from '../core/roster/grid';
import type { CellEdit } from '../workbook/cell-edit';
import type { CellPlace, LiveWorkbook } from '../workbook/live-workbook';
import type { SheetLooks } from '../workbook/sheet-looks';

/** A file as the person takes it away. */
export interface SavedFile {
  readonly bytes: Uint8Array;
  /** The opened name with what was done to it and the ending it has now: "… – Bình Xét.xlsx". */
  readonly name: string;
}

/**
 * The opened file, as the page works with it: the file's own bytes are kept, cells typed anew and
 * the last plan stand beside them, and the file to take away is made of the three when it is asked
 * for. It is a `LiveWorkbook` for the pane; the rest is for the grid beside it.
 */
export interface PageWorkbook extends LiveWorkbook {
  /** Name of the opened file. */
  readonly name: string;
  /** All sheets as they stand now, ours and our columns included. */
  view(watch: Watch): Promise<readonly Grid[]>;
  /** How a sheet looks in the file; asked for when its tab is opened. */
  looks(sheet: string, watch: Watch): Promise<SheetLooks>;
  /**
   * Puts values into cells; one call is one step of `undoEdit`. Tells `onChange`. Throws
   * `WorkbookError` (cell.fixed, with the place) where a cell cannot be changed: then none is.
   */
  edit(edits: readonly CellEdit[]): Promise<void>;
  /** Takes the last `edit` back and says where it was; null where there is none. */
  undoEdit(): Promise<CellPlace | null>;
  /** What `save` would call the file: asked for before it is made. */
  saveName(): Promise<string>;
  /** The file as it stands now; as it was opened, where nothing was done. */
  save(watch: Watch): Promise<SavedFile>;
  /** What a plan writes as a file of its own, for sending. */
  listFile(plan: Plan): Promise<SavedFile>;
}
