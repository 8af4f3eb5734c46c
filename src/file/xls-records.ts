import { concatBytes } from './bytes';
import { damaged, FileFault } from './fault';

/**
 * What is taken from a stream of records (MS-XLS §2.1.4: a number and a length of two bytes each,
 * then so many bytes). SheetJS does not see where a record ends: a length that it looks for behind
 * the end keeps it going until the memory is full. So it gets the records a roster is read from
 * and no others, each long enough to hold the lengths in it.
 */
export interface RosterRecords {
  /** The records stand where they stood: sheets are found by their place. */
  readonly stream: Uint8Array;
  readonly names: readonly SheetName[];
}

/** A defined name of a sheet that stands for a text. */
export interface SheetName {
  readonly name: string;
  /** From 0. */
  readonly sheet: number;
  /** The text in quotes, as a formula shows it. */
  readonly formula: string;
}

/** Of a workbook and of each sheet: since Excel 5, and of each version before it. */
const NEW_BEGINNING = 0x0809;
const EXCEL_4 = 0x0409;
const BEGINNINGS = [0x0009, 0x0209, EXCEL_4, NEW_BEGINNING];
const END = 0x0a;
const FILE_PASS = 0x2f;
const DEFINED_NAME = 0x18;
const CONTINUE = 0x3c;
const SHEET = 0x85;
const SHARED_STRINGS = 0xfc;
/** The printer's settings, which SheetJS passes over: what other records are turned into. */
const PASSED_OVER = 0x4d;
const FORMULAS = [0x0006, 0x0206, 0x0406];
/** A formula up to its value, which is all that is wanted of it. */
const FORMULA_VALUE_BYTES = 16;

/** The records read, and the bytes each needs up to the last length in it. */
const WANTED: ReadonlyMap<number, number> = new Map([
  ...BEGINNINGS.map((record) => [record, 4] as const),
  ...FORMULAS.map((record) => [record, 22] as const),
  [END, 0],
  [0x0022, 2], // dates from 1904
  [0x0042, 2], // code page
  [SHEET, 7],
  [0x0200, 8], // range used
  [0x007d, 10], // columns
  [0x0208, 13], // row
  [0x00e5, 2], // merged cells
  [0x001e, 2], // number formats
  [0x041e, 4],
  [0x0043, 4], // looks of cells
  [0x0044, 2],
  [0x0243, 4],
  [0x0443, 4],
  [0x00e0, 8],
  [SHARED_STRINGS, 8],
  [CONTINUE, 0],
  [0x0002, 9], // cells
  [0x0003, 15],
  [0x0004, 9],
  [0x0005, 9],
  [0x00bd, 6],
  [0x00d6, 9],
  [0x00fd, 10],
  [0x0203, 14],
  [0x0204, 8],
  [0x0205, 8],
  [0x027e, 10],
  [0x0007, 1], // the text a formula gave
  [0x0207, 2],
]);
/** Those that are shorter in workbooks of before Excel 5. */
const WANTED_BEFORE: ReadonlyMap<number, number> = new Map([
  ...FORMULAS.map((record) => [record, 18] as const),
  [0x0004, 8],
]);

function neededBytes(record: number, first: number): number | undefined {
  if (first === NEW_BEGINNING) return WANTED.get(record);
  if (first === EXCEL_4 && record === SHEET) return 1;
  return WANTED_BEFORE.get(record) ?? WANTED.get(record);
}

/** A workbook behind a password, and records that break off, are faults. */
export function rosterRecords(whole: Uint8Array): RosterRecords {
  // `slice` of Node's buffers would be the caller's bytes.
  const stream = new Uint8Array(whole);
  const view = viewOf(stream);
  const first = stream.length < 4 ? -1 : view.getUint16(0, true);
  if (!BEGINNINGS.includes(first)) throw damaged('');
  const names: SheetName[] = [];
  let strings: Uint8Array[] = [];
  let at = 0;
  for (let open = 0; at + 4 <= stream.length;) {
    const record = view.getUint16(at, true);
    const isBeginning = BEGINNINGS.includes(record);
    // What stands behind the last sheet fills the stream up.
    if (open === 0 && !isBeginning) break;
    if (isBeginning) open++;
    if (record === END) open--;
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > stream.length) throw damaged('');
    const body = stream.subarray(at + 4, at + 4 + length);
    if (record === FILE_PASS) throw new FileFault({ code: 'file.password' });
    if (record === DEFINED_NAME) names.push(...textName(body));
    if (record === CONTINUE && strings.length > 0) strings.push(body);
    else {
      checkStrings(strings);
      strings = record === SHARED_STRINGS ? [body] : [];
    }
    const needed = neededBytes(record, first);
    if (needed === undefined) view.setUint16(at, PASSED_OVER, true);
    else if (length < needed) throw damaged('');
    // Of an old workbook without a version SheetJS guesses one from cell to cell.
    if (isBeginning && first !== NEW_BEGINNING && viewOf(body).getUint16(0, true) === 0) {
      throw damaged('');
    }
    if (FORMULAS.includes(record)) body.fill(0, FORMULA_VALUE_BYTES);
    at += 4 + length;
  }
  checkStrings(strings);
  return { stream: stream.subarray(0, at), names };
}

/** §2.4.150 with a formula of one text (§2.5.198.89); any other name is not wanted. */
function textName(body: Uint8Array): SheetName[] {
  if (body.length < 15) return [];
  const view = viewOf(body);
  const sheet = view.getUint16(8, true);
  const name = shortText(body, 14, view.getUint8(3));
  if (sheet === 0 || name === null || body[name.end] !== 0x17) return [];
  const length = body[name.end + 1];
  const text = length === undefined ? null : shortText(body, name.end + 2, length);
  if (text === null) return [];
  const formula = `"${text.text.replaceAll('"', '""')}"`;
  return [{ name: name.text, sheet: sheet - 1, formula }];
}

/** §2.5.295: a byte that says how wide the characters are, and so many of them; null where cut. */
function shortText(
  body: Uint8Array,
  at: number,
  length: number,
): { readonly text: string; readonly end: number } | null {
  const isWide = body[at] === 1;
  const end = at + 1 + length * (isWide ? 2 : 1);
  if (end > body.length) return null;
  const bytes = body.subarray(at + 1, end);
  const text = isWide ? new TextDecoder('utf-16le').decode(bytes) : String.fromCharCode(...bytes);
  return { text, end };
}

/**
 * The table of shared strings (§2.4.265) with the records that continue it: the characters of each
 * must be there. Where a record ends among the characters, the next begins with their width anew.
 */
function checkStrings(records: readonly Uint8Array[]): void {
  if (records.length === 0) return;
  const view = viewOf(concatBytes(records));
  const end = view.byteLength;
  const ends = endsOf(records);
  const count = view.getUint32(4, true);
  let at = 8;
  const take = (bytes: 1 | 2 | 4): number => {
    if (at + bytes > end) throw damaged('');
    at += bytes;
    if (bytes === 1) return view.getUint8(at - 1);
    return bytes === 2 ? view.getUint16(at - 2, true) : view.getUint32(at - 4, true);
  };
  for (let i = 0, record = 0; i < count && at < end; i++) {
    let left = take(2);
    const flags = take(1);
    const runs = (flags & 8) === 0 ? 0 : take(2);
    const phonetic = (flags & 4) === 0 ? 0 : take(4);
    let width = 1 + (flags & 1);
    while (left > 0) {
      while ((ends[record] ?? end) < at) record++;
      if (ends[record] === at) {
        width = take(1) === 0 ? 1 : 2;
        record++;
      }
      const fitting = Math.min(left, Math.ceil(((ends[record] ?? end) - at) / width));
      left -= fitting;
      at += fitting * width;
      if (at > end) throw damaged('');
    }
    at += 4 * runs + phonetic;
  }
}

/** Where each of the records ends when they are put together. */
function endsOf(records: readonly Uint8Array[]): number[] {
  let end = 0;
  return records.map((record) => (end += record.length));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
