import type { ByteChunks } from './codec';
import { damaged } from './fault';

/** How a part's text is stored. XML of a package is UTF-8 or UTF-16 (ECMA-376 Part 2 §6.1.4). */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const CHUNK_CHARACTERS = 2 ** 20;

/** Tells the encoding by a part's first bytes: a byte order mark, or `<` beside a zero. */
export function encodingOf(start: Uint8Array): Encoding {
  const [one, two] = start;
  if ((one === 0xff && two === 0xfe) || (one === 0x3c && two === 0)) return 'utf-16le';
  if ((one === 0xfe && two === 0xff) || (one === 0 && two === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

/** The text of a part; a byte order mark stays its first character, so that nothing is lost. */
export function decodeText(bytes: Uint8Array, part: string): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw damaged(part);
  }
}

export function encodeText(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) {
    view.setUint16(i * 2, text.charCodeAt(i), encoding === 'utf-16le');
  }
  return bytes;
}

/** The chunks of a part as UTF-8, whatever it is stored in. */
export async function* asUtf8(chunks: ByteChunks, encoding: Encoding): AsyncGenerator<Uint8Array> {
  if (encoding === 'utf-8') {
    yield* chunks;
    return;
  }
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const encoder = new TextEncoder();
  for await (const chunk of chunks) yield encoder.encode(decoder.decode(chunk, { stream: true }));
  yield encoder.encode(decoder.decode());
}

/** Back from UTF-8 to what the part is stored in. */
export async function* fromUtf8(
  chunks: ByteChunks,
  encoding: Encoding,
): AsyncGenerator<Uint8Array> {
  if (encoding === 'utf-8') {
    yield* chunks;
    return;
  }
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    for (let at = 0; at < text.length; at += CHUNK_CHARACTERS) {
      yield encodeText(text.slice(at, at + CHUNK_CHARACTERS), encoding);
    }
  }
}
