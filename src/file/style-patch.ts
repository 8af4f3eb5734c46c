import { appendContent, insertChildren, setAttribute, type NewChild } from './child-insert';
import type { TextEdit } from './text-edit';
import { attribute, attributes, child, outline, type XmlSpan } from './xml-outline';

/** Order of the children of styleSheet (ECMA-376 Part 1 §18.8.39). */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

type Collection = 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

/** What a collection must hold before anything is added, where the workbook has none of it. */
const DEFAULTS: Readonly<Record<Collection, (p: string) => readonly string[]>> = {
  fonts: (p) => [`<${p}font><${p}sz val="11"/><${p}name val="Calibri"/></${p}font>`],
  fills: (p) => [
    `<${p}fill><${p}patternFill patternType="none"/></${p}fill>`,
    `<${p}fill><${p}patternFill patternType="gray125"/></${p}fill>`,
  ],
  borders: (p) => [
    `<${p}border><${p}left/><${p}right/><${p}top/><${p}bottom/><${p}diagonal/></${p}border>`,
  ],
  cellXfs: (p) => [`<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`],
  dxfs: () => [],
};

/** A cell format by the numbers of its parts. */
export interface CellFormat {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  /** The alignment element without prefix, '' for none. */
  readonly alignment: string;
  /** Excel then shows and keeps text that looks like a formula as text. */
  readonly quotePrefix: boolean;
}

/** Collects what is added to a styles part; equal additions are made once. */
export class StylePatch {
  /** Prefix of the part's elements, with its colon. */
  readonly prefix: string;
  private readonly root: XmlSpan;
  private readonly added = new Map<Collection, string[]>();

  constructor(
    private readonly text: string,
    part: string,
  ) {
    this.root = outline(text, 2, part);
    this.prefix = this.root.prefix;
  }

  font(xml: string): number {
    return this.add('fonts', xml);
  }

  fill(xml: string): number {
    return this.add('fills', xml);
  }

  border(xml: string): number {
    return this.add('borders', xml);
  }

  dxf(xml: string): number {
    return this.add('dxfs', xml);
  }

  format(format: CellFormat): number {
    const base = child(this.root, 'cellStyleXfs') === undefined ? '' : ' xfId="0"';
    // Adding a format to a part without collections must bring the ones it points at.
    for (const name of ['fonts', 'fills', 'borders'] as const) this.require(name);
    const quote = format.quotePrefix ? ' quotePrefix="1"' : '';
    const aligned = format.alignment === '' ? '' : ' applyAlignment="1"';
    const open =
      `<${this.prefix}xf numFmtId="0" fontId="${format.font}" fillId="${format.fill}"` +
      ` borderId="${format.border}"${base}${quote} applyFont="1" applyFill="1" applyBorder="1"${aligned}`;
    const content = format.alignment === '' ? '' : `<${this.prefix}${format.alignment}/>`;
    return this.add(
      'cellXfs',
      content === '' ? `${open}/>` : `${open}>${content}</${this.prefix}xf>`,
    );
  }

  /** Font and border of an existing cell format; the defaults where it does not exist. */
  fontAndBorder(format: number): { readonly font: number; readonly border: number } {
    const xf = child(this.root, 'cellXfs')?.children[format];
    if (xf === undefined) return { font: 0, border: 0 };
    const all = attributes(this.text, xf);
    const number = (name: string): number =>
      Number(all.find((one) => one.name === name)?.value ?? 0) || 0;
    return { font: number('fontId'), border: number('borderId') };
  }

  edits(): TextEdit[] {
    const absent: NewChild[] = [];
    const edits: TextEdit[] = [];
    for (const [name, items] of this.added) {
      if (items.length === 0) continue;
      const element = child(this.root, name);
      if (element === undefined) absent.push({ name, xml: this.collection(name, items) });
      else edits.push(...this.grow(element, items));
    }
    return [...edits, ...insertChildren(this.text, this.root, ORDER, absent)];
  }

  private grow(element: XmlSpan, items: readonly string[]): TextEdit[] {
    const count = String(element.children.length + items.length);
    return [
      ...setAttribute(attribute(this.text, element, 'count'), count),
      ...appendContent(this.text, element, items.join('')),
    ];
  }

  private collection(name: Collection, items: readonly string[]): string {
    const tag = this.prefix + name;
    return `<${tag} count="${items.length}">${items.join('')}</${tag}>`;
  }

  private require(name: Collection): string[] {
    const known = this.added.get(name);
    if (known !== undefined) return known;
    const empty = (child(this.root, name)?.children.length ?? 0) === 0;
    const items = empty ? [...DEFAULTS[name](this.prefix)] : [];
    this.added.set(name, items);
    return items;
  }

  private add(name: Collection, xml: string): number {
    const items = this.require(name);
    const existing = child(this.root, name)?.children.length ?? 0;
    const same = items.indexOf(xml);
    return existing + (same >= 0 ? same : items.push(xml) - 1);
  }
}
