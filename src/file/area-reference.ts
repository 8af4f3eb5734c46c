import type { Area } from '../core/roster/grid';
import { columnLetters } from '../core/roster/address';
import { parseArea } from './cell-reference';

/** An A1 reference, e.g. `A5:G20`; one cell has no colon. */
export function areaReference(area: Area): string {
  const first = columnLetters(area.firstColumn) + String(area.firstRow);
  const last = columnLetters(area.lastColumn) + String(area.lastRow);
  return first === last ? first : `${first}:${last}`;
}

/** The area that also holds a cell; null where the reference is none. */
export function growArea(reference: string, row: number, column: number): Area | null {
  const area = parseArea(reference);
  return (
    area && {
      firstRow: Math.min(area.firstRow, row),
      firstColumn: Math.min(area.firstColumn, column),
      lastRow: Math.max(area.lastRow, row),
      lastColumn: Math.max(area.lastColumn, column),
    }
  );
}
