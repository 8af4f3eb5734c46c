import { damaged, unsafe } from './fault';

/** One entry of a zip archive, as its central record tells. Offsets count in the whole file. */
export interface ZipEntry {
  /** As the package means it: '/' between folders, none in front. */
  readonly name: string;
  readonly rawName: Uint8Array;
  /** 0 stored, 8 deflated; others can be copied but not read. */
  readonly method: number;
  /** Bit 0 encrypted, bit 3 sizes follow the data, bit 11 the name is UTF-8. */
  readonly flags: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** The local header, and the compressed bytes behind it. */
  readonly headerOffset: number;
  readonly dataOffset: number;
  readonly centralOffset: number;
  readonly centralLength: number;
}

const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const ZIP64_FIELD = 1;
/** A size or offset of this value stands in the zip64 field instead. */
const IN_ZIP64 = 0xffffffff;
/** No browser holds an array beyond this (2^53); a greater offset is nonsense. */
const HIGH_WORD_LIMIT = 2 ** 21;

/** Reads the central record at `at`; `base` is where the archive begins in the file. */
export function readEntry(bytes: Uint8Array, at: number, base: number): ZipEntry {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + CENTRAL_BYTES > bytes.length || view.getUint32(at, true) !== CENTRAL_SIGNATURE) {
    throw damaged('');
  }
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const extraAt = at + CENTRAL_BYTES + nameLength;
  const centralLength = CENTRAL_BYTES + nameLength + extraLength + view.getUint16(at + 32, true);
  if (at + centralLength > bytes.length) throw damaged('');
  const rawName = bytes.subarray(at + CENTRAL_BYTES, extraAt);
  const [size, compressedSize, offset] = wideNumbers(
    view,
    [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)],
    extraAt,
    extraAt + extraLength,
  );
  const headerOffset = base + offset;
  const name = entryName(rawName);
  return {
    name,
    rawName,
    method: view.getUint16(at + 10, true),
    flags: view.getUint16(at + 8, true),
    crc: view.getUint32(at + 16, true),
    compressedSize,
    size,
    headerOffset,
    dataOffset: dataOffset(view, headerOffset, compressedSize, name),
    centralOffset: at,
    centralLength,
  };
}

type Sizes = [size: number, compressedSize: number, offset: number];

/** Replaces the numbers that do not fit 32 bits by those of the zip64 field, in its order. */
function wideNumbers(view: DataView, narrow: Sizes, extraAt: number, extraEnd: number): Sizes {
  if (!narrow.includes(IN_ZIP64)) return narrow;
  for (let at = extraAt; at + 4 <= extraEnd; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64_FIELD) continue;
    let next = at + 4;
    return narrow.map((number) => {
      if (number !== IN_ZIP64) return number;
      next += 8;
      if (next > extraEnd) throw damaged('');
      return readUint64(view, next - 8);
    }) as Sizes;
  }
  return narrow;
}

export function readUint64(view: DataView, at: number): number {
  const high = view.getUint32(at + 4, true);
  if (high >= HIGH_WORD_LIMIT) throw damaged('');
  return high * 2 ** 32 + view.getUint32(at, true);
}

function dataOffset(view: DataView, header: number, compressed: number, part: string): number {
  if (header < 0 || header + LOCAL_BYTES > view.byteLength) throw damaged(part);
  if (view.getUint32(header, true) !== LOCAL_SIGNATURE) throw damaged(part);
  const offset =
    header + LOCAL_BYTES + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (offset + compressed > view.byteLength) throw damaged(part);
  return offset;
}

/** Part names are ASCII or UTF-8; a name that could leave the package's folder is refused. */
function entryName(raw: Uint8Array): string {
  const name = new TextDecoder().decode(raw).replaceAll('\\', '/').replace(/^\/+/, '');
  const climbs = name.split('/').includes('..');
  if (climbs || name.includes('\0') || /^[a-z]:/i.test(name)) throw unsafe('entryName');
  return name;
}
