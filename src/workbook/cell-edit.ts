import type { CellValue } from '../core/roster/grid';

/**
 * A cell that the person typed anew: `row` from 1, `column` from 0; `value` null empties it. Text
 * stays text, also where it begins with "=".
 */
export interface CellEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}
