import type { ColourHighlight, ColumnsHighlight, StatusLook } from '../core/plan';
import { COLOUR_FORMULA, statusFormula, stretchesOf } from '../workbook/status-rule';
import { areaReference } from './area-reference';
import { columnLetters } from '../core/roster/address';
import type { StylePatch } from './style-patch';
import { escapeXml } from './xml-text';

/** Characters of one `sqref`: as many as Excel's own interface takes for an address. */
const MAX_SQREF_CHARACTERS = 8192;
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
      const rule = ruleXml(prefix, dxfs[look] ?? 0, firstPriority + pieces.length, COLOUR_FORMULA);
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

function ruleXml(p: string, dxf: number, priority: number, formula: string): string {
  return (
    `<${p}cfRule type="expression" dxfId="${dxf}" priority="${priority}">` +
    `<${p}formula>${escapeXml(formula)}</${p}formula></${p}cfRule>`
  );
}

function formatXml(p: string, areas: string, rules: readonly string[]): string {
  return `<${p}conditionalFormatting sqref="${areas}">${rules.join('')}</${p}conditionalFormatting>`;
}
