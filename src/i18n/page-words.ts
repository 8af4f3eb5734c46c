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

/** What the page around the pane says; each part of the page has its own table above. */
export type PageParams = GridParams;

export type PageSentences = Sentences<PageParams>;
