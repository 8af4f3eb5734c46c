import { Deflate, Inflate } from 'fflate';
import { CodecError, type ByteChunks, type Codec } from './codec';
import { crc32 } from './crc32';

/** Compressed bytes given to fflate at once: at worst 64 MiB come out of it. */
const INPUT_BYTES = 65_536;

/** The codec of a browser, best run in a worker: fflate works where it is called. */
export const webCodec: Codec = { inflate: inflateChunks, deflate: deflateChunks, crc32 };

// eslint-disable-next-line @typescript-eslint/require-await -- the interface is asynchronous for Node's sake
async function* inflateChunks(compressed: Uint8Array): AsyncGenerator<Uint8Array> {
  // fflate takes nothing for an empty stream, which it is not.
  if (compressed.length === 0) throw new CodecError('unexpected EOF');
  const out: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => out.push(chunk));
  for (let at = 0; at < compressed.length; at += INPUT_BYTES) {
    const end = Math.min(at + INPUT_BYTES, compressed.length);
    try {
      inflate.push(compressed.subarray(at, end), end === compressed.length);
    } catch (error) {
      throw new CodecError(error instanceof Error ? error.message : 'damaged');
    }
    yield* out.splice(0);
  }
}

async function* deflateChunks(chunks: ByteChunks): AsyncGenerator<Uint8Array> {
  const out: Uint8Array[] = [];
  const deflate = new Deflate((chunk) => out.push(chunk));
  for await (const chunk of chunks) {
    deflate.push(chunk);
    yield* out.splice(0);
  }
  deflate.push(new Uint8Array(0), true);
  yield* out.splice(0);
}
