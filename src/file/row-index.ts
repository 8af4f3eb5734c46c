/** Looks rows up in an ascending list, fast when asked in ascending order. */
export class RowIndex {
  private hint = 0;

  constructor(readonly rows: Int32Array) {}

  /** Place of a row in the list; -1 where it is not there. */
  find(row: number): number {
    const { rows } = this;
    if (rows[this.hint] === row) return this.hint++;
    let low = 0;
    let high = rows.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = rows[middle] ?? 0;
      if (found === row) {
        this.hint = middle + 1;
        return middle;
      }
      if (found < row) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}

/** Ascending rows as [first, length] of each stretch, flattened. */
export function toStretches(rows: Int32Array): number[] {
  const stretches: number[] = [];
  let first = 0;
  for (let i = 0; i < rows.length; i++) {
    if (rows[i + 1] === (rows[i] ?? 0) + 1) continue;
    stretches.push(rows[first] ?? 0, i - first + 1);
    first = i + 1;
  }
  return stretches;
}

export function fromStretches(stretches: readonly number[]): Int32Array {
  let length = 0;
  for (let i = 1; i < stretches.length; i += 2) length += stretches[i] ?? 0;
  const rows = new Int32Array(length);
  let at = 0;
  for (let i = 0; i < stretches.length; i += 2) {
    const first = stretches[i] ?? 0;
    for (let n = 0; n < (stretches[i + 1] ?? 0); n++) rows[at++] = first + n;
  }
  return rows;
}
