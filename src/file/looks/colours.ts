import { attributeOf, childOf, childrenOf, type XmlElement } from '../xml-tree';

/** The colours that a workbook's styles refer to by number. */
export interface Palette {
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** Office's own theme, where a workbook has none: light 1, dark 1, light 2, dark 2, accents, links. */
export const OFFICE_THEME: readonly string[] =
  'FFFFFF 000000 EEECE1 1F497D 4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646 0000FF 800080'.split(' ');

/** Colours 8 to 63 (ECMA-376 Part 1 §18.8.27); 0 to 7 are the first eight of them. */
const FIRST_INDEXED =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333';
const EIGHT = FIRST_INDEXED.split(' ').slice(0, 8);
export const INDEXED: readonly string[] = [...EIGHT, ...FIRST_INDEXED.split(' ')];

/** Names of the theme's colours in the order in which styles count them: light before dark. */
const THEME_ORDER = [
  ['lt1', 'dk1', 'lt2', 'dk2'],
  ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'],
  ['hlink', 'folHlink'],
].flat();

/** The colours of a theme part. */
export function themeColours(theme: XmlElement): readonly string[] {
  const scheme = childOf(childOf(theme, 'themeElements'), 'clrScheme');
  return THEME_ORDER.map((name, i) => {
    const [colour] = childOf(scheme, name)?.children ?? [];
    const value = colour && (attributeOf(colour, 'lastClr') ?? attributeOf(colour, 'val'));
    return sixDigits(value) ?? OFFICE_THEME[i] ?? '000000';
  });
}

/** A workbook's own palette (`colors` of its styles), where it has one. */
export function indexedColours(styles: XmlElement): readonly string[] {
  const own = childrenOf(childOf(childOf(styles, 'colors'), 'indexedColors'), 'rgbColor');
  const colours = own.map((one) => sixDigits(attributeOf(one, 'rgb')));
  return INDEXED.map((colour, i) => colours[i] ?? colour);
}

/** The colour that an element names, six hex digits; null for none and for the system's own. */
export function colourOf(element: XmlElement | undefined, palette: Palette): string | null {
  if (element === undefined) return null;
  const base = baseColour(element, palette);
  const tint = Number(attributeOf(element, 'tint') ?? 0);
  return base === null || !Number.isFinite(tint) || tint === 0 ? base : tinted(base, tint);
}

function baseColour(element: XmlElement, { theme, indexed }: Palette): string | null {
  const rgb = sixDigits(attributeOf(element, 'rgb'));
  if (rgb !== null) return rgb;
  const themed = attributeOf(element, 'theme');
  if (themed !== undefined) return theme[Number(themed)] ?? null;
  const index = attributeOf(element, 'indexed');
  return index === undefined ? null : (indexed[Number(index)] ?? null);
}

function sixDigits(value: string | undefined): string | null {
  return /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(value ?? '')?.[1]?.toUpperCase() ?? null;
}

/** Two colours mixed: `share` of the first. */
export function mixed(one: string, other: string, share: number): string {
  const parts = [0, 2, 4].map((at) => {
    const [a, b] = [one, other].map((colour) => parseInt(colour.slice(at, at + 2), 16));
    return (a ?? 0) * share + (b ?? 0) * (1 - share);
  });
  return hex(parts);
}

/**
 * Lighter (`tint` above 0) or darker by its lightness (ECMA-376 Part 1 §18.8.19): the same hue,
 * so that each part moves towards white or black with it.
 */
function tinted(colour: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts;
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const light = (max + min) / 2;
  const target = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = max - min;
  const range = 1 - Math.abs(2 * light - 1);
  const saturation = range === 0 ? 0 : chroma / range;
  const spread = saturation * (1 - Math.abs(2 * target - 1));
  const moved = parts.map((part) =>
    chroma === 0 ? target : target + ((part - light) / chroma) * spread,
  );
  return hex(moved.map((part) => part * 255));
}

function hex(parts: readonly number[]): string {
  return parts
    .map((part) => Math.round(Math.min(255, Math.max(0, part))))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
