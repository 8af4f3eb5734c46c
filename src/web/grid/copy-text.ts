import type { Area } from '../../core/roster/grid';
import { cellText } from './cell-text';
import type { SheetShape } from './sheet-shape';

/** More cells than this would stop the page for long. */
export const MAX_COPIED_CELLS = 500_000;

/** The part of a marked area that holds anything; whole rows and columns end with the data. */
export function usedPart(area: Area, { grid }: SheetShape): Area {
  return {
    ...area,
    lastRow: Math.max(area.firstRow, Math.min(area.lastRow, grid.lastRow)),
    lastColumn: Math.max(area.firstColumn, Math.min(area.lastColumn, grid.columnCount - 1)),
  };
}

export function cellsIn({ firstRow, lastRow, firstColumn, lastColumn }: Area): number {
  return (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1);
}

/** The cells that are shown, as text with tabs between them, the way Excel puts it. */
export function copyText(area: Area, shape: SheetShape): string {
  const lines: string[] = [];
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    if (shape.rows.isHidden(row)) continue;
    const cells: string[] = [];
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      if (!shape.columns.isHidden(column)) cells.push(quoted(textAt(shape, row, column)));
    }
    lines.push(cells.join('\t'));
  }
  return lines.join('\r\n');
}

function textAt({ grid, lookAt }: SheetShape, row: number, column: number): string {
  return cellText(grid.values, grid.code(row, column), lookAt(row, column).format).text;
}

function quoted(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
