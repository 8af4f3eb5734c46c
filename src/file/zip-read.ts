import { CodecError, type Codec } from './codec';
import { damaged, FileFault, tooLarge, unsafe } from './fault';
import {
  MAX_ENTRIES,
  MAX_PACKAGE_BYTES,
  MAX_PART_BYTES,
  MAX_RATIO,
  MAX_WHOLE_PART_BYTES,
  RATIO_GRACE_BYTES,
} from './limits';
import { readEntry, readUint64, type ZipEntry } from './zip-entry';

/** The entries of a zip archive, found and guarded; nothing is inflated yet. */
export interface ZipArchive {
  readonly bytes: Uint8Array;
  /** In the order of the central directory; folders too. */
  readonly entries: readonly ZipEntry[];
  /** Where the archive begins: above 0 where something stands in front of it. */
  readonly base: number;
  readonly centralOffset: number;
  readonly comment: Uint8Array;
  /** The entry of a part; names are compared without case (OPC §6.2.2). */
  entry(name: string): ZipEntry | undefined;
}

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 65_535;
const END64_SIGNATURE = 0x06064b50;
const LOCATOR64_SIGNATURE = 0x07064b50;
const LOCATOR64_BYTES = 20;
const ENCRYPTED = 1;

/** Reads the central directory. Throws `FileFault` for what is damaged, unsafe or encrypted. */
export function openZip(bytes: Uint8Array): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const { count, size, offset, endOffset } = directory(view, end);
  const base = endOffset - size - offset;
  if (count > MAX_ENTRIES) throw tooLarge('entries', MAX_ENTRIES);
  if (base < 0) throw damaged('');
  const entries: ZipEntry[] = [];
  for (let at = base + offset; entries.length < count;) {
    const entry = readEntry(bytes, at, base);
    entries.push(entry);
    at += entry.centralLength;
  }
  if (entries.some((entry) => entry.flags & ENCRYPTED)) {
    throw new FileFault({ code: 'file.password' });
  }
  refuseOverlap(entries, base + offset);
  const byName = indexByName(entries);
  return {
    bytes,
    entries,
    base,
    centralOffset: base + offset,
    comment: bytes.subarray(end + END_BYTES, end + END_BYTES + view.getUint16(end + 20, true)),
    entry: (name) => byName.get(name.toLowerCase()),
  };
}

/** The compressed bytes of an entry, to be copied as they are. */
export function rawBytes(archive: ZipArchive, entry: ZipEntry): Uint8Array {
  return archive.bytes.subarray(entry.dataOffset, entry.dataOffset + entry.compressedSize);
}

/** Counts what is inflated from one package, over all its parts. */
export interface InflateBudget {
  bytesLeft: number;
}

export function newBudget(): InflateBudget {
  return { bytesLeft: MAX_PACKAGE_BYTES };
}

/**
 * The content of an entry in chunks. Ends in a `FileFault` as soon as more comes out than the
 * entry declares or the limits allow; checks size and CRC at the end.
 */
export async function* readChunks(
  archive: ZipArchive,
  entry: ZipEntry,
  codec: Codec,
  budget: InflateBudget,
): AsyncGenerator<Uint8Array> {
  refuseBomb(entry, entry.size);
  let size = 0;
  let crc = 0;
  try {
    for await (const chunk of contentOf(archive, entry, codec)) {
      size += chunk.length;
      budget.bytesLeft -= chunk.length;
      if (size > entry.size) refuseUndeclared(entry, size);
      if (budget.bytesLeft < 0) throw tooLarge('packageBytes', MAX_PACKAGE_BYTES);
      crc = codec.crc32(chunk, crc);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof CodecError ? damaged(entry.name) : error;
  }
  if (size !== entry.size || crc !== entry.crc) throw damaged(entry.name);
}

/** The whole content of an entry, for parts of modest size. */
export async function readWhole(
  archive: ZipArchive,
  entry: ZipEntry,
  codec: Codec,
  budget: InflateBudget,
): Promise<Uint8Array> {
  if (entry.size > MAX_WHOLE_PART_BYTES) throw tooLarge('partBytes', MAX_WHOLE_PART_BYTES);
  const whole = new Uint8Array(entry.size);
  let at = 0;
  for await (const chunk of readChunks(archive, entry, codec, budget)) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function contentOf(
  archive: ZipArchive,
  entry: ZipEntry,
  codec: Codec,
): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  const raw = rawBytes(archive, entry);
  if (entry.method === 8) return codec.inflate(raw);
  if (entry.method === 0) return raw.length === 0 ? [] : [raw];
  throw unsafe('compression');
}

function refuseBomb(entry: ZipEntry, size: number): void {
  if (size > RATIO_GRACE_BYTES && size > entry.compressedSize * MAX_RATIO) throw unsafe('bomb');
  if (size > MAX_PART_BYTES) throw tooLarge('partBytes', MAX_PART_BYTES);
}

/** More comes out than declared: a bomb by its ratio, else damage. */
function refuseUndeclared(entry: ZipEntry, size: number): never {
  refuseBomb(entry, size);
  throw damaged(entry.name);
}

interface Directory {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
  /** Where the record stands that follows the directory. */
  readonly endOffset: number;
}

function directory(view: DataView, end: number): Directory {
  const locator = end - LOCATOR64_BYTES;
  if (locator >= 0 && view.getUint32(locator, true) === LOCATOR64_SIGNATURE) {
    return directory64(view, locator);
  }
  return {
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    offset: view.getUint32(end + 16, true),
    endOffset: end,
  };
}

/** Its record stands directly before the locator, wherever the locator says it does. */
function directory64(view: DataView, locator: number): Directory {
  const at = locator - 56;
  if (at < 0 || view.getUint32(at, true) !== END64_SIGNATURE) throw damaged('');
  return {
    count: readUint64(view, at + 32),
    size: readUint64(view, at + 40),
    offset: readUint64(view, at + 48),
    endOffset: at,
  };
}

/** The last end record whose comment fits into the file. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT_BYTES); at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    if (at + END_BYTES + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  throw damaged('');
}

/** Entries that share bytes make a small file inflate without end. */
function refuseOverlap(entries: readonly ZipEntry[], centralOffset: number): void {
  const inOrder = [...entries].sort((one, other) => one.headerOffset - other.headerOffset);
  inOrder.forEach((entry, i) => {
    const limit = inOrder[i + 1]?.headerOffset ?? centralOffset;
    if (entry.dataOffset + entry.compressedSize > limit) throw unsafe('overlappingEntries');
  });
}

function indexByName(entries: readonly ZipEntry[]): ReadonlyMap<string, ZipEntry> {
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const key = entry.name.toLowerCase();
    // What is not meant as a part may repeat; which of two parts counts, readers disagree.
    if (byName.has(key) && !key.startsWith('[trash]')) throw unsafe('duplicateEntries');
    byName.set(key, entry);
  }
  return byName;
}
