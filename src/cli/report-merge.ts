import type { FileReport, MergeReport } from '../core/merge/merge-report';
import { section } from './section';
import type { Voice } from './session';

/** What was put together, for people: files, units, who is missing, totals. */
export function mergeLines(merged: MergeReport, { words, paint }: Voice): string[] {
  const { report } = words.cli;
  const { files, units, missing, unexpected, totals } = merged;
  const head =
    (code: 'head.files' | 'head.units' | 'head.missing' | 'head.unexpected') =>
    (lines: readonly string[]) =>
      section(report[code]({ count: lines.length }), lines, paint);
  return [
    ...head('head.files')(files.map((file) => fileLine(file, report))),
    ...head('head.units')(units.map((unit) => report['merge.unit'](unit))),
    ...head('head.missing')(missing),
    ...head('head.unexpected')(unexpected),
    '',
    report['merge.totals'](totals),
  ];
}

function fileLine(found: FileReport, report: Voice['words']['cli']['report']): string {
  const { file, state } = found;
  if (state !== 'merged') return report[`merge.${state}`]({ file });
  return report['merge.file']({ ...found, sheets: found.sheets.map(({ sheet }) => sheet) });
}
