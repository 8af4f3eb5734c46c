import type { Area } from '../core/roster/grid';
import { columnLetters } from '../core/roster/address';

/** An A1 reference, e.g. `A5:G20`; one cell has no colon. */
export function areaReference(area: Area): string {
  const first = columnLetters(area.firstColumn) + String(area.firstRow);
  const last = columnLetters(area.lastColumn) + String(area.lastRow);
  return first === last ? first : `${first}:${last}`;
}

/** A cell by its row, from 1, and its column, from 0. */
export interface PlaceInSheet {
  readonly row: number;
  readonly column: number;
}

export function holdsCell(area: Area, { row, column }: PlaceInSheet): boolean {
  const { firstRow, lastRow, firstColumn, lastColumn } = area;
  return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
}

/** The area that also holds a cell. */
export function growArea(area: Area, { row, column }: PlaceInSheet): Area {
  return {
    firstRow: Math.min(area.firstRow, row),
    firstColumn: Math.min(area.firstColumn, column),
    lastRow: Math.max(area.lastRow, row),
    lastColumn: Math.max(area.lastColumn, column),
  };
}
