import type { CSSProperties } from 'react';
import type { StatusLook } from '../../core/plan';
import type { CellLook } from '../../workbook/sheet-looks';
import type { CellText } from './cell-text';

/** How one cell is drawn. */
export interface CellPaint {
  readonly cell: CSSProperties;
  /** Lines on all sides: they are drawn over those of the neighbours. */
  readonly isLined: boolean;
  readonly fontPx: number;
  readonly wraps: boolean;
  readonly align: 'left' | 'center' | 'right';
}

const PX_PER_POINT = 96 / 72;
const DEFAULT_POINTS = 11;
const DEFAULT_FONT = 'Calibri, Carlito, Arial, sans-serif';
const SERIF = '"Times New Roman", "Liberation Serif", Tinos, serif';
const SANS = 'Arial, "Liberation Sans", sans-serif';
/** Fonts of the old encodings: their texts are shown in Unicode, for which they have no letters. */
const LEGACY_FONT = /^(?:\.Vn|VNI)/i;
const LEGACY_SANS = /arial|helve|avant/i;

const JUSTIFY = { left: 'flex-start', center: 'center', right: 'flex-end' } as const;
const VERTICAL = { top: 'flex-start', center: 'center', bottom: 'flex-end' } as const;
const NATURAL = { text: 'left', number: 'right', other: 'center', empty: 'left' } as const;

/** Draws each look once, however many cells have it. */
export type Painter = (look: CellLook, status: StatusLook | null, shown: CellText) => CellPaint;

export function createPainter(): Painter {
  const known = new Map<CellLook, Map<string, CellPaint>>();
  return (look, status, { kind, color }) => {
    const key = `${status?.status ?? ''} ${kind} ${color ?? ''}`;
    let paints = known.get(look);
    if (paints === undefined) known.set(look, (paints = new Map<string, CellPaint>()));
    let paint = paints.get(key);
    if (paint === undefined) paints.set(key, (paint = paintOf(look, status, kind, color)));
    return paint;
  };
}

function paintOf(
  look: CellLook,
  status: StatusLook | null,
  kind: CellText['kind'],
  color: string | null,
): CellPaint {
  const align = look.align ?? NATURAL[kind];
  const fontPx = Math.round((look.size ?? DEFAULT_POINTS) * PX_PER_POINT * 10) / 10;
  const fill = status?.fill ?? look.fill;
  const text = status?.color ?? color ?? look.color;
  const line = lineOf(look, status, fill);
  return {
    cell: {
      fontFamily: fontFamily(look.font),
      fontSize: `${fontPx}px`,
      justifyContent: JUSTIFY[align],
      alignItems: VERTICAL[look.vertical ?? 'bottom'],
      textAlign: align,
      ...(fill !== undefined && { backgroundColor: `#${fill}` }),
      ...(text !== undefined && { color: `#${text}` }),
      ...(look.bold && { fontWeight: 700 }),
      ...(look.italic && { fontStyle: 'italic' }),
      ...((look.underline ?? look.strike) && { textDecoration: decoration(look) }),
      ...(line !== null && { borderColor: line.color, borderStyle: line.style }),
    },
    isLined: look.border === true || status?.dotted === true,
    fontPx,
    wraps: look.wrap === true,
    align,
  };
}

/** Excel draws no grid lines over a fill. */
function lineOf(look: CellLook, status: StatusLook | null, fill: string | undefined) {
  if (status?.dotted === true) return { color: `#${status.color}`, style: 'dotted' };
  if (look.border === true) return { color: '#000000', style: 'solid' };
  return fill === undefined ? null : { color: `#${fill}`, style: 'solid' };
}

function decoration({ underline, strike }: CellLook): string {
  return [underline === true ? 'underline' : '', strike === true ? 'line-through' : '']
    .filter(Boolean)
    .join(' ');
}

function fontFamily(font: string | undefined): string {
  if (font === undefined) return DEFAULT_FONT;
  if (LEGACY_FONT.test(font)) return LEGACY_SANS.test(font) ? SANS : SERIF;
  return `"${font.replace(/["\\]/g, '')}", ${/times|serif/i.test(font) ? SERIF : SANS}`;
}
