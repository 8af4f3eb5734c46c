import { columnIndex } from '../core/roster/address';
import type { Area } from '../core/roster/grid';
import { MAX_COLUMNS, MAX_ROW } from './limits';

const LETTERS = 26;

/** `B3:D10` or `B3` as an area; null where it is none or lies outside a sheet. */
export function parseArea(text: string): Area | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(text.trim());
  if (found === null) return null;
  const [, column = '', row = '', otherColumn = column, otherRow = row] = found;
  const columns = [columnIndex(column), columnIndex(otherColumn)];
  const rows = [Number(row), Number(otherRow)];
  const area = {
    firstRow: Math.min(...rows),
    lastRow: Math.max(...rows),
    firstColumn: Math.min(...columns),
    lastColumn: Math.max(...columns),
  };
  return area.firstRow < 1 || area.lastRow > MAX_ROW || area.lastColumn >= MAX_COLUMNS
    ? null
    : area;
}

// Read once: some build tools turn an imported name into a call, which counts in every cell.
const COLUMN_COUNT = MAX_COLUMNS;
const ROW_COUNT = MAX_ROW;

/** A reference in bytes as one number: row × 16,384 + column; -1 where it is none in a sheet. */
export function packedReference(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  let column = 0;
  for (; at < to; at++) {
    // Lower case is folded; a digit ends the letters.
    const letter = ((bytes[at] ?? 0) & 0xdf) - 64;
    if (letter < 1 || letter > LETTERS) break;
    column = column * LETTERS + letter;
  }
  const row = wholeNumber(bytes, at, to);
  const isInside = column >= 1 && column <= COLUMN_COUNT && row >= 1 && row <= ROW_COUNT;
  return isInside && at - from <= 3 ? row * COLUMN_COUNT + column - 1 : -1;
}

const SEPARATOR = 0x3a;

/** `B3:D10` in bytes as an area; null where it is none in a sheet. */
export function areaOfBytes(bytes: Uint8Array, from: number, to: number): Area | null {
  const separator = bytes.subarray(from, to).indexOf(SEPARATOR);
  const middle = separator < 0 ? to : from + separator;
  const first = packedReference(bytes, from, middle);
  const last = separator < 0 ? first : packedReference(bytes, middle + 1, to);
  if (first < 0 || last < 0) return null;
  const columns = [first % COLUMN_COUNT, last % COLUMN_COUNT] as const;
  const rows = [Math.floor(first / COLUMN_COUNT), Math.floor(last / COLUMN_COUNT)] as const;
  return {
    firstRow: Math.min(...rows),
    lastRow: Math.max(...rows),
    firstColumn: Math.min(...columns),
    lastColumn: Math.max(...columns),
  };
}

const MAX_DIGITS = 9;

/** Digits in bytes as a number; -1 where there is anything else, nothing, or too many. */
export function wholeNumber(bytes: Uint8Array, from: number, to: number): number {
  if (to <= from || to - from > MAX_DIGITS) return -1;
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}
