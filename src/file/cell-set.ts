/** Words of a column's first piece: 2,048 rows. */
const INITIAL_WORDS = 64;

/** A set of cells: a bit for each row of the columns that have any. */
export class CellSet {
  private readonly columns = new Map<number, Uint32Array>();
  size = 0;

  add(row: number, column: number): void {
    let bits = this.columns.get(column) ?? new Uint32Array(INITIAL_WORDS);
    if (row >>> 5 >= bits.length) {
      const longer = new Uint32Array(Math.max((row >>> 5) + 1, bits.length * 2));
      longer.set(bits);
      bits = longer;
    }
    const word = bits[row >>> 5] ?? 0;
    bits[row >>> 5] = word | (1 << (row & 31));
    this.columns.set(column, bits);
    this.size++;
  }

  has(row: number, column: number): boolean {
    return (((this.columns.get(column)?.[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1;
  }
}
