import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { anchorOf, areaOf, selectCell, type Cell, type Selection } from './selection';
import { isSameArea } from './merge-index';
import type { Area } from '../../core/roster/grid';
import type { SheetShape } from './sheet-shape';
import type { Viewport } from './viewport';

export interface SelectOptions {
  /** Puts the focus on the active cell. */
  readonly focus: boolean;
  /** What comes to sight: the end that moves, or the beginning (of a row: its name). */
  readonly reveal: 'corner' | 'active' | null;
}

export interface SelectionHandle {
  readonly selection: Selection;
  /** The cell that is drawn for the active one: the first of a merged area, one that is shown. */
  readonly active: Cell;
  readonly area: Area;
  readonly select: (next: Selection, options?: SelectOptions) => void;
}

const SHOWN_AND_FOCUSED: SelectOptions = { focus: true, reveal: 'corner' };

/** What is marked on a sheet. The focus follows the active cell where the person works in the grid. */
export function useSelection(
  view: RefObject<HTMLElement | null>,
  shape: SheetShape,
  viewport: Viewport,
  start: Selection,
  onSelect: (area: Area) => void,
): SelectionHandle {
  const { reveal } = viewport;
  const [selection, setSelection] = useState(start);
  const wantsFocus = useRef(false);
  const area = areaOf(selection, shape.merges);
  useTold(area, onSelect);
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    activeCell(view)?.focus({ preventScroll: true });
  });
  const select = useCallback(
    (next: Selection, options: SelectOptions = SHOWN_AND_FOCUSED) => {
      wantsFocus.current = options.focus;
      setSelection(next);
      if (options.reveal !== null) reveal(next[options.reveal]);
    },
    [reveal],
  );
  return { selection, active: drawnCell(selection.active, shape), area, select };
}

function drawnCell(cell: Cell, { rows, columns, merges }: SheetShape): Cell {
  const anchor = anchorOf(cell, merges);
  if (merges.at(cell.row, cell.column) !== null) return anchor;
  const row = rows.shown(anchor.row, 1) ?? rows.shown(anchor.row, -1);
  const column = columns.shown(anchor.column, 1) ?? columns.shown(anchor.column, -1);
  return { row: row ?? anchor.row, column: column ?? anchor.column };
}

function activeCell(view: RefObject<HTMLElement | null>): HTMLElement | null {
  return view.current?.querySelector<HTMLElement>('[data-active]') ?? null;
}

/** Tells of an area once, the first one included. */
function useTold(area: Area, onSelect: (area: Area) => void): void {
  const told = useRef<Area | null>(null);
  useEffect(() => {
    if (told.current !== null && isSameArea(told.current, area)) return;
    told.current = area;
    onSelect(area);
  });
}

/** One cell of a sheet, or the first of the row where no column is said. */
export function selectionAt(
  place: { readonly row: number; readonly column?: number },
  { merges, rows, columns, grid }: SheetShape,
): Selection {
  const cell: Cell = {
    row: Math.max(rows.first, Math.min(place.row, rows.last)),
    column: Math.min(place.column ?? 0, columns.last),
  };
  if (place.column !== undefined) return selectCell(cell, merges);
  const lastColumn = Math.max(0, grid.columnCount - 1);
  return { active: cell, corner: { row: cell.row, column: lastColumn } };
}
