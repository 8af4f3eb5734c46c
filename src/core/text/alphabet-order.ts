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
 * "số 10"). Negative, 0 (only for the same text) or positive. Makes nothing anew: a campaign may
 * have thousands of units. `alike`: characters from the first on that are known to be the same.
 */
export function compareTexts(a: string, b: string, alike = 0): number {
  let tone = 0;
  let i = startOfDifference(a, b, alike);
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
    if (tone === 0) tone = (toneRanks[x] ?? 0) - (toneRanks[y] ?? 0);
    i++;
    j++;
  }
  return a.length - i - (b.length - j) || tone || compareCodeUnits(a, b);
}

/**
 * The items in the order that `compareTexts` puts their texts in. Thousands of units as a rule begin
 * alike and go on with a number, so that a key each, made once, tells most of them apart.
 */
export function sortedByText<T>(items: readonly T[], textOf: (item: T) => string): T[] {
  const texts = items.map(textOf);
  const alike = alikeAtBeginning(texts.filter((text) => text !== ''));
  return items
    .map((item, i) => {
      const text = texts[i] ?? '';
      return { item, text, key: keyAt(text, alike) };
    })
    .sort((a, b) => a.key - b.key || compareTexts(a.text, b.text, alike))
    .map(({ item }) => item);
}

/** How many characters all texts have alike at their beginning. */
function alikeAtBeginning([first = '', ...others]: readonly string[]): number {
  return others.reduce((alike, text) => {
    let at = 0;
    while (at < alike && text.charCodeAt(at) === first.charCodeAt(at)) at++;
    return at;
  }, first.length);
}

/** A number for the letter at a place, or for the number that it is part of, in their order. */
function keyAt(text: string, place: number): number {
  let at = place;
  while (isDigit(text.charCodeAt(at - 1))) at--;
  if (at >= text.length) return -1;
  if (!isDigit(text.charCodeAt(at))) return letterRank(text.charCodeAt(at));
  let number = 0;
  for (; isDigit(text.charCodeAt(at)); at++) number = number * 10 + text.charCodeAt(at) - ZERO;
  // Digits stand at ZERO among the letters, a greater number nearer to the sign behind it.
  return ZERO + 1 - 1 / (number + 1);
}

/** Where two texts begin to differ; within a number, where that begins. */
function startOfDifference(a: string, b: string, alike: number): number {
  let at = alike;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  while (isDigit(a.charCodeAt(at - 1))) at--;
  return at;
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
