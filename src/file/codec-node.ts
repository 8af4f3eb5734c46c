import { promisify } from 'node:util';
import * as zlib from 'node:zlib';
import { CodecError, type ByteChunks, type Codec } from './codec';
import { crc32 as portableCrc32 } from './crc32';

const CHUNK_BYTES = 2 ** 20;
/** Deflated at once, each on a thread of its own; more only costs memory. */
const BLOCKS_IN_FLIGHT = 4;
/**
 * Sheets are text of few words: level 3 gives files about a tenth larger than zlib's default and
 * takes less than half of its time.
 */
const LEVEL = 3;
const NO_BYTES = new Uint8Array(0);

const deflateRaw = promisify<zlib.InputType, zlib.ZlibOptions, Buffer>(zlib.deflateRaw);

/** The codec of Node. zlib works on the thread pool while the main thread reads the last chunk. */
export const nodeCodec: Codec = {
  inflate: inflateChunks,
  deflate: deflateChunks,
  // zlib.crc32 came with Node 20.15; the portable one gives the same.
  crc32: typeof zlib.crc32 === 'function' ? zlib.crc32 : portableCrc32,
};

async function* inflateChunks(compressed: Uint8Array): AsyncGenerator<Uint8Array> {
  const stream = zlib.createInflateRaw({
    chunkSize: CHUNK_BYTES,
    readableHighWaterMark: CHUNK_BYTES,
  } as zlib.ZlibOptions);
  stream.end(compressed);
  try {
    for await (const chunk of stream) yield chunk as Buffer;
  } catch (error) {
    throw isZlibError(error) ? new CodecError(error.message) : error;
  } finally {
    stream.destroy();
  }
}

/** By its code: an error of zlib may come from another realm, where `Error` is another. */
function isZlibError(error: unknown): error is { readonly message: string } {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return typeof code === 'string' && code.startsWith('Z_');
}

/** Blocks that each end on a byte boundary make one stream, so they can be made side by side. */
async function* deflateChunks(chunks: ByteChunks): AsyncGenerator<Uint8Array> {
  const inFlight: Promise<Buffer>[] = [];
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue;
    inFlight.push(deflateRaw(chunk, { level: LEVEL, finishFlush: zlib.constants.Z_SYNC_FLUSH }));
    if (inFlight.length >= BLOCKS_IN_FLIGHT) yield (await inFlight.shift()) ?? NO_BYTES;
  }
  for (const block of inFlight) yield await block;
  yield await deflateRaw(NO_BYTES, {});
}
