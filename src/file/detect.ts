import type { LooksLike } from '../core/problem';

/** What a file is by its content; its name may say anything. */
export type FileKind =
  | { readonly kind: 'empty' }
  | { readonly kind: 'package' }
  /** An Excel 97–2003 workbook (BIFF), bare or in a compound file. */
  | { readonly kind: 'xls' }
  /** An encrypted package in a compound file (MS-OFFCRYPTO). */
  | { readonly kind: 'encrypted' }
  /** A table as text. */
  | { readonly kind: 'csv' }
  | { readonly kind: 'other'; readonly looksLike: LooksLike };

const MAGIC: readonly (readonly [bytes: readonly number[], looksLike: LooksLike])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [[0x47, 0x49, 0x46, 0x38], 'image'],
  [[0x42, 0x4d], 'image'],
  [[0x49, 0x49, 0x2a, 0x00], 'image'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'image'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'oldOffice'],
];
const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** First record (BOF) of a bare BIFF stream: version 2, 3, 4, 5–8 (MS-XLS §2.4.21). */
const BIFF_STARTS = [
  [0x09, 0x00],
  [0x09, 0x02],
  [0x09, 0x04],
  [0x09, 0x08],
];
/** So far into a file the first lines tell what it is. */
const SAMPLE_BYTES = 8192;

/** Tells what a file is. A `package` may still turn out to be a document or any zip. */
export function detectKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return { kind: 'empty' };
  if (startsWith(bytes, ZIP) || hasArchiveBehind(bytes)) return { kind: 'package' };
  if (startsWith(bytes, COMPOUND)) return compoundKind(bytes);
  const known = MAGIC.find(([magic]) => startsWith(bytes, magic));
  if (known !== undefined) return { kind: 'other', looksLike: known[1] };
  if (BIFF_STARTS.some((start) => startsWith(bytes, start))) return { kind: 'xls' };
  return textKind(bytes);
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

const ARCHIVE_END_BYTES = 22;

/** Something may stand in front of a zip archive; its end record is then still at the end. */
function hasArchiveBehind(bytes: Uint8Array): boolean {
  const end = bytes.length - ARCHIVE_END_BYTES;
  return end > 0 && startsWith(bytes.subarray(end), [...ZIP, 0x05, 0x06]);
}

/** The names of the streams tell, which stand in the directory as UTF-16. */
function compoundKind(bytes: Uint8Array): FileKind {
  if (hasStream(bytes, 'EncryptedPackage')) return { kind: 'encrypted' };
  if (hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book')) return { kind: 'xls' };
  return { kind: 'other', looksLike: 'oldOffice' };
}

const DIRECTORY_ENTRY_BYTES = 128;

/** Directory entries are aligned, so a name is looked for at every 128th byte only. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(`${name}\0`, (letter) => [letter.charCodeAt(0), 0]).flat();
  for (let at = 0; at + wanted.length <= bytes.length; at += DIRECTORY_ENTRY_BYTES) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

function textKind(bytes: Uint8Array): FileKind {
  const text = sampleText(bytes);
  if (text === null) return { kind: 'other', looksLike: 'binary' };
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (start === '') return { kind: 'empty' };
  if (!start.startsWith('<')) return { kind: 'csv' };
  const isHtml = /^(?:<[?!][^>]*>\s*)*<(?:html|head|body|table|meta|div|style)\b/i.test(start);
  return { kind: 'other', looksLike: isHtml ? 'html' : 'xml' };
}

/** The beginning as text; null where it is none: text holds no zero bytes unless it is UTF-16. */
function sampleText(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (startsWith(sample, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(sample);
  if (startsWith(sample, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(sample);
  const control = sample.some((byte) => byte < 9 || (byte > 13 && byte < 27));
  return control ? null : new TextDecoder('windows-1252').decode(sample);
}
