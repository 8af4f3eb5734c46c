import type { CellValue } from '../../core/roster/grid';
import { excelSerialOf, parseDate } from '../../core/text/dates';
import { parseNumber } from '../../core/text/numbers';
import { isDateFormat, isPercentFormat } from './number-text';

/** What is known of the cell that is typed into. */
export interface TypedInto {
  /** Its number format; absent: General. */
  readonly format?: string | undefined;
  /** Other cells of its column hold numbers: then "8.5" is one too. */
  readonly isNumeric: boolean;
}

/** Excel reads the years 00–29 as 2000–2029, 30–99 as 1930–1999. */
const FIRST_YEAR_OF_1900S = 30;
const TEXT_FORMAT = '@';

/**
 * The value of what a person typed into a cell, as Excel in Vietnamese takes it: numbers with
 * a decimal comma, days dd/mm/yyyy as Excel's date numbers. Unlike Excel it keeps as text what
 * the cell's format could not show again: a day where the cell shows no days, a share where it
 * shows no per cents, and digits behind a leading zero (telephone numbers). "=" begins a text.
 */
export function typedValue(typed: string, { format, isNumeric }: TypedInto): CellValue {
  const text = typed.replace(/\r\n?/g, '\n');
  const bare = text.trim();
  if (bare === '') return null;
  if (text.startsWith("'")) return text.slice(1) === '' ? null : text.slice(1);
  if (format === TEXT_FORMAT) return text;
  return (
    dayOf(bare, format) ??
    shareOf(bare, format) ??
    numberOf(bare, isNumeric) ??
    truthOf(bare) ??
    text
  );
}

function dayOf(text: string, format: string | undefined): number | null {
  if (!isDateFormat(format)) return null;
  const short = /^(\d{1,2}[/.-]\d{1,2}[/.-])(\d{2})$/.exec(text);
  const century = Number(short?.[2]) < FIRST_YEAR_OF_1900S ? '20' : '19';
  const full = short === null ? text : `${short[1] ?? ''}${century}${short[2] ?? ''}`;
  const date = parseDate(full);
  return date === null ? null : excelSerialOf(date);
}

/** In a cell of per cents 50 and 50% are a half; 0,5 is a half too, as in Excel. */
function shareOf(text: string, format: string | undefined): number | null {
  if (!isPercentFormat(format)) return null;
  const isMarked = text.endsWith('%');
  const number = numberOf(isMarked ? text.slice(0, -1).trim() : text, true);
  if (number === null) return null;
  return isMarked || Math.abs(number) >= 1 ? Number((number / 100).toPrecision(15)) : number;
}

function numberOf(text: string, isNumeric: boolean): number | null {
  if (/^-?0\d/.test(text)) return null;
  const written = parseNumber(text.replace(/^\+(?=\d)/, ''));
  if (written !== null) return written;
  return isNumeric && /^-?\d+\.\d+$/.test(text) ? Number(text) : null;
}

function truthOf(text: string): boolean | null {
  if (/^true$/i.test(text)) return true;
  return /^false$/i.test(text) ? false : null;
}
