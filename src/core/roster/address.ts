import type { Area } from './grid';

const LETTERS = 26;
const FIRST_LETTER = 'A'.charCodeAt(0);

/** 0 → "A", 25 → "Z", 26 → "AA". */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    letters = String.fromCharCode(FIRST_LETTER + ((rest - 1) % LETTERS)) + letters;
  }
  return letters;
}

/** "A" → 0, "AA" → 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) {
    index = index * LETTERS + letter.charCodeAt(0) - FIRST_LETTER + 1;
  }
  return index - 1;
}

/** "A5:K412" (or "$A$5:$K$412") as an area; null where it is no range. */
export function parseRange(range: string): Area | null {
  const match = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(
    range.replace(/\$/g, '').toUpperCase(),
  );
  if (match === null) return null;
  const [, left = '', top = '', right = '', bottom = ''] = match;
  return {
    firstRow: Math.min(Number(top), Number(bottom)),
    lastRow: Math.max(Number(top), Number(bottom)),
    firstColumn: Math.min(columnIndex(left), columnIndex(right)),
    lastColumn: Math.max(columnIndex(left), columnIndex(right)),
  };
}
