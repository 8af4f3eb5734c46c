import type { Problem } from '../problem';
import { unwatched } from '../progress';
import type { Grid } from '../roster/grid';
import { recogniseRosters, type Recognition } from '../roster/recognise';
import type { RowSpan } from '../roster/roster';
import type { ValueTable } from '../roster/value-table';
import { NO_SETTINGS, type Settings } from '../settings';
import { SUBJECTS } from '../subject';
import { foldLabel } from '../text/fold';
import { copySheet, ValueCopier, type CopiedSheet } from './copy-sheet';
import { spokenName } from './file-names';

const INDIVIDUAL = SUBJECTS.indexOf('individual');

/** One file as it was read. */
export interface SourceFile {
  /** Names the file in messages; no two files of one merge have the same. */
  readonly file: string;
  readonly grids: readonly Grid[];
  /** What the file keeps; settings with nothing chosen where it keeps none. */
  readonly settings: Settings;
}

export interface SourceSheet {
  /** Its name in the file. */
  readonly was: string;
  readonly build: CopiedSheet;
}

/** What one file brings to the merge: its sheets with rosters, and how they read by themselves. */
export interface Source {
  readonly file: string;
  readonly settings: Settings;
  readonly sheets: readonly SourceSheet[];
  readonly alone: Recognition;
  /** What stands in its rating columns, folded. */
  readonly labels: ReadonlySet<string>;
  /** The unit that the file stands for, where neither rows nor titles name one of its people. */
  readonly unit: string | null;
  readonly problems: readonly Problem[];
}

/**
 * Recognises the rosters of a file by itself and copies their sheets into `values`. Sheets of ours
 * and sheets without a roster stay behind (`merge.sheetsLeftOut`, and what recognition says of
 * them); a file without any is `roster.none`. Every problem names the file.
 */
export function readSource({ file, grids, settings }: SourceFile, values: ValueTable): Source {
  const alone = recogniseRosters(grids, settings, unwatched);
  const rows = new Map<string, RowSpan[]>();
  for (const { sheet, headerRows, rows: own } of alone.rosters) {
    rows.set(sheet, [...(rows.get(sheet) ?? []), { first: headerRows.first, last: own.last }]);
  }
  const [first] = grids;
  const copier = first === undefined ? null : new ValueCopier(first.values, values);
  const sheets = grids.flatMap((grid): SourceSheet[] => {
    const rosters = grid.ours ? undefined : rows.get(grid.sheet);
    if (rosters === undefined || copier === null) return [];
    return [{ was: grid.sheet, build: copySheet(grid, rosters, copier, values) }];
  });
  const taken = new Set(sheets.map(({ was }) => was));
  return {
    file,
    settings,
    sheets,
    alone,
    labels: labelsOf(grids, alone),
    unit: peopleLackUnit(alone) ? spokenName(file) : null,
    problems: problemsOf(file, grids, alone.problems, taken),
  };
}

function labelsOf(grids: readonly Grid[], { rosters }: Recognition): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const { sheet, columns, entryRows } of rosters) {
    const grid = grids.find((one) => one.sheet === sheet);
    if (grid === undefined) continue;
    for (const { index, role } of columns) {
      if (!role.startsWith('rating')) continue;
      const codes = new Set(Array.from(entryRows, (row) => grid.code(row, index)));
      for (const code of codes) labels.add(foldLabel(grid.values.text(code)));
    }
  }
  return labels;
}

/** True where a file lists people and tells the unit of none of them. */
function peopleLackUnit({ entries }: Recognition): boolean {
  let people = 0;
  for (let e = 0; e < entries.count; e++) {
    if (entries.subject[e] !== INDIVIDUAL) continue;
    if ((entries.unit[e] ?? -1) >= 0) return false;
    people++;
  }
  return people > 0;
}

/** A file that could not be read. */
export function unreadSource(file: string, problem: Problem): Source {
  return {
    file,
    settings: NO_SETTINGS,
    sheets: [],
    alone: recogniseRosters([], NO_SETTINGS, unwatched),
    labels: new Set(),
    unit: null,
    problems: [{ ...problem, file }],
  };
}

/** Problems of sheets that come along are found again in the merged workbook. */
function problemsOf(
  file: string,
  grids: readonly Grid[],
  problems: readonly Problem[],
  taken: ReadonlySet<string>,
): Problem[] {
  const told = problems.filter(
    ({ code, sheet }) => code === 'roster.none' || (sheet !== undefined && !taken.has(sheet)),
  );
  const left = grids.filter(
    ({ sheet, ours, lastRow }) => !ours && lastRow > 0 && !taken.has(sheet),
  );
  if (taken.size > 0 && left.length > 0) {
    const params = { sheets: left.map(({ sheet }) => sheet) };
    told.push({ code: 'merge.sheetsLeftOut', params, severity: 'info' });
  }
  return told.map((problem) => ({ ...problem, file }));
}
