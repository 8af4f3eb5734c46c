import { invalidArgument } from '../host-error';

/** A rectangle of cells from 0, ends included. */
export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  const letter = String.fromCharCode(65 + (column % 26));
  return rest === 0 ? letter : columnLetters(rest - 1) + letter;
}

function columnNumber(letters: string): number {
  return letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const CELLS = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/;
const ROWS = /^\$?(\d+):\$?(\d+)$/;

/** "A1:B2", "A:C" or "3:5", with or without $ and a sheet's name before. */
export function parseRect(address: string): Rect {
  const text = address.replace(/^.*!/, '').toUpperCase();
  const cells = CELLS.exec(text);
  if (cells) return rectOfCells(cells);
  const columns = COLUMNS.exec(text);
  if (columns) {
    const [, left = '', right = ''] = columns;
    return { top: 0, left: columnNumber(left), bottom: MAX_ROWS - 1, right: columnNumber(right) };
  }
  const rows = ROWS.exec(text);
  if (rows) {
    const [, top = '', bottom = ''] = rows;
    return { top: Number(top) - 1, left: 0, bottom: Number(bottom) - 1, right: MAX_COLUMNS - 1 };
  }
  throw invalidArgument(`address ${address}`);
}

function rectOfCells(match: RegExpExecArray): Rect {
  const [, left = '', top = '', right = left, bottom = top] = match;
  const rect = {
    top: Number(top) - 1,
    left: columnNumber(left),
    bottom: Number(bottom) - 1,
    right: columnNumber(right),
  };
  if (rect.top < 0 || rect.bottom >= MAX_ROWS || rect.right >= MAX_COLUMNS) {
    throw invalidArgument(match[0]);
  }
  return rect;
}

export function rectText(rect: Rect): string {
  const first = `${columnLetters(rect.left)}${rect.top + 1}`;
  const last = `${columnLetters(rect.right)}${rect.bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}

/** "DS!A1:B2", quoted where the name needs it. */
export function fullAddress(sheet: string, rects: readonly Rect[]): string {
  const plain = /^[\p{L}_][\p{L}\d_.]*$/u.test(sheet);
  const prefix = plain ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  return rects.map((rect) => `${prefix}!${rectText(rect)}`).join(',');
}

export function rowsOf(rect: Rect): number {
  return rect.bottom - rect.top + 1;
}

export function columnsOf(rect: Rect): number {
  return rect.right - rect.left + 1;
}

export function cellsOf(rect: Rect): number {
  return rowsOf(rect) * columnsOf(rect);
}

export function overlap(a: Rect, b: Rect): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function covers(outer: Rect, inner: Rect): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}

export function hasCell(rect: Rect, row: number, column: number): boolean {
  return row >= rect.top && row <= rect.bottom && column >= rect.left && column <= rect.right;
}

export function bounding(a: Rect, b: Rect): Rect {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
