import type { LookColumn } from '../../workbook/sheet-looks';
import { tooLarge } from '../fault';
import { MAX_CELLS, MAX_ROW } from '../limits';

const INITIAL_ROWS = 64;
/** Stored looks count from 1: a place where the sheet has no cell is 0. */
const NO_CELL = 0;

interface Growing {
  first: number;
  stored: Uint16Array;
}

/** Collects the looks of a sheet's cells, and those that rows and columns give to the others. */
export class LookColumns {
  private readonly columns: (Growing | undefined)[] = [];
  private rows = new Uint16Array(INITIAL_ROWS);
  private hasRowLooks = false;
  private readonly ofColumn: number[] = [];
  private allocated = 0;
  lastRow = 0;

  set(row: number, column: number, look: number): void {
    const cells = (this.columns[column] ??= this.start(row));
    if (row < cells.first) return;
    const at = row - cells.first;
    if (at >= cells.stored.length) {
      const longer = grown(cells.stored, at, MAX_ROW - cells.first + 1);
      this.allocate(longer.length - cells.stored.length);
      cells.stored = longer;
    }
    cells.stored[at] = look + 1;
    if (row > this.lastRow) this.lastRow = row;
  }

  setRow(row: number, look: number): void {
    if (row >= this.rows.length) this.rows = grown(this.rows, row, MAX_ROW + 1);
    this.rows[row] = look + 1;
    this.hasRowLooks = true;
    if (row > this.lastRow) this.lastRow = row;
  }

  setColumn(column: number, look: number): void {
    this.ofColumn[column] = look;
  }

  /** The looks of all cells as far as the sheet has any; a column of default looks is absent. */
  build(): (LookColumn | undefined)[] {
    return Array.from(this.columns, (cells, column) => {
      const ofColumn = this.ofColumn[column] ?? 0;
      if (ofColumn > 0 || this.hasRowLooks) return this.whole(cells, ofColumn);
      if (cells === undefined) return undefined;
      const looks = cells.stored.map((stored) => (stored === NO_CELL ? 0 : stored - 1));
      return trimmed(cells.first, looks);
    });
  }

  private whole(cells: Growing | undefined, ofColumn: number): LookColumn | undefined {
    this.allocate(this.lastRow);
    const looks = new Uint16Array(this.lastRow);
    for (let row = 1; row <= this.lastRow; row++) {
      const own = cells?.stored[row - cells.first] ?? NO_CELL;
      const ofRow = this.rows[row] ?? NO_CELL;
      looks[row - 1] = own !== NO_CELL ? own - 1 : ofRow !== NO_CELL ? ofRow - 1 : ofColumn;
    }
    return trimmed(1, looks);
  }

  private start(row: number): Growing {
    this.allocate(INITIAL_ROWS);
    return { first: row, stored: new Uint16Array(INITIAL_ROWS) };
  }

  private allocate(cells: number): void {
    this.allocated += cells;
    if (this.allocated > MAX_CELLS) throw tooLarge('cells', MAX_CELLS);
  }
}

function grown(array: Uint16Array, at: number, most: number): Uint16Array<ArrayBuffer> {
  const longer = new Uint16Array(Math.min(most, Math.max(at + 1, array.length * 2)));
  longer.set(array);
  return longer;
}

/** Without the default looks at its ends; undefined where it holds no other. */
function trimmed(first: number, looks: Uint16Array): LookColumn | undefined {
  let from = 0;
  let to = looks.length;
  while (from < to && looks[from] === 0) from++;
  while (to > from && looks[to - 1] === 0) to--;
  if (from === to) return undefined;
  // A copy: a view would keep (and hand to another thread) the whole of what it was cut from.
  return { first: first + from, looks: looks.slice(from, to) };
}
