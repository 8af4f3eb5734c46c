import { foldLabel } from '../text/fold';
import { COLLECTIVE_KINDS, KINDS, SUBJECTS, type CollectiveKind, type Subject } from '../subject';
import type { Problem } from '../problem';
import { carriedCodes } from './carried-codes';
import { EMPTY_CELL } from './grid';
import {
  headingKey,
  kindWord,
  NO_HEADING,
  subjectWord,
  type Heading,
  type KindWord,
} from './heading';
import { collectiveKind, kindCode } from './kind';
import { isOrganisation, isPersonName, mayBePerson } from './name-shape';
import type { TableRows } from './rows';
import { subjectOfTitle } from './subject-words';
import { columnOf, type FoundTable } from './table';
import type { TextTableBuilder } from './text-table';

/** What each entry row of a table is: indices of SUBJECTS and KINDS (+ 1), 2 and 0 unknown. */
export interface Candidates {
  readonly subject: Uint8Array;
  readonly kind: Uint8Array;
}

export interface CandidateInput {
  readonly table: FoundTable;
  readonly rows: TableRows;
  readonly names: TextTableBuilder;
  /** Index into `names` for each row. */
  readonly name: Int32Array;
  readonly units: TextTableBuilder;
  readonly unit: Int32Array;
  /** Kinds the clerk gave, by folded name. */
  readonly unitKinds: ReadonlyMap<string, CollectiveKind>;
  readonly report: (problem: Problem) => void;
  readonly correction: {
    readonly subject?: Subject | undefined;
    readonly kind?: (typeof KINDS)[number] | undefined;
  };
}

export const SUBJECT_UNKNOWN = SUBJECTS.length;

/**
 * Collective or individual, and of what kind (DESIGN §3): the row's own loại hình or đối tượng,
 * then the group heading, then the name; the header and the titles where the name says neither.
 */
export function readCandidates(input: CandidateInput): Candidates {
  const { rows, table, names } = input;
  const subject = new Uint8Array(rows.rows.length);
  const kind = new Uint8Array(rows.rows.length);
  const column = columnOf(table, 'kind') ?? columnOf(table, 'unitKind');
  const cells = carriedCodes(table, rows, column, { ofGroups: false, report: input.report });
  const shared = new Map<number, Candidate>();
  const fallback = tableSubject(table);
  const byName = fallback === null || fallback === 'mixed';
  const bodies = new Bodies(names);
  let before: Candidate | undefined;
  for (let i = 0; i < subject.length; i++) {
    const cell = cells[i] ?? EMPTY_CELL;
    const heading = rows.heading[i] ?? 0;
    const isOwn = byName || bodies.has(input.name[i] ?? -1);
    // Rows that stand together are alike as a rule.
    const isLike = !isOwn && cell === cells[i - 1] && heading === rows.heading[i - 1];
    let candidate = isLike ? before : undefined;
    if (candidate === undefined) {
      const key = headingKey(heading, cell);
      candidate =
        (isOwn ? undefined : shared.get(key)) ??
        readOne(input, i, table.grid.values.text(cell), fallback);
      if (!isOwn) shared.set(key, candidate);
    }
    before = isOwn ? undefined : candidate;
    subject[i] = candidate[0];
    kind[i] = candidate[1];
  }
  return { subject, kind };
}

/** Which names are those of organisations, asked once for each. */
class Bodies {
  /** 1 a person or another text, 2 an organisation, 0 not asked yet. */
  private readonly known: Uint8Array;

  constructor(private readonly names: TextTableBuilder) {
    this.known = new Uint8Array(names.size);
  }

  has(name: number): boolean {
    if (this.known[name] === 0) {
      this.known[name] = isOrganisation(this.names.text(name)) ? 2 : 1;
    }
    return this.known[name] === 2;
  }
}

/** Index in SUBJECTS, and in KINDS + 1. */
type Candidate = readonly [subject: number, kind: number];

/** What header or titles say of all rows. */
function tableSubject(table: FoundTable): Subject | 'mixed' | null {
  if (table.subject !== null) return table.subject;
  for (const line of [...table.titles].reverse()) {
    const subject = subjectOfTitle(line);
    if (subject !== null) return subject;
  }
  return subjectOfTitle(table.sheetName);
}

function readOne(
  input: CandidateInput,
  i: number,
  cell: string,
  fallback: Subject | 'mixed' | null,
): Candidate {
  const heading = input.rows.headings[input.rows.heading[i] ?? 0] ?? NO_HEADING;
  const name = input.names.text(input.name[i] ?? -1);
  const subject = subjectOf(name, cell, heading, fallback, input.correction.subject);
  if (subject === null) return [SUBJECT_UNKNOWN, 0];
  const own = kindWord(cell);
  if (subject === 'individual') {
    return [SUBJECTS.indexOf(subject), kindCode(individualKind(own, heading.kind, input))];
  }
  const unit = input.units.text(input.unit[i] ?? -1);
  const kind =
    input.unitKinds.get(foldLabel(name)) ??
    correctedCollective(input.correction.kind) ??
    collectiveKind(name, { word: own ?? heading.kind, unit });
  return [SUBJECTS.indexOf(subject), kindCode(kind)];
}

function subjectOf(
  name: string,
  cell: string,
  heading: Heading,
  fallback: Subject | 'mixed' | null,
  corrected: Subject | undefined,
): Subject | null {
  const stated = corrected ?? subjectWord(cell) ?? heading.subject;
  if (stated !== null) return stated;
  if (fallback === 'individual' && mayBePerson(name)) return 'individual';
  if (isOrganisation(name)) return 'collective';
  if (fallback === 'individual' || fallback === 'collective') return fallback;
  return isPersonName(name) ? 'individual' : null;
}

const INDIVIDUAL_WORDS: readonly KindWord[] = ['member', 'official', 'worker', 'massMember'];

/** đảng viên unless the row, the heading or the clerk says otherwise. */
function individualKind(
  own: KindWord | null,
  heading: KindWord | null,
  { correction }: CandidateInput,
): (typeof KINDS)[number] {
  const word = [own, correction.kind ?? null, heading].find(
    (candidate) => candidate !== null && INDIVIDUAL_WORDS.includes(candidate),
  );
  return KINDS.find((kind) => kind === word) ?? 'member';
}

function correctedCollective(kind: (typeof KINDS)[number] | undefined): CollectiveKind | undefined {
  return COLLECTIVE_KINDS.find((known) => known === kind);
}
