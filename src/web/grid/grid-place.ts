import type { CellPlace } from '../../workbook/live-workbook';

/** A place to show: the cell, or the row where no column is said. */
export interface GridPlace extends CellPlace {
  /** Also puts the focus there; without it the focus stays where it is. */
  readonly focus?: boolean;
}
