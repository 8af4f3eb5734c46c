import type { SymbolColumn } from './signature-sources';

/** Ratings and kinds are bytes below this; a node's children stand side by side. */
const DENSE_SYMBOLS = 16;
const INITIAL_NODES = 256;
/** More nodes or symbols than entries cannot be; 2^26 of each keeps a pair in 53 bits. */
const PAIR = 2 ** 26;

/**
 * Numbers equal strings of symbols: a trie, one step a column. Rating columns step through an
 * array, others (texts) through a map, so that a row costs a few look-ups and no allocation.
 */
export class SignatureTrie {
  private children = new Int32Array(INITIAL_NODES * DENSE_SYMBOLS);
  private readonly sparse = new Map<number, number>();
  private readonly symbols = new Map<number, number>();
  private size = 1;

  /** A fresh root: strings under different roots never share a number. */
  root(): number {
    return this.add();
  }

  get nodes(): number {
    return this.size;
  }

  /** The node each entry of a subset ends at; `into` receives it by entry. Column by column. */
  walk(
    root: number,
    entries: Int32Array,
    columns: readonly SymbolColumn[],
    into: Int32Array,
  ): void {
    for (const e of entries) into[e] = root;
    for (const column of columns) {
      if (column instanceof Uint8Array) this.stepBytes(entries, column, into);
      else this.stepTexts(entries, column, into);
    }
  }

  private stepBytes(entries: Int32Array, column: Uint8Array, into: Int32Array): void {
    let { children } = this;
    for (const e of entries) {
      const slot = (into[e] ?? 0) * DENSE_SYMBOLS + (column[e] ?? 0);
      let child = children[slot] ?? 0;
      if (child === 0) {
        child = this.grow(slot);
        children = this.children;
      }
      into[e] = child;
    }
  }

  private stepTexts(entries: Int32Array, column: Int32Array, into: Int32Array): void {
    for (const e of entries) {
      into[e] = this.stepSparse(into[e] ?? 0, column[e] ?? 0);
    }
  }

  private stepSparse(node: number, symbol: number): number {
    let dense = this.symbols.get(symbol);
    if (dense === undefined) this.symbols.set(symbol, (dense = this.symbols.size));
    const key = node * PAIR + dense;
    const known = this.sparse.get(key);
    if (known !== undefined) return known;
    const child = this.add();
    this.sparse.set(key, child);
    return child;
  }

  private grow(slot: number): number {
    const child = this.add();
    this.children[slot] = child;
    return child;
  }

  private add(): number {
    const node = this.size++;
    if (this.size * DENSE_SYMBOLS > this.children.length) {
      const longer = new Int32Array(this.children.length * 2);
      longer.set(this.children);
      this.children = longer;
    }
    return node;
  }
}
