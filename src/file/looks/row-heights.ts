import { MAX_ROW } from '../limits';

const INITIAL_ROWS = 256;
/** From here on the height that most rows have is taken for the default, to keep the list short. */
const MANY_ROWS = 10_000;

export interface Heights {
  readonly defaultHeight: number;
  readonly heights: ReadonlyMap<number, number>;
}

/** Collects the heights of rows, in points; most files state one for every row. */
export class RowHeights {
  private stated = new Float32Array(INITIAL_ROWS);
  private last = 0;

  set(row: number, height: number): void {
    if (row >= this.stated.length) {
      const length = Math.min(MAX_ROW + 1, Math.max(row + 1, this.stated.length * 2));
      const longer = new Float32Array(length);
      longer.set(this.stated);
      this.stated = longer;
    }
    this.stated[row] = height;
    this.last = Math.max(this.last, row);
  }

  build(sheetDefault: number): Heights {
    const defaultHeight = this.last > MANY_ROWS ? this.usual(sheetDefault) : sheetDefault;
    const heights = new Map<number, number>();
    for (let row = 1; row <= this.last; row++) {
      const height = this.heightOf(row, sheetDefault);
      if (height !== defaultHeight) heights.set(row, height);
    }
    return { defaultHeight, heights };
  }

  private usual(sheetDefault: number): number {
    const counts = new Map<number, number>();
    for (let row = 1; row <= this.last; row++) {
      const height = this.heightOf(row, sheetDefault);
      counts.set(height, (counts.get(height) ?? 0) + 1);
    }
    const most = [...counts].reduce((one, other) => (other[1] > one[1] ? other : one));
    return most[0];
  }

  /** Heights stand in quarters of a point; a float of 32 bits adds digits to others. */
  private heightOf(row: number, sheetDefault: number): number {
    const stated = this.stated[row] ?? 0;
    return stated > 0 ? Math.round(stated * 100) / 100 : sheetDefault;
  }
}
