/**
 * Where the rows (or columns) of a sheet stand, in whole pixels: one number each, whatever their
 * count. `first` is the number of the first one: 1 for rows, 0 for columns. Hidden ones have no
 * size.
 */
export class Axis {
  constructor(
    readonly first: number,
    /** Pixels before each; one more at the end, the size of all. */
    private readonly starts: Int32Array,
  ) {}

  get last(): number {
    return this.first + this.starts.length - 2;
  }

  get total(): number {
    return this.starts[this.starts.length - 1] ?? 0;
  }

  /** Pixels before one; behind the last: all of them. */
  start(at: number): number {
    return this.starts[this.clamped(at - this.first, this.starts.length - 1)] ?? 0;
  }

  end(at: number): number {
    return this.start(at + 1);
  }

  size(at: number): number {
    return this.end(at) - this.start(at);
  }

  isHidden(at: number): boolean {
    return this.size(at) === 0;
  }

  /** The one that stands at a pixel; the first or last beyond the ends. */
  at(pixel: number): number {
    let low = 0;
    let high = this.starts.length - 2;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= pixel) low = middle;
      else high = middle - 1;
    }
    return this.shown(low + this.first, -1) ?? this.first;
  }

  /** The nearest that is shown from `at` on, in one direction; null: none. */
  shown(at: number, way: 1 | -1): number | null {
    for (let next = at; next >= this.first && next <= this.last; next += way) {
      if (!this.isHidden(next)) return next;
    }
    return null;
  }

  private clamped(index: number, last: number): number {
    return Math.max(0, Math.min(index, last));
  }
}

/** An axis of `count` equal sizes with exceptions; hidden ones get none. */
export function axisOf(
  first: number,
  count: number,
  size: number,
  exceptions: ReadonlyMap<number, number>,
  isHidden: (at: number) => boolean,
): Axis {
  const starts = new Int32Array(count + 1);
  const isPlain = exceptions.size === 0;
  let start = 0;
  for (let i = 0; i < count; i++) {
    starts[i] = start;
    const at = first + i;
    if (!isHidden(at)) start += isPlain ? size : (exceptions.get(at) ?? size);
  }
  starts[count] = start;
  return new Axis(first, starts);
}
