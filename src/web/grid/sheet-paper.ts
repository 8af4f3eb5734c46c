import type { PageSentences } from '../../i18n/page-words';
import type { Painter } from './cell-paint';
import type { StatusOfRow } from './row-status';
import type { SheetShape } from './sheet-shape';

/** What every row of a sheet is drawn with; another object when any of it changes. */
export interface SheetPaper {
  readonly shape: SheetShape;
  readonly paint: Painter;
  readonly statusOf: StatusOfRow;
  readonly t: PageSentences;
  /** False for cells that cannot be typed into. */
  readonly isFixed: (row: number, column: number) => boolean;
}
