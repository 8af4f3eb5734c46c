import { isSyllable } from './syllable';
import { TCVN3 } from './tcvn3';
import { VNI } from './vni';

export type LegacyEncoding = 'TCVN3' | 'VNI';

export interface DecodedText {
  readonly text: string;
  /** Null where the text was left as it is. */
  readonly encoding: LegacyEncoding | null;
}

/** Letters and marks that only Unicode Vietnamese has: no old encoding can produce them. */
const UNICODE_ONLY = /[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]|\p{M}/u;

/** Latin-1 characters that are no Vietnamese letter in Unicode. */
const FOREIGN = /[¡-¿ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ]/;

/** A vowel followed by an accented one, as VNI writes them: Naêm, Khoâng, caùn. */
const VNI_PAIR = /[aeouyAEOUY][àáâãèéêúùõÀÁÂÃÈÉÊÚÙÕ]/;

/** A capital with a mark behind a small letter, as no one types it: NguyÔn, TuyÕt, TiÕn. */
const INNER_CAPITAL = /[a-zà-ý][À-Ý]/;

/** Texts that decode although all their characters are Vietnamese letters: see `decodeLegacy`. */
const CERTAIN_TCVN3 =
  /^(?:TèT|[Tt]èt|YÕU|[Yy]Õu|[Gg]iái|(?:CHI Bé|[Cc]hi [Bb]é)(?: (?:sè )?\d{1,3})?)$/;

const WORD = /[A-Za-z\u00A1-\u00FF\u00AD]+/g;
const ASCII = /^[ -~]*$/;
/** Abbreviations such as ĐU, QĐ, BCHĐ say nothing for or against. */
const ABBREVIATION = /^[A-ZĐ]+$/;
/** Micro- units: µm, µg. */
const MICRO_UNIT = /^µ[a-zA-Z]$/;

interface Evidence {
  /** Words that are no Vietnamese as they stand and a syllable when decoded. */
  readonly fit: number;
  /** Words that decoding turns into no syllable. */
  readonly misfit: number;
}

/** Quick test: false where the text certainly needs no decoding. */
export function mayBeLegacy(text: string): boolean {
  if (ASCII.test(text) || UNICODE_ONLY.test(text)) return false;
  return (
    FOREIGN.test(text) ||
    VNI_PAIR.test(text) ||
    INNER_CAPITAL.test(text) ||
    CERTAIN_TCVN3.test(text)
  );
}

/**
 * Text typed for an old font (TCVN3: .VnTime; VNI: VNI-Times), read as Unicode. Each text decides
 * for itself, so a sheet may mix encodings.
 *
 * Plain Unicode is never touched. A text that holds a letter only Unicode has (ạ, đ, ư, ơ, ă, a
 * combining tone …) stays as it is as a whole: half a cell decoded on a guess is worse than a label
 * reported as unknown. Otherwise a reading is taken when it has words that are no Vietnamese as they stand,
 * become syllables when decoded, and outweigh by more than two to one the words that decoding
 * breaks ("café", "naïve", "Ðông" break). Where two readings fit, the better fit wins, then the
 * one that changes fewer characters; still equal, the text stays.
 *
 * Words made of letters that both have ("bé" is bé or bộ, "vô" is vô or vụ) are no evidence: they
 * follow the rest of their text, and stay where they stand alone, because a name must not be
 * changed on a guess. A few texts are certain in rosters though all their letters are Vietnamese:
 * "Tèt", "YÕu" and "Giái" (no such words, the ratings Tốt, Yếu, Giỏi) and "Chi bé", also with a
 * number (chi bộ).
 *
 * Capital fonts (.VnTimeH) draw small letters as capitals, so such text comes out in small
 * letters; where the letters without marks are capitals, the others become capitals too
 * ("NGUYÔN" → "NGUYỄN").
 */
export function decodeLegacy(text: string): DecodedText {
  if (!mayBeLegacy(text)) return { text, encoding: null };
  const encoding = CERTAIN_TCVN3.test(text) ? 'TCVN3' : chooseEncoding(text);
  if (encoding === null) return { text, encoding };
  return { text: encoding === 'TCVN3' ? decodeTcvn3(text) : decodeVni(text), encoding };
}

/**
 * How a text that `decodeLegacy` leaves as it is would read in `encoding`; null where none of its
 * words is no Vietnamese as it stands and a syllable in that reading.
 */
export function otherReading(text: string, encoding: LegacyEncoding): string | null {
  if (ASCII.test(text) || UNICODE_ONLY.test(text)) return null;
  const decode = encoding === 'TCVN3' ? decodeTcvn3 : decodeVni;
  const words = text.match(WORD) ?? [];
  const isLikely = words.some((word) => !isSyllable(word) && isSyllable(decode(word)));
  return isLikely ? decode(text) : null;
}

function chooseEncoding(text: string): LegacyEncoding | null {
  const words = text.match(WORD) ?? [];
  if (!FOREIGN.test(text) && words.every(saysNothing)) return null;
  const tcvn3 = weigh(words, decodeTcvn3, isNoUnicode);
  const vni = weigh(words, decodeVni, (word) => !isSyllable(word));
  const difference =
    balance(tcvn3) - balance(vni) || changed(text, decodeVni) - changed(text, decodeTcvn3);
  if (balance(tcvn3) > 0 && difference > 0) return 'TCVN3';
  return balance(vni) > 0 && difference < 0 ? 'VNI' : null;
}

function isNoUnicode(word: string): boolean {
  if (FOREIGN.test(word)) return !MICRO_UNIT.test(word);
  return INNER_CAPITAL.test(word) && !isSyllable(word);
}

/** Words by whether they are evidence for an old encoding; names are made of few words. */
const known = new Map<string, boolean>();
const MOST_KNOWN = 10_000;

/** Of a word without foreign characters: Vietnamese as it stands, or plain letters. */
function saysNothing(word: string): boolean {
  const before = known.get(word);
  if (before !== undefined) return before;
  const nothing = ASCII.test(word) || isSyllable(word);
  if (known.size < MOST_KNOWN) known.set(word, nothing);
  return nothing;
}

function weigh(
  words: readonly string[],
  decode: (word: string) => string,
  isNoVietnamese: (word: string) => boolean,
): Evidence {
  let fit = 0;
  let misfit = 0;
  for (const word of words) {
    if (word.length === 1 || ASCII.test(word)) continue;
    const decoded = decode(word);
    if (ABBREVIATION.test(decoded)) continue;
    if (!isSyllable(decoded)) misfit++;
    else if (isNoVietnamese(word)) fit++;
  }
  return { fit, misfit };
}

/** Positive where the words that fit outweigh the misfits by more than two to one. */
function balance({ fit, misfit }: Evidence): number {
  return fit - 2 * misfit;
}

/** How many characters a reading changes. */
function changed(text: string, decode: (text: string) => string): number {
  const decoded = decode(text);
  let count = Math.abs(text.length - decoded.length);
  for (let at = 0; at < decoded.length; at++) if (decoded[at] !== text[at]) count++;
  return count;
}

function decodeTcvn3(text: string): string {
  return text.replace(WORD, (word) => raiseCase(word, mapCharacters(word)));
}

function mapCharacters(word: string): string {
  let decoded = '';
  for (const character of word) decoded += TCVN3.get(character) ?? character;
  return decoded;
}

/** "HOàN" → "HOÀN"; a vowel typed twice for its capital, "Aà" → "À". */
function raiseCase(stored: string, decoded: string): string {
  const capitals = stored.replace(/[^A-Za-z]/g, '');
  const raised = /^[A-Z]{2,}$/.test(capitals) ? decoded.toUpperCase() : decoded;
  return raised.replace(/A([ÀÁẢÃẠàáảãạ])/g, (_, vowel: string) => vowel.toUpperCase());
}

function decodeVni(text: string): string {
  let decoded = '';
  for (let at = 0; at < text.length; at++) {
    const pair = VNI.get(text.slice(at, at + 2));
    decoded += pair ?? VNI.get(text.charAt(at)) ?? text.charAt(at);
    if (pair !== undefined) at++;
  }
  return decoded;
}
