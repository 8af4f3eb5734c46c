import type { Grid } from '../../core/roster/grid';
import type { CellPlace, SheetArea } from '../../workbook/live-workbook';
import { WorkbookError } from '../../workbook/workbook';

/** What is marked in the grid, kept here for the pane, which asks for it. */
export class MarkedPlace {
  private area: SheetArea | null = null;
  private readonly listeners = new Set<(place: CellPlace) => void>();

  /** The person marked something in the grid. */
  mark(area: SheetArea): void {
    this.area = area;
  }

  /** What is marked; before anything is, the first cell of the first sheet to be seen. */
  marked(grids: readonly Grid[]): SheetArea {
    if (this.area !== null) return this.area;
    const first = grids.find(({ visibility }) => visibility === 'visible') ?? grids[0];
    return oneCell({ sheet: first?.sheet ?? '', row: 1 });
  }

  /** Marks a place and shows it. Throws `WorkbookError` (excel.gone) where its sheet is not there. */
  show(place: CellPlace, grids: readonly Grid[]): void {
    if (!grids.some(({ sheet }) => sheet === place.sheet)) {
      const params = {};
      throw new WorkbookError({
        severity: 'error',
        code: 'excel.gone',
        params,
        sheet: place.sheet,
      });
    }
    this.area = oneCell(place);
    for (const listener of this.listeners) listener(place);
  }

  onShow(listener: (place: CellPlace) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }
}

function oneCell({ sheet, row, column = 0 }: CellPlace): SheetArea {
  const area = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
  return { sheet, area };
}
