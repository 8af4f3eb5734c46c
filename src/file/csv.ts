import type { Grid } from '../core/roster/grid';
import { GridBuilder } from '../core/roster/grid-builder';
import { ValueTable } from '../core/roster/value-table';
import { damaged, tooLarge } from './fault';
import { MAX_CELLS, MAX_COLUMNS, MAX_ROW, MAX_TEXT_FILE_BYTES } from './limits';

const DELIMITERS = [';', ',', '\t'] as const;
/** So many records show which delimiter makes a table. */
const SAMPLE_RECORDS = 40;
/**
 * Only a whole number that loses nothing as a number is one: `0912…`, `+84…`, `1.234` (a thousand
 * here, a fraction there), dates and `=…` stay text as they are written.
 */
const PLAIN_NUMBER = /^(?:0|-?[1-9]\d{0,14})$/;

/** Reads a table of text as one sheet; its name is the sheet's. */
export function readCsv(bytes: Uint8Array, sheet: string): Grid {
  if (bytes.length > MAX_TEXT_FILE_BYTES) throw tooLarge('fileBytes', MAX_TEXT_FILE_BYTES);
  const { text, delimiter } = withDelimiter(decodeTable(bytes));
  const values = new ValueTable();
  const builder = new GridBuilder(values);
  let row = 0;
  for (const record of records(text, delimiter)) {
    if (++row > MAX_ROW) throw tooLarge('cells', MAX_ROW);
    if (record.length > MAX_COLUMNS) throw damaged('');
    record.forEach((field, column) => {
      builder.set(row, column, values.codeOf(PLAIN_NUMBER.test(field) ? Number(field) : field));
    });
    if (builder.allocatedCells > MAX_CELLS) throw tooLarge('cells', MAX_CELLS);
  }
  return builder.build({ sheet });
}

/** The records of a text (RFC 4180); a quote inside an unquoted field is a sign like others. */
function* records(text: string, delimiter: string): Generator<string[]> {
  let record: string[] = [];
  for (let at = 0; at < text.length;) {
    const quoted = text[at] === '"' ? quotedEnd(text, at + 1) : at;
    const end = fieldEnd(text, quoted, delimiter);
    const field = quoted > at ? unquoted(text.slice(at + 1, quoted)) : '';
    record.push(field + text.slice(quoted, end));
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    if (text[end] === delimiter) continue;
    yield record;
    record = [];
  }
  if (record.length > 0) yield record;
}

/** Behind the quote that ends a quoted field; the end of the text where none does. */
function quotedEnd(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at + 1;
  }
  return text.length;
}

function unquoted(inside: string): string {
  const text = inside.endsWith('"') ? inside.slice(0, -1) : inside;
  return text.replaceAll('""', '"');
}

function fieldEnd(text: string, from: number, delimiter: string): number {
  let end = from;
  for (; end < text.length; end++) {
    const sign = text[end];
    if (sign === delimiter || sign === '\n' || sign === '\r') break;
  }
  return end;
}

/** A first line `sep=;` says it (Excel's own way); else the delimiter that makes a table. */
function withDelimiter(text: string): { text: string; delimiter: string } {
  const said = /^sep=([;,\t])\r?\n/i.exec(text);
  if (said !== null) return { text: text.slice(said[0].length), delimiter: said[1] ?? ',' };
  const scores = DELIMITERS.map((delimiter) => ({ delimiter, score: tableScore(text, delimiter) }));
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one));
  return { text, delimiter: best.delimiter };
}

/** Cells in the records of the most frequent width: a table has many of one width. */
function tableScore(text: string, delimiter: string): number {
  const counts = new Map<number, number>();
  let seen = 0;
  for (const { length } of records(text, delimiter)) {
    if (length > 1) counts.set(length, (counts.get(length) ?? 0) + length - 1);
    if (++seen === SAMPLE_RECORDS) break;
  }
  return Math.max(0, ...counts.values());
}

/** UTF-8 or UTF-16 by their marks or validity, else Vietnamese or western Windows text. */
export function decodeTable(bytes: Uint8Array): string {
  const [one, two] = bytes;
  if (one === 0xff && two === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (one === 0xfe && two === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const vietnamese = new TextDecoder('windows-1258').decode(bytes);
    return isVietnamese(vietnamese) ? vietnamese : new TextDecoder('windows-1252').decode(bytes);
  }
}

/** What windows-1258 text consists of beyond ASCII; a tone follows its vowel. */
const PLAUSIBLE =
  /[aeiouyăâêôơư][\u0300\u0301\u0303\u0309\u0323]|[ăâđêôơưàáèéìíòóùúãõýãõ“”‘’–—…\u00a0]/giu;
const BEYOND_ASCII = /[^\0-\x7f]/g;
const MAX_ODD_SHARE = 0.05;

/**
 * TCVN3 and VNI use the same bytes for other letters; read as western text the core knows them.
 */
function isVietnamese(text: string): boolean {
  const beyond = text.match(BEYOND_ASCII)?.length ?? 0;
  const odd = text.replace(PLAUSIBLE, '').match(BEYOND_ASCII)?.length ?? 0;
  return odd <= beyond * MAX_ODD_SHARE;
}
