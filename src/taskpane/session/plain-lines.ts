import { stripDiacritics } from '../../core/text/fold';

/** Texts as people type them in a hurry, one a line, so that all are searched at once. */
export interface PlainLines {
  readonly joined: string;
  /** Where each line begins, and behind the last one the end of all. */
  readonly starts: Int32Array;
}

/** Lower case without diacritics. */
export function plainForm(text: string): string {
  return stripDiacritics(text).toLowerCase();
}

export function plainLines(size: number, textAt: (index: number) => string): PlainLines {
  const texts = Array.from({ length: size }, (_, index) => textAt(index).replace(/\n/g, ' '));
  // All in one go: a hundred thousand short texts would take three times as long.
  const joined = plainForm(texts.map((text) => `${text}\n`).join(''));
  const starts = new Int32Array(size + 1);
  for (let line = 0; line < size; line++) {
    starts[line + 1] = joined.indexOf('\n', starts[line]) + 1;
  }
  return { joined, starts };
}

/** 1 for each text that holds the word. */
export function linesWith({ joined, starts }: PlainLines, word: string): Uint8Array {
  const found = new Uint8Array(starts.length - 1);
  let line = 0;
  for (let at = joined.indexOf(word); at >= 0; at = joined.indexOf(word, starts[line])) {
    while ((starts[line + 1] ?? Infinity) <= at) line += 1;
    found[line] = 1;
    line += 1;
    if (line >= found.length) break;
  }
  return found;
}
