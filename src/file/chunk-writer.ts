import { isPlainAscii, isPlainUnit } from './xml-text';

/** Big enough that deflating one is worth a thread, small enough to hold a few. */
const CHUNK_BYTES = 2 ** 20;
/** UTF-8 takes at most so many bytes for a UTF-16 unit. */
const MOST_BYTES_A_UNIT = 3;
/** Longer texts go through an encoder, which needs no room ahead. */
const MOST_UNITS_AT_ONCE = 2 ** 16;

const OPEN = '<t>';
const CLOSE = '</t>';
const SPACE = 0x20;
const encoder = new TextEncoder();

/** Gathers small pieces into big chunks: `take` yields the full ones. */
export class ChunkWriter {
  private chunk = new Uint8Array(CHUNK_BYTES);
  private length = 0;
  private full: Uint8Array[] = [];

  /** Copies `bytes[from, to)`. */
  copy(bytes: Uint8Array, from: number, to: number): void {
    let at = from;
    while (at < to) {
      const room = CHUNK_BYTES - this.length;
      const count = Math.min(room, to - at);
      this.chunk.set(bytes.subarray(at, at + count), this.length);
      this.length += count;
      at += count;
      if (this.length === CHUNK_BYTES) this.next();
    }
  }

  write(bytes: Uint8Array): void {
    this.copy(bytes, 0, bytes.length);
  }

  /** ASCII only: tags, references, numbers. */
  ascii(text: string): void {
    const { length } = text;
    if (length > MOST_UNITS_AT_ONCE) {
      this.text(text);
      return;
    }
    this.reserve(length);
    this.length = putAscii(this.chunk, this.length, text);
  }

  text(text: string): void {
    this.write(encoder.encode(text));
  }

  /**
   * Writes a `t` element of text that XML holds as it stands, and tells whether it was such; else
   * nothing is written. By hand: most texts of cells are too short for an encoder to pay.
   */
  plainElement(text: string): boolean {
    const { length } = text;
    if (length > MOST_UNITS_AT_ONCE) return false;
    this.reserve(OPEN.length + length * MOST_BYTES_A_UNIT + CLOSE.length);
    const { chunk } = this;
    let at = putAscii(chunk, this.length, OPEN);
    let before = SPACE;
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i);
      if (unit < 0x80) {
        if (!isPlainAscii(unit) || (unit === SPACE && before === SPACE)) return false;
        chunk[at++] = unit;
      } else {
        if (!isPlainUnit(unit)) return false;
        at = putUnit(chunk, at, unit);
      }
      before = unit;
    }
    if (before === SPACE) return false;
    this.length = putAscii(chunk, at, CLOSE);
    return true;
  }

  get hasFull(): boolean {
    return this.full.length > 0;
  }

  /** The chunks that are full; with `last`, the rest too. */
  take(last = false): Uint8Array[] {
    if (last && this.length > 0) this.next();
    const taken = this.full;
    this.full = [];
    return taken;
  }

  private reserve(bytes: number): void {
    if (CHUNK_BYTES - this.length < bytes) this.next();
  }

  private next(): void {
    this.full.push(this.chunk.subarray(0, this.length));
    this.chunk = new Uint8Array(CHUNK_BYTES);
    this.length = 0;
  }
}

function putAscii(chunk: Uint8Array, at: number, text: string): number {
  for (let i = 0; i < text.length; i++) chunk[at + i] = text.charCodeAt(i);
  return at + text.length;
}

/** A unit from 0x80 on that is no surrogate, in UTF-8; yields where it ends. */
function putUnit(chunk: Uint8Array, at: number, unit: number): number {
  let end = at;
  if (unit < 0x800) chunk[end++] = 0xc0 | (unit >> 6);
  else {
    chunk[end++] = 0xe0 | (unit >> 12);
    chunk[end++] = 0x80 | ((unit >> 6) & 0x3f);
  }
  chunk[end++] = 0x80 | (unit & 0x3f);
  return end;
}
