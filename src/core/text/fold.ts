import { cleanText } from './clean';
import { remember } from './remember';

const PLAIN_TO_TONED: Readonly<Record<string, string>> = {
  a: 'aàáảãạ',
  e: 'eèéẻẽẹ',
  o: 'oòóỏõọ',
  u: 'uùúủũụ',
  y: 'yỳýỷỹỵ',
};

/** oà, oè, uỳ… at the end of a word (not after q), and òan, òet, ùyt… before more letters. */
const TONE_LATE = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/gu;
const TONE_EARLY = /(?:[òóỏõọ][ae]|(?<!q)[ùúủũụ]y)(?=\p{L})|(?<=q)[ùúủũụ]y/gu;

/** Cheap test before the two patterns above: few names hold such a pair. */
const MAY_MOVE = /o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]|[òóỏõọ][ae]|[ùúủũụ]y/;

/** Consonant + y at the end of a word: sỹ, kỹ, lý, ty. */
const FINAL_Y = /(?<=[bcdđghklmnrstvx])[yỳýỷỹỵ](?!\p{L})/gu;
const I_FOR_Y: Readonly<Record<string, string>> = {
  y: 'i',
  ỳ: 'ì',
  ý: 'í',
  ỷ: 'ỉ',
  ỹ: 'ĩ',
  ỵ: 'ị',
};

/** The letter a tone mark stands on, and the number of the tone (0 none … 5 nặng). */
function toneOf(letter: string): { base: string; tone: number } {
  for (const [base, toned] of Object.entries(PLAIN_TO_TONED)) {
    const tone = toned.indexOf(letter);
    if (tone >= 0) return { base, tone };
  }
  return { base: letter, tone: 0 };
}

function toned(base: string, tone: number): string {
  return PLAIN_TO_TONED[base]?.[tone] ?? base;
}

/** "oà" → "òa". */
function moveToFirst(pair: string): string {
  const second = toneOf(pair.charAt(1));
  return toned(pair.charAt(0), second.tone) + second.base;
}

/** "òa" → "oà". */
function moveToSecond(pair: string): string {
  const first = toneOf(pair.charAt(0));
  return first.base + toned(pair.charAt(1), first.tone);
}

/**
 * Lower-case text with the tone mark on one agreed vowel: "hoà" and "hòa", "uỷ" and "ủy", "hòan"
 * and "hoàn" become equal; "quý" keeps its own (DOMAIN E). Both spellings are one word.
 */
function placeTones(lower: string): string {
  if (!MAY_MOVE.test(lower)) return lower;
  return lower.replace(TONE_LATE, moveToFirst).replace(TONE_EARLY, moveToSecond);
}

/**
 * A person's name for comparing: case, spaces, NFC and the place of the tone mark do not count,
 * everything else does. Never i/y and never diacritics: Lý and Lí, Hoa and Hòa may be two people,
 * and people are never merged on a guess (DOMAIN E).
 */
export function foldName(text: string): string {
  return foldCleanName(cleanText(text));
}

/** `foldName` of text that has passed `cleanText`. */
export function foldCleanName(clean: string): string {
  return placeTones(clean.replace(/Ð/g, 'Đ').toLowerCase());
}

/**
 * A header, label, title or unit for comparing: as `foldName`, and also i/y (sỹ = sĩ), kinds of
 * dash and quotes, spaces around punctuation, punctuation at the ends. Diacritics are kept.
 * Whatever is compared with the result must have passed the same function.
 */
export const foldLabel: (text: string) => string = remember((text) =>
  foldName(text)
    .replace(FINAL_Y, (y) => I_FOR_Y[y] ?? y)
    .replace(/["'`´‘’‚‛“”„«»]/g, '')
    .replace(/[\u2010-\u2015\u2212\uFE58\uFF0D]/g, '-')
    .replace(/\s*([-/\\+&=])\s*/g, '$1')
    .replace(/\s*([,;:])\s*/g, '$1 ')
    .replace(/\s*\(\s*/g, ' (')
    .replace(/\s+([).!?])/g, '$1')
    .replace(/^[\s*.,;:]+|[\s*.,;:]+$/g, '')
    .replace(/\s+/g, ' '),
);

/**
 * Text without any diacritic, đ → d too; case kept. Only for suggestions and for forms that were
 * typed without diacritics: never for telling two names apart.
 */
export function stripDiacritics(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/[đð]/g, 'd')
    .replace(/[ĐÐ]/g, 'D');
}
