import type { Highlight, Plan } from '../core/plan';
import { columnLetters } from '../core/roster/address';
import { section } from './section';
import type { Voice } from './session';

/** What a plan would write where, for people. */
export function planLines(plan: Plan, { words, paint }: Voice): readonly string[] {
  const { report } = words.cli;
  const lines = [
    ...plan.highlights.map((highlight) => highlightLine(highlight, report)),
    ...plan.sheets.map(({ name, rowCount }) => report['plan.sheet']({ name, rows: rowCount })),
    ...(plan.settings === null ? [] : [report['plan.settings']({})]),
  ];
  return section(report['head.plan']({}), lines, paint);
}

function highlightLine(highlight: Highlight, report: Voice['words']['cli']['report']): string {
  const { sheet, rows } = highlight;
  if (highlight.kind === 'colour') return report['plan.colour']({ sheet, rows: rows.length });
  const columns = columnsOf(highlight).join(', ');
  return report['plan.columns']({ sheet, columns, rows: rows.length });
}

function columnsOf(highlight: Highlight): readonly string[] {
  if (highlight.kind === 'colour') return [];
  return [columnLetters(highlight.firstColumn), columnLetters(highlight.firstColumn + 1)];
}

/** The same for programs; fields may be added, not changed. */
export function planJson(plan: Plan): unknown {
  return {
    highlights: plan.highlights.map((highlight) => ({
      kind: highlight.kind,
      sheet: highlight.sheet,
      columns: columnsOf(highlight),
      rows: highlight.rows.length,
    })),
    sheets: plan.sheets.map(({ role, name, rowCount }) => ({ role, name, rows: rowCount })),
    settings: plan.settings !== null,
  };
}
