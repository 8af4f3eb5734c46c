import type { CellStyle, SheetCell, SheetRow } from './sheet-model';

/**
 * Heights of rows, so that no text is cut: no program fits a row to merged cells, and not every
 * one fits rows when it opens a file. The widths of letters are those of Times New Roman,
 * rounded up, in ems.
 */
const CAPITAL_EM = 0.69;
const LETTER_EM = 0.46;
const NARROW_EM = 0.3;
const NARROW = new Set('iíìỉĩịjltfr.,;:!|()[]-\'" ');
const BOLD_FACTOR = 1.07;

/** Points a character of column width measures: 7 pixels at 96 per inch. */
const COLUMN_CHARACTER_POINTS = 5.25;
const LINE_HEIGHT = 1.25;
const DEFAULT_SIZE = 12;
/** The highest row there is (Excel specifications and limits). */
const MAX_ROW_POINTS = 409;

/** A row as high as the highest of its texts that wrap; `widths` in characters. */
export function fitRow(
  cells: readonly SheetCell[],
  widths: readonly number[],
  styles: Readonly<Record<string, CellStyle>>,
): SheetRow {
  let height = 0;
  for (const { column, value, style, across = 1 } of cells) {
    const look = styles[style] ?? {};
    const width = across === 1 ? (widths[column] ?? 0) : sumOf(widths, column, across);
    height = Math.max(height, heightOf(String(value), width, look));
  }
  return height === 0 ? { cells } : { cells, height: Math.min(height, MAX_ROW_POINTS) };
}

/** Measures texts that many rows share once each; for a column of few distinct texts. */
export function sharedHeights(width: number, style: CellStyle): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    let height = known.get(text);
    if (height === undefined) {
      height = Math.min(heightOf(text, width, style), MAX_ROW_POINTS);
      known.set(text, height);
    }
    return height;
  };
}

/** Points that a text needs in cells as wide as `width` characters. */
export function heightOf(text: string, width: number, style: CellStyle): number {
  const size = style.size ?? DEFAULT_SIZE;
  const room = Math.max(width * COLUMN_CHARACTER_POINTS, size);
  const em = size * (style.bold === true ? BOLD_FACTOR : 1);
  const lines = style.wrap === true ? linesOf(text, room / em) : 1;
  return Math.ceil(lines * size * LINE_HEIGHT) + 2;
}

function sumOf(widths: readonly number[], first: number, count: number): number {
  return widths.slice(first, first + count).reduce((sum, width) => sum + width, 0);
}

/** Lines that the words of a text fill; `room` in ems. */
function linesOf(text: string, room: number): number {
  if (text.length * CAPITAL_EM <= room) return 1;
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const width = widthOf(word);
    const broken = Math.ceil(width / room) - 1;
    if (used > 0 && used + NARROW_EM + width > room) {
      lines++;
      used = 0;
    }
    lines += broken;
    used += (used > 0 ? NARROW_EM : 0) + width - broken * room;
  }
  return lines;
}

function widthOf(word: string): number {
  let width = 0;
  for (let at = 0; at < word.length; at++) {
    const letter = COMMON_WIDTHS[word.charCodeAt(at)];
    if (letter === undefined) return widthFrom(word.slice(at), width);
    width += letter;
  }
  return width;
}

function widthFrom(text: string, before: number): number {
  let width = before;
  for (const letter of text) width += letterWidth(letter);
  return width;
}

function letterWidth(letter: string): number {
  if (NARROW.has(letter)) return NARROW_EM;
  return letter === letter.toLowerCase() ? LETTER_EM : CAPITAL_EM;
}

/** By code, as far as Vietnamese has letters: measured for every row of a list. */
const COMMON_WIDTHS = Float64Array.from({ length: 0x2000 }, (_, code) =>
  letterWidth(String.fromCharCode(code)),
);
