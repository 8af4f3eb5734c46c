import type { Problem, ProblemCode, ProblemParams } from '../core/problem';
import { WorkbookError } from '../workbook/workbook';

type WithParams = 'excel.other' | 'excel.remains' | 'excel.earlierGone';
type ExcelProblem = Exclude<Extract<ProblemCode, `excel.${string}`>, WithParams>;

/** The codes of Excel that have a message and a way out of their own (OFFICE C). */
export const PROBLEM_OF_CODE: Readonly<Record<string, ExcelProblem>> = {
  InvalidOperationInCellEditMode: 'excel.editingCell',
  AccessDenied: 'excel.protected',
  ItemNotFound: 'excel.gone',
  InvalidReference: 'excel.gone',
  InvalidBinding: 'excel.gone',
  InvalidObjectPath: 'excel.gone',
  ItemAlreadyExists: 'excel.nameTaken',
  RequestPayloadSizeLimitExceeded: 'excel.tooLarge',
  ResponsePayloadSizeLimitExceeded: 'excel.tooLarge',
  OperationCellsExceedLimit: 'excel.tooLarge',
  RangeExceedsLimit: 'excel.tooLarge',
  FilteredRangeConflict: 'excel.filtered',
  MergedRangeConflict: 'excel.mergedInTheWay',
  PivotTableRangeConflict: 'excel.pivotInTheWay',
  InsertDeleteConflict: 'excel.insertConflict',
  RequestAborted: 'excel.interrupted',
  ActivityLimitReached: 'excel.busy',
  ServiceNotAvailable: 'excel.busy',
  Conflict: 'excel.conflict',
  InvalidOrTimedOutSession: 'excel.restarted',
  InvalidRequestContext: 'excel.restarted',
  WriteNotSupportedWhenModalDialogOpen: 'excel.dialogOpen',
  ApiNotFound: 'excel.tooOld',
  ApiNotAvailable: 'excel.tooOld',
  UndoNotSupported: 'excel.tooOld',
};

const SIZE_CODES: ReadonlySet<string> = new Set([
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'OperationCellsExceedLimit',
  'RangeExceedsLimit',
]);

/** The code of an error that Excel answered, or '' for any other error. */
export function excelCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** True where asking for less at a time may help. */
export function isSizeError(error: unknown): boolean {
  return SIZE_CODES.has(excelCode(error));
}

export function isEditingCell(error: unknown): boolean {
  return excelCode(error) === 'InvalidOperationInCellEditMode';
}

/** An error of Excel as a problem for the clerk; an error of ours passes as it is. */
export function asWorkbookError(error: unknown): unknown {
  const code = excelCode(error);
  return code === '' ? error : new WorkbookError(problemOf(code));
}

/** The problem of a code; one that has no message of its own shows its code. */
export function problemOf(code: string): Problem {
  const known = PROBLEM_OF_CODE[code];
  if (known !== undefined) return { code: known, severity: 'error', params: {} };
  return { code: 'excel.other', severity: 'error', params: { excelCode: code } };
}

/** A write failed and was taken back, but not to what an earlier run had left. */
export function earlierGone(error: unknown): WorkbookError {
  const params = { excelCode: causeOf(error) };
  return new WorkbookError({ code: 'excel.earlierGone', severity: 'error', params });
}

/** A job failed and could not be taken back either. */
export function remainsOf(
  error: unknown,
  left: Omit<ProblemParams['excel.remains'], 'excelCode'>,
): WorkbookError {
  const params = { excelCode: causeOf(error), ...left };
  return new WorkbookError({ code: 'excel.remains', severity: 'error', params });
}

function causeOf(error: unknown): string {
  if (error instanceof WorkbookError) {
    const { problem } = error;
    return problem.code === 'excel.other' ? problem.params.excelCode : problem.code;
  }
  return excelCode(error) || (error instanceof Error ? error.name : 'Error');
}
