/** Big enough that deflating one is worth a thread, small enough to hold a few. */
const CHUNK_BYTES = 2 ** 20;

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
    for (let i = 0; i < text.length; i++) {
      this.chunk[this.length++] = text.charCodeAt(i);
      if (this.length === CHUNK_BYTES) this.next();
    }
  }

  /** The chunks that are full; with `last`, the rest too. */
  take(last = false): Uint8Array[] {
    if (last && this.length > 0) this.next();
    const taken = this.full;
    this.full = [];
    return taken;
  }

  private next(): void {
    this.full.push(this.chunk.subarray(0, this.length));
    this.chunk = new Uint8Array(CHUNK_BYTES);
    this.length = 0;
  }
}
