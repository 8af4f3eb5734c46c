/**
 * Many texts joined into one, each found by where it ends: handed to another thread at the cost
 * of a single text, however many there are.
 */
export interface TextPool {
  readonly joined: string;
  readonly ends: Int32Array;
}

/** The texts 0 … `size` - 1 as a pool. */
export function poolTexts(size: number, textAt: (index: number) => string): TextPool {
  const ends = new Int32Array(size);
  const texts = new Array<string>(size);
  let end = 0;
  for (let index = 0; index < size; index++) {
    const text = textAt(index);
    texts[index] = text;
    end += text.length;
    ends[index] = end;
  }
  return { joined: texts.join(''), ends };
}

/** A text of the pool; '' where there is none. */
export function pooledText({ joined, ends }: TextPool, index: number): string {
  return joined.slice(index === 0 ? 0 : (ends[index - 1] ?? 0), ends[index] ?? 0);
}
