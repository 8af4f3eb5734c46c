import type { CellStyle, SheetCell, SheetModel, SheetRow } from '../core/nomination/sheet-model';

/** Size of text where a style gives none, and the height of a line to the size of its letters. */
export const DEFAULT_SIZE_POINTS = 12;
const LINE_HEIGHT = 1.3;
const ROW_PADDING_POINTS = 4;
/** Excel's own limit of a row. */
const MAX_HEIGHT_POINTS = 409;
const POINTS_PER_PIXEL = 0.75;
/** A column of n characters is 7n + 5 pixels wide (Calibri 11, 96 dpi); 5 of them stay free. */
const PIXELS_PER_CHARACTER = 7;
/** Words may break worse than counted: allow for it rather than cut a line. */
const SAFETY = 1.06;

/** Widths of letters in parts of the size, for a serif face such as Times New Roman. */
const NARROW = /[iljtfrI.,;:'|!()[\]\-/ ìíỉĩị]/;
const WIDE = /[mwMWGOQƠĐÔÓÒỎÕỌ%@—–]/;
const CAPITAL = /\p{Lu}/u;
const NARROW_WIDTH = 0.33;
const WIDE_WIDTH = 0.78;
const CAPITAL_WIDTH = 0.7;
const OTHER_WIDTH = 0.5;
const BOLD_FACTOR = 1.08;

/**
 * The height a row needs in points, or null where Excel fits it by itself when it opens the
 * file: it does so for every row without a height, but passes over merged cells.
 */
export function rowHeight(model: SheetModel, row: SheetRow): number | null {
  if (row.height !== undefined) return row.height;
  if (!row.cells.some((cell) => needsFitting(model, cell))) return null;
  const single = row.cells.filter(({ down }) => (down ?? 1) === 1);
  const heights = single.map((cell) => cellHeight(model, cell));
  const needed = Math.max(0, ...heights);
  return Math.min(MAX_HEIGHT_POINTS, Math.ceil(needed + ROW_PADDING_POINTS));
}

function needsFitting(model: SheetModel, cell: SheetCell): boolean {
  if ((cell.down ?? 1) > 1) return false;
  const wraps = model.styles[cell.style]?.wrap === true;
  return (cell.across ?? 1) > 1 && (wraps || String(cell.value).includes('\n'));
}

function cellHeight(model: SheetModel, cell: SheetCell): number {
  const style = model.styles[cell.style] ?? {};
  const size = style.size ?? DEFAULT_SIZE_POINTS;
  const width = cellWidth(model, cell);
  return countLines(String(cell.value), style, width) * size * LINE_HEIGHT;
}

/** Points that a cell's text may take. */
function cellWidth(model: SheetModel, cell: SheetCell): number {
  let characters = 0;
  for (let i = 0; i < (cell.across ?? 1); i++) {
    characters += model.columnWidths[cell.column + i] ?? 8;
  }
  return characters * PIXELS_PER_CHARACTER * POINTS_PER_PIXEL;
}

/** Lines that a text takes when words wrap at `width` points. */
export function countLines(text: string, style: CellStyle, width: number): number {
  const lines = text.split('\n');
  if (style.wrap !== true) return lines.length;
  return lines.reduce((sum, line) => sum + wrappedLines(line, style, width), 0);
}

function wrappedLines(line: string, style: CellStyle, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of line.split(/(?<=\s)/)) {
    const length = textWidth(word, style);
    if (used > 0 && used + length > width) {
      lines++;
      used = 0;
    }
    used += length;
    // A word longer than the line is broken inside.
    while (used > width) {
      lines++;
      used -= width;
    }
  }
  return lines;
}

function textWidth(text: string, style: CellStyle): number {
  const size = style.size ?? DEFAULT_SIZE_POINTS;
  let width = 0;
  for (const letter of text.normalize('NFC')) width += letterWidth(letter);
  return width * size * SAFETY * (style.bold === true ? BOLD_FACTOR : 1);
}

function letterWidth(letter: string): number {
  if (NARROW.test(letter)) return NARROW_WIDTH;
  if (WIDE.test(letter)) return WIDE_WIDTH;
  return CAPITAL.test(letter) ? CAPITAL_WIDTH : OTHER_WIDTH;
}
