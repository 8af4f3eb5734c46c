import { FORM_STYLES, type FormStyle } from './form-styles';
import { fitRow } from './row-height';
import type { SheetCell, SheetRow } from './sheet-model';

/** A text across some columns of a row. */
export interface Span {
  readonly first: number;
  readonly last: number;
  readonly text: string;
  readonly style: FormStyle;
}

/** A row of merged texts, as high as the highest of them. */
export function spanRow(widths: readonly number[], spans: readonly Span[]): SheetRow {
  return fitRow(spans.flatMap(spanCells), widths, FORM_STYLES);
}

/** One text across the whole width. */
export function lineRow(widths: readonly number[], text: string, style: FormStyle): SheetRow {
  return spanRow(widths, [{ first: 0, last: widths.length - 1, text, style }]);
}

export const BLANK_ROW: SheetRow = { cells: [] };

function spanCells({ first, last, text, style }: Span): SheetCell[] {
  const head: SheetCell = { column: first, value: text, style, across: last - first + 1 };
  const borders = FORM_STYLES[style].border === true;
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
