import type { CellCode, CellValue, CellValues } from '../../core/roster/grid';
import { decodeLegacy } from '../../core/text/legacy';
import { isDateFormat, isPercentFormat, numberText, plainNumber } from './number-text';
import { parseFormat } from './format-tokens';

/** What a cell shows, as Excel in Vietnamese would. */
export interface CellText {
  readonly text: string;
  readonly kind: 'empty' | 'text' | 'number' | 'other';
  /** Six hex digits, where the number format asks for a colour. */
  readonly color: string | null;
  /** The text as the file has it, where it was read from an old font's encoding; else null. */
  readonly stored: string | null;
}

const EMPTY: CellText = { text: '', kind: 'empty', color: null, stored: null };

/** The text of a cell in its number format (absent: General). */
export function cellText(values: CellValues, code: CellCode, format?: string): CellText {
  const value = values.value(code);
  if (value === null) return EMPTY;
  if (typeof value === 'string') return decoded(value, format);
  if (typeof value === 'number') {
    return { ...numberText(value, format), kind: 'number', stored: null };
  }
  return { ...EMPTY, text: editText(value), kind: 'other' };
}

function decoded(value: string, format: string | undefined): CellText {
  const { text, encoding } = decodeLegacy(value);
  const shown = format === undefined ? text : inTextSection(text, format);
  return { text: shown, kind: 'text', color: null, stored: encoding === null ? null : value };
}

/** A fourth section puts words around a text, or hides it. */
function inTextSection(text: string, format: string): string {
  if (!format.includes(';')) return text;
  const section = parseFormat(format)[3];
  if (section === undefined) return text;
  return section.tokens
    .map((token) => (token.kind === 'text' ? text : token.kind === 'literal' ? token.text : ''))
    .join('');
}

/** A value as the person types it: what an editor begins with. */
export function editText(value: CellValue, format?: string): string {
  if (value === null) return '';
  if (typeof value === 'string') return decodeLegacy(value).text;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  if (isPercentFormat(format)) return `${plainNumber(Number((value * 100).toPrecision(15)))}%`;
  if (!isDateFormat(format)) return plainNumber(value);
  const isDay = Number.isInteger(value);
  return numberText(value, isDay ? 'dd/mm/yyyy' : format).text;
}
