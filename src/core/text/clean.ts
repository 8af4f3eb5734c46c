import { decodeLegacy, mayBeLegacy } from './legacy';

/** What a character means for the question whether a text is plain, as bits. */
const PLAIN = 0;
/** A letter that Unicode and the old encodings share (à, é, ô …). */
const SHARED = 1;
/** A letter that only Unicode has (ạ, đ, ư …). */
const UNICODE_ONLY = 2;
const MESSY = 4;

const SPACE = 0x20;
const FIRST_PRINTABLE = 0x20;
const LAST_PRINTABLE = 0x7e;
const LAST_VIETNAMESE = 0x1ef9;

const kinds = new Uint8Array(LAST_VIETNAMESE + 1).fill(MESSY);
kinds.fill(PLAIN, FIRST_PRINTABLE, LAST_PRINTABLE + 1);
mark('ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý', SHARED);
mark('ĂăĐđĨĩŨũƠơƯư', UNICODE_ONLY);
kinds.fill(UNICODE_ONLY, 0x1ea0, LAST_VIETNAMESE + 1);

function mark(letters: string, kind: number): void {
  for (const letter of letters) kinds[letter.charCodeAt(0)] = kind;
}

/**
 * True where there is nothing to clean or decode: printable ASCII and composed Vietnamese letters,
 * single inner spaces, and no letters that may be of an old encoding.
 */
function isPlain(text: string): boolean {
  let before = SPACE;
  let seen = PLAIN;
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === SPACE && before === SPACE) return false;
    seen |= kinds[character] ?? MESSY;
    before = character;
  }
  if ((seen & MESSY) !== 0 || (before === SPACE && text !== '')) return false;
  return (seen & UNICODE_ONLY) !== 0 || (seen & SHARED) === 0 || !mayBeLegacy(text);
}

/** Soft hyphen, zero-width and direction marks, byte order mark; control characters but white space. */
const INVISIBLE = /\uFEFF|(?!\s)[\p{Cc}\p{Cf}]/gu;

/**
 * A cell's text for reading: legacy encodings decoded first (U+00AD is the letter ư in TCVN3, so
 * nothing may be stripped before), then NFC, invisible characters dropped, white space collapsed
 * (line breaks and non-breaking spaces too) and trimmed. Plain text comes back as it is, untouched
 * and without a copy, because this runs once for each of up to a million names.
 */
export function cleanText(raw: string): string {
  if (isPlain(raw)) return raw;
  return decodeLegacy(raw).text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}
