import { decodeLegacy } from './legacy';

/**
 * A cell's text for reading: legacy encodings decoded first (U+00AD is the letter ư in TCVN3, so
 * nothing may be stripped before), then NFC, invisible characters dropped, white space collapsed.
 */
export function cleanText(raw: string): string {
  const decoded = decodeLegacy(raw).text;
  return decoded
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
