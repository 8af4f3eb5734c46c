import { damaged, tooLarge, unsafe } from './fault';
import { MAX_TOKEN_BYTES, MAX_XML_DEPTH } from './limits';
import { normaliseLineEnds, resolveEntities, utf8Text } from './xml-decode';

/** What `next` found. A self-closing element yields OPEN, then CLOSE. */
export const NEED_MORE = 0;
export const OPEN = 1;
export const CLOSE = 2;
export const TEXT = 3;
export type Token = typeof NEED_MORE | typeof OPEN | typeof CLOSE | typeof TEXT;

/** The hash of a local name; readers compare hashes, so that no name becomes a string. */
export type NameHash = number;

export function nameHash(localName: string): NameHash {
  let hash = 0;
  for (let i = 0; i < localName.length; i++) hash = mix(hash, localName.charCodeAt(i));
  return hash;
}

/** The hash of a name in bytes, as `nameHash` has it of a text. */
export function hashOfBytes(bytes: Uint8Array, from: number, to: number): NameHash {
  let hash = 0;
  for (let at = from; at < to; at++) hash = mix(hash, bytes[at] ?? 0);
  return hash;
}

const mix = (hash: number, byte: number): number => (Math.imul(hash, 31) + byte) | 0;

/** Takes what a scanner finds; the scanner tells the rest. */
export interface XmlHandler {
  open(name: NameHash, depth: number): void;
  /** `depth` counts the elements that are still open. */
  close(name: NameHash, depth: number): void;
  text(): void;
}

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const COLON = 0x3a;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const AMPERSAND = 0x26;
const SPACE = 0x20;
const NO_BYTES = new Uint8Array(0);

const COMMENT = { start: '!--', end: '-->' };
const CDATA = { start: '![CDATA[', end: ']]>' };
const INSTRUCTION = { start: '?', end: '?>' };

/**
 * Reads XML in UTF-8 piece by piece: `feed` a chunk, call `next` until it says NEED_MORE, feed
 * the next, at last `finish`. A token that the chunk cuts is kept for the next chunk. Prefixes
 * are passed over, document types refused, nesting and end tags checked.
 */
export class XmlScanner {
  /** The window that the indices below point into; it changes with `feed`. */
  bytes: Uint8Array = NO_BYTES;
  /** Local name of the element opened or closed. */
  name: NameHash = 0;
  /** TEXT: the text. OPEN: from the local name to the end of the tag, '>' and '/' excluded. */
  from = 0;
  to = 0;
  /** Elements open, the one just opened included, the one just closed excluded. */
  depth = 0;
  /** The attribute that `nextAttribute` found. */
  attribute: NameHash = 0;
  attributePrefixed = false;
  attributeFrom = 0;
  attributeTo = 0;
  valueFrom = 0;
  valueTo = 0;

  private at = 0;
  private tokenStart = 0;
  private attributeAt = 0;
  private closing = false;
  private isEscaped = false;
  private isCdata = false;
  private hasRoot = false;
  private readonly open = new Int32Array(MAX_XML_DEPTH + 1);

  constructor(readonly part: string) {}

  feed(chunk: Uint8Array): void {
    if (chunk.length === 0) return;
    const rest = this.bytes.length - this.at;
    if (rest > MAX_TOKEN_BYTES) throw tooLarge('tokenBytes', MAX_TOKEN_BYTES);
    const isFirst = this.bytes === NO_BYTES;
    if (rest === 0) {
      this.bytes = chunk;
    } else {
      const joined = new Uint8Array(rest + chunk.length);
      joined.set(this.bytes.subarray(this.at));
      joined.set(chunk, rest);
      this.bytes = joined;
    }
    this.at = isFirst && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? 3 : 0;
  }

  /**
   * Feeds a chunk and hands over all that it completes. Faster than `next` from outside: what a
   * module imports, some build tools turn into a call.
   */
  scan(chunk: Uint8Array, handler: XmlHandler): void {
    this.feed(chunk);
    for (let token = this.next(); token !== NEED_MORE; token = this.next()) {
      if (token === OPEN) handler.open(this.name, this.depth);
      else if (token === CLOSE) handler.close(this.name, this.depth);
      else handler.text();
    }
  }

  /** Checks that the document is whole. */
  finish(): void {
    for (let at = this.at; at < this.bytes.length; at++) {
      if ((this.bytes[at] ?? 0) > SPACE) throw damaged(this.part);
    }
    if (this.depth > 0 || !this.hasRoot) throw damaged(this.part);
  }

  next(): Token {
    if (this.closing) return this.closeSelf();
    for (;;) {
      const at = this.at;
      const first = this.bytes[at];
      if (first === undefined) return NEED_MORE;
      if (first !== LT) return this.nextText(at);
      const second = this.bytes[at + 1];
      if (second === undefined) return NEED_MORE;
      if (second === SLASH) return this.nextClose(at);
      if (second !== BANG && second !== QUESTION) return this.nextOpen(at);
      const token = this.nextMarkup(at, second);
      if (token !== undefined) return token;
    }
  }

  /** Steps to the next attribute of the element just opened; false behind the last. */
  nextAttribute(): boolean {
    const { bytes, to } = this;
    let at = this.attributeAt;
    while (at < to && (bytes[at] ?? 0) <= SPACE) at++;
    if (at >= to) return false;
    let hash = 0;
    let byte = bytes[at] ?? 0;
    this.attributePrefixed = false;
    this.attributeFrom = at;
    for (; byte > SPACE && byte !== EQUALS && at < to; byte = bytes[++at] ?? 0) {
      if (byte === COLON) this.attributePrefixed = true;
      hash = byte === COLON ? 0 : mix(hash, byte);
    }
    this.attributeTo = at;
    while (at < to && byte !== QUOTE && byte !== APOSTROPHE) byte = bytes[++at] ?? 0;
    let end = at + 1;
    while (end < to && bytes[end] !== byte) end++;
    if (end >= to) throw damaged(this.part);
    this.attribute = hash;
    this.valueFrom = at + 1;
    this.valueTo = end;
    this.attributeAt = end + 1;
    return true;
  }

  /** The local name of the current attribute. */
  attributeName(): string {
    const written = utf8Text(this.bytes, this.attributeFrom, this.attributeTo);
    return written.slice(written.indexOf(':') + 1);
  }

  /** The value of the current attribute, entities resolved. */
  attributeText(): string {
    const text = utf8Text(this.bytes, this.valueFrom, this.valueTo);
    return text.includes('&') ? resolveEntities(text, this.part) : text;
  }

  /** The current TEXT, entities resolved. */
  text(): string {
    const text = normaliseLineEnds(utf8Text(this.bytes, this.from, this.to));
    return this.isEscaped && !this.isCdata ? resolveEntities(text, this.part) : text;
  }

  /** True where the bytes of the current TEXT are the text itself. */
  get isPlain(): boolean {
    return this.isCdata || !this.isEscaped;
  }

  /** The element that holds the one just opened; 0 for the root. */
  get parent(): NameHash {
    return this.depth < 2 ? 0 : (this.open[this.depth - 2] ?? 0);
  }

  /** The element just opened, as written: its prefix ('' for none) and local name. */
  openedName(): { readonly prefix: string; readonly name: string } {
    let end = this.from;
    while (end < this.to && (this.bytes[end] ?? 0) > SPACE) end++;
    const start = this.tokenStart + 1;
    const prefix = this.from > start ? utf8Text(this.bytes, start, this.from - 1) : '';
    return { prefix, name: utf8Text(this.bytes, this.from, end) };
  }

  private nextText(start: number): Token {
    const { bytes } = this;
    const { length } = bytes;
    let at = start;
    let isEscaped = false;
    let byte = bytes[at];
    for (; at < length && byte !== LT; byte = bytes[++at]) if (byte === AMPERSAND) isEscaped = true;
    if (at >= length) return NEED_MORE;
    this.isEscaped = isEscaped;
    this.isCdata = false;
    return this.foundText(start, start, at, at);
  }

  private foundText(start: number, from: number, to: number, next: number): Token {
    if (this.depth === 0) this.refuseTextOutside(from, to);
    this.tokenStart = start;
    this.from = from;
    this.to = to;
    this.at = next;
    return TEXT;
  }

  private refuseTextOutside(from: number, to: number): void {
    for (let at = from; at < to; at++) if ((this.bytes[at] ?? 0) > SPACE) throw damaged(this.part);
  }

  private nextOpen(start: number): Token {
    const { bytes } = this;
    let at = start + 1;
    let from = at;
    let hash = 0;
    let byte = bytes[at];
    for (
      ;
      byte !== undefined && byte > SPACE && byte !== GT && byte !== SLASH;
      byte = bytes[++at]
    ) {
      if (byte === COLON) {
        hash = 0;
        from = at + 1;
      } else {
        hash = mix(hash, byte);
      }
    }
    const nameEnd = at;
    const end = tagEnd(bytes, at);
    if (end < 0) return NEED_MORE;
    this.closing = bytes[end - 1] === SLASH;
    this.tokenStart = start;
    this.from = from;
    this.to = this.closing ? end - 1 : end;
    this.attributeAt = nameEnd;
    this.at = end + 1;
    this.name = hash;
    this.push(hash);
    return OPEN;
  }

  private push(hash: NameHash): void {
    if (this.depth === 0 && this.hasRoot) throw damaged(this.part);
    if (this.depth >= MAX_XML_DEPTH) throw unsafe('nesting');
    this.hasRoot = true;
    this.open[this.depth++] = hash;
  }

  private nextClose(start: number): Token {
    const { bytes } = this;
    let at = start + 2;
    let hash = 0;
    let byte = bytes[at];
    for (; byte !== undefined && byte > SPACE && byte !== GT; byte = bytes[++at]) {
      hash = byte === COLON ? 0 : mix(hash, byte);
    }
    while (byte !== undefined && byte !== GT) byte = bytes[++at];
    if (byte === undefined) return NEED_MORE;
    if (this.depth === 0 || this.open[this.depth - 1] !== hash) throw damaged(this.part);
    this.depth--;
    this.tokenStart = start;
    this.at = at + 1;
    this.name = hash;
    return CLOSE;
  }

  private closeSelf(): Token {
    this.closing = false;
    this.depth--;
    return CLOSE;
  }

  /** Comments and instructions yield nothing; CDATA is text. */
  private nextMarkup(start: number, second: number): Token | undefined {
    const kind = second === QUESTION ? INSTRUCTION : this.declarationAt(start);
    if (kind === undefined) return NEED_MORE;
    const from = start + 1 + kind.start.length;
    const to = indexOfAscii(this.bytes, kind.end, from);
    if (to < 0) return NEED_MORE;
    if (kind !== CDATA) {
      this.at = to + kind.end.length;
      return undefined;
    }
    this.isCdata = true;
    return this.foundText(start, from, to, to + kind.end.length);
  }

  private declarationAt(start: number): typeof COMMENT | undefined {
    for (const kind of [COMMENT, CDATA]) {
      if (startsWithAscii(this.bytes, kind.start, start + 1)) return kind;
    }
    // Too short to tell what it is; a document type is told by its first letter.
    const third = this.bytes[start + 2];
    if (third === undefined) return undefined;
    if (third === 0x44 || third === 0x64) throw unsafe('documentType');
    if (this.bytes.length - start > CDATA.start.length) throw damaged(this.part);
    return undefined;
  }
}

/** The index of the '>' that ends the tag; -1 where the window ends before it. */
function tagEnd(bytes: Uint8Array, from: number): number {
  const { length } = bytes;
  let at = from;
  let byte = bytes[at];
  while (byte !== GT) {
    if (byte === QUOTE || byte === APOSTROPHE) {
      const quote = byte;
      do byte = bytes[++at];
      while (byte !== quote && at < length);
    }
    byte = bytes[++at];
    if (at >= length) return -1;
  }
  return at;
}

function startsWithAscii(bytes: Uint8Array, text: string, at: number): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

function indexOfAscii(bytes: Uint8Array, text: string, from: number): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (startsWithAscii(bytes, text, at)) return at;
  }
  return -1;
}
