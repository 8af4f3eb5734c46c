import { damaged } from './fault';

const DECLARATION_BYTES = 200;

/** Which encoding an XML part is in: its first bytes tell (XML 1.0 appendix F). */
export function encodingOf(start: Uint8Array): string {
  const [first, second] = start;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  const declaration = String.fromCharCode(...start.subarray(0, DECLARATION_BYTES));
  const declared = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(
    declaration,
  );
  return (declared?.[1] ?? 'utf-8').toLowerCase();
}

/** The part in UTF-8, whatever it is written in; UTF-8 passes through untouched. */
export async function* utf8Chunks(
  chunks: AsyncIterable<Uint8Array>,
  part: string,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let decoder: TextDecoder | null | undefined;
  for await (const chunk of chunks) {
    decoder ??= decoderFor(encodingOf(chunk), part);
    yield decoder === null ? chunk : encoder.encode(decoder.decode(chunk, { stream: true }));
  }
}

/** A whole part in UTF-8. */
export function utf8Whole(bytes: Uint8Array, part: string): Uint8Array {
  const decoder = decoderFor(encodingOf(bytes), part);
  return decoder === null ? bytes : new TextEncoder().encode(decoder.decode(bytes));
}

/** Null for UTF-8 and its subset ASCII, which need no decoding. */
function decoderFor(encoding: string, part: string): TextDecoder | null {
  if (encoding === 'utf-8' || encoding === 'utf8' || encoding === 'us-ascii') return null;
  // A part without byte order mark may claim UTF-16 although its first bytes show UTF-8.
  if (encoding === 'utf-16') return null;
  try {
    return new TextDecoder(encoding);
  } catch {
    throw damaged(part);
  }
}
