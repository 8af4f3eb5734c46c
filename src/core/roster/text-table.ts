import { comparedName } from '../text/bare-name';
import { pooledText, type TextPool } from '../text/text-pool';
import type { TextTable } from './roster';

type Fold = (text: string) => string;

/** Texts wherever they are stored; folded forms are worked out when first asked for. */
abstract class FoldedTexts implements TextTable {
  private readonly foldedTexts: (string | undefined)[] = [];

  constructor(private readonly fold: Fold) {}

  abstract readonly size: number;
  abstract text(index: number): string;

  folded(index: number): string {
    const known = this.foldedTexts[index];
    if (known !== undefined) return known;
    if (index < 0 || index >= this.size) return '';
    const folded = this.fold(this.text(index));
    this.foldedTexts[index] = folded;
    return folded;
  }
}

/** Collects distinct texts. */
export class TextTableBuilder extends FoldedTexts {
  private readonly texts: string[] = [];
  private readonly indices = new Map<string, number>();
  /** Texts before this are in `indices`. */
  private indexed = 0;

  constructor(fold: Fold = comparedName) {
    super(fold);
  }

  get size(): number {
    return this.texts.length;
  }

  /** The index of a text; equal texts get equal indices. */
  add(text: string): number {
    this.indexAll();
    const known = this.indices.get(text);
    if (known !== undefined) return known;
    const index = this.texts.push(text) - 1;
    this.indices.set(text, index);
    this.indexed = this.texts.length;
    return index;
  }

  /** Adds a text that is none of those added before: a million need no look-up. */
  addNew(text: string): number {
    return this.texts.push(text) - 1;
  }

  private indexAll(): void {
    for (; this.indexed < this.texts.length; this.indexed++) {
      this.indices.set(this.texts[this.indexed] ?? '', this.indexed);
    }
  }

  text(index: number): string {
    return this.texts[index] ?? '';
  }
}

/** The texts of a table that came from another thread. */
export class PooledTexts extends FoldedTexts {
  constructor(
    readonly pool: TextPool,
    fold: Fold = comparedName,
  ) {
    super(fold);
  }

  get size(): number {
    return this.pool.ends.length;
  }

  text(index: number): string {
    return pooledText(this.pool, index);
  }
}
