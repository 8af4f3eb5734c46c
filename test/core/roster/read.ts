import type { CellValue, Grid } from '../../../src/core/roster/grid';
import { gridFromRows, type SheetFacts } from '../../../src/core/roster/grid-builder';
import { columnLetters, parseRange } from '../../../src/core/roster/address';
import {
  recogniseRosters,
  type Recognition,
  type RecognitionChoices,
} from '../../../src/core/roster/recognise';
import { entryText, type ColumnRole } from '../../../src/core/roster/roster';
import { ValueTable } from '../../../src/core/roster/value-table';
import { stateOf } from '../../../src/core/rating/level';
import { unwatched } from '../../../src/core/progress';
import { NO_SETTINGS } from '../../../src/core/settings';
import { KINDS, SUBJECTS } from '../../../src/core/subject';

/** Short names of the ratings, as in DOMAIN B.5: X T H K, "." blank, "-" unrated, "?" unknown, "n" not applicable. */
const SHORT: Readonly<Record<string, string>> = {
  excellent: 'X',
  good: 'T',
  satisfactory: 'H',
  unsatisfactory: 'K',
  blank: '.',
  unrated: '-',
  unknown: '?',
  notApplicable: 'n',
};

export type Rows = readonly (readonly CellValue[])[];

export interface Sheet extends Partial<Omit<SheetFacts, 'merges'>> {
  readonly rows: Rows;
  /** A1 ranges. */
  readonly merges?: readonly string[];
}

export function grids(...sheets: readonly Sheet[]): readonly Grid[] {
  const values = new ValueTable();
  return sheets.map(({ rows, merges, ...facts }, i) =>
    gridFromRows(
      rows,
      {
        sheet: `Sheet${i + 1}`,
        ...facts,
        merges: (merges ?? []).map((range) => {
          const area = parseRange(range);
          if (area === null) throw new Error(range);
          return area;
        }),
      },
      values,
    ),
  );
}

export function recognise(
  sheets: readonly Sheet[],
  choices: Partial<RecognitionChoices> = {},
): Recognition {
  return recogniseRosters(grids(...sheets), { ...NO_SETTINGS, ...choices }, unwatched);
}

export const recogniseRows = (rows: Rows, merges: readonly string[] = []): Recognition =>
  recognise([{ rows, merges }]);

/** One line an entry: "row name | unit | subject kind | ratings by stream". */
export function lines(recognition: Recognition): readonly string[] {
  return entriesOf(recognition).map(
    ({ row, name, unit, kind, ratings }) => `${row} ${name} | ${unit} | ${kind} | ${ratings}`,
  );
}

export interface EntryView {
  readonly sheet: string;
  readonly row: number;
  readonly name: string;
  readonly unit: string;
  readonly subject: string;
  readonly kind: string;
  readonly unitKind: string;
  readonly hidden: boolean;
  /** "2018X 2019T", other streams than main as "party 2018X". */
  readonly ratings: string;
}

export function entriesOf({ entries, rosters }: Recognition): readonly EntryView[] {
  return Array.from({ length: entries.count }, (_, e) => ({
    sheet: rosters[entries.roster[e] ?? -1]?.sheet ?? '',
    row: entries.row[e] ?? 0,
    name: entries.names.text(entries.name[e] ?? -1),
    unit: entries.units.text(entries.unit[e] ?? -1),
    subject: SUBJECTS[entries.subject[e] ?? -1] ?? '?',
    kind: kindName(entries.kind[e]),
    unitKind: kindName(entries.unitKind[e]),
    hidden: entries.hidden[e] === 1,
    ratings: entries.ratings
      .map(({ year, stream, codes }) => {
        const state = SHORT[stateOf(codes[e] ?? 0)] ?? '';
        return `${stream === 'main' ? '' : `${stream}:`}${year}${state}`;
      })
      .join(' '),
  }));
}

const kindName = (code: number | undefined): string => KINDS[(code ?? 0) - 1] ?? '?';

/** Column roles by letters, e.g. {"A": "ordinal"}. */
export function rolesOf(recognition: Recognition, roster = 0): Readonly<Record<string, string>> {
  const columns = recognition.rosters[roster]?.columns ?? [];
  return Object.fromEntries(columns.map(({ index, role }) => [columnLetters(index), role]));
}

export function textsOf({ entries }: Recognition, role: ColumnRole): readonly string[] {
  return Array.from({ length: entries.count }, (_, e) => entryText(entries, role, e));
}

export function skippedOf(recognition: Recognition, roster = 0): readonly string[] {
  return (recognition.rosters[roster]?.skipped ?? []).map(({ row, reason }) => `${row} ${reason}`);
}

export function codesOf({ problems }: Recognition): readonly string[] {
  return problems.map(({ code }) => code);
}
