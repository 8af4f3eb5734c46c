import type { NoParams, Sentences } from '../core/message';

/** The grid: sheets, cells, what is marked in them. */
interface GridParams {
  'grid.sheets': NoParams;
  'grid.name': { sheet: string };
  'grid.ours': NoParams;
  'grid.hiddenSheet': NoParams;
  'grid.showHiddenSheets': { count: number };
  'grid.showHiddenParts': NoParams;
  'grid.hiddenRows': { first: number; last: number };
  'grid.hiddenColumns': { first: string; last: string };
  'grid.selectAll': NoParams;
  'grid.row': { row: number; status: string };
  'grid.cell': NoParams;
  'grid.content': NoParams;
  'grid.size': { address: string; rows: number; columns: number };
  'grid.edit': { cell: string };
  'grid.suggestions': { cell: string };
  'grid.fixed': NoParams;
  'grid.decoded': { stored: string };
  'grid.tooLarge': { cells: number };
  'grid.copied': { cells: number };
  'grid.empty': NoParams;
  'grid.keys': NoParams;
}

/** What the page says above everything else until it is closed. */
export interface PageNoticeParams {
  saved: { name: string };
  downloaded: { name: string };
  /** What went wrong concerns the new file only. */
  stillOpen: { name: string };
  editUndone: { place: string };
  forgotten: NoParams;
}

/** The first screen, the bar above the grid, dialogs. */
interface FrameParams {
  /** Title of the window while a file is open. */
  'title.file': { name: string };
  'first.what': NoParams;
  'first.drop': NoParams;
  'first.kinds': NoParams;
  'first.sample': NoParams;
  'first.private': NoParams;
  'first.kept': NoParams;
  'first.forget': NoParams;
  'open.file': NoParams;
  'open.other': NoParams;
  'open.reading': { name: string };
  'open.kinds': NoParams;
  'drop.here': NoParams;
  'file.bar': NoParams;
  'file.save': NoParams;
  'file.undoEdit': NoParams;
  'file.unsaved': NoParams;
  'file.info': NoParams;
  'info.size': { bytes: number };
  'info.sheets': { sheets: number; rows: number };
  'info.asItWas': NoParams;
  'info.converted': { ending: string };
  'info.local': NoParams;
  'tab.views': NoParams;
  'tab.sheet': NoParams;
  'tab.pane': NoParams;
  splitter: NoParams;
  'leave.title': NoParams;
  'leave.text': { name: string };
  'leave.save': NoParams;
  'leave.go': NoParams;
  'leave.stay': NoParams;
  'update.ready': NoParams;
  'update.use': NoParams;
}

/** Names of files to take away; `name` is that of the opened file without its ending. */
export interface FileNameParams {
  'name.result': { name: string };
  'name.edited': { name: string };
  'name.list': { name: string };
}

/** Several files put together to one list. */
export interface MergeParams {
  'merge.title': { count: number };
  'merge.what': NoParams;
  'merge.add': NoParams;
  'merge.remove': { file: string };
  'merge.removeShort': NoParams;
  'merge.removed': { file: string };
  'merge.files': NoParams;
  'merge.file': NoParams;
  'merge.found': NoParams;
  'merge.unit': NoParams;
  'merge.years': NoParams;
  'merge.entries': { individuals: number; collectives: number };
  'merge.copy': NoParams;
  'merge.unusable': NoParams;
  'merge.unread': NoParams;
  'merge.units': { units: readonly string[] };
  'merge.expected': NoParams;
  'merge.expectedHint': NoParams;
  'merge.missing': { count: number };
  'merge.totals': { files: number; rosters: number; entries: number };
  'merge.nothing': NoParams;
  'merge.problems': { count: number };
  'merge.moreProblems': { count: number };
  'merge.stopped': NoParams;
  'merge.cancel': NoParams;
  'merge.again': NoParams;
  'merge.go': NoParams;
  'merge.close': NoParams;
  /** Name of the file that comes out, without its ending. */
  'merge.name': NoParams;
}

/** What the page around the pane says; each part of the page has its own table above. */
export type PageParams = GridParams & PageNoticeParams & FrameParams & FileNameParams & MergeParams;

export type PageSentences = Sentences<PageParams>;
