import {
  EMPTY_CELL,
  type Area,
  type CellCode,
  type CellValue,
  type Grid,
  type GridColumn,
  type TableArea,
} from './grid';
import { ValueTable } from './value-table';

/** What a sheet is, besides its cells. */
export interface SheetFacts {
  readonly sheet: string;
  readonly visibility?: Grid['visibility'];
  readonly ours?: boolean;
  readonly merges?: readonly Area[];
  readonly tables?: readonly TableArea[];
  readonly hiddenRows?: ReadonlySet<number>;
  readonly hiddenColumns?: ReadonlySet<number>;
  readonly ownColumns?: readonly number[];
}

/** One column: the codes from row `first` on. A lone cell far down costs one short array. */
interface ColumnCells {
  first: number;
  codes: Int32Array;
}

const INITIAL_ROWS = 64;
const NO_ROWS: ReadonlySet<number> = new Set();

/** Collects the cells of one sheet. Memory grows with the rows that hold values. */
export class GridBuilder {
  private readonly columns: (ColumnCells | undefined)[] = [];
  private lastRow = 0;
  /** Cells allocated so far, for adapters that cap memory. */
  allocatedCells = 0;

  constructor(private readonly values: ValueTable) {}

  /** Sets a cell; `row` from 1, `column` from 0. Empty codes are ignored. */
  set(row: number, column: number, code: CellCode): void {
    if (code === EMPTY_CELL) return;
    const cells = (this.columns[column] ??= this.startColumn(row));
    if (row < cells.first) this.extendUp(cells, row);
    const index = row - cells.first;
    if (index >= cells.codes.length) this.extendDown(cells, index);
    cells.codes[index] = code;
    if (row > this.lastRow) this.lastRow = row;
  }

  build(facts: SheetFacts): Grid {
    const hiddenRows = facts.hiddenRows ?? NO_ROWS;
    const hiddenColumns = facts.hiddenColumns ?? NO_ROWS;
    return gridOfColumns(
      {
        sheet: facts.sheet,
        visibility: facts.visibility ?? 'visible',
        ours: facts.ours ?? false,
        values: this.values,
        lastRow: this.lastRow,
        columnCount: this.columns.length,
        merges: facts.merges ?? [],
        tables: facts.tables ?? [],
        ownColumns: facts.ownColumns ?? [],
        isRowHidden: (row) => hiddenRows.has(row),
        isColumnHidden: (column) => hiddenColumns.has(column),
      },
      this.columns,
    );
  }

  private startColumn(row: number): ColumnCells {
    this.allocatedCells += INITIAL_ROWS;
    return { first: row, codes: new Int32Array(INITIAL_ROWS).fill(EMPTY_CELL) };
  }

  private extendDown(cells: ColumnCells, index: number): void {
    const longer = new Int32Array(Math.max(index + 1, cells.codes.length * 2)).fill(EMPTY_CELL);
    longer.set(cells.codes);
    this.allocatedCells += longer.length - cells.codes.length;
    cells.codes = longer;
  }

  private extendUp(cells: ColumnCells, row: number): void {
    // By doubling, so that rows in descending order do not copy the column once a row.
    const first = Math.max(1, Math.min(row, cells.first - cells.codes.length));
    const added = cells.first - first;
    const longer = new Int32Array(cells.codes.length + added).fill(EMPTY_CELL);
    longer.set(cells.codes, added);
    this.allocatedCells += added;
    cells.first = first;
    cells.codes = longer;
  }
}

/** A grid over columns that were collected before; the arrays are not copied. */
export function gridOfColumns(
  facts: Omit<Grid, 'code' | 'column'>,
  columns: readonly (GridColumn | undefined)[],
): Grid {
  return {
    ...facts,
    code(row, column) {
      const cells = columns[column];
      return cells === undefined ? EMPTY_CELL : (cells.codes[row - cells.first] ?? EMPTY_CELL);
    },
    column: (index) => columns[index],
  };
}

/** A grid from rows of values, first row = row 1; for tests, CSV and small sheets. */
export function gridFromRows(
  rows: readonly (readonly CellValue[])[],
  facts: SheetFacts,
  values: ValueTable = new ValueTable(),
): Grid {
  const builder = new GridBuilder(values);
  rows.forEach((cells, r) => {
    cells.forEach((value, c) => {
      builder.set(r + 1, c, values.codeOf(value));
    });
  });
  return builder.build(facts);
}
