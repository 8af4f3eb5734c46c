/**
 * Finds rows and cells in the bytes of a sheet by their places, so that what is not ours is
 * copied as it stands. Names are compared behind the prefix that the sheet's elements have.
 */

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const SPACE = 0x20;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const EQUALS = 0x3d;
const DASH = 0x2d;
const BRACKET = 0x5d;
const LETTER_C = 0x63;
const LETTER_F = 0x66;
const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;

/** A row by its places in the bytes; one object is used for all rows of a walk. */
export interface RowPlace {
  number: number;
  start: number;
  openEnd: number;
  /** Its end tag; equal to `end` in a self-closing row. */
  closeStart: number;
  end: number;
  /** Where its last cell begins; -1 where it has none. */
  lastCell: number;
}

export interface CellPlace {
  /** From 0. */
  readonly column: number;
  readonly start: number;
  readonly end: number;
}

export const NEED_MORE_BYTES = -1;
export const NO_MORE_ROWS = -2;

export function newRowPlace(): RowPlace {
  return { number: 0, start: 0, openEnd: 0, closeStart: 0, end: 0, lastCell: -1 };
}

/**
 * Finds the next row from `from` on, between rows. Yields where it ends, `NO_MORE_ROWS` at the
 * end tag of the rows (then `row.start` is there), or `NEED_MORE_BYTES`.
 */
export function findRow(
  bytes: Uint8Array,
  from: number,
  prefixLength: number,
  row: RowPlace,
): number {
  const start = nextTag(bytes, from);
  if (start < 0) return NEED_MORE_BYTES;
  row.start = start;
  const second = bytes[start + 1];
  if (second === undefined) return NEED_MORE_BYTES;
  if (second === SLASH) return NO_MORE_ROWS;
  const openEnd = tagEnd(bytes, start);
  if (openEnd < 0) return NEED_MORE_BYTES;
  row.openEnd = openEnd;
  row.lastCell = -1;
  const previous = row.number;
  const end =
    bytes[openEnd - 2] === SLASH ? openEnd : findRowEnd(bytes, openEnd, prefixLength, row);
  if (end < 0) return NEED_MORE_BYTES;
  if (end === openEnd) row.closeStart = openEnd;
  row.end = end;
  const at = attributeValueAt(bytes, start, openEnd, 'r');
  row.number = at < 0 ? previous + 1 : readNumber(bytes, at);
  return end;
}

function findRowEnd(bytes: Uint8Array, from: number, prefix: number, row: RowPlace): number {
  const { length } = bytes;
  let at = from;
  while (at < length) {
    if (bytes[at] !== LT) {
      at++;
      continue;
    }
    const second = bytes[at + 1];
    if (second === SLASH) {
      if (isRowName(bytes, at + 2 + prefix)) {
        row.closeStart = at;
        const end = bytes.indexOf(GT, at);
        return end < 0 ? NEED_MORE_BYTES : end + 1;
      }
    } else if (second === BANG || second === QUESTION) {
      at = markupEnd(bytes, at);
      if (at < 0) return NEED_MORE_BYTES;
      continue;
    } else if (isCellStart(bytes, at, prefix)) {
      row.lastCell = at;
    }
    at += 2;
  }
  return NEED_MORE_BYTES;
}

/** `row` and the end of the name. */
function isRowName(bytes: Uint8Array, at: number): boolean {
  return (
    bytes[at] === 0x72 &&
    bytes[at + 1] === 0x6f &&
    bytes[at + 2] === 0x77 &&
    isNameEnd(bytes[at + 3] ?? 0)
  );
}

/** True for the tag of a formula, `f`. */
function isFormulaStart(bytes: Uint8Array, at: number, prefix: number): boolean {
  return bytes[at + 1 + prefix] === LETTER_F && isNameEnd(bytes[at + 2 + prefix] ?? 0);
}

function isCellStart(bytes: Uint8Array, at: number, prefix: number): boolean {
  return bytes[at + 1 + prefix] === LETTER_C && isNameEnd(bytes[at + 2 + prefix] ?? 0);
}

function isNameEnd(byte: number): boolean {
  return byte <= SPACE || byte === GT || byte === SLASH;
}

/** A formula's tag, by its places, and where its cell begins. */
export interface FormulaPlace {
  cellStart: number;
  start: number;
  openEnd: number;
}

/** Finds the next formula of a row from `from` on; false where there is none. */
export function findFormula(
  bytes: Uint8Array,
  row: RowPlace,
  from: number,
  prefix: number,
  found: FormulaPlace,
): boolean {
  for (let at = from; at < row.closeStart; at++) {
    if (bytes[at] !== LT) continue;
    const second = bytes[at + 1];
    if (second === BANG || second === QUESTION) at = markupEnd(bytes, at) - 1;
    else if (isCellStart(bytes, at, prefix)) found.cellStart = at;
    else if (isFormulaStart(bytes, at, prefix)) {
      found.start = at;
      found.openEnd = tagEnd(bytes, at);
      return true;
    }
  }
  return false;
}

/** The cells of a row that was found, with the columns of those that do not name theirs. */
export function findCells(bytes: Uint8Array, row: RowPlace, prefix: number): CellPlace[] {
  const cells: CellPlace[] = [];
  let column = -1;
  let at = row.openEnd;
  while (at < row.closeStart) {
    const start = nextTag(bytes, at);
    if (start < 0 || start >= row.closeStart) break;
    const openEnd = tagEnd(bytes, start);
    if (!isCellStart(bytes, start, prefix)) {
      at = openEnd;
      continue;
    }
    const end = bytes[openEnd - 2] === SLASH ? openEnd : findCellEnd(bytes, openEnd, prefix);
    column = columnOf(bytes, start, openEnd) ?? column + 1;
    cells.push({ column, start, end });
    at = end;
  }
  return cells;
}

function findCellEnd(bytes: Uint8Array, from: number, prefix: number): number {
  let at = from;
  for (;;) {
    const tag = nextTag(bytes, at);
    if (bytes[tag + 1] === SLASH && isCellStart(bytes, tag + 1, prefix)) {
      return bytes.indexOf(GT, tag) + 1;
    }
    at = tagEnd(bytes, tag);
  }
}

/** The column that a cell's tag names, from 0; undefined where it names none. */
export function columnOf(bytes: Uint8Array, start: number, end: number): number | undefined {
  let at = attributeValueAt(bytes, start, end, 'r');
  if (at < 0) return undefined;
  let column = 0;
  for (let byte = bytes[at] ?? 0; byte > DIGIT_9; byte = bytes[++at] ?? 0) {
    column = column * 26 + (byte & 0x1f);
  }
  return column - 1;
}

/** Where the value of a tag's attribute (no prefix) begins; -1 where it has none. */
export function attributeValueAt(
  bytes: Uint8Array,
  start: number,
  end: number,
  name: string,
): number {
  let at = start;
  while (at < end && (bytes[at] ?? 0) > SPACE) at++;
  while (at < end) {
    while (at < end && (bytes[at] ?? 0) <= SPACE) at++;
    const nameAt = at;
    while (at < end && (bytes[at] ?? 0) > SPACE && bytes[at] !== EQUALS) at++;
    const isIt = at - nameAt === name.length && startsWith(bytes, nameAt, name);
    while (at < end && bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE) at++;
    if (at >= end) return -1;
    if (isIt) return at + 1;
    at = attributeValueEnd(bytes, at + 1) + 1;
  }
  return -1;
}

/** Where the value that begins at `at` ends. */
export function attributeValueEnd(bytes: Uint8Array, at: number): number {
  const quote = bytes[at - 1] ?? QUOTE;
  let end = at;
  while (end < bytes.length && bytes[end] !== quote) end++;
  return end;
}

export function readNumber(bytes: Uint8Array, from: number): number {
  let number = 0;
  let at = from;
  for (let byte = bytes[at] ?? 0; byte >= DIGIT_0 && byte <= DIGIT_9; byte = bytes[++at] ?? 0) {
    number = number * 10 + byte - DIGIT_0;
  }
  return number;
}

/** The next `<` that is no comment, CDATA section or instruction; -1 where bytes are missing. */
function nextTag(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(LT, from);
  while (at >= 0) {
    const second = bytes[at + 1];
    if (second !== BANG && second !== QUESTION) return at;
    const end = markupEnd(bytes, at);
    at = end < 0 ? -1 : bytes.indexOf(LT, end);
  }
  return -1;
}

/** Behind a comment, CDATA section or instruction. */
function markupEnd(bytes: Uint8Array, start: number): number {
  const isInstruction = bytes[start + 1] === QUESTION;
  const close = isInstruction ? QUESTION : bytes[start + 2] === DASH ? DASH : BRACKET;
  for (let at = start + 3; at < bytes.length; at++) {
    if (bytes[at] !== GT || bytes[at - 1] !== close) continue;
    if (isInstruction || bytes[at - 2] === close) return at + 1;
  }
  return -1;
}

/** Behind the `>` of a tag; quoted values may hold one. */
function tagEnd(bytes: Uint8Array, start: number): number {
  let quote = 0;
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at];
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === GT) return at + 1;
    else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
  }
  return -1;
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}
