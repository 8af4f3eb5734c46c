import { heightOf } from '../../core/nomination/row-height';
import type { Grid } from '../../core/roster/grid';
import type { CellLook, SheetLooks } from '../../workbook/sheet-looks';
import { axisOf, type Axis } from './axis';
import { MergeIndex } from './merge-index';

/** How the cells of a sheet stand and look; all that the view needs besides where it is. */
export interface SheetShape {
  readonly grid: Grid;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly merges: MergeIndex;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly lookAt: (row: number, column: number) => CellLook;
}

const PX_PER_POINT = 96 / 72;
/** Widths are counted in digits of the standard font, 7 pixels each (ECMA-376, 18.3.1.13). */
const PX_PER_CHARACTER = 7;
const DEFAULT_ROW_POINTS = 15;
const DEFAULT_COLUMN_CHARACTERS = 9.14;
/** Excel's largest sheet. */
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;
/** Empty rows and columns behind the last, to write on. */
const SPARE_ROWS = 30;
const SPARE_COLUMNS = 2;
const LEAST_COLUMNS = 10;
/** Rows without a height of their own are fitted to their texts up to here: it takes reading each. */
const MAX_FITTED_ROWS = 20_000;

export function shapeOf(grid: Grid, looks: SheetLooks | null, showHidden: boolean): SheetShape {
  const merges = new MergeIndex(grid.merges);
  const rowCount = Math.min(MAX_ROWS, grid.lastRow + SPARE_ROWS);
  const columnCount = Math.min(
    MAX_COLUMNS,
    Math.max(grid.columnCount + SPARE_COLUMNS, LEAST_COLUMNS),
  );
  return {
    grid,
    rows: axisOf(
      1,
      rowCount,
      rowPixels(looks?.defaultHeight ?? DEFAULT_ROW_POINTS),
      rowHeights(grid, looks, merges),
      (row) => !showHidden && grid.isRowHidden(row),
    ),
    columns: axisOf(
      0,
      columnCount,
      columnPixels(looks?.defaultWidth ?? DEFAULT_COLUMN_CHARACTERS),
      mapped(looks?.widths, columnPixels),
      (column) => !showHidden && grid.isColumnHidden(column),
    ),
    merges,
    frozenRows: looks?.frozenRows ?? 0,
    frozenColumns: looks?.frozenColumns ?? 0,
    lookAt: lookReader(looks),
  };
}

const NO_LOOK: CellLook = {};

function lookReader(looks: SheetLooks | null): SheetShape['lookAt'] {
  if (looks === null) return () => NO_LOOK;
  const base = looks.looks[0] ?? NO_LOOK;
  return (row, column) => {
    const cells = looks.columns[column];
    return looks.looks[cells?.looks[row - cells.first] ?? 0] ?? base;
  };
}

const rowPixels = (points: number): number => Math.round(points * PX_PER_POINT);
const columnPixels = (characters: number): number => Math.round(characters * PX_PER_CHARACTER);

function mapped(
  sizes: ReadonlyMap<number, number> | undefined,
  toPixels: (size: number) => number,
): Map<number, number> {
  return new Map(Array.from(sizes ?? [], ([at, size]) => [at, toPixels(size)]));
}

/** The heights that the file gives, and those of rows whose texts need more than the default. */
function rowHeights(
  grid: Grid,
  looks: SheetLooks | null,
  merges: MergeIndex,
): ReadonlyMap<number, number> {
  const heights = mapped(looks?.heights, rowPixels);
  if (looks === null) return heights;
  const fitted = new Map<number, number>();
  const last = Math.min(grid.lastRow, MAX_FITTED_ROWS);
  const isTall = looks.looks.map((look) => look.wrap === true || look.size !== undefined);
  looks.columns.forEach((cells, column) => {
    if (cells === undefined) return;
    const width = looks.widths.get(column) ?? looks.defaultWidth;
    for (let row = Math.max(1, cells.first); row <= last; row++) {
      const index = cells.looks[row - cells.first] ?? 0;
      if (isTall[index] !== true || heights.has(row)) continue;
      const code = grid.code(row, column);
      // Excel passes over merged cells when it fits a row.
      if (code < 0 || merges.at(row, column) !== null) continue;
      const points = neededPoints(grid.values.value(code), width, looks.looks[index] ?? NO_LOOK);
      if (points > Math.max(looks.defaultHeight, fitted.get(row) ?? 0)) fitted.set(row, points);
    }
  });
  for (const [row, points] of fitted) heights.set(row, rowPixels(points));
  return heights;
}

function neededPoints(value: unknown, width: number, { wrap, size, bold }: CellLook): number {
  if (typeof value !== 'string') return 0;
  const style = { size: size ?? 11, ...(bold && { bold }), ...(wrap && { wrap }) };
  if (wrap !== true) return heightOf('x', width, style);
  return value.split('\n').reduce((sum, line) => sum + heightOf(line, width, style), 0);
}

/** Rows from `first` to `last`. */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

/** What stays in view while the rest scrolls by. */
export interface Kept {
  /** Rows at the top; null: none. `always`: from the first on, as the file says. */
  readonly rows: (RowSpan & { readonly always: boolean }) | null;
  readonly rowsPx: number;
  /** Columns before this one stay; 0: none. */
  readonly columns: number;
  readonly columnsPx: number;
}

/**
 * The file's frozen panes, or else the header of the roster; never more than half of a view of
 * this size, so that a narrow or enlarged window still scrolls.
 */
export function keptOf(
  shape: SheetShape,
  header: RowSpan | null,
  view: { readonly width: number; readonly height: number },
): Kept {
  const { rows, columns, frozenRows, frozenColumns } = shape;
  const frozen = frozenRows > 0 ? { first: rows.first, last: frozenRows, always: true } : null;
  const own = header === null ? null : { ...header, always: false };
  const fits = (span: RowSpan | null) =>
    span !== null && rows.end(span.last) - rows.start(span.first) <= view.height / 2;
  const kept = [frozen, own].find(fits) ?? null;
  const columnsPx = columns.start(frozenColumns);
  const isNarrow = columnsPx <= view.width / 2;
  return {
    rows: kept,
    rowsPx: kept === null ? 0 : rows.end(kept.last) - rows.start(kept.first),
    columns: isNarrow ? frozenColumns : 0,
    columnsPx: isNarrow ? columnsPx : 0,
  };
}
