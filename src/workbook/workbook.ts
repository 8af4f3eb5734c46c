import type { Plan } from '../core/plan';
import type { Problem } from '../core/problem';
import type { Watch } from '../core/progress';
import type { Grid } from '../core/roster/grid';

/** What reading a workbook yields: its sheets as grids, and what was noticed on the way. */
export interface WorkbookContents {
  readonly grids: readonly Grid[];
  /** The settings kept in the workbook, as text; null where there are none. */
  readonly settings: string | null;
  readonly problems: readonly Problem[];
}

/** What a write did, for the report and for taking it back. */
export interface WriteReport {
  /** Names given to our sheets, by role; they differ from the wished ones where taken. */
  readonly sheets: readonly string[];
  readonly cellsWritten: number;
  readonly problems: readonly Problem[];
}

/**
 * What the product asks of any workbook. Every adapter keeps the same promises
 * (`test/contract`): what the user had is never changed; a write happens wholly or not at all,
 * or says what remains; `clear` takes away exactly what `write` brought.
 */
export interface Workbook {
  /** Reads all sheets. Throws `WorkbookError` where that is impossible. */
  read(watch: Watch): Promise<WorkbookContents>;
  /** Carries out a plan. An earlier run's highlight and sheets are replaced. */
  write(plan: Plan, watch: Watch): Promise<WriteReport>;
  /** Removes everything of ours: columns, formats, sheets, and settings that a run brought. */
  clear(watch: Watch): Promise<WriteReport>;
}

/** The workbook cannot be used: one problem of severity `error`, in codes. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}
