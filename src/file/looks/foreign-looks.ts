import type { CellLook, SheetLooks } from '../../workbook/sheet-looks';
import { PLAIN } from './cell-looks';
import { LookColumns } from './look-columns';
import { DEFAULT_HEIGHT, DEFAULT_WIDTH } from './sheet-look-scan';

/** A sheet of which nothing is known but its values. */
export const NO_LOOKS: SheetLooks = {
  looks: PLAIN.looks,
  columns: [],
  defaultWidth: DEFAULT_WIDTH,
  widths: new Map(),
  defaultHeight: DEFAULT_HEIGHT,
  heights: new Map(),
  frozenRows: 0,
  frozenColumns: 0,
};

const MAX_LOOKS = 60_000;
const NOTHING = '{}';

/** Collects what is cheaply known of a sheet that is no part of an .xlsx package. */
export class ForeignLooks {
  private readonly looks: CellLook[] = [{}];
  private readonly known = new Map([[NOTHING, 0]]);
  private readonly cells = new LookColumns();
  readonly widths = new Map<number, number>();

  set(row: number, column: number, look: CellLook): void {
    const key = JSON.stringify(look);
    let index = this.known.get(key);
    if (index === undefined && this.looks.length < MAX_LOOKS) {
      index = this.looks.push(look) - 1;
      this.known.set(key, index);
    }
    if (index !== undefined && index > 0) this.cells.set(row, column, index);
  }

  build(): SheetLooks {
    const { looks, widths } = this;
    return { ...NO_LOOKS, looks, widths, columns: this.cells.build() };
  }
}
