import { EMPTY_CELL, type CellCode } from '../core/roster/grid';
import type { ValueTable } from '../core/roster/value-table';
import { damaged, tooLarge } from './fault';
import { MAX_SHARED_STRINGS, MAX_STRING_CHARACTERS } from './limits';
import { unescapeCellText } from './xml-decode';
import { nameHash, XmlScanner, type XmlHandler } from './xml-scan';

const ITEM = nameHash('si');
const TEXT_ELEMENT = nameHash('t');
/** The reading aid of Japanese names (§18.4.6) is no part of the text. */
const PHONETIC = nameHash('rPh');

const UNKNOWN = -(2 ** 31);

/** The texts that cells refer to by number. */
export class SharedStrings {
  private readonly codes: Int32Array;

  constructor(
    private readonly texts: readonly string[],
    private readonly values: ValueTable,
    private readonly part: string,
  ) {
    this.codes = new Int32Array(texts.length).fill(UNKNOWN);
  }

  /** The code of text number `index`; a number that does not exist is damage. */
  code(index: number): CellCode {
    const known = this.codes[index];
    if (known === undefined) throw damaged(this.part);
    if (known !== UNKNOWN) return known;
    const text = this.texts[index] ?? '';
    const code = text === '' ? EMPTY_CELL : this.values.codeOf(text);
    this.codes[index] = code;
    return code;
  }
}

/** Reads the part; runs of rich text are joined. */
export async function readSharedStrings(
  chunks: AsyncIterable<Uint8Array>,
  part: string,
): Promise<string[]> {
  const scanner = new XmlScanner(part);
  const reader = new ItemReader(scanner);
  for await (const chunk of chunks) {
    scanner.scan(chunk, reader);
  }
  scanner.finish();
  return reader.texts;
}

class ItemReader implements XmlHandler {
  readonly texts: string[] = [];
  private joined = '';
  private isText = false;
  /** Depth of the phonetic run that is open; 0 for none. */
  private phonetic = 0;
  private characters = 0;

  constructor(private readonly scanner: XmlScanner) {}

  open(name: number, depth: number): void {
    if (name === PHONETIC) this.phonetic ||= depth;
    this.isText = name === TEXT_ELEMENT && this.phonetic === 0;
  }

  close(name: number, depth: number): void {
    this.isText = false;
    if (depth < this.phonetic) this.phonetic = 0;
    if (name === ITEM && depth === 1) this.endItem();
  }

  text(): void {
    if (this.isText) this.joined += this.scanner.text();
  }

  private endItem(): void {
    this.characters += this.joined.length;
    if (this.characters > MAX_STRING_CHARACTERS) {
      throw tooLarge('characters', MAX_STRING_CHARACTERS);
    }
    if (this.texts.push(unescapeCellText(this.joined)) > MAX_SHARED_STRINGS) {
      throw tooLarge('strings', MAX_SHARED_STRINGS);
    }
    this.joined = '';
  }
}
