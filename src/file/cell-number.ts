import { utf8Text } from './xml-decode';

/** So many digits are exact in a double, and so is their quotient by a power of ten up to 10^22. */
const EXACT_DIGITS = 15;
const POWERS_OF_TEN = Float64Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);
const POINT = 0x2e;
const MINUS = 0x2d;

/** A number in bytes (`12`, `-0.5`, `1.5E-3`); NaN where it is none. */
export function parseNumber(bytes: Uint8Array, from: number, to: number): number {
  const isNegative = bytes[from] === MINUS;
  let digits = 0;
  let number = 0;
  let decimals = -1;
  for (let at = isNegative ? from + 1 : from; at < to; at++) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit >= 0 && digit <= 9) {
      number = number * 10 + digit;
      digits++;
      if (decimals >= 0) decimals++;
    } else if (bytes[at] === POINT && decimals < 0) {
      decimals = 0;
    } else {
      return parseSlowly(bytes, from, to);
    }
  }
  if (digits === 0 || digits > EXACT_DIGITS) return parseSlowly(bytes, from, to);
  if (decimals > 0) number /= POWERS_OF_TEN[decimals] ?? 1;
  return isNegative ? -number : number;
}

function parseSlowly(bytes: Uint8Array, from: number, to: number): number {
  const text = utf8Text(bytes, from, to).trim();
  return /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(text) ? Number(text) : NaN;
}

const MS_PER_DAY = 86_400_000;
/** Day 0 of Excel's calendar, which counts 29 February 1900. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** An ISO date (`t="d"`) as the serial number that other cells store; NaN where it is none. */
export function serialOfIsoDate(text: string): number {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)\d*Z?)?$/.exec(
    text.trim(),
  );
  if (found === null) return NaN;
  const milliseconds = Date.parse(`${found[1] ?? ''}T${found[2] ?? '00:00'}Z`);
  return (milliseconds - DAY_ZERO) / MS_PER_DAY;
}
