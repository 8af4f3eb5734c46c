import type { SheetCell, SheetRow } from '../../core/nomination/sheet-model';
import { pooledText, poolTexts, type TextPool } from '../../core/text/text-pool';

/**
 * Rows of a sheet model as a few arrays, because a hundred thousand rows are a million cells: as
 * objects they would take a second to hand over, so they become objects again one row at a time.
 */
export interface FrozenRows {
  /** Number of cells up to the end of each row. */
  readonly cellEnds: Int32Array;
  /** In points; NaN where the writer fits the row to its text. */
  readonly heights: Float64Array;
  readonly breaks: Uint8Array;
  readonly columns: Uint16Array;
  /** Index into `texts` where `isText`, else the number itself. */
  readonly values: Float64Array;
  readonly isText: Uint8Array;
  /** Index into `styleNames`. */
  readonly styles: Uint16Array;
  readonly styleNames: readonly string[];
  /** 0 where the cell does not say. */
  readonly across: Uint16Array;
  readonly down: Int32Array;
  readonly texts: TextPool;
}

/** Distinct texts in the order they came. */
class Distinct {
  readonly all: string[] = [];
  private readonly places = new Map<string, number>();

  placeOf(text: string): number {
    const known = this.places.get(text);
    if (known !== undefined) return known;
    const place = this.all.push(text) - 1;
    this.places.set(text, place);
    return place;
  }
}

export function freezeRows(rows: Iterable<SheetRow>, most: number): FrozenRows {
  const texts = new Distinct();
  const styles = new Distinct();
  const cells: SheetCell[] = [];
  const taken: SheetRow[] = [];
  const cellEnds: number[] = [];
  for (const row of rows) {
    if (taken.length >= most) break;
    taken.push(row);
    for (const cell of row.cells) cells.push(cell);
    cellEnds.push(cells.length);
  }
  return {
    cellEnds: Int32Array.from(cellEnds),
    heights: Float64Array.from(taken, ({ height }) => height ?? NaN),
    breaks: Uint8Array.from(taken, ({ breakBefore }) => (breakBefore === true ? 1 : 0)),
    columns: Uint16Array.from(cells, ({ column }) => column),
    values: Float64Array.from(cells, ({ value }) =>
      typeof value === 'number' ? value : texts.placeOf(value),
    ),
    isText: Uint8Array.from(cells, ({ value }) => (typeof value === 'string' ? 1 : 0)),
    styles: Uint16Array.from(cells, ({ style }) => styles.placeOf(style)),
    styleNames: styles.all,
    across: Uint16Array.from(cells, ({ across }) => across ?? 0),
    down: Int32Array.from(cells, ({ down }) => down ?? 0),
    texts: poolTexts(texts.all.length, (index) => texts.all[index] ?? ''),
  };
}

/** The rows again, made one by one each time they are gone through. */
export function thawRows(frozen: FrozenRows): Iterable<SheetRow> {
  return {
    *[Symbol.iterator]() {
      for (let row = 0; row < frozen.cellEnds.length; row++) yield rowAt(frozen, row);
    },
  };
}

function rowAt(frozen: FrozenRows, row: number): SheetRow {
  const first = row === 0 ? 0 : (frozen.cellEnds[row - 1] ?? 0);
  const end = frozen.cellEnds[row] ?? 0;
  const height = frozen.heights[row] ?? NaN;
  return {
    cells: Array.from({ length: end - first }, (_, i) => cellAt(frozen, first + i)),
    ...(Number.isNaN(height) ? {} : { height }),
    ...(frozen.breaks[row] === 1 ? { breakBefore: true } : {}),
  };
}

function cellAt(frozen: FrozenRows, cell: number): SheetCell {
  const value = frozen.values[cell] ?? 0;
  const across = frozen.across[cell] ?? 0;
  const down = frozen.down[cell] ?? 0;
  return {
    column: frozen.columns[cell] ?? 0,
    value: frozen.isText[cell] === 1 ? pooledText(frozen.texts, value) : value,
    style: frozen.styleNames[frozen.styles[cell] ?? 0] ?? '',
    ...(across === 0 ? {} : { across }),
    ...(down === 0 ? {} : { down }),
  };
}
