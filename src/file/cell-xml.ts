import type { CellValue } from '../core/roster/grid';
import { escapeXml, textElement } from './xml-text';

/** What of a cell depends on its value: its type (null: a number or nothing) and its content. */
export interface CellXml {
  readonly type: 'b' | 'e' | 'inlineStr' | null;
  readonly content: string;
}

/** A value as a cell holds it; `prefix` is that of the sheet's elements, with its colon. */
export function cellXml(prefix: string, value: CellValue): CellXml {
  const number = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null || value === '') return { type: null, content: '' };
  if (typeof value === 'number') return { type: null, content: number(String(value)) };
  if (typeof value === 'boolean') return { type: 'b', content: number(value ? '1' : '0') };
  if (typeof value === 'object') return { type: 'e', content: number(escapeXml(value.error)) };
  return {
    type: 'inlineStr',
    content: `<${prefix}is>${textElement(prefix, value)}</${prefix}is>`,
  };
}

/**
 * The attributes of a cell's tag but those that belong to its old value: its type, and metadata
 * of it (`cm`, `vm`: dynamic arrays, linked data types).
 */
export function keptAttributes(cell: string): string {
  const all = /^<[^\s/>]+((?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)/.exec(cell)?.[1] ?? '';
  return all.replace(/\s(?:t|cm|vm)\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
}
