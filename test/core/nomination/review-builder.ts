import { campaignSchema, type Campaign } from '../../../src/core/campaign/format';
import plan119 from '../../../src/core/campaign/plans/119-KH-DUK-2019.json';
import { RATING_STATES, type RatingState } from '../../../src/core/rating/level';
import {
  STATUSES,
  VERDICTS,
  type AttestationItem,
  type Judgement,
  type QuotaBalance,
  type Reason,
  type Review,
  type Status,
  type Tie,
  type Verdict,
} from '../../../src/core/review/result';
import type { ColumnRole, EntryTable, Roster } from '../../../src/core/roster/roster';
import { ValueTable } from '../../../src/core/roster/value-table';
import type { Problem } from '../../../src/core/problem';
import { SUBJECTS, type Subject } from '../../../src/core/subject';
import { foldName } from '../../../src/core/text/fold';

export const CAMPAIGN_119: Campaign = campaignSchema.parse(plan119);

/** One line of a roster as a test writes it. */
export interface Line {
  readonly name: string;
  readonly unit?: string;
  readonly subject?: Subject;
  /** Clause of the category, e.g. "III.3.2.a"; null: unassigned. */
  readonly category?: string | null;
  readonly status: Status;
  /** One letter a year from 2016: X, T, H, K; "." blank, "-" unrated; "!" after: provisional. */
  readonly years?: string;
  readonly texts?: Partial<Record<ColumnRole, string>>;
  readonly reasons?: readonly Reason[];
  readonly own?: readonly Reason[];
  readonly hidden?: boolean;
  readonly sheet?: string;
}

export interface Rest {
  readonly campaign?: Campaign;
  readonly phase?: string;
  readonly rosters?: readonly Roster[];
  readonly quotas?: readonly QuotaBalance[];
  readonly ties?: readonly Tie[];
  readonly attestations?: readonly AttestationItem[];
  readonly problems?: readonly Problem[];
}

export const FIRST_YEAR = 2016;
/** Rows of the rosters that `reviewOf` makes begin here, under a title and a header. */
export const FIRST_ROW = 6;

const LETTERS: Readonly<Record<string, RatingState>> = {
  X: 'excellent',
  T: 'good',
  H: 'satisfactory',
  K: 'unsatisfactory',
  '.': 'blank',
  '-': 'unrated',
};

const VERDICT_OF: Readonly<Record<Status, Verdict>> = {
  nominated: 'eligible',
  contested: 'eligible',
  overQuota: 'eligible',
  eligible: 'eligible',
  review: 'review',
  ineligible: 'ineligible',
  unassigned: 'review',
};

/** A review as `review()` yields it, from lines; one judgement per category, years and reasons. */
export function reviewOf(lines: readonly Line[], rest: Rest = {}): Review {
  const campaign = rest.campaign ?? CAMPAIGN_119;
  const sheets = [...new Set(lines.map((line) => line.sheet ?? 'DS'))];
  const entries = entryTable(lines, sheets);
  const { judgements, indices } = judgementsOf(lines, campaign);
  return {
    campaign,
    phase: campaign.phases.find(({ id }) => id === rest.phase) ?? campaign.phases[0]!,
    rosters: rest.rosters ?? sheets.map((sheet) => rosterOf(sheet, lines.length)),
    entries,
    category: Int16Array.from(lines, (line) => categoryIndex(campaign, line)),
    judgement: indices,
    judgements,
    verdict: Uint8Array.from(lines, ({ status }) => VERDICTS.indexOf(VERDICT_OF[status])),
    status: Uint8Array.from(lines, ({ status }) => STATUSES.indexOf(status)),
    rank: new Int32Array(lines.length),
    ownReasons: ownReasonsOf(lines),
    quotas: rest.quotas ?? [],
    ties: rest.ties ?? [],
    relaxations: [],
    attestations: rest.attestations ?? [],
    problems: rest.problems ?? [],
  };
}

function ownReasonsOf(lines: readonly Line[]): Review['ownReasons'] {
  const told = lines.flatMap(({ own }) => (own === undefined ? [] : [own]));
  const listOf = Int32Array.from(lines, ({ own }) =>
    own === undefined ? 0 : told.indexOf(own) + 1,
  );
  return { listOf, lists: [[], ...told] };
}

/** A wide roster: TT, name, unit, four years; header in the row above the first entry. */
export function rosterOf(sheet: string, entries: number, changes: Partial<Roster> = {}): Roster {
  const last = FIRST_ROW + Math.max(entries, 1) - 1;
  return {
    sheet,
    subject: 'mixed',
    shape: 'wide',
    area: { firstRow: FIRST_ROW - 1, lastRow: last, firstColumn: 0, lastColumn: 6 },
    headerRows: { first: FIRST_ROW - 1, last: FIRST_ROW - 1 },
    rows: { first: FIRST_ROW, last },
    columns: [],
    years: [2016, 2017, 2018, 2019],
    entryRows: Int32Array.from({ length: entries }, (_, i) => FIRST_ROW + i),
    hiddenRows: 0,
    mergedAreas: 0,
    skipped: [],
    table: null,
    confidence: 1,
    ...changes,
  };
}

function categoryIndex(campaign: Campaign, line: Line): number {
  const clause = line.category === undefined ? 'III.3.2.a' : line.category;
  return campaign.categories.findIndex((category) => category.clause === clause);
}

function countedOf(years: string): Judgement['counted'] {
  return [...years.matchAll(/([XTHK.-])(!?)/g)].map(([, letter = '.', mark], i) => ({
    year: FIRST_YEAR + i,
    state: LETTERS[letter] ?? 'blank',
    stream: 'main' as const,
    ...(mark === '!' ? { provisional: true as const } : {}),
  }));
}

function judgementsOf(lines: readonly Line[], campaign: Campaign) {
  const judgements: Judgement[] = [];
  const known = new Map<string, number>();
  const indices = Int32Array.from(lines, (line) => {
    const { years = 'XXTT', status, reasons = [] } = line;
    const verdict = VERDICT_OF[status];
    const key = JSON.stringify([categoryIndex(campaign, line), years, verdict, reasons]);
    const index = known.get(key) ?? judgements.length;
    known.set(key, index);
    const counted = countedOf(years);
    const excellentYears = counted.filter(({ state }) => state === 'excellent').length;
    judgements[index] = { verdict, reasons, counted, excellentYears };
    return index;
  });
  return { judgements, indices };
}

function entryTable(lines: readonly Line[], sheets: readonly string[]): EntryTable {
  const values = new ValueTable();
  const names = [...new Set(lines.map(({ name }) => name))];
  const units = [...new Set(lines.flatMap(({ unit }) => (unit === undefined ? [] : [unit])))];
  const table = (texts: readonly string[]) => ({
    size: texts.length,
    text: (index: number) => texts[index] ?? '',
    folded: (index: number) => foldName(texts[index] ?? ''),
  });
  const roles = new Set(lines.flatMap(({ texts = {} }) => Object.keys(texts) as ColumnRole[]));
  const rowsOn = new Map<string, number>();
  const longest = Math.max(0, ...lines.map(({ years = 'XXTT' }) => countedOf(years).length));
  return {
    count: lines.length,
    values,
    roster: Uint16Array.from(lines, ({ sheet = 'DS' }) => sheets.indexOf(sheet)),
    row: Int32Array.from(lines, ({ sheet = 'DS' }) => {
      const row = rowsOn.get(sheet) ?? FIRST_ROW;
      rowsOn.set(sheet, row + 1);
      return row;
    }),
    hidden: Uint8Array.from(lines, ({ hidden }) => (hidden === true ? 1 : 0)),
    subject: Uint8Array.from(lines, ({ subject = 'individual' }) => SUBJECTS.indexOf(subject)),
    kind: new Uint8Array(lines.length),
    unitKind: new Uint8Array(lines.length),
    name: Int32Array.from(lines, ({ name }) => names.indexOf(name)),
    names: table(names),
    unit: Int32Array.from(lines, ({ unit }) => (unit === undefined ? -1 : units.indexOf(unit))),
    units: table(units),
    ratings: Array.from({ length: longest }, (_, i) => ({
      year: FIRST_YEAR + i,
      stream: 'main' as const,
      present: true,
      codes: Uint8Array.from(lines, ({ years = 'XXTT' }) =>
        RATING_STATES.indexOf(countedOf(years)[i]?.state ?? 'blank'),
      ),
    })),
    texts: new Map(
      [...roles].map((role) => [
        role,
        { codes: Int32Array.from(lines, ({ texts }) => values.codeOf(texts?.[role] ?? null)) },
      ]),
    ),
    byHeader: new Map(),
  };
}
