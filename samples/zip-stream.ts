import { closeSync, openSync, writeSync } from 'node:fs';
import { crc32, createDeflateRaw } from 'node:zlib';
import { once } from 'node:events';

const LOCAL_HEADER = 0x04034b50;
const DATA_DESCRIPTOR = 0x08074b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
/** Version 2.0, sizes after the data, names in UTF-8. */
const VERSION = 20;
const FLAGS = 0x0808;
const DEFLATED = 8;
/** 5 January 2021, 00:00. */
const DOS_DATE = ((2021 - 1980) << 9) | (1 << 5) | 5;
const FAST = 4;

interface Written {
  readonly name: Buffer;
  readonly offset: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

/** Writes a zip part by part and chunk by chunk: no part is ever whole in memory. */
export class ZipStream {
  private readonly file: number;
  private readonly entries: Written[] = [];
  private position = 0;

  constructor(path: string) {
    this.file = openSync(path, 'w');
  }

  async add(name: string, chunks: Iterable<string>): Promise<void> {
    const bytes = Buffer.from(name);
    const offset = this.position;
    this.put(
      header(LOCAL_HEADER, [VERSION, FLAGS, DEFLATED, 0, DOS_DATE], [0, 0, 0], [bytes.length, 0]),
    );
    this.put(bytes);
    const start = this.position;
    const deflate = createDeflateRaw({ level: FAST, chunkSize: 1 << 18 });
    deflate.on('data', (packed: Buffer) => {
      this.put(packed);
    });
    let crc = 0;
    let size = 0;
    for (const chunk of chunks) {
      const data = Buffer.from(chunk);
      crc = crc32(data, crc);
      size += data.length;
      if (!deflate.write(data)) await once(deflate, 'drain');
    }
    deflate.end();
    await once(deflate, 'end');
    const packed = this.position - start;
    this.put(header(DATA_DESCRIPTOR, [], [crc, packed, size], []));
    this.entries.push({ name: bytes, offset, crc, packed, size });
  }

  close(): void {
    const start = this.position;
    for (const { name, offset, crc, packed, size } of this.entries) {
      const fields = [name.length, 0, 0, 0, 0];
      const head = header(
        CENTRAL_HEADER,
        [VERSION, VERSION, FLAGS, DEFLATED, 0, DOS_DATE],
        [crc, packed, size],
        fields,
      );
      const tail = Buffer.alloc(8);
      tail.writeUInt32LE(offset, 4);
      this.put(Buffer.concat([head, tail, name]));
    }
    const count = this.entries.length;
    const end = header(END_RECORD, [0, 0, count, count], [this.position - start, start], [0]);
    this.put(end);
    closeSync(this.file);
  }

  private put(bytes: Uint8Array): void {
    writeSync(this.file, bytes);
    this.position += bytes.length;
  }
}

/** A signature, then fields of two bytes, of four, and of two again. */
function header(signature: number, before: number[], wide: number[], after: number[]): Buffer {
  const bytes = Buffer.alloc(4 + 2 * before.length + 4 * wide.length + 2 * after.length);
  let at = bytes.writeUInt32LE(signature, 0);
  for (const value of before) at = bytes.writeUInt16LE(value, at);
  for (const value of wide) at = bytes.writeUInt32LE(value >>> 0, at);
  for (const value of after) at = bytes.writeUInt16LE(value, at);
  return bytes;
}
