/**
 * Deflate and CRC, the two things a package needs that Node and a browser do differently:
 * `codec-node.ts` (node:zlib) and `codec-web.ts` (the browser's stream, fflate). Both work in chunks, so that neither
 * side of a big part ever stands in memory whole, and both let the consumer set the pace.
 */
export type ByteChunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

export interface Codec {
  /**
   * Inflates raw deflate data (RFC 1951). Nothing is inflated that the consumer does not ask
   * for, but for one chunk ahead. A chunk is the consumer's: it is not reused. Throws
   * `CodecError` where the data are damaged or end early.
   */
  inflate(compressed: Uint8Array): AsyncIterable<Uint8Array>;
  /** Deflates chunks into one raw deflate stream. Chunks given must not be changed afterwards. */
  deflate(chunks: ByteChunks): AsyncIterable<Uint8Array>;
  /** CRC-32 as in zip; `previous` continues an earlier one, 0 starts. */
  crc32(bytes: Uint8Array, previous: number): number;
}

/** Compressed data that are no deflate stream, or end before their end. */
export class CodecError extends Error {
  override readonly name = 'CodecError';
}
