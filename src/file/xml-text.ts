import { MAX_CELL_CHARACTERS } from './limits';

/** Text for an attribute value or between tags. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * A cell's text (ST_Xstring, ECMA-376 Part 1 §22.9.2.19): what XML cannot hold becomes
 * `_xHHHH_`, and text that already reads like that is protected from being taken for it.
 */
export function escapeCellText(text: string): string {
  return escapeXml(
    text
      .slice(0, MAX_CELL_CHARACTERS)
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      // eslint-disable-next-line no-control-regex -- these are the characters XML 1.0 forbids
      .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, escapeCode)
      .replace(
        /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
        escapeCode,
      ),
  );
}

/** Text that may need any care at all: most names and reasons do not, and are many. */
// eslint-disable-next-line no-control-regex -- these are the characters XML 1.0 forbids
const NEEDS_CARE = /[&<>"_\u0000-\u001F\uD800-\uDFFF\uFFFE\uFFFF]|\s\s|^\s|\s$/;

/** ASCII that may need care, by code. */
const CAREFUL_ASCII = Uint8Array.from({ length: 0x80 }, (_, code) =>
  code < 0x20 || '&<>"_'.includes(String.fromCharCode(code)) ? 1 : 0,
);
const FIRST_SURROGATE = 0xd800;

/** True of an ASCII character that a text element holds as it stands, between others. */
export function isPlainAscii(code: number): boolean {
  return CAREFUL_ASCII[code] === 0;
}

/** True only of a UTF-16 unit from 0x80 on that a text element holds as it stands. */
export function isPlainUnit(unit: number): boolean {
  return unit < FIRST_SURROGATE && !isWideSpace(unit);
}

/** Spaces beyond ASCII, and those that regular expressions take for spaces. */
function isWideSpace(unit: number): boolean {
  if (unit < 0x1680) return unit === 0xa0;
  if (unit >= 0x2000 && unit < 0x2030) return unit <= 0x200a || unit >= 0x2028;
  return unit === 0x1680 || unit === 0x205f || unit === 0x3000;
}

/** A text element of a cell, with its white space kept. */
export function textElement(prefix: string, text: string): string {
  if (!NEEDS_CARE.test(text) && text.length <= MAX_CELL_CHARACTERS) {
    return `<${prefix}t>${text}</${prefix}t>`;
  }
  const keep = /^\s|\s$|[\n\t]|\s\s/.test(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}t${keep}>${escapeCellText(text)}</${prefix}t>`;
}

function escapeCode(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
