import { useCallback, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { scrollScale, type ScrollScale } from './scroll-scale';
import type { Cell } from './selection';
import { keptOf, type Kept, type RowSpan, type SheetShape } from './sheet-shape';

/** Height of the row of column letters. */
export const HEAD_PX = 24;
const HEAD_PADDING_PX = 30;
const DIGIT_PX = 8;
/** Rows drawn beyond what is in sight, so that a small scroll draws nothing. */
const SPARE_ROWS = 4;
/** Rows are placed from a line at most this far away: no place is too large for a browser. */
const BASE_PX = 100_000;
const PX_PER_LINE = 20;

export interface Offset {
  readonly top: number;
  readonly left: number;
}

/** What of a sheet is in sight, and how to bring other cells there. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
  /** Width of the row numbers. */
  readonly headPx: number;
  readonly offset: Offset;
  readonly scale: ScrollScale;
  readonly kept: Kept;
  /** The kept rows stand at the top now; a header only once it would be out of sight. */
  readonly isPinned: boolean;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Where the rows are placed from. */
  readonly base: number;
  /** Pixels of rows that one page leads on. */
  readonly page: number;
  readonly reveal: (cell: Cell) => void;
  readonly scrollBy: (right: number, down: number) => void;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export function useViewport(
  scroller: RefObject<HTMLElement | null>,
  shape: SheetShape,
  header: RowSpan | null,
  start: Offset,
): Viewport {
  const size = useSize(scroller);
  const headPx = HEAD_PADDING_PX + DIGIT_PX * String(shape.rows.last).length;
  const room = useMemo(
    () => ({
      width: Math.max(0, size.width - headPx),
      height: Math.max(0, size.height - HEAD_PX),
    }),
    [size, headPx],
  );
  const kept = useMemo(() => keptOf(shape, header, room), [shape, header, room]);
  const scale = useMemo(
    () => scrollScale(shape.rows.total + HEAD_PX, size.height),
    [shape, size.height],
  );
  const { offset, scrollTo, scrollBy } = useOffset(scroller, scale, start);
  const reveal = useCallback(
    (cell: Cell) => {
      scrollTo((at) => revealed(cell, at, shape, kept, room));
    },
    [scrollTo, shape, kept, room],
  );
  return {
    ...{ headPx, offset, scale, kept, reveal, scrollBy },
    ...size,
    ...inSight(shape, kept, room, offset),
    page: Math.max(1, room.height - kept.rowsPx - PX_PER_LINE),
  };
}

function inSight({ rows, columns }: SheetShape, kept: Kept, room: Size, { top, left }: Offset) {
  const firstRow = Math.max(rows.first, rows.at(top) - SPARE_ROWS);
  return {
    isPinned: kept.rows !== null && (kept.rows.always || top > rows.start(kept.rows.first)),
    firstRow,
    lastRow: Math.min(rows.last, rows.at(top + room.height) + SPARE_ROWS),
    firstColumn: Math.max(kept.columns, columns.at(left + kept.columnsPx)),
    lastColumn: columns.at(left + room.width),
    base: Math.floor(rows.start(firstRow) / BASE_PX) * BASE_PX,
  };
}

function useSize(element: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const outer = element.current;
    if (outer === null) return undefined;
    const look = () => {
      setSize({ width: outer.clientWidth, height: outer.clientHeight });
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(outer);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return size;
}

/** Where the sheet is scrolled to. The exact place is kept here: a scroll bar on a scale is coarse. */
function useOffset(scroller: RefObject<HTMLElement | null>, scale: ScrollScale, start: Offset) {
  const [offset, setOffset] = useState(start);
  const at = useRef(start);
  const show = useCallback((next: Offset) => {
    if (next.top === at.current.top && next.left === at.current.left) return;
    at.current = next;
    // In the same frame as the scroll, so that nothing is seen half moved.
    flushSync(() => {
      setOffset(next);
    });
  }, []);
  const scrollTo = useCallback(
    (from: (at: Offset) => Offset) => {
      const outer = scroller.current;
      if (outer === null) return;
      const next = within(from(at.current), scale, outer.scrollWidth - outer.clientWidth);
      at.current = next;
      setOffset(next);
      outer.scrollTo({ top: scale.toScroll(next.top), left: next.left });
    },
    [scroller, scale],
  );
  const scrollBy = useCallback(
    (right: number, down: number) => {
      scrollTo((from) => ({ top: from.top + down, left: from.left + right }));
    },
    [scrollTo],
  );
  useLayoutEffect(() => {
    const outer = scroller.current;
    if (outer === null) return undefined;
    outer.scrollTo({ top: scale.toScroll(at.current.top), left: at.current.left });
    const onScroll = () => {
      const isOurs = Math.abs(outer.scrollTop - scale.toScroll(at.current.top)) <= 1;
      const top = isOurs ? at.current.top : Math.round(scale.toSheet(outer.scrollTop));
      show({ top, left: Math.round(outer.scrollLeft) });
    };
    return listen(outer, onScroll, scale.isScaled ? scrollBy : null);
  }, [scroller, scale, show, scrollBy]);
  return { offset, scrollTo, scrollBy };
}

function within({ top, left }: Offset, { last }: ScrollScale, widest: number): Offset {
  return {
    top: Math.max(0, Math.min(last, Math.round(top))),
    left: Math.max(0, Math.min(widest, Math.round(left))),
  };
}

/** Hears of scrolling, and takes over the wheel where `onTurn` is given. */
function listen(
  outer: HTMLElement,
  onScroll: () => void,
  onTurn: ((right: number, down: number) => void) | null,
): () => void {
  const onWheel = (event: WheelEvent) => {
    if (event.ctrlKey || event.shiftKey || event.deltaY === 0) return;
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : PX_PER_LINE;
    onTurn?.(event.deltaX * unit, event.deltaY * unit);
  };
  outer.addEventListener('scroll', onScroll, { passive: true });
  if (onTurn !== null) outer.addEventListener('wheel', onWheel, { passive: false });
  return () => {
    outer.removeEventListener('scroll', onScroll);
    outer.removeEventListener('wheel', onWheel);
  };
}

function revealed(cell: Cell, at: Offset, shape: SheetShape, kept: Kept, room: Size): Offset {
  const { rows, columns, merges } = shape;
  const merge = merges.at(cell.row, cell.column);
  const isKeptRow = kept.rows?.always === true && cell.row <= kept.rows.last;
  const isHeader = kept.rows !== null && !kept.rows.always && cell.row <= kept.rows.last;
  const top = isKeptRow
    ? at.top
    : nearest(
        at.top,
        { start: rows.start(cell.row), end: rows.end(merge?.lastRow ?? cell.row) },
        room.height,
        isHeader ? 0 : kept.rowsPx,
      );
  const left =
    cell.column < kept.columns
      ? at.left
      : nearest(
          at.left,
          { start: columns.start(cell.column), end: columns.end(merge?.lastColumn ?? cell.column) },
          room.width,
          kept.columnsPx,
        );
  return { top, left };
}

/** The least move that shows something whole, or its beginning where it is larger than the view. */
function nearest(
  at: number,
  { start, end }: { readonly start: number; readonly end: number },
  room: number,
  kept: number,
): number {
  if (start < at + kept) return start - kept;
  return end > at + room ? Math.min(start - kept, end - room) : at;
}
