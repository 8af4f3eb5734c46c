import { concatBytes } from './bytes';
import { damaged } from './fault';
import { findRow, newRowPlace, NO_MORE_ROWS, type RowPlace } from './sheet-scan';
import { outline, type XmlSpan } from './xml-outline';

/**
 * A sheet's part without its rows: what stands before them (`<sheetData>` included) and after
 * (`</sheetData>` included) as one text, which is an XML document of its own.
 */
export interface SheetFrame {
  readonly text: string;
  readonly root: XmlSpan;
  /** Characters of `text` before the rows; its length where the sheet has no place for rows. */
  readonly split: number;
  /** Bytes of the part (in UTF-8) before the rows, and where the text after them begins. */
  readonly headBytes: number;
  readonly tailAt: number;
}

/** Told of each row of a sheet; the place is used again for the next. */
export type RowVisitor = (bytes: Uint8Array, row: RowPlace, prefixLength: number) => void;

/** A tag, comment, CDATA section or instruction in front of the rows. */
const MARKUP =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[[\s\S]*?\]\]>|\?[\s\S]*?\?>|(?:[\w.-]+:)?(\w+)(?:"[^"]*"|'[^']*'|[^>"'])*>)/g;

/** Reads a sheet's part (UTF-8), keeps its frame and shows its rows. */
export async function readFrame(
  chunks: AsyncIterable<Uint8Array>,
  part: string,
  visit: RowVisitor,
): Promise<SheetFrame> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const reader = new FrameReader(visit);
  for await (const chunk of chunks) reader.feed(chunk);
  try {
    const head = decoder.decode(reader.head);
    const text = head + decoder.decode(concatBytes(reader.tail));
    const root = outline(text, 2, part);
    return { text, root, split: head.length, headBytes: reader.head.length, tailAt: reader.tailAt };
  } catch {
    throw damaged(part);
  }
}

/** Length of the prefix of the sheet's elements, colon included. */
export function prefixLength(head: string): number {
  return /<([\w.-]+:)?sheetData[\s>]/.exec(head)?.[1]?.length ?? 0;
}

class FrameReader {
  head: Uint8Array = new Uint8Array(0);
  readonly tail: Uint8Array[] = [];
  tailAt = 0;
  private state: 'head' | 'rows' | 'tail' = 'head';
  private window: Uint8Array = new Uint8Array(0);
  private read = 0;
  private prefix = 0;
  private readonly row = newRowPlace();

  constructor(private readonly visit: RowVisitor) {}

  feed(chunk: Uint8Array): void {
    this.read += chunk.length;
    if (this.state === 'tail') {
      this.tail.push(chunk);
      return;
    }
    this.window = this.window.length === 0 ? chunk : concatBytes([this.window, chunk]);
    if (this.state === 'head') this.feedHead();
    else this.feedRows();
  }

  private feedHead(): void {
    this.head = this.window;
    this.tailAt = this.read;
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(this.window);
    for (const found of text.matchAll(MARKUP)) {
      if (found[1] !== 'sheetData') continue;
      if (found[0].endsWith('/>')) return;
      const end = found.index + found[0].length;
      const bytes = new TextEncoder().encode(text.slice(0, end)).length;
      this.head = this.window.subarray(0, bytes);
      this.prefix = prefixLength(found[0]);
      this.window = this.window.subarray(bytes);
      this.state = 'rows';
      this.feedRows();
      return;
    }
  }

  private feedRows(): void {
    const { window, row } = this;
    let at = 0;
    for (;;) {
      const end = findRow(window, at, this.prefix, row);
      if (end < 0) {
        if (end === NO_MORE_ROWS) this.startTail(row.start);
        else this.window = window.subarray(at);
        return;
      }
      this.visit(window, row, this.prefix);
      at = end;
    }
  }

  private startTail(at: number): void {
    this.state = 'tail';
    this.tailAt = this.read - this.window.length + at;
    this.tail.push(this.window.subarray(at));
  }
}
