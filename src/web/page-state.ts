import type { MessageOf } from '../core/message';
import type { Grid } from '../core/roster/grid';
import type { PageNoticeParams } from '../i18n/page-words';
import type { Session } from '../taskpane/session/actions';
import type { Preferences } from '../taskpane/session/host';
import type { NewNotice } from '../taskpane/session/reduce';
import type { CellPlace } from '../workbook/live-workbook';
import type { ChosenFile } from './files/chosen-file';
import type { Workshop } from './page-host';

/** A file at work on the page. */
export interface OpenFile {
  /** Tells apart files of one name. */
  readonly id: number;
  readonly chosen: ChosenFile;
  readonly size: number;
  readonly workshop: Workshop;
  readonly session: Session;
}

/** What stands above everything until it is closed. */
export type PageNotice =
  | { readonly kind: 'pane'; readonly notice: NewNotice }
  | {
      readonly kind: 'page';
      readonly severity: 'success' | 'info';
      readonly message: MessageOf<PageNoticeParams>;
    };

export interface PageState {
  readonly preferences: Preferences;
  readonly file: OpenFile | null;
  /** The file that is being read; the one that is open stays until that is done. */
  readonly opening: { readonly chosen: ChosenFile; readonly session: Session | null } | null;
  /** A file that waits for the answer whether unsaved work may be left. */
  readonly asked: ChosenFile | null;
  /** Files that were given at once, to be put together into one. */
  readonly merging: readonly ChosenFile[] | null;
  readonly notices: readonly PageNotice[];
  /** The sheets as they stand now, ours included; null until they have been asked for. */
  readonly view: readonly Grid[] | null;
  /** What the grid is to show: a new object for every wish, even of the same cell. */
  readonly shown: CellPlace | null;
  /** Cells typed anew that can be taken back. */
  readonly edits: number;
  readonly unsaved: boolean;
  /** Which of the two parts shows where only one fits. */
  readonly tab: 'sheet' | 'pane';
  /** True where the machine remembers choices of an earlier file. */
  readonly remembers: boolean;
}
