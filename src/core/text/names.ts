/**
 * The order of people in a Vietnamese list: by given name (the last word), then middle, then
 * family name; letters a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y, and only between
 * names of the same letters the tones a à ả ã á ạ (DOMAIN E). The order of the machine's locale is
 * not used: it sorts by family name and differs between machines.
 */

const LETTERS = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
const TONES = '\u0300\u0309\u0303\u0301\u0323';
const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/;

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

/** What a name sorts by; make it once per name and compare with `compareSortKeys`. */
export interface NameSortKey {
  /** Letters without tones: given, middle, family. */
  readonly letters: string;
  /** The tones in the same order. */
  readonly tones: string;
  /** The name itself: the last resort that makes the order total. */
  readonly name: string;
}

/** The sort key of a name. */
export function nameSortKey(name: string): NameSortKey {
  const { family, middle, given } = splitName(name.normalize('NFC'));
  let letters = '';
  let tones = '';
  for (const part of [given, middle, family]) {
    const [partLetters, partTones] = rankPart(part);
    letters += partLetters + '\u0001';
    tones += partTones + '\u0001';
  }
  return { letters, tones, name };
}

/** Each letter as a character of its rank; its tone likewise. */
function rankPart(part: string): [letters: string, tones: string] {
  let letters = '';
  let tones = '';
  for (const character of part.toLowerCase()) {
    const decomposed = character.normalize('NFD');
    const tone = TONE_MARKS.exec(decomposed)?.[0] ?? '';
    const letter = decomposed.replace(TONE_MARKS, '').normalize('NFC');
    letters += rankLetter(letter);
    tones += String.fromCharCode(3 + (tone === '' ? -1 : TONES.indexOf(tone)));
  }
  return [letters, tones];
}

/** Space and punctuation before letters, letters of no alphabet of ours after. */
function rankLetter(letter: string): string {
  const rank = LETTERS.indexOf(letter);
  if (rank >= 0) return String.fromCharCode(0x100 + rank);
  return letter < 'a' ? String.fromCharCode(2 + letter.charCodeAt(0)) : `\u0200${letter}`;
}

/** Negative, 0 (only for the same name) or positive. */
export function compareSortKeys(a: NameSortKey, b: NameSortKey): number {
  return (
    compareText(a.letters, b.letters) ||
    compareText(a.tones, b.tones) ||
    compareText(a.name, b.name)
  );
}

/** Compares two people's names; for many names use `nameSortKey` once for each. */
export function comparePeople(a: string, b: string): number {
  return compareSortKeys(nameSortKey(a), nameSortKey(b));
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
