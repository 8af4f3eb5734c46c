import { useEffect, useRef, type PointerEvent } from 'react';
import { wholeColumns, wholeRows, wholeSheet } from './moves';
import { selectCell, type Cell, type Selection } from './selection';
import type { SheetShape } from './sheet-shape';
import type { SelectionHandle } from './use-selection';
import { HEAD_PX, type Viewport } from './viewport';

type Part = 'cells' | 'rows' | 'columns' | 'corner';

interface Drag {
  readonly part: Part;
  readonly from: Cell;
  x: number;
  y: number;
}

const MOUSE_BUTTON = 0;

/** Marking with the mouse: a cell, a row or column by its head, and everything dragged over. */
export function usePointer(shape: SheetShape, viewport: Viewport, handle: SelectionHandle) {
  const drag = useRef<Drag | null>(null);
  const frame = useRef(0);
  const latest = useRef({ shape, viewport, handle });
  useEffect(() => {
    latest.current = { shape, viewport, handle };
  });
  const follow = () => {
    const now = latest.current;
    if (drag.current === null) return;
    const { from, part, x, y } = drag.current;
    const step = beyond(now.viewport, x, y, part);
    if (step.right !== 0 || step.down !== 0) now.viewport.scrollBy(step.right, step.down);
    const to = cellAt(now.shape, now.viewport, x, y);
    now.handle.select(dragged(part, from, to, now.shape), { focus: true, reveal: null });
    // Beyond the edge the sheet keeps coming while the button is held.
    if (step.right !== 0 || step.down !== 0) frame.current = requestAnimationFrame(follow);
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      drag.current = begin(event, shape, viewport, handle);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (drag.current === null) return;
      const at = place(event);
      drag.current.x = at.x;
      drag.current.y = at.y;
      cancelAnimationFrame(frame.current);
      frame.current = requestAnimationFrame(follow);
    },
    onPointerUp: () => {
      drag.current = null;
      cancelAnimationFrame(frame.current);
    },
  };
}

/** Marks what is under the pointer, or up to there with Shift; a mouse can go on from it. */
function begin(
  event: PointerEvent<HTMLElement>,
  shape: SheetShape,
  viewport: Viewport,
  { select, selection }: SelectionHandle,
): Drag | null {
  const at = within(viewport, event);
  if (event.button !== MOUSE_BUTTON || at === null || isField(event.target)) return null;
  const cell = cellAt(shape, viewport, at.x, at.y);
  const part = partAt(viewport, at.x, at.y);
  const from = event.shiftKey ? selection.active : cell;
  select(dragged(part, from, cell, shape), {
    focus: true,
    reveal: part === 'cells' ? 'corner' : null,
  });
  // A finger scrolls.
  if (event.pointerType === 'touch') return null;
  event.currentTarget.setPointerCapture(event.pointerId);
  return { part, from, ...at };
}

const isField = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** The handlers stand on the element that scrolls. */
function place({ currentTarget, clientX, clientY }: PointerEvent) {
  const { left, top } = currentTarget.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

/** Null on a scroll bar. */
function within(viewport: Viewport, event: PointerEvent) {
  const at = place(event);
  return at.x < viewport.width && at.y < viewport.height ? at : null;
}

function partAt({ headPx }: Viewport, x: number, y: number): Part {
  if (y < HEAD_PX) return x < headPx ? 'corner' : 'columns';
  return x < headPx ? 'rows' : 'cells';
}

/** The cell under a point of the view. */
export function cellAt(shape: SheetShape, viewport: Viewport, x: number, y: number): Cell {
  const { headPx, kept, isPinned, offset, width, height } = viewport;
  const { rows, columns } = shape;
  const across = Math.max(0, Math.min(x, width - 1) - headPx);
  const down = Math.max(0, Math.min(y, height - 1) - HEAD_PX);
  const column = across < kept.columnsPx ? across : across + offset.left;
  const isKept = isPinned && kept.rows !== null && down < kept.rowsPx;
  const row = isKept ? rows.start(kept.rows.first) + down : down + offset.top;
  return { row: rows.at(row), column: columns.at(column) };
}

function dragged(part: Part, from: Cell, to: Cell, shape: SheetShape): Selection {
  switch (part) {
    case 'corner':
      return wholeSheet(shape);
    case 'rows':
      return wholeRows(from.row, to.row, shape);
    case 'columns':
      return wholeColumns(from.column, to.column, shape);
    case 'cells':
      return { active: selectCell(from, shape.merges).active, corner: to };
  }
}

/** How far the sheet moves on for a pointer beyond the edge. */
function beyond({ width, height, headPx }: Viewport, x: number, y: number, part: Part) {
  const over = (at: number, low: number, high: number) =>
    at < low ? at - low : at > high ? at - high : 0;
  return {
    right: part === 'rows' ? 0 : over(x, headPx, width),
    down: part === 'columns' ? 0 : over(y, HEAD_PX, height),
  };
}
