import type { CellLook } from '../../workbook/sheet-looks';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../xml-tree';
import { colourOf, indexedColours, mixed, type Palette } from './colours';
import { formatCodes } from './number-formats';

/** How cells look: a look for each distinct one, and which of them a cell format means. */
export interface CellLooks {
  /** The first is that of format 0, which every cell has that names none. */
  readonly looks: readonly CellLook[];
  /** Index into `looks` by the number of the cell format. */
  readonly ofFormat: Uint16Array;
}

/** More looks than this cannot be numbered; Excel itself has no more formats. */
const MAX_LOOKS = 65_000;
export const PLAIN: CellLooks = { looks: [{}], ofFormat: new Uint16Array(1) };

/** The looks of a styles part. What it refers to and does not hold counts as the default. */
export function cellLooks(styles: XmlElement, theme: readonly string[]): CellLooks {
  const palette = { theme, indexed: indexedColours(styles) };
  const list = (name: string, item: string): readonly XmlElement[] =>
    childrenOf(childOf(styles, name), item);
  const fonts = list('fonts', 'font').map((font) => fontLook(font, palette));
  const fills = list('fills', 'fill').map((fill) => fillLook(fill, palette));
  const borders = list('borders', 'border').map(borderLook);
  const codes = formatCodes(styles);
  const formats = list('cellXfs', 'xf').map((xf): CellLook => {
    const id = (name: string): number => Number(attributeOf(xf, name) ?? 0);
    const code = codes(id('numFmtId'));
    return {
      ...fonts[id('fontId')],
      ...fills[id('fillId')],
      ...borders[id('borderId')],
      ...alignmentLook(childOf(xf, 'alignment')),
      ...(code === undefined ? {} : { format: code }),
    };
  });
  return numbered(formats);
}

/** Equal looks become one: a table sorted by hand leaves thousands of equal formats behind. */
function numbered(formats: readonly CellLook[]): CellLooks {
  const looks: CellLook[] = [];
  const known = new Map<string, number>();
  const ofFormat = new Uint16Array(Math.max(1, formats.length));
  formats.forEach((look, format) => {
    const key = JSON.stringify(look);
    let index = known.get(key);
    if (index === undefined && looks.length < MAX_LOOKS) {
      index = looks.push(look) - 1;
      known.set(key, index);
    }
    ofFormat[format] = index ?? 0;
  });
  return looks.length === 0 ? PLAIN : { looks, ofFormat };
}

/** `<b/>` is on, `<b val="0"/>` is off. */
function isOn(parent: XmlElement, name: string): boolean {
  const element = childOf(parent, name);
  return element !== undefined && !/^(0|false|none)$/.test(attributeOf(element, 'val') ?? '1');
}

function valueOf(parent: XmlElement, name: string): string | undefined {
  const element = childOf(parent, name);
  return element && attributeOf(element, 'val');
}

const BLACK = '000000';

function fontLook(font: XmlElement, palette: Palette): CellLook {
  const size = Number(valueOf(font, 'sz'));
  const name = valueOf(font, 'name');
  const color = colourOf(childOf(font, 'color'), palette);
  return {
    ...(isOn(font, 'b') ? { bold: true } : {}),
    ...(isOn(font, 'i') ? { italic: true } : {}),
    ...(isOn(font, 'u') ? { underline: true } : {}),
    ...(isOn(font, 'strike') ? { strike: true } : {}),
    ...(size > 0 ? { size } : {}),
    ...(name === undefined ? {} : { font: name }),
    ...(color === null || color === BLACK ? {} : { color }),
  };
}

/** How much of a pattern is its foreground; stripes and grids count as a third. */
const DENSITY: Readonly<Record<string, number>> = {
  solid: 1,
  darkGray: 0.75,
  mediumGray: 0.5,
  lightGray: 0.25,
  gray125: 0.125,
  gray0625: 0.0625,
};
const STRIPES = 1 / 3;

function fillLook(fill: XmlElement, palette: Palette): CellLook {
  const gradient = childOf(fill, 'gradientFill');
  if (gradient !== undefined) {
    const first = colourOf(childOf(childOf(gradient, 'stop'), 'color'), palette);
    return first === null ? {} : { fill: first };
  }
  const pattern = childOf(fill, 'patternFill');
  const type = (pattern && attributeOf(pattern, 'patternType')) ?? 'none';
  if (type === 'none') return {};
  const front = colourOf(childOf(pattern, 'fgColor'), palette);
  const back = colourOf(childOf(pattern, 'bgColor'), palette);
  if (type === 'solid') return front === null ? {} : { fill: front };
  return { fill: mixed(front ?? BLACK, back ?? 'FFFFFF', DENSITY[type] ?? STRIPES) };
}

const SIDES = ['left', 'right', 'top', 'bottom', 'start', 'end'];

function borderLook(border: XmlElement): CellLook {
  const hasLine = SIDES.some((side) => {
    const line = childOf(border, side);
    return ((line && attributeOf(line, 'style')) ?? 'none') !== 'none';
  });
  return hasLine ? { border: true } : {};
}

const ACROSS: Readonly<Record<string, CellLook['align'] & string>> = {
  left: 'left',
  center: 'center',
  right: 'right',
  centerContinuous: 'center',
  distributed: 'center',
  justify: 'left',
  fill: 'left',
};
const DOWN: Readonly<Record<string, CellLook['vertical'] & string>> = {
  top: 'top',
  center: 'center',
  bottom: 'bottom',
  justify: 'top',
  distributed: 'center',
};

function alignmentLook(alignment: XmlElement | undefined): CellLook {
  if (alignment === undefined) return {};
  const align = ACROSS[attributeOf(alignment, 'horizontal') ?? ''];
  const vertical = DOWN[attributeOf(alignment, 'vertical') ?? ''];
  const wrap = /^(1|true)$/.test(attributeOf(alignment, 'wrapText') ?? '');
  return {
    ...(align === undefined ? {} : { align }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(wrap ? { wrap: true } : {}),
  };
}
