import type { EntryTable, RatingColumn, Stream } from '../roster/roster';

/**
 * The ratings of one year by the streams that criteria know. `main` is the rating of the roster
 * that names no stream, or the last of its stages.
 */
export interface YearStreams {
  readonly main: Uint8Array | null;
  readonly party: Uint8Array | null;
  readonly civil: Uint8Array | null;
}

export type RatingIndex = ReadonlyMap<number, YearStreams>;

/** Stages of one rating, the deciding one first (ROSTERS §4). */
const STAGES: readonly Stream[] = ['main', 'committee', 'manager', 'cell', 'self'];

/** The rating columns of an entry table by year and stream. */
export function indexRatings(entries: EntryTable): RatingIndex {
  const years = new Map<number, RatingColumn[]>();
  for (const column of entries.ratings) {
    if (!column.present) continue;
    const known = years.get(column.year);
    if (known === undefined) years.set(column.year, [column]);
    else known.push(column);
  }
  return new Map([...years].map(([year, columns]) => [year, streamsOf(entries, columns)]));
}

function streamsOf(entries: EntryTable, columns: readonly RatingColumn[]): YearStreams {
  const of = (stream: Stream): Uint8Array | null =>
    columns.find((column) => column.stream === stream)?.codes ?? null;
  const stages = STAGES.map(of).filter((codes) => codes !== null);
  return { main: mergeStages(entries, stages), party: of('party'), civil: of('civil') };
}

/**
 * One column out of the stages. Which stage decides is settled by roster and not by row: where
 * the committee's column is blank for one person, its rating is missing, not the cell's.
 */
function mergeStages(entries: EntryTable, stages: readonly Uint8Array[]): Uint8Array | null {
  const [first] = stages;
  if (first === undefined || stages.length === 1) return first ?? null;
  const deciding = decidingStages(entries, stages);
  const merged = new Uint8Array(entries.count);
  for (let e = 0; e < entries.count; e++) {
    merged[e] = deciding[entries.roster[e] ?? 0]?.[e] ?? 0;
  }
  return merged;
}

function decidingStages(entries: EntryTable, stages: readonly Uint8Array[]): Uint8Array[] {
  const deciding: Uint8Array[] = [];
  for (const codes of stages) {
    const settled = new Set(Object.keys(deciding).map(Number));
    for (let e = 0; e < entries.count; e++) {
      const roster = entries.roster[e] ?? 0;
      if (codes[e] !== 0 && !settled.has(roster)) deciding[roster] ??= codes;
    }
  }
  return deciding;
}
