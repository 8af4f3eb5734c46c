import { concatBytes } from './bytes';
import { tooLarge } from './fault';
import type { ZipEntry } from './zip-entry';
import type { ZipArchive } from './zip-read';

/** An entry that we made: its content deflated. */
export interface NewEntry {
  readonly name: string;
  readonly compressed: readonly Uint8Array[];
  readonly compressedSize: number;
  readonly size: number;
  readonly crc: number;
}

/** What becomes of an archive: entries replaced (null: removed) by name, and added at its end. */
export interface ArchiveChanges {
  readonly replaced: ReadonlyMap<ZipEntry, NewEntry | null>;
  readonly added: readonly NewEntry[];
}

const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const DEFLATED = 8;
const VERSION = 20;
const NAME_IS_UTF8 = 0x800;
/** 1 January 1980: no clock, so that equal runs give equal files. */
const DOS_DATE = 0x21;
const IN_ZIP64 = 0xffffffff;

/**
 * Builds the new archive. Entries that are not replaced are copied as they stand – header,
 * compressed bytes, descriptor – and keep their order.
 */
export function writeZip(archive: ZipArchive, changes: ArchiveChanges): Uint8Array {
  const pieces: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  const push = (piece: Uint8Array): void => {
    pieces.push(piece);
    offset += piece.length;
  };
  const pushNew = (entry: NewEntry, was: Uint8Array | null): void => {
    const name = was ?? new TextEncoder().encode(entry.name);
    central.push(centralRecord(entry, name, offset));
    push(localHeader(entry, name));
    entry.compressed.forEach(push);
  };
  const ends = entryEnds(archive);
  for (const entry of archive.entries) {
    const change = changes.replaced.get(entry);
    if (change === null) continue;
    if (change !== undefined) pushNew(change, entry.rawName);
    else {
      central.push(movedRecord(archive, entry, offset));
      push(archive.bytes.subarray(entry.headerOffset, ends.get(entry)));
    }
  }
  for (const entry of changes.added) pushNew(entry, null);
  const centralOffset = offset;
  central.forEach(push);
  push(endRecord(central.length, offset - centralOffset, centralOffset, archive.comment));
  if (offset >= IN_ZIP64) throw tooLarge('fileBytes', IN_ZIP64);
  return concatBytes(pieces);
}

/** An entry ends where the next begins: what stands between (a data descriptor) goes with it. */
function entryEnds(archive: ZipArchive): Map<ZipEntry, number> {
  const inOrder = [...archive.entries].sort((one, other) => one.headerOffset - other.headerOffset);
  return new Map(
    inOrder.map((entry, i) => [entry, inOrder[i + 1]?.headerOffset ?? archive.centralOffset]),
  );
}

/** The central record of a copied entry, pointing at its new place. */
function movedRecord(archive: ZipArchive, entry: ZipEntry, offset: number): Uint8Array {
  const { centralOffset, centralLength } = entry;
  // A copy: `slice` of a Node Buffer would be a view on the file itself.
  const record = new Uint8Array(
    archive.bytes.subarray(centralOffset, centralOffset + centralLength),
  );
  const view = new DataView(record.buffer);
  if (view.getUint32(42, true) !== IN_ZIP64) view.setUint32(42, offset, true);
  else setOffset64(view, offset);
  return record;
}

/** In the zip64 field the offset follows the sizes that stand there too. */
function setOffset64(view: DataView, offset: number): void {
  const before = [24, 20].filter((at) => view.getUint32(at, true) === IN_ZIP64).length;
  const start = CENTRAL_BYTES + view.getUint16(28, true);
  const end = start + view.getUint16(30, true);
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    view.setBigUint64(at + 4 + before * 8, BigInt(offset), true);
    return;
  }
}

function localHeader(entry: NewEntry, name: Uint8Array): Uint8Array {
  const header = new Uint8Array(LOCAL_BYTES + name.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, VERSION, true);
  setFacts(view, 6, entry, name);
  header.set(name, LOCAL_BYTES);
  return header;
}

function centralRecord(entry: NewEntry, name: Uint8Array, offset: number): Uint8Array {
  const record = new Uint8Array(CENTRAL_BYTES + name.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, VERSION, true);
  view.setUint16(6, VERSION, true);
  setFacts(view, 8, entry, name);
  view.setUint32(42, offset, true);
  record.set(name, CENTRAL_BYTES);
  return record;
}

/** Flags to name length, which both headers have in the same order. */
function setFacts(view: DataView, at: number, entry: NewEntry, name: Uint8Array): void {
  const plain = name.every((byte) => byte < 0x80);
  view.setUint16(at, plain ? 0 : NAME_IS_UTF8, true);
  view.setUint16(at + 2, DEFLATED, true);
  view.setUint16(at + 6, DOS_DATE, true);
  view.setUint32(at + 8, entry.crc, true);
  view.setUint32(at + 12, entry.compressedSize, true);
  view.setUint32(at + 16, entry.size, true);
  view.setUint16(at + 20, name.length, true);
}

function endRecord(count: number, size: number, offset: number, comment: Uint8Array): Uint8Array {
  const record = new Uint8Array(END_BYTES + comment.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  view.setUint16(20, comment.length, true);
  record.set(comment, END_BYTES);
  return record;
}
