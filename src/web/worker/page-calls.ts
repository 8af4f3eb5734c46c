import type { GivenFile, MergedFile } from '../../file/merge-files';
import type { JobCalls } from '../../taskpane/jobs/calls';
import type { Handle } from '../../taskpane/jobs/channel';
import type { FrozenGrids } from '../../taskpane/jobs/mirror-grid';
import type { FrozenPlan } from '../../taskpane/jobs/mirror-plan';
import type { CellEdit } from '../../workbook/cell-edit';
import type { CellPlace } from '../../workbook/live-workbook';
import type { SheetLooks } from '../../workbook/sheet-looks';
import type { WorkbookContents, WriteReport } from '../../workbook/workbook';
import type { SavedFile } from '../page-workbook';

export interface FrozenContents extends Omit<WorkbookContents, 'grids'> {
  readonly grids: FrozenGrids;
}

/** A plan that the worker made, or one that it does not know, as data. */
export type SentPlan =
  | { readonly kind: 'known'; readonly handle: Handle }
  | { readonly kind: 'foreign'; readonly plan: FrozenPlan };

interface OfFile {
  /** What `open` gave. */
  readonly file: Handle;
}

/** The work on a file as calls over a port, beside the jobs of the pane. */
export interface PageCalls extends JobCalls {
  /** What is told of the file are its changes (`SheetChange`). */
  readonly open: {
    readonly asked: { readonly bytes: Uint8Array; readonly name: string };
    readonly given: null;
  };
  readonly read: { readonly asked: OfFile; readonly given: FrozenContents };
  readonly view: { readonly asked: OfFile; readonly given: FrozenGrids };
  readonly looks: {
    readonly asked: OfFile & { readonly sheet: string };
    readonly given: SheetLooks;
  };
  readonly edit: {
    readonly asked: OfFile & { readonly edits: readonly CellEdit[] };
    readonly given: null;
  };
  readonly undoEdit: { readonly asked: OfFile; readonly given: CellPlace | null };
  readonly write: {
    readonly asked: OfFile & { readonly plan: SentPlan };
    readonly given: WriteReport;
  };
  readonly clear: { readonly asked: OfFile; readonly given: WriteReport };
  readonly saveName: { readonly asked: OfFile; readonly given: string };
  readonly save: { readonly asked: OfFile; readonly given: SavedFile };
  readonly merge: {
    readonly asked: { readonly files: readonly GivenFile[]; readonly expected: string };
    readonly given: MergedFile;
  };
  readonly listFile: {
    readonly asked: OfFile & { readonly plan: SentPlan };
    readonly given: SavedFile;
  };
}
