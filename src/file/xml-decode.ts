import { damaged } from './fault';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
/** Below this length a loop beats the decoder's start-up. */
const SHORT_TEXT = 24;
/** Room for a short text by its length: a view of the bytes for each would cost more than it. */
const rooms = Array.from({ length: 2 * SHORT_TEXT }, (_, length) => new Uint8Array(length));

/** UTF-8 bytes as text; nothing is unescaped. */
export function utf8Text(bytes: Uint8Array, from: number, to: number): string {
  const length = to - from;
  const room = rooms[length];
  if (room === undefined) return decoder.decode(bytes.subarray(from, to));
  let all = 0;
  for (let at = 0; at < length; at++) {
    const byte = bytes[from + at] ?? 0;
    room[at] = byte;
    all |= byte;
  }
  if (all > 127 || length > SHORT_TEXT) return decoder.decode(room);
  let text = '';
  for (let at = 0; at < length; at++) text += String.fromCharCode(room[at] ?? 0);
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
