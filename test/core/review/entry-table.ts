import { NOT_APPLICABLE, PROVISIONAL, UNKNOWN, UNRATED } from '../../../src/core/rating/level';
import type { ColumnRole, EntryTable, Roster } from '../../../src/core/roster/roster';
import { ValueTable } from '../../../src/core/roster/value-table';
import type { CellValue } from '../../../src/core/roster/grid';
import { KINDS, SUBJECTS, type Kind, type Subject } from '../../../src/core/subject';
import { foldLabel } from '../../../src/core/text/fold';

/** A candidate as the tests write one: ratings as letters, one a year from `from` on. */
export interface Candidate {
  readonly name: string;
  readonly subject?: Subject;
  readonly kind?: Kind | null;
  readonly unit?: string;
  readonly unitKind?: Kind;
  /** "XXTT": X 4, T 3, H 2, K 1, `.` blank, `-` unrated, `?` unknown label, `_` not concerned. */
  readonly main?: string;
  readonly party?: string;
  readonly civil?: string;
  readonly committee?: string;
  readonly cell?: string;
  readonly texts?: Readonly<Record<string, CellValue>>;
  /** Cells of columns that only their header names. */
  readonly headers?: Readonly<Record<string, CellValue>>;
  readonly sheet?: string;
  readonly row?: number;
}

const LETTERS: Readonly<Record<string, number>> = {
  '.': 0,
  K: 1,
  H: 2,
  T: 3,
  X: 4,
  '-': UNRATED,
  '?': UNKNOWN,
  _: NOT_APPLICABLE,
  // "dự kiến"
  x: 4 + PROVISIONAL,
  t: 3 + PROVISIONAL,
};

const STREAMS_OF = ['main', 'party', 'civil', 'committee', 'cell'] as const;

/** Entries and rosters out of candidates, as the recognition would hand them over. */
export function tableOf(
  candidates: readonly Candidate[],
  from: number,
): { rosters: Roster[]; entries: EntryTable; problems: [] } {
  const values = new ValueTable();
  const sheets = [...new Set(candidates.map((c) => c.sheet ?? 'Danh sách'))];
  const names = textTable(candidates.map((c) => c.name));
  const units = textTable(candidates.flatMap((c) => c.unit ?? []));
  const roles = [...new Set(candidates.flatMap((c) => Object.keys(c.texts ?? {})))];
  const headers = [...new Set(candidates.flatMap((c) => Object.keys(c.headers ?? {})))];
  const column = (cell: (c: Candidate) => CellValue | undefined) => ({
    codes: Int32Array.from(candidates, (c) => values.codeOf(cell(c) ?? null)),
  });
  const entries: EntryTable = {
    count: candidates.length,
    values,
    roster: Uint16Array.from(candidates, (c) => sheets.indexOf(c.sheet ?? 'Danh sách')),
    row: Int32Array.from(candidates, (c, index) => c.row ?? index + 5),
    hidden: new Uint8Array(candidates.length),
    subject: Uint8Array.from(candidates, (c) => SUBJECTS.indexOf(c.subject ?? 'individual')),
    kind: Uint8Array.from(candidates, (c) =>
      kindCode(c.kind === undefined ? defaultKind(c) : c.kind),
    ),
    unitKind: Uint8Array.from(candidates, (c) => kindCode(c.unitKind ?? null)),
    name: Int32Array.from(candidates, (c) => names.indexOf(c.name)),
    names,
    unit: Int32Array.from(candidates, (c) => (c.unit === undefined ? -1 : units.indexOf(c.unit))),
    units,
    ratings: STREAMS_OF.flatMap((stream) => ratingColumns(candidates, stream, from)),
    texts: new Map(roles.map((role) => [role as ColumnRole, column((c) => c.texts?.[role])])),
    byHeader: new Map(headers.map((h) => [foldLabel(h), column((c) => c.headers?.[h])])),
  };
  return {
    rosters: sheets.map((sheet) => rosterOf(sheet, entries, candidates)),
    entries,
    problems: [],
  };
}

function defaultKind(candidate: Candidate): Kind {
  return candidate.subject === 'collective' ? 'grassrootsCell' : 'member';
}

function kindCode(kind: Kind | null): number {
  return kind === null ? 0 : KINDS.indexOf(kind) + 1;
}

function ratingColumns(
  candidates: readonly Candidate[],
  stream: (typeof STREAMS_OF)[number],
  from: number,
) {
  const width = Math.max(0, ...candidates.map((c) => c[stream]?.length ?? 0));
  return Array.from({ length: width }, (_, at) => ({
    year: from + at,
    stream: stream,
    present: true,
    codes: Uint8Array.from(candidates, (c) => LETTERS[c[stream]?.[at] ?? '.'] ?? 0),
  }));
}

function textTable(texts: readonly string[]) {
  const distinct = [...new Set(texts)];
  return {
    size: distinct.length,
    text: (index: number) => distinct[index] ?? '',
    folded: (index: number) => foldLabel(distinct[index] ?? ''),
    indexOf: (text: string) => distinct.indexOf(text),
  };
}

function rosterOf(sheet: string, entries: EntryTable, candidates: readonly Candidate[]): Roster {
  const own = candidates.flatMap((c, e) => ((c.sheet ?? 'Danh sách') === sheet ? [e] : []));
  const rows = { first: 5, last: 5 + candidates.length };
  return {
    sheet,
    subject: 'mixed',
    shape: 'wide',
    area: { firstRow: 4, lastRow: rows.last, firstColumn: 0, lastColumn: 9 },
    headerRows: { first: 4, last: 4 },
    rows,
    columns: [],
    years: [...new Set(entries.ratings.map((r) => r.year))],
    entryRows: Int32Array.from(own, (e) => entries.row[e] ?? 0),
    hiddenRows: 0,
    mergedAreas: 0,
    skipped: [],
    table: null,
    confidence: 1,
  };
}
