import type { CellStyle, SheetModel } from '../core/nomination/sheet-model';
import type { StylePatch } from './style-patch';
import { escapeXml } from './xml-text';

/** Size of text where a style gives none. */
const DEFAULT_SIZE_POINTS = 12;

/** What follows the reference in the tags of cells of one format. */
export interface CellTags {
  readonly number: string;
  readonly text: string;
  readonly empty: string;
}

/** Tags by the name of a model's style; a format is added to the workbook as it is asked for. */
export class SheetFormats {
  private readonly plain = new Map<string, CellTags>();
  private readonly quoted = new Map<string, CellTags>();

  constructor(
    private readonly model: SheetModel,
    private readonly styles: StylePatch,
  ) {}

  /** `quotePrefix`: for text that looks like a formula. */
  tags(style: string, quotePrefix: boolean): CellTags {
    const known = quotePrefix ? this.quoted : this.plain;
    let tags = known.get(style);
    if (tags === undefined) {
      tags = tagsOf(addFormat(this.model, this.styles, style, quotePrefix));
      known.set(style, tags);
    }
    return tags;
  }
}

function tagsOf(format: number): CellTags {
  return {
    number: `" s="${format}"><v>`,
    text: `" s="${format}" t="inlineStr"><is>`,
    empty: `" s="${format}"/>`,
  };
}

function addFormat(
  model: SheetModel,
  styles: StylePatch,
  name: string,
  quotePrefix: boolean,
): number {
  const style = model.styles[name] ?? {};
  const p = styles.prefix;
  return styles.format({
    font: styles.font(fontXml(model.font, style, p)),
    fill: style.fill === undefined ? 0 : styles.fill(fillXml(style.fill, p)),
    border: style.border === true ? styles.border(borderXml(p)) : 0,
    alignment: alignmentXml(style),
    quotePrefix,
  });
}

function fontXml(name: string, style: CellStyle, p: string): string {
  const flag = (on: boolean | undefined, tag: string): string =>
    on === true ? `<${p}${tag}/>` : '';
  const color = style.color === undefined ? '' : `<${p}color rgb="FF${style.color}"/>`;
  return (
    `<${p}font>${flag(style.bold, 'b')}${flag(style.italic, 'i')}${flag(style.underline, 'u')}` +
    `<${p}sz val="${style.size ?? DEFAULT_SIZE_POINTS}"/>${color}` +
    `<${p}name val="${escapeXml(name)}"/><${p}family val="1"/></${p}font>`
  );
}

function fillXml(color: string, p: string): string {
  const colors = `<${p}fgColor rgb="FF${color}"/><${p}bgColor indexed="64"/>`;
  return `<${p}fill><${p}patternFill patternType="solid">${colors}</${p}patternFill></${p}fill>`;
}

function borderXml(p: string): string {
  const side = (name: string): string => `<${p}${name} style="thin"/>`;
  const sides = ['left', 'right', 'top', 'bottom'].map(side).join('');
  return `<${p}border>${sides}<${p}diagonal/></${p}border>`;
}

function alignmentXml(style: CellStyle): string {
  const horizontal = style.align === undefined ? '' : ` horizontal="${style.align}"`;
  const vertical = ` vertical="${style.vertical ?? 'center'}"`;
  const wrap = style.wrap === true ? ' wrapText="1"' : '';
  return `alignment${horizontal}${vertical}${wrap}`;
}
