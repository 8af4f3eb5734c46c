import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compoundStream } from '../../src/file/compound-file';
import { rosterRecords } from '../../src/file/xls-records';
import { contentsOf, outcomeOf, rowsOf } from './outcome';

const workbook = readFileSync(join(__dirname, '../fixtures/old-workbook.xls'));
const stream = compoundStream(workbook, ['Workbook']);

/** Where the records of a stream begin. */
function placesOf(bytes: Uint8Array): number[] {
  const places: number[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 4 <= bytes.length && view.getUint32(at) !== 0;) {
    places.push(at);
    at += 4 + view.getUint16(at + 2, true);
  }
  return places;
}

/** A stream of records, each of a number and its bytes. */
function streamOf(...records: (readonly [number, readonly number[]])[]): Uint8Array {
  return Buffer.from(
    records.flatMap(([record, bytes]) => [
      record & 0xff,
      record >> 8,
      bytes.length & 0xff,
      bytes.length >> 8,
      ...bytes,
    ]),
  );
}

const BEGINNING = [0x809, [0, 6, 5, 0]] as const;
const SHARED_STRINGS = 0xfc;
const CONTINUE = 0x3c;
const COUNTS = [1, 0, 0, 0, 1, 0, 0, 0];
const damage = expect.objectContaining({ detail: { code: 'file.damaged', part: '' } }) as unknown;

function faultOf(bytes: Uint8Array): unknown {
  try {
    return rosterRecords(bytes).stream.length;
  } catch (error) {
    return error;
  }
}

describe('records of an Excel 97–2003 workbook', () => {
  // SheetJS kept on reading behind the end of such records until the memory was full.
  test('a record under the number of another ends in a workbook or a message at once', async () => {
    const numbers = [0xd6, 0x4, 0x5, 0x6, 0x7, 0x17, 0x18, 0x85, 0xfc, 0x1ae, 0x204, 0x207, 0x41e];
    const oneOfEach = new Map(
      placesOf(stream).map((at) => [stream[at]! + 256 * stream[at + 1]!, at]),
    );
    expect(oneOfEach.size).toBeGreaterThan(20);
    for (const place of oneOfEach.values()) {
      for (const number of numbers) {
        const changed = Buffer.from(stream);
        changed.writeUInt16LE(number, place);
        expect(await outcomeOf(changed)).toBeDefined();
      }
    }
  });

  test('what no roster is read from is not handed on; the places of the sheets stay', () => {
    const kept = rosterRecords(stream).stream;
    expect(kept).toHaveLength(stream.length);
    expect(placesOf(kept)).toEqual(placesOf(stream));
    const fonts = placesOf(stream).filter((at) => stream[at] === 0x31 && stream[at + 1] === 0);
    expect(fonts.length).toBeGreaterThan(0);
    for (const at of fonts) expect(kept[at]).toBe(0x4d);
  });

  test('shared strings that go on in another record, wide behind narrow, are whole', () => {
    const bytes = streamOf(
      BEGINNING,
      [SHARED_STRINGS, [...COUNTS, 3, 0, 0, 0x41]],
      [CONTINUE, [1, 0x1e, 0x01, 0x42, 0x00]],
    );
    expect(faultOf(bytes)).toBe(bytes.length);
  });

  test.each([
    ['within the length', [3]],
    ['before the flags', [3, 0]],
    ['among the characters', [3, 0, 0, 0x41]],
    ['among wide characters', [1, 0, 1, 0x41]],
    ['before the count of its fonts', [1, 0, 8, 1]],
  ])('a shared string that breaks off %s is damage', (_, text) => {
    const body = [...COUNTS, ...text];
    expect(faultOf(streamOf(BEGINNING, [SHARED_STRINGS, body]))).toEqual(damage);
    expect(faultOf(streamOf(BEGINNING, [SHARED_STRINGS, body], [CONTINUE, []]))).toEqual(damage);
  });

  test('the looks of a string may break off: its characters are there', () => {
    const body = [...COUNTS, 1, 0, 0xc, 0, 0, 9, 0, 0, 0, 0x41];
    const bytes = streamOf(BEGINNING, [SHARED_STRINGS, body]);
    expect(faultOf(bytes)).toBe(bytes.length);
  });

  // Many programs export so: a beginning that names no version, cells, an end.
  test('a bare stream without a version is read', async () => {
    const label = [0, 0, 0, 0, 0, 0, 5, 0, ...Buffer.from('Ho va')];
    const bytes = streamOf([0x809, [0, 0, 0x10, 0, 0, 0, 0, 0]], [0x204, label], [0xa, []]);
    expect(rowsOf(await contentsOf(bytes))).toEqual([['Ho va']]);
  });

  test('what fills the stream up behind its last sheet is passed over', () => {
    const filled = streamOf(BEGINNING, [0xa, []], [0x2f, []], [0x7, []]);
    expect(faultOf(Buffer.concat([filled, Buffer.from([0, 0, 0x34, 0x12])]))).toBe(12);
  });

  test('the bytes of the file stay as they are', () => {
    const bytes = streamOf(BEGINNING, [0x31, [1, 2, 3]], [0xa, []]);
    const before = Buffer.from(bytes);
    rosterRecords(bytes);
    expect(bytes).toEqual(before);
  });

  test('of workbooks of Excel 2 to 4, shorter records are whole', () => {
    const of4 = streamOf([0x409, [0, 4, 0, 1]], [0x85, [4, ...Buffer.from('Data')]]);
    expect(faultOf(of4)).toBe(of4.length);
    const of2 = streamOf([0x9, [2, 0, 0x10, 0]], [0x4, [0, 0, 0, 0, 0, 0, 0, 0]]);
    expect(faultOf(of2)).toBe(of2.length);
    const cut = streamOf([0x9, [2, 0, 0x10, 0]], [0xd6, [0, 0, 0, 0, 0, 0, 0, 0]]);
    expect(faultOf(cut)).toEqual(damage);
  });

  test('a formula that ends before its length is damage', () => {
    const formula = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    expect(faultOf(streamOf(BEGINNING, [0x6, formula]))).toEqual(damage);
    expect(faultOf(streamOf(BEGINNING, [0x6, [...formula, 0, 0]]))).toBe(34);
  });

  test('a stream that begins with anything else is damage, whatever SheetJS would take it for', () => {
    expect(faultOf(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]))).toEqual(damage);
  });
});
