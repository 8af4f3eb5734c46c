import type { CellStyle } from '../core/nomination/sheet-model';

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;
const BORDER_SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
] as const;
/** Size of text where a style gives none, as in a file. */
const DEFAULT_SIZE_POINTS = 12;

/** What every cell of a sheet of ours has before its own style. */
export function applyDefaults(format: Excel.RangeFormat, font: string): void {
  format.font.name = font;
  format.font.size = DEFAULT_SIZE_POINTS;
  format.verticalAlignment = 'Center';
}

export function applyStyle(format: Excel.RangeFormat, style: CellStyle): void {
  applyFont(format.font, style);
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.align !== undefined) format.horizontalAlignment = HORIZONTAL[style.align];
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap === true) format.wrapText = true;
  if (style.border === true) {
    for (const side of BORDER_SIDES) format.borders.getItem(side).style = 'Continuous';
  }
}

function applyFont(font: Excel.RangeFont, style: CellStyle): void {
  if (style.bold === true) font.bold = true;
  if (style.italic === true) font.italic = true;
  if (style.underline === true) font.underline = 'Single';
  if (style.size !== undefined) font.size = style.size;
  if (style.color !== undefined) font.color = `#${style.color}`;
}
