import { decodeLegacy, mayBeLegacy } from './legacy';

/** Anything but printable ASCII, the Vietnamese letters in NFC, and single inner spaces. */
const MESSY = /[^ -~ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]| {2}|^ | $/;

/** Soft hyphen, zero-width and direction marks, byte order mark; control characters but white space. */
const INVISIBLE = /\uFEFF|(?!\s)[\p{Cc}\p{Cf}]/gu;

/**
 * A cell's text for reading: legacy encodings decoded first (U+00AD is the letter ư in TCVN3, so
 * nothing may be stripped before), then NFC, invisible characters dropped, white space collapsed
 * (line breaks and non-breaking spaces too) and trimmed. Plain text comes back as it is, untouched
 * and without a copy, because this runs once for each of up to a million names.
 */
export function cleanText(raw: string): string {
  if (!MESSY.test(raw) && !mayBeLegacy(raw)) return raw;
  return decodeLegacy(raw).text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}
