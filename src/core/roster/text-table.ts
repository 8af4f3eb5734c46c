import { foldCleanName } from '../text/fold';
import type { TextTable } from './roster';

/** Collects distinct texts; folded forms are worked out when first asked for. */
export class TextTableBuilder implements TextTable {
  private readonly texts: string[] = [];
  private readonly foldedTexts: (string | undefined)[] = [];
  private readonly indices = new Map<string, number>();

  constructor(private readonly fold: (text: string) => string = foldCleanName) {}

  get size(): number {
    return this.texts.length;
  }

  /** The index of a text; equal texts get equal indices. */
  add(text: string): number {
    const known = this.indices.get(text);
    if (known !== undefined) return known;
    const index = this.texts.push(text) - 1;
    this.indices.set(text, index);
    return index;
  }

  text(index: number): string {
    return this.texts[index] ?? '';
  }

  folded(index: number): string {
    const known = this.foldedTexts[index];
    if (known !== undefined) return known;
    const text = this.texts[index];
    if (text === undefined) return '';
    const folded = this.fold(text);
    this.foldedTexts[index] = folded;
    return folded;
  }
}
