import { damaged } from './fault';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
/** Below this length a loop beats the decoder's start-up. */
const SHORT_TEXT = 24;

/** UTF-8 bytes as text; nothing is unescaped. */
export function utf8Text(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > SHORT_TEXT) return decoder.decode(bytes.subarray(from, to));
  let text = '';
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte > 127) return decoder.decode(bytes.subarray(from, to));
    text += String.fromCharCode(byte);
  }
  return text;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/**
 * Resolves the five entities of XML and character numbers. Others would need a document type,
 * which no workbook has: `FileFault` (file.damaged).
 */
export function resolveEntities(text: string, part: string): string {
  return text.replace(/&([^;]{0,12};?)/g, (_, body: string) => {
    if (!body.endsWith(';')) throw damaged(part);
    const name = body.slice(0, -1);
    const character = name.startsWith('#') ? numbered(name.slice(1)) : NAMED[name];
    if (character === undefined) throw damaged(part);
    return character;
  });
}

function numbered(digits: string): string | undefined {
  const isHex = /^x[0-9a-f]+$/i.test(digits);
  if (!isHex && !/^[0-9]+$/.test(digits)) return undefined;
  const point = isHex ? parseInt(digits.slice(1), 16) : Number(digits);
  return point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}

/** Line ends as XML reads them (XML 1.0 §2.11). */
export function normaliseLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** `_x000D_` stands for the character of that number in cell text (ECMA-376 §22.9.2.19). */
export function unescapeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}
