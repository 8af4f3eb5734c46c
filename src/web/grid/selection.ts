import type { Area } from '../../core/roster/grid';
import type { MergeIndex } from './merge-index';

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** What is marked: from the active cell, which is typed into, to the corner opposite. */
export interface Selection {
  readonly active: Cell;
  readonly corner: Cell;
  /** Whole rows or columns: merged areas that they cut stay cut, as in Excel. */
  readonly isWhole?: true;
}

/** The cell that stands for one: the first of its merged area, else itself. */
export function anchorOf(cell: Cell, merges: MergeIndex): Cell {
  const merge = merges.at(cell.row, cell.column);
  return merge === null ? cell : { row: merge.firstRow, column: merge.firstColumn };
}

export function selectCell(cell: Cell, merges: MergeIndex): Selection {
  const active = anchorOf(cell, merges);
  return { active, corner: active };
}

/** The rectangle of a selection, merged areas whole. */
export function areaOf({ active, corner, isWhole }: Selection, merges: MergeIndex): Area {
  const area = {
    firstRow: Math.min(active.row, corner.row),
    lastRow: Math.max(active.row, corner.row),
    firstColumn: Math.min(active.column, corner.column),
    lastColumn: Math.max(active.column, corner.column),
  };
  return isWhole === true ? area : merges.expand(area);
}

export function isSameCell(one: Cell, other: Cell): boolean {
  return one.row === other.row && one.column === other.column;
}
