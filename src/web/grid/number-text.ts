import { formatNumber } from '../../core/text/numbers';
import { dateText } from './date-text';
import { parseFormat, type FormatSection, type FormatToken } from './format-tokens';

/** A number as a cell shows it; `color` (six hex digits) where the format asks for one. */
export interface NumberText {
  readonly text: string;
  readonly color: string | null;
}

const GENERAL = 'General';
/** Excel keeps 15 digits of a number. */
const DIGITS = 15;

const parsed = new Map<string, readonly FormatSection[]>();

function sectionsOf(format: string): readonly FormatSection[] {
  let sections = parsed.get(format);
  if (sections === undefined) {
    sections = parseFormat(SYSTEM_DATES[format.toLowerCase()] ?? format);
    parsed.set(format, sections);
  }
  return sections;
}

/** The built-in format 14 is the short date of the system, which in Vietnamese is day first. */
const SYSTEM_DATES: Readonly<Record<string, string>> = {
  'mm-dd-yy': 'dd/mm/yyyy',
  'm/d/yy h:mm': 'dd/mm/yyyy hh:mm',
};

/** True where a format shows its number as a day or an hour. */
export function isDateFormat(format: string | undefined): boolean {
  return format !== undefined && sectionsOf(format)[0]?.isDate === true;
}

export function isPercentFormat(format: string | undefined): boolean {
  if (format === undefined) return false;
  return sectionsOf(format)[0]?.tokens.some(({ kind }) => kind === 'percent') ?? false;
}

/**
 * A number in one of Excel's formats, with the separators of Vietnamese: 1234.5 in "#,##0.00" is
 * "1.234,50". Fractions ("# ?/?") are shown as General.
 */
export function numberText(value: number, format: string = GENERAL): NumberText {
  const sections = sectionsOf(format);
  const { section, signed } = sectionFor(sections, value);
  if (section === undefined) return { text: generalText(value), color: null };
  return { text: sectionText(value, section, signed), color: section.color };
}

/** The section of a number, and whether it has to write the minus sign itself. */
function sectionFor(sections: readonly FormatSection[], value: number) {
  const conditional = sections.find(
    ({ condition }) => condition !== null && holds(condition, value),
  );
  if (conditional !== undefined) return { section: conditional, signed: true };
  const plain = sections.filter(({ condition }) => condition === null);
  if (plain.length < sections.length) return { section: plain[0], signed: true };
  const [positive, negative, zero] = sections;
  if (value < 0 && negative !== undefined) return { section: negative, signed: false };
  if (value === 0 && zero !== undefined) return { section: zero, signed: false };
  return { section: positive, signed: true };
}

function holds({ operator, operand }: NonNullable<FormatSection['condition']>, value: number) {
  switch (operator) {
    case '<':
      return value < operand;
    case '<=':
      return value <= operand;
    case '>':
      return value > operand;
    case '>=':
      return value >= operand;
    case '=':
      return value === operand;
    case '<>':
      return value !== operand;
  }
}

function sectionText(value: number, section: FormatSection, signed: boolean): string {
  const { tokens, isDate } = section;
  if (isDate) return dateText(value, tokens);
  const has = (kind: FormatToken['kind']) => tokens.some((token) => token.kind === kind);
  const isFraction =
    tokens.some((token) => token.kind === 'literal' && token.text === '/') && has('digit');
  if (isFraction) return generalText(value);
  const sign = signed && value < 0 ? '-' : '';
  const size = Math.abs(value);
  if (has('general') || has('text')) {
    return sign + tokens.map((token) => around(token) ?? generalText(size)).join('');
  }
  return has('exponent')
    ? sign + exponentText(size, tokens)
    : withSign(sign, digitsText(size, tokens));
}

/** Nothing is left of a small negative number but zeros: then it has no sign either. */
function withSign(sign: string, text: string): string {
  return /[1-9]/.test(text) ? sign + text : text;
}

/** What a token is worth that stands beside the number; null for the number itself. */
function around(token: FormatToken): string | null {
  if (token.kind === 'literal') return token.text;
  return token.kind === 'general' || token.kind === 'text' ? null : '';
}

function digitsText(size: number, tokens: readonly FormatToken[]): string {
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const whole = point < 0 ? tokens : tokens.slice(0, point);
  const behind = point < 0 ? [] : tokens.slice(point + 1);
  const places = behind.filter(({ kind }) => kind === 'digit').length;
  const digits = roundedDigits(size * scaleOf(tokens), places);
  const [integer = '0', fraction = ''] = digits.split('.');
  const text = integerText(integer === '0' ? '' : integer, whole);
  return point < 0 ? text : `${text}${fractionText(fraction, behind)}`;
}

/** 100 for each per cent sign, a thousandth for each comma behind the last digit. */
function scaleOf(tokens: readonly FormatToken[]): number {
  const lastDigit = tokens.findLastIndex(({ kind }) => kind === 'digit');
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  const commas = tokens.slice(lastDigit + 1).filter(({ kind }) => kind === 'comma').length;
  return 100 ** percents / 1000 ** commas;
}

/** Rounds half away from zero on the digits that people see, as Excel does: 1.005 → 1.01. */
function roundedDigits(size: number, places: number): string {
  const plain = size.toPrecision(DIGITS);
  if (plain.includes('e')) return size.toFixed(Math.min(places, 100));
  return Number(`${Math.round(Number(`${Number(plain)}e${places}`))}e-${places}`).toFixed(places);
}

/** Digits from the right into their places; what has no place of its own stands in the first. */
function integerText(integer: string, tokens: readonly FormatToken[]): string {
  const places = tokens.flatMap((token, at) => (token.kind === 'digit' ? [at] : []));
  const first = places[0];
  const last = places.at(-1) ?? -1;
  const grouped = tokens.some(({ kind }, at) => kind === 'comma' && at < last);
  let left = integer;
  let written = 0;
  let text = '';
  const put = (digit: string) => {
    if (grouped && written > 0 && written % 3 === 0 && digit !== ' ') text = `.${text}`;
    text = digit + text;
    written++;
  };
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token?.kind !== 'digit') {
      text = (token === undefined ? '' : besideDigits(token)) + text;
      continue;
    }
    const digit = left.at(-1) ?? PADDING[token.pad];
    left = left.slice(0, -1);
    if (digit !== '') put(digit);
    if (at !== first) continue;
    for (const more of Array.from(left).reverse()) put(more);
    left = '';
  }
  return text;
}

const PADDING: Readonly<Record<'0' | '#' | '?', string>> = { '0': '0', '#': '', '?': ' ' };

function fractionText(fraction: string, tokens: readonly FormatToken[]): string {
  const places = tokens.filter((token) => token.kind === 'digit');
  let kept = places.length;
  while (kept > 0 && places[kept - 1]?.pad !== '0' && /^0*$/.test(fraction.slice(kept - 1))) kept--;
  let at = 0;
  const text = tokens.map((token) => {
    if (token.kind !== 'digit') return besideDigits(token);
    const digit = at < kept ? (fraction[at] ?? '0') : token.pad === '?' ? ' ' : '';
    at++;
    return digit;
  });
  return `,${text.join('')}`;
}

function besideDigits(token: FormatToken): string {
  if (token.kind === 'literal') return token.text;
  return token.kind === 'percent' ? '%' : '';
}

function exponentText(size: number, tokens: readonly FormatToken[]): string {
  const at = tokens.findIndex(({ kind }) => kind === 'exponent');
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const places = point < 0 || point > at ? 0 : at - point - 1;
  const [mantissa = '0', power = '+0'] = size.toExponential(places).split('e');
  const width = tokens.slice(at).filter(({ kind }) => kind === 'digit').length;
  const digits = power.slice(1).padStart(width, '0');
  const token = tokens[at];
  const plus = token?.kind === 'exponent' && token.sign ? '+' : '';
  return `${mantissa.replace('.', ',')}E${power.startsWith('-') ? '-' : plus}${digits}`;
}

/** Excel's General: up to eleven characters, then powers of ten. */
export function generalText(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) return powerText(value);
  const room = 10 - Math.max(0, Math.floor(Math.log10(Math.max(size, 1))));
  const digits = Number.isInteger(value) ? String(size) : roundedDigits(size, Math.min(9, room));
  const plain = digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
  return `${value < 0 && plain !== '0' ? '-' : ''}${plain.replace('.', ',')}`;
}

function powerText(value: number): string {
  const [mantissa = '', power = '+0'] = value.toExponential(5).split('e');
  const short = mantissa.replace(/\.?0+$/, '').replace('.', ',');
  return `${short}E${power.charAt(0)}${power.slice(1).padStart(2, '0')}`;
}

/** All that a number has, for editing: decimal comma, no thousands, no rounding. */
export function plainNumber(value: number): string {
  const text = String(value);
  return text.includes('e') ? text.replace('.', ',') : formatNumber(value).replaceAll('.', '');
}
