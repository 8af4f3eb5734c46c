/**
 * The order of the Vietnamese alphabet: a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y,
 * and only between texts of the same letters the tones a à ả ã á ạ (DOMAIN E). The order of the
 * machine's locale is not used: it differs between machines.
 */
const LETTERS = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
const TONES = '\u0300\u0309\u0303\u0301\u0323';
const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/;

/** Ranks of letters; what stands before the letters keeps its code, all else comes after. */
const FIRST_LETTER = 0x100;
const AFTER_LETTERS = 0x200;

const LATIN_ENDS = 0x1b1;
const VIETNAMESE_BEGINS = 0x1ea0;
const VIETNAMESE_ENDS = 0x1efa;
const letterRanks = new Uint16Array(VIETNAMESE_ENDS);
const toneRanks = new Uint8Array(VIETNAMESE_ENDS);
rank(0, LATIN_ENDS);
rank(VIETNAMESE_BEGINS, VIETNAMESE_ENDS);

function rank(from: number, to: number): void {
  for (let code = from; code < to; code++) {
    const decomposed = String.fromCharCode(code).toLowerCase().normalize('NFD');
    const tone = TONE_MARKS.exec(decomposed)?.[0] ?? '';
    const letter = decomposed.replace(TONE_MARKS, '').normalize('NFC');
    const place = LETTERS.indexOf(letter);
    if (place >= 0) letterRanks[code] = FIRST_LETTER + place;
    else letterRanks[code] = letter < 'a' ? code : AFTER_LETTERS + code;
    toneRanks[code] = tone === '' ? 0 : 1 + TONES.indexOf(tone);
  }
}

function letterRank(code: number): number {
  const known = letterRanks[code] ?? 0;
  return known === 0 ? AFTER_LETTERS + code : known;
}

/**
 * Compares two texts in NFC by the alphabet, numbers in them by their value ("số 2" before
 * "số 10"). Negative, 0 (only for the same text) or positive.
 */
export function compareTexts(a: string, b: string): number {
  return compareLetters(a, b) || compareTones(a, b) || compareCodeUnits(a, b);
}

/** Tones apart. Makes nothing anew: a campaign may have thousands of units. */
function compareLetters(a: string, b: string): number {
  let i = startOfDifference(a, b);
  let j = i;
  while (i < a.length && j < b.length) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(j);
    if (isDigit(x) && isDigit(y)) {
      while (a.charCodeAt(i) === ZERO) i++;
      while (b.charCodeAt(j) === ZERO) j++;
      let order = 0;
      for (; isDigit(a.charCodeAt(i)) && isDigit(b.charCodeAt(j)); i++, j++) {
        order ||= a.charCodeAt(i) - b.charCodeAt(j);
      }
      // The longer number is the greater one.
      const longer = Number(isDigit(a.charCodeAt(i))) - Number(isDigit(b.charCodeAt(j)));
      if (longer !== 0 || order !== 0) return longer || order;
      continue;
    }
    const order = x === y ? 0 : letterRank(x) - letterRank(y);
    if (order !== 0) return order;
    i++;
    j++;
  }
  return a.length - i - (b.length - j);
}

/** Where a number begins in which two texts first differ, or else the place of that difference. */
function startOfDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  while (isDigit(a.charCodeAt(at - 1))) at--;
  return at;
}

/** By the first tone that differs, between texts of the same letters and numbers. */
function compareTones(a: string, b: string): number {
  const [first, second] = [tonesOf(a), tonesOf(b)];
  const at = first.findIndex((tone, i) => tone !== second[i]);
  return (first[at] ?? 0) - (second[at] ?? 0);
}

/** The tones of the letters of a text, 0 for none. */
export function tonesOf(text: string): readonly number[] {
  return Array.from(text.replace(/[0-9]/g, ''), (letter) => toneRanks[letter.charCodeAt(0)] ?? 0);
}

/**
 * The items in the order that `compareTexts` puts their texts in. Thousands of units have a few
 * names before their number ("Chi bộ Cơ quan số 7"): they are told apart by these, then counted.
 */
export function sortedByText<T>(items: readonly T[], textOf: (item: T) => string): T[] {
  const groups = new Map<string, Numbered<T>[]>();
  for (const item of items) {
    const { beginning, ...numbered } = takeApart(item, textOf(item));
    const group = groups.get(beginning);
    if (group === undefined) groups.set(beginning, [numbered]);
    else group.push(numbered);
  }
  return alike([...groups.keys()])
    .flatMap((beginnings) =>
      beginnings
        .flatMap((beginning) => groups.get(beginning) ?? [])
        .sort((a, b) => a.number - b.number || compareTexts(a.text, b.text)),
    )
    .map(({ item }) => item);
}

interface Numbered<T> {
  readonly item: T;
  readonly text: string;
  /** The first number in it, 0 where there is none. */
  readonly number: number;
}

/** `beginning`: what stands before the first number, with a nought for that, or else the text. */
function takeApart<T>(item: T, text: string): Numbered<T> & { readonly beginning: string } {
  let at = 0;
  while (at < text.length && !isDigit(text.charCodeAt(at))) at++;
  if (at === text.length) return { item, text, beginning: text, number: 0 };
  const beginning = `${text.slice(0, at)}0`;
  let number = 0;
  for (; isDigit(text.charCodeAt(at)); at++) number = number * 10 + text.charCodeAt(at) - ZERO;
  return { item, text, beginning, number };
}

/** The beginnings in the order of the alphabet, those together that differ in tones alone. */
function alike(beginnings: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = [];
  for (const beginning of [...beginnings].sort(compareLetters)) {
    const last = groups.at(-1);
    const isLike = last !== undefined && compareLetters(last[0] ?? '', beginning) === 0;
    if (isLike) last.push(beginning);
    else groups.push([beginning]);
  }
  return groups;
}

const ZERO = 0x30;
const NINE = 0x39;

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

/** For ids, and where nothing but a fixed order is asked. */
export function compareCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
