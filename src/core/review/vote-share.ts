/**
 * The share of the votes that a text states, "18/20" or "85,5%", as a number that orders and
 * equates shares exactly: one division of whole numbers (their products stay below 2^53). null for
 * a bare number and for anything else.
 */
export function readShare(text: string): number | null {
  const fraction = /^(\d{1,7})\s*\/\s*(\d{1,7})(?:\s*\p{L}[\p{L}\s]*)?$/u.exec(text.trim());
  if (fraction !== null) {
    const whole = Number(fraction[2]);
    return whole === 0 ? null : Number(fraction[1]) / whole;
  }
  const percent = /^(\d{1,3})(?:[.,](\d{1,3}))?\s*%$/.exec(text.trim());
  if (percent === null) return null;
  const decimals = percent[2] ?? '';
  return Number((percent[1] ?? '') + decimals) / (100 * 10 ** decimals.length);
}
