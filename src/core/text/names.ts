import { compareCodeUnits, compareTexts, tonesOf } from './alphabet-order';

/**
 * The order of people in a Vietnamese list: by given name (the last word), then middle, then
 * family name, each in the order of the alphabet (DOMAIN E).
 */

export interface NameParts {
  /** Họ: the first word; '' where the name is one word. */
  readonly family: string;
  /** Đệm: the words between; '' where there are none. */
  readonly middle: string;
  /** Tên: the last word. */
  readonly given: string;
}

/** Splits clean text: "Nguyễn Thị Ngọc Ánh" → Nguyễn | Thị Ngọc | Ánh. */
export function splitName(name: string): NameParts {
  const words = name.split(' ');
  const given = words.pop() ?? '';
  const family = words.shift() ?? '';
  return { family, middle: words.join(' '), given };
}

/** What a person's name sorts by: given, middle, family; make it once for each of many names. */
export function nameSortKey(name: string): string {
  const { family, middle, given } = splitName(name.normalize('NFC'));
  return [given, toneKey(given), middle, toneKey(middle), family].join(BETWEEN_PARTS);
}

/** Tones as signs of their own: those of a given name count before any letter of the middle name. */
function toneKey(part: string): string {
  return String.fromCharCode(...tonesOf(part).map((tone) => FIRST_TONE + tone));
}

const FIRST_TONE = 2;

/** Before every letter, so that "Hà" comes before "Anh Hà". */
const BETWEEN_PARTS = '\u0001';

/** Compares two people's names. Negative, 0 (only for the same name) or positive. */
export function comparePeople(a: string, b: string): number {
  return compareTexts(nameSortKey(a), nameSortKey(b)) || compareCodeUnits(a, b);
}
