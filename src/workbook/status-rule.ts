import type { ColourHighlight } from '../core/plan';

/**
 * The formulas of the conditional formats that we write, without the "=" in front; by them our
 * rules are found again in a workbook that another program saved.
 */

/** Always true, and recognisable as ours: N of a text is 0. */
export const COLOUR_FORMULA = 'N("BinhXet")=0';

/** The rule that a status cell drives; `cell` as "$K6". */
export function statusFormula(cell: string, word: string): string {
  return `${cell}="${word.replaceAll('"', '""')}"`;
}

/** The word that a formula of ours asks for; null where the formula is not of that kind. */
export function wordOfFormula(formula: string): string | null {
  const found = /^\$[A-Z]{1,3}\d+="((?:[^"]|"")*)"$/.exec(formula);
  return found?.[1]?.replaceAll('""', '"') ?? null;
}

/** The cell that a formula of ours looks at, as "$K6"; null where it is not of that kind. */
export function cellOfFormula(formula: string): string | null {
  return wordOfFormula(formula) === null ? null : formula.slice(0, formula.indexOf('='));
}

export function isColourFormula(formula: string): boolean {
  return formula === COLOUR_FORMULA;
}

/** Rows `from` to `to` of a sheet, from 1, ends included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The rows of one look; neighbours of the same look are one stretch. */
export function* stretchesOf(highlight: ColourHighlight, look: number): Generator<Stretch> {
  let from = 0;
  let to = 0;
  for (let i = 0; i < highlight.rows.length; i++) {
    if (highlight.look[i] !== look) continue;
    const row = highlight.rows[i] ?? 0;
    if (from > 0 && row === to + 1) to = row;
    else {
      if (from > 0) yield { from, to };
      from = row;
      to = row;
    }
  }
  if (from > 0) yield { from, to };
}
