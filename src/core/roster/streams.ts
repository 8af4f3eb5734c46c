import type { Problem } from '../problem';
import { BLANK, UNKNOWN } from '../rating/level';
import { plainText } from './plain-text';
import { STREAMS, type Stream } from './roster';
import type { RatingBase, RatingStage } from './header-meaning';
import type { ReadRatings } from './rating-columns';
import type { TableColumn } from './table';

/** The ratings of one year and stream of a table that count, one code per entry row. */
export interface CountedRatings {
  readonly year: number;
  readonly stream: RatingBase;
  readonly codes: Uint8Array;
}

/** Later stages decide; a column that names no rater is the result, short of the cấp ủy's own. */
const STAGE_ORDER: readonly RatingStage[] = ['self', 'cell', 'manager', 'none', 'committee'];

/**
 * Of several raters side by side, whose rating counts (ROSTERS §4): the last stage, unless the
 * clerk named a rater. Party and civil ratings stay apart. Where the same header stands twice, or
 * two that name no rater, what both say counts; where they differ, the rating is unknown. A column that holds only what
 * people say of themselves is no rating unless the clerk takes it.
 */
export function chooseStreams(
  read: readonly ReadRatings[],
  rater: string | undefined,
  report: (problem: Problem) => void,
): readonly CountedRatings[] {
  const bases = basesOf(read);
  const groups = new Map<string, ReadRatings[]>();
  for (const ratings of read) {
    if (ratings.year === null) continue;
    const key = `${ratings.year}:${bases(ratings.column)}`;
    groups.set(key, [...(groups.get(key) ?? []), ratings]);
  }
  const raters = new Map<string, Set<string>>();
  const counted: CountedRatings[] = [];
  for (const [key, group] of groups) {
    const year = Number(key.split(':')[0]);
    const stream = key.slice(key.indexOf(':') + 1) as RatingBase;
    const best = lastStage(group, rater);
    if (stageOf(best[0]?.column) === 'self' && rater === undefined) {
      report({ code: 'roster.selfRatingOnly', params: { year }, severity: 'warning' });
      continue;
    }
    noteRaters(raters, best, group);
    counted.push({ year, stream, codes: agreed(best) });
  }
  for (const [used, others] of raters) {
    report({
      code: 'roster.severalRaters',
      params: { used, others: [...others].join(', ') },
      severity: others.has(used) ? 'warning' : 'info',
    });
  }
  return counted.sort((a, b) => a.year - b.year);
}

const stageOf = (column: TableColumn | undefined): RatingStage => column?.rating?.stage ?? 'none';
const baseOf = (column: TableColumn): RatingBase => column.rating?.base ?? 'main';

/**
 * The stream of each column. Where unlabelled years and years of one named stream never meet,
 * they are one stream.
 */
function basesOf(read: readonly ReadRatings[]): (column: TableColumn) => RatingBase {
  const named = new Set(read.map(({ column }) => baseOf(column)).filter((base) => base !== 'main'));
  const [only] = named;
  if (named.size !== 1 || only === undefined) return baseOf;
  const yearsOf = (base: RatingBase): ReadonlySet<number | null> =>
    new Set(read.filter(({ column }) => baseOf(column) === base).map(({ year }) => year));
  const mainYears = yearsOf('main');
  const meet = [...yearsOf(only)].some((year) => mainYears.has(year));
  return meet ? baseOf : () => only;
}

/**
 * The columns of the deciding rater. Several of one stage decide together where their headers are
 * the same or name no rater: nothing tells then which of them is the result.
 */
function lastStage(group: readonly ReadRatings[], rater: string | undefined): ReadRatings[] {
  const chosen = rater === undefined ? [] : group.filter(({ column }) => isBy(column, rater));
  const pool = chosen.length > 0 ? chosen : group;
  const rank = ({ column }: ReadRatings): number => STAGE_ORDER.indexOf(stageOf(column));
  const top = Math.max(...pool.map(rank));
  const last = pool.filter((ratings) => rank(ratings) === top);
  if (STAGE_ORDER[top] === 'none') return last;
  const header = last.at(-1)?.column.header ?? '';
  return last.filter(({ column }) => plainText(column.header) === plainText(header));
}

function isBy(column: TableColumn, rater: string): boolean {
  const stream = STREAMS.find((known: Stream) => known === rater);
  if (stream === undefined) return plainText(column.header).includes(plainText(rater));
  const stage = stageOf(column);
  return stream === 'main' ? stage === 'none' : stage === stream || baseOf(column) === stream;
}

function noteRaters(
  raters: Map<string, Set<string>>,
  best: readonly ReadRatings[],
  group: readonly ReadRatings[],
): void {
  if (group.length < 2) return;
  const used = best[0]?.column.header ?? '';
  const others = raters.get(used) ?? new Set<string>();
  for (const ratings of group) if (!best.includes(ratings)) others.add(ratings.column.header);
  if (best.length > 1) for (const { column } of best) others.add(column.header);
  raters.set(used, others);
}

/** What columns of the same header agree on: a blank gives way, a difference is unknown. */
function agreed(columns: readonly ReadRatings[]): Uint8Array {
  const [first, ...rest] = columns;
  if (first === undefined) return new Uint8Array(0);
  if (rest.length === 0) return first.codes;
  return first.codes.map((code, i) =>
    rest.reduce((sum, { codes }) => merge(sum, codes[i] ?? BLANK), code),
  );
}

function merge(a: number, b: number): number {
  if (a === b || b === BLANK) return a;
  return a === BLANK ? b : UNKNOWN;
}
