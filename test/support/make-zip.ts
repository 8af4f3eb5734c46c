import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../src/file/crc32';

/** An entry to be; what is not said is as an honest writer would have it. */
export interface ZipPart {
  readonly name: string | Buffer;
  readonly content: string | Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  /** The size that the headers declare. */
  readonly size?: number;
  /** The compressed bytes, instead of `content` deflated. */
  readonly compressed?: Uint8Array;
  /** Sizes and CRC follow the data, as streaming writers do it. */
  readonly descriptor?: boolean;
  /** Sizes and offset stand in the zip64 field of the central record. */
  readonly zip64?: boolean;
  /** Points at the header of the entry of this position instead of writing one of its own. */
  readonly sharesHeaderOf?: number;
}

export interface ZipOptions {
  readonly prefix?: Uint8Array;
  readonly comment?: string;
}

/** A zip archive, honest or not. */
export function makeZip(parts: readonly ZipPart[], options: ZipOptions = {}): Buffer {
  const prefix = Buffer.from(options.prefix ?? []);
  const pieces: Buffer[] = [];
  const offsets: number[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const facts = factsOf(part);
    const shared = part.sharesHeaderOf === undefined ? undefined : offsets[part.sharesHeaderOf];
    offsets.push(shared ?? offset);
    central.push(centralRecord(facts, shared ?? offset, part.zip64 === true));
    if (shared !== undefined) continue;
    const local = localEntry(facts, part.descriptor === true);
    pieces.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = endRecord(parts.length, directory.length, offset, options.comment ?? '');
  return Buffer.concat([prefix, ...pieces, directory, end]);
}

interface Facts {
  readonly name: Buffer;
  readonly data: Buffer;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly size: number;
}

function factsOf(part: ZipPart): Facts {
  const content = Buffer.from(part.content);
  const method = part.method ?? 8;
  const stored = method === 0 ? content : deflateRawSync(content, { level: 1 });
  return {
    name: Buffer.from(part.name),
    data: Buffer.from(part.compressed ?? stored),
    method,
    flags: (part.flags ?? 0) | (part.descriptor === true ? 8 : 0),
    crc: part.crc ?? crc32(content, 0),
    size: part.size ?? content.length,
  };
}

/** From "version needed" to the length of the extra field, the same in both headers. */
function sharedFields(facts: Facts, extraLength: number, hidden: 'sizes' | 'wide' | null): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(facts.flags, 2);
  fields.writeUInt16LE(facts.method, 4);
  fields.writeUInt32LE(hidden === 'sizes' ? 0 : facts.crc, 10);
  const wide = hidden === 'wide';
  fields.writeUInt32LE(hidden === 'sizes' ? 0 : wide ? 0xffffffff : facts.data.length, 14);
  fields.writeUInt32LE(hidden === 'sizes' ? 0 : wide ? 0xffffffff : facts.size, 18);
  fields.writeUInt16LE(facts.name.length, 22);
  fields.writeUInt16LE(extraLength, 24);
  return fields;
}

function localEntry(facts: Facts, descriptor: boolean): Buffer {
  const header = Buffer.from('PK\x03\x04', 'latin1');
  const fields = sharedFields(facts, 0, descriptor ? 'sizes' : null);
  const behind = Buffer.alloc(descriptor ? 16 : 0);
  if (descriptor) {
    behind.write('PK\x07\x08', 'latin1');
    behind.writeUInt32LE(facts.crc, 4);
    behind.writeUInt32LE(facts.data.length, 8);
    behind.writeUInt32LE(facts.size, 12);
  }
  return Buffer.concat([header, fields, facts.name, facts.data, behind]);
}

function centralRecord(facts: Facts, offset: number, zip64: boolean): Buffer {
  const extra = Buffer.alloc(zip64 ? 28 : 0);
  if (zip64) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    extra.writeBigUInt64LE(BigInt(facts.size), 4);
    extra.writeBigUInt64LE(BigInt(facts.data.length), 12);
    extra.writeBigUInt64LE(BigInt(offset), 20);
  }
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(zip64 ? 0xffffffff : offset, 10);
  const start = Buffer.from('PK\x01\x02\x14\x00', 'latin1');
  const fields = sharedFields(facts, extra.length, zip64 ? 'wide' : null);
  return Buffer.concat([start, fields, rest, facts.name, extra]);
}

function endRecord(count: number, size: number, offset: number, comment: string): Buffer {
  const text = Buffer.from(comment);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(text.length, 20);
  return Buffer.concat([end, text]);
}
