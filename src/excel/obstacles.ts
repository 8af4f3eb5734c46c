import type { Highlight, Plan } from '../core/plan';
import type { Problem } from '../core/problem';
import { WorkbookError } from '../workbook/workbook';
import type { BookState } from './inspect';

/** Throws `excel.structureLocked` or `excel.gone` before anything is written. */
export function refuseWrite(plan: Plan, { sheets, structureLocked }: BookState): void {
  if (structureLocked && plan.sheets.length > 0) throw refusal('excel.structureLocked');
  for (const { sheet } of plan.highlights) {
    if (!sheets.some(({ name }) => name === sheet)) throw refusal('excel.gone', sheet);
  }
}

export function refusal(
  code: 'excel.structureLocked' | 'excel.protected' | 'excel.filtered' | 'excel.gone',
  sheet?: string,
): WorkbookError {
  const place = sheet === undefined ? {} : { sheet };
  return new WorkbookError({ code, severity: 'error', params: {}, ...place });
}

/**
 * The highlights that Excel will take, and why the others are left out: a protected sheet, rows
 * that a filter hides. The list is written all the same.
 */
export function splitHighlights(
  highlights: readonly Highlight[],
  { sheets }: BookState,
): { readonly highlights: readonly Highlight[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const possible = highlights.filter(({ sheet, kind }) => {
    const state = sheets.find(({ name }) => name === sheet);
    const code =
      state?.isProtected === true
        ? 'sheet.protected'
        : state?.isFiltered === true && kind === 'columns'
          ? 'excel.filtered'
          : null;
    if (code !== null) problems.push({ code, severity: 'warning', params: {}, sheet });
    return code === null;
  });
  return { highlights: possible, problems };
}
