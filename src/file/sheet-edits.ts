import { insertChildren, setAttribute } from './child-insert';
import { areaReference, growArea, holdsCell, type PlaceInSheet } from './area-reference';
import { parseArea } from './cell-reference';
import { isOn } from './package-map';
import type { SheetFrame } from './sheet-frame';
import { insertion, type TextEdit } from './text-edit';
import { attribute, attributeValue, child, childrenNamed, type XmlSpan } from './xml-outline';

/** Order of the children of worksheet (ECMA-376 Part 1 §18.3.1.99). */
export const SHEET_ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
];

/** The width of a column, from 0, in characters. */
export interface ColumnWidth {
  readonly column: number;
  readonly width: number;
}

export function isProtected(frame: SheetFrame): boolean {
  const protection = child(frame.root, 'sheetProtection');
  return protection !== undefined && isOn(attributeValue(frame.text, protection, 'sheet'));
}

/** The highest priority of any conditional format, those in extensions included; 0 for none. */
export function lastPriority(frame: SheetFrame): number {
  let last = 0;
  const rules = /<(?:[\w.-]+:)?cfRule\s[^>]*?\bpriority\s*=\s*["'](\d+)["']/g;
  for (const found of frame.text.matchAll(rules)) last = Math.max(last, Number(found[1]));
  return last;
}

/** The sheet's `dimension` grows to hold the cells written. */
export function dimensionEdits(frame: SheetFrame, cells: readonly PlaceInSheet[]): TextEdit[] {
  const dimension = child(frame.root, 'dimension');
  const found = dimension && attribute(frame.text, dimension, 'ref');
  const area = parseArea(found?.value ?? '');
  if (area === null || cells.every((cell) => holdsCell(area, cell))) return [];
  return setAttribute(found, areaReference(cells.reduce(growArea, area)));
}

/** Widths of new columns, where the sheet has no definition for them. */
export function widthEdits(frame: SheetFrame, widths: readonly ColumnWidth[]): TextEdit[] {
  const cols = child(frame.root, 'cols');
  const defined = cols === undefined ? [] : childrenNamed(cols, 'col');
  const bound = (element: XmlSpan, name: string): number =>
    Number(attributeValue(frame.text, element, name) ?? 0) - 1;
  const missing = [...new Map(widths.map((width) => [width.column, width])).values()]
    .sort((one, other) => one.column - other.column)
    .filter(({ column }) =>
      defined.every((one) => column < bound(one, 'min') || column > bound(one, 'max')),
    );
  const { prefix } = frame.root;
  const xml = (width: ColumnWidth): string => columnXml(prefix, width);
  if (missing.length === 0) return [];
  if (cols === undefined) {
    const all = `<${prefix}cols>${missing.map(xml).join('')}</${prefix}cols>`;
    return insertChildren(frame.text, frame.root, SHEET_ORDER, [{ name: 'cols', xml: all }]);
  }
  return missing.map((width) => {
    const next = defined.find((one) => bound(one, 'min') > width.column);
    return insertion(next?.start ?? cols.closeStart, xml(width));
  });
}

export function formatEdits(frame: SheetFrame, xml: string): TextEdit[] {
  if (xml === '') return [];
  const added = [{ name: 'conditionalFormatting', xml }];
  return insertChildren(frame.text, frame.root, SHEET_ORDER, added);
}

function columnXml(prefix: string, { column, width }: ColumnWidth): string {
  const number = column + 1;
  return `<${prefix}col min="${number}" max="${number}" width="${width}" customWidth="1"/>`;
}
