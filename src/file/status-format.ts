import type { ColourHighlight, ColumnsHighlight, StatusLook } from '../core/plan';
import { areaReference } from './area-reference';
import { columnLetters } from './cell-reference';
import type { StylePatch } from './style-patch';
import { escapeXml } from './xml-text';

/** Characters of one `sqref`: as many as Excel's own interface takes for an address. */
const MAX_SQREF_CHARACTERS = 8192;
/**
 * Always true, and recognisable as ours in a workbook that was saved again: N of a text is 0.
 */
const MARK = 'N("BinhXet")=0';

/** The differential formats of the looks, by their place in `looks`. */
export function addLooks(styles: StylePatch, looks: readonly StatusLook[]): number[] {
  return looks.map((look) => styles.dxf(lookXml(look, styles.prefix)));
}

function lookXml(look: StatusLook, p: string): string {
  const font = `<${p}font><${p}color rgb="FF${look.color}"/></${p}font>`;
  const fill =
    look.fill === null
      ? ''
      : `<${p}fill><${p}patternFill><${p}bgColor rgb="FF${look.fill}"/></${p}patternFill></${p}fill>`;
  const side = (name: string): string =>
    `<${p}${name} style="dotted"><${p}color rgb="FF${look.color}"/></${p}${name}>`;
  const sides = ['left', 'right', 'top', 'bottom'].map(side).join('');
  const border = look.dotted ? `<${p}border>${sides}</${p}border>` : '';
  return `<${p}dxf>${font}${fill}${border}</${p}dxf>`;
}

/** A rule that a status column drives, over the table: it follows sorting and filtering. */
export function columnsFormatXml(
  highlight: ColumnsHighlight,
  dxfs: readonly number[],
  prefix: string,
  priority: number,
): string {
  const cell = `$${columnLetters(highlight.firstColumn)}${highlight.area.firstRow}`;
  const rules = highlight.looks.map((look, i) =>
    ruleXml(prefix, dxfs[i] ?? 0, priority + i, statusFormula(cell, look.word)),
  );
  return formatXml(prefix, areaReference(highlight.area), rules);
}

/** What the formula of a rule of ours is, given the cell that it looks at. */
function statusFormula(cell: string, word: string): string {
  return `${cell}="${word.replaceAll('"', '""')}"`;
}

/** The word a formula of ours asks for; null where the formula is not of that kind. */
export function wordOfFormula(formula: string): string | null {
  const found = /^\$[A-Z]{1,3}\d+="((?:[^"]|"")*)"$/.exec(formula);
  return found?.[1]?.replaceAll('""', '"') ?? null;
}

export function isColourFormula(formula: string): boolean {
  return formula === MARK;
}

/** Formats over the rows themselves, one per status; long lists of rows are split. */
export function colourFormatXml(
  highlight: ColourHighlight,
  dxfs: readonly number[],
  prefix: string,
  firstPriority: number,
): { readonly xml: string; readonly rules: number } {
  const pieces: string[] = [];
  highlight.looks.forEach((_, look) => {
    for (const areas of rowAreas(highlight, look)) {
      const rule = ruleXml(prefix, dxfs[look] ?? 0, firstPriority + pieces.length, MARK);
      pieces.push(formatXml(prefix, areas, [rule]));
    }
  });
  return { xml: pieces.join(''), rules: pieces.length };
}

/** The areas of one look as lists of references, each within the limit. */
function rowAreas(highlight: ColourHighlight, look: number): string[] {
  const first = columnLetters(highlight.firstColumn);
  const last = columnLetters(highlight.lastColumn);
  const lists: string[] = [];
  let list = '';
  for (const { from, to } of stretchesOf(highlight, look)) {
    const area = `${first}${from}:${last}${to}`;
    if (list.length + area.length + 1 > MAX_SQREF_CHARACTERS) {
      lists.push(list);
      list = '';
    }
    list += list === '' ? area : ` ${area}`;
  }
  return list === '' ? lists : [...lists, list];
}

/** Neighbouring rows of the same look are one stretch. */
function* stretchesOf(
  highlight: ColourHighlight,
  look: number,
): Generator<{ readonly from: number; readonly to: number }> {
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

function ruleXml(p: string, dxf: number, priority: number, formula: string): string {
  return (
    `<${p}cfRule type="expression" dxfId="${dxf}" priority="${priority}">` +
    `<${p}formula>${escapeXml(formula)}</${p}formula></${p}cfRule>`
  );
}

function formatXml(p: string, areas: string, rules: readonly string[]): string {
  return `<${p}conditionalFormatting sqref="${areas}">${rules.join('')}</${p}conditionalFormatting>`;
}
