import { FORM_STYLES, type FormStyle } from './form-styles';
import type { CellStyle, SheetCell, SheetRow } from './sheet-model';

/**
 * Rows of the form. A row with merged cells carries its height, because no program fits the
 * height of a merged cell to its text.
 */

/** Width of an average letter of Times New Roman against its size, capitals apart. */
const LETTER_EM = 0.46;
const CAPITAL_EM = 0.72;
/** Points a character of column width measures (7 pixels at 96 per inch). */
const COLUMN_CHARACTER_POINTS = 5.25;
const LINE_HEIGHT = 1.3;
const DEFAULT_SIZE = 12;

/** Height in points that a text needs in cells as wide as `width` characters. */
export function heightOf(text: string, width: number, style: CellStyle): number {
  const size = style.size ?? DEFAULT_SIZE;
  const room = Math.max(width * COLUMN_CHARACTER_POINTS, size);
  const em = text === text.toUpperCase() || style.bold === true ? CAPITAL_EM : LETTER_EM;
  const lines = text
    .split('\n')
    .reduce((sum, part) => sum + Math.max(1, Math.ceil((part.length * em * size) / room)), 0);
  return Math.ceil(lines * size * LINE_HEIGHT);
}

/** A text across some columns of a row. */
export interface Span {
  readonly first: number;
  readonly last: number;
  readonly text: string;
  readonly style: FormStyle;
}

/** A row of merged texts, as high as the highest of them. */
export function spanRow(widths: readonly number[], spans: readonly Span[]): SheetRow {
  const heights = spans.map(({ first, last, text, style }) =>
    heightOf(text, sumOf(widths, first, last), FORM_STYLES[style]),
  );
  return { cells: spans.flatMap(spanCells), height: Math.max(DEFAULT_SIZE, ...heights) };
}

/** One text across the whole width. */
export function lineRow(widths: readonly number[], text: string, style: FormStyle): SheetRow {
  return spanRow(widths, [{ first: 0, last: widths.length - 1, text, style }]);
}

export const BLANK_ROW: SheetRow = { cells: [] };

function spanCells({ first, last, text, style }: Span): SheetCell[] {
  const head: SheetCell = { column: first, value: text, style, across: last - first + 1 };
  const borders = (FORM_STYLES[style]).border === true;
  return borders ? [head, ...coveredCells(first + 1, last, style)] : [head];
}

/** The cells under a merge: empty, but with its border. */
export function coveredCells(first: number, last: number, style: string): SheetCell[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => ({
    column: first + i,
    value: '',
    style,
  }));
}

function sumOf(widths: readonly number[], first: number, last: number): number {
  return widths.slice(first, last + 1).reduce((sum, width) => sum + width, 0);
}
