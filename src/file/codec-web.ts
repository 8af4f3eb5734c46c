import { Deflate, Inflate } from 'fflate';
import { CodecError, type ByteChunks, type Codec } from './codec';
import { crc32 } from './crc32';

/** Compressed bytes inflated at once: at worst 64 MiB come out of it. */
const INPUT_BYTES = 65_536;

/** Works by script alone, for browsers that have no stream for raw deflate. */
export const scriptCodec: Codec = { inflate: inflateChunks, deflate: deflateChunks, crc32 };

/** The codec of a browser, best run in a worker: it works where it is called. */
export const webCodec: Codec = inflatesRaw()
  ? { ...scriptCodec, inflate: inflateNatively }
  : scriptCodec;

/** Browsers inflate several times faster than a script; raw deflate came late (Chrome 103). */
function inflatesRaw(): boolean {
  try {
    return new DecompressionStream('deflate-raw') instanceof DecompressionStream;
  } catch {
    return false;
  }
}

async function* inflateNatively(compressed: Uint8Array): AsyncGenerator<Uint8Array> {
  const { writable, readable } = new DecompressionStream('deflate-raw');
  const fed = feed(writable.getWriter(), compressed);
  const reader = readable.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } catch (error) {
    throw new CodecError(error instanceof Error ? error.message : 'damaged');
  } finally {
    // Where the consumer has had enough, the rest is not inflated.
    await reader.cancel().catch(() => undefined);
    await fed;
  }
}

/** Gives the compressed bytes piece by piece; what is wrong with them the reader hears. */
async function feed(
  writer: WritableStreamDefaultWriter<BufferSource>,
  compressed: Uint8Array,
): Promise<void> {
  try {
    for (let at = 0; at < compressed.length; at += INPUT_BYTES) {
      await writer.ready;
      await writer.write(new Uint8Array(compressed.subarray(at, at + INPUT_BYTES)));
    }
    await writer.close();
  } catch {
    // Damaged or no longer wanted.
  }
}

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
