import { EMPTY_CELL } from '../../core/roster/grid';
import type { Axis } from './axis';
import { areaOfCell } from './merge-index';
import { anchorOf, areaOf, selectCell, type Cell, type Selection } from './selection';
import type { SheetShape } from './sheet-shape';

export interface KeyPress {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
}

/** Where a key leads the selection; null for a key of no meaning here. `page`: pixels of a page. */
export function moved(
  selection: Selection,
  press: KeyPress,
  shape: SheetShape,
  page: number,
): Selection | null {
  const whole = wholeOf(selection, press, shape);
  if (whole !== null) return whole;
  const { active, corner } = selection;
  const target = targetOf(press.shift ? corner : active, press, shape, page);
  if (target === null) return null;
  return press.shift ? { active, corner: target } : selectCell(target, shape.merges);
}

/** Ctrl+A, Shift+Space (the rows), Ctrl+Space (the columns), as in Excel. */
function wholeOf(selection: Selection, press: KeyPress, shape: SheetShape): Selection | null {
  if (press.ctrl && press.key.toLowerCase() === 'a') return wholeSheet(shape);
  if (press.key !== ' ' || press.ctrl === press.shift) return null;
  const area = areaOf(selection, shape.merges);
  return press.shift
    ? wholeRows(area.firstRow, area.lastRow, shape)
    : wholeColumns(area.firstColumn, area.lastColumn, shape);
}

export function wholeSheet({ rows, columns }: SheetShape): Selection {
  const first = { row: rows.first, column: columns.first };
  return { active: first, corner: { row: rows.last, column: columns.last }, isWhole: true };
}

export function wholeRows(from: number, to: number, { columns }: SheetShape): Selection {
  return {
    active: { row: from, column: columns.first },
    corner: { row: to, column: columns.last },
    isWhole: true,
  };
}

export function wholeColumns(from: number, to: number, { rows }: SheetShape): Selection {
  return {
    active: { row: rows.first, column: from },
    corner: { row: rows.last, column: to },
    isWhole: true,
  };
}

function targetOf(from: Cell, press: KeyPress, shape: SheetShape, page: number): Cell | null {
  const { rows, columns, grid } = shape;
  const { key, ctrl } = press;
  const way = WAYS[key];
  if (way !== undefined) return ctrl ? edgeFrom(from, way, shape) : nextTo(from, way, shape);
  switch (key) {
    case 'PageDown':
    case 'PageUp':
      return ctrl ? null : { ...from, row: pageFrom(from, key === 'PageUp' ? -1 : 1, shape, page) };
    case 'Home':
      return { row: ctrl ? firstOf(rows) : from.row, column: firstOf(columns) };
    case 'End':
      return ctrl
        ? { row: Math.max(rows.first, grid.lastRow), column: lastUsed(shape) }
        : { ...from, column: lastFilled(from.row, shape) };
    default:
      return null;
  }
}

interface Way {
  readonly down: -1 | 0 | 1;
  readonly right: -1 | 0 | 1;
}

const WAYS: Readonly<Record<string, Way>> = {
  ArrowDown: { down: 1, right: 0 },
  ArrowUp: { down: -1, right: 0 },
  ArrowRight: { down: 0, right: 1 },
  ArrowLeft: { down: 0, right: -1 },
};

const firstOf = (axis: Axis): number => axis.shown(axis.first, 1) ?? axis.first;
const lastUsed = ({ grid, columns }: SheetShape): number =>
  columns.shown(Math.max(0, grid.columnCount - 1), -1) ?? columns.first;

/** The next cell that is shown, behind the merged area that `from` stands in. */
function nextTo(from: Cell, { down, right }: Way, { rows, columns, merges }: SheetShape): Cell {
  const area = merges.at(from.row, from.column) ?? areaOfCell(from);
  if (down !== 0) {
    const row = rows.shown(down > 0 ? area.lastRow + 1 : area.firstRow - 1, down);
    return { ...from, row: row ?? from.row };
  }
  const start = right > 0 ? area.lastColumn + 1 : area.firstColumn - 1;
  return { ...from, column: columns.shown(start, right === 0 ? 1 : right) ?? from.column };
}

/** A page on, at least one row; a page up leads back where a page down came from. */
function pageFrom(from: Cell, down: -1 | 1, shape: SheetShape, page: number): number {
  const { rows } = shape;
  const line = rows.start(from.row) + down * page;
  const at = rows.at(line);
  const next = nextTo(from, { down, right: 0 }, shape).row;
  if (down > 0) return Math.max(at, next);
  const isWhole = rows.start(at) >= line;
  return Math.min(isWhole ? at : (rows.shown(at + 1, 1) ?? at), next);
}

/** The end of the filled cells that one stands in, else the next filled one, else the sheet's end. */
function edgeFrom(from: Cell, way: Way, shape: SheetShape): Cell {
  let at = from;
  let next = nextTo(at, way, shape);
  const within = isFilled(at, shape) && isFilled(next, shape);
  while (next.row !== at.row || next.column !== at.column) {
    if (within && !isFilled(next, shape)) return at;
    at = next;
    if (!within && isFilled(at, shape)) return at;
    next = nextTo(at, way, shape);
  }
  return at;
}

function isFilled(cell: Cell, { grid, merges }: SheetShape): boolean {
  const { row, column } = anchorOf(cell, merges);
  return grid.code(row, column) !== EMPTY_CELL;
}

function lastFilled(row: number, shape: SheetShape): number {
  for (let column = shape.grid.columnCount - 1; column > 0; column--) {
    if (!shape.columns.isHidden(column) && isFilled({ row, column }, shape)) return column;
  }
  return firstOf(shape.columns);
}
