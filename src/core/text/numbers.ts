/** Numbers as Vietnamese documents write them. No locale of the machine is used. */

/** A count, padded under ten as Party documents do: 5 → "05", 12 → "12" (DOMAIN D.2). */
export function formatCount(count: number): string {
  return count >= 0 && count < 10 ? `0${count}` : formatNumber(count);
}

/** 1234567.8 → "1.234.567,8". Digits of the fraction as the number has them. */
export function formatNumber(value: number): string {
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  const sign = value < 0 ? '-' : '';
  return sign + (fraction === undefined ? grouped : `${grouped},${fraction}`);
}

/** "1.234.567,8" → 1234567.8; null where the text is no number written the Vietnamese way. */
export function parseNumber(text: string): number | null {
  if (!/^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/.test(text)) return null;
  return Number(text.replace(/\./g, '').replace(',', '.'));
}

const ROMAN: readonly (readonly [value: number, numeral: string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
const HIGHEST_ROMAN = 3999;

/** 4 → "IV". `value` is a whole number from 1 to 3999. */
export function toRoman(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > HIGHEST_ROMAN) {
    throw new RangeError(`no Roman numeral for ${value}`);
  }
  let rest = value;
  let numeral = '';
  for (const [worth, letters] of ROMAN) {
    numeral += letters.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return numeral;
}

/** "IV" or "iv" → 4; null where the text is no well-formed numeral ("IIX", "", "A"). */
export function fromRoman(text: string): number | null {
  const upper = text.toUpperCase();
  let rest = upper;
  let value = 0;
  for (const [worth, letters] of ROMAN) {
    while (rest.startsWith(letters)) {
      rest = rest.slice(letters.length);
      value += worth;
    }
  }
  const wellFormed = rest === '' && value > 0 && value <= HIGHEST_ROMAN && toRoman(value) === upper;
  return wellFormed ? value : null;
}
