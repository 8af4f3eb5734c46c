import type { CellValue, Grid } from '../../core/roster/grid';
import { ValueTable } from '../../core/roster/value-table';
import type { CellEdit } from '../../workbook/cell-edit';
import type { SheetChange } from '../../workbook/live-workbook';
import { overlaidGrid } from './overlaid-grid';

/** One step of undo: what was typed, and what the cells showed before. */
interface Step {
  readonly edits: readonly CellEdit[];
  readonly before: readonly CellEdit[];
}

type SheetValues = Map<number, Map<number, CellValue>>;

/** Cells that were typed over: the steps in order, and what of them the sheets read do not show. */
export class TypedCells {
  private readonly steps: Step[] = [];
  /** By sheet: values over those that were read. */
  private readonly over = new Map<string, SheetValues>();

  /** All that is typed now, in order. */
  get edits(): readonly CellEdit[] {
    return this.steps.flatMap(({ edits }) => edits);
  }

  get isEmpty(): boolean {
    return this.steps.length === 0;
  }

  /** `grids` as they are shown now. */
  add(edits: readonly CellEdit[], grids: readonly Grid[]): void {
    const before = edits.map((edit) => ({ ...edit, value: shownIn(grids, edit) }));
    this.steps.push({ edits, before });
    this.put(edits);
  }

  /** Takes the last step back and yields what it put back; null where there is none. */
  undo(): readonly CellEdit[] | null {
    const step = this.steps.pop();
    if (step === undefined) return null;
    // A cell that one step changed twice gets back what it had first.
    this.put([...step.before].reverse());
    return step.before;
  }

  /** The sheets were read anew and show all that is typed. */
  settle(): void {
    this.over.clear();
  }

  /** The sheets that were read, with what was typed since. */
  onto(grids: readonly Grid[]): readonly Grid[] {
    return grids.map((grid) => {
      const values = this.over.get(grid.sheet);
      const table = grid.values;
      if (values === undefined || !(table instanceof ValueTable)) return grid;
      return overlaidGrid(grid, values, table);
    });
  }

  private put(edits: readonly CellEdit[]): void {
    for (const { sheet, row, column, value } of edits) {
      const columns = entry(this.over, sheet, () => new Map<number, Map<number, CellValue>>());
      entry(columns, column, () => new Map<number, CellValue>()).set(row, value);
    }
  }
}

/** The smallest area of each sheet that holds all cells of some edits. */
export function changesOf(edits: readonly CellEdit[]): SheetChange[] {
  const sheets = [...new Set(edits.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => {
    const here = edits.filter((edit) => edit.sheet === sheet);
    const rows = here.map(({ row }) => row);
    const columns = here.map(({ column }) => column);
    const area = {
      firstRow: least(rows),
      lastRow: -least(rows.map((row) => -row)),
      firstColumn: least(columns),
      lastColumn: -least(columns.map((column) => -column)),
    };
    return { sheet, area };
  });
}

const least = (numbers: readonly number[]): number =>
  numbers.reduce((one, other) => Math.min(one, other), Infinity);

function shownIn(grids: readonly Grid[], { sheet, row, column }: CellEdit): CellValue {
  const grid = grids.find((one) => one.sheet === sheet);
  return grid === undefined ? null : grid.values.value(grid.code(row, column));
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
