import type { Planned } from '../../core/job';
import type { SheetModel } from '../../core/nomination/sheet-model';
import type { Plan } from '../../core/plan';
import { freezeRows, thawRows, type FrozenRows } from './mirror-rows';

/** The head of the list and its first names, for the preview; the rest looks the same. */
export const PREVIEW_ROWS = 40;

interface FrozenSheet extends Omit<SheetModel, 'rows'> {
  readonly rows: FrozenRows;
}

export interface FrozenPlan extends Omit<Plan, 'sheets'> {
  readonly sheets: readonly FrozenSheet[];
}

export interface FrozenPlanned extends Omit<Planned, 'plan'> {
  readonly plan: FrozenPlan;
}

/** A plan as plain data, with the first `most` rows of each of its sheets. */
export function freezePlan({ sheets, ...rest }: Plan, most = Infinity): FrozenPlan {
  return {
    ...rest,
    sheets: sheets.map((sheet) => ({ ...sheet, rows: freezeRows(sheet.rows, most) })),
  };
}

export function thawPlan({ sheets, ...rest }: FrozenPlan): Plan {
  return {
    ...rest,
    sheets: sheets.map((sheet) => ({ ...sheet, rows: thawRows(sheet.rows) })),
  };
}
