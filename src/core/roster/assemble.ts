import { foldLabel } from '../text/fold';
import { BLANK, NOT_APPLICABLE } from '../rating/level';
import type { CellValues } from './grid';
import { EMPTY_CELL } from './grid';
import type { ColumnRole, EntryTable, RatingColumn, TextColumn } from './roster';
import { SUBJECT_UNKNOWN } from './candidates';
import type { JoinedTable } from './join';
import type { CountedRatings } from './streams';
import type { TableColumn } from './table';
import type { TextTableBuilder } from './text-table';

/** Parallel columns of all entries, filled table by table. */
interface Columns {
  readonly roster: Uint16Array;
  readonly row: Int32Array;
  readonly hidden: Uint8Array;
  readonly subject: Uint8Array;
  readonly kind: Uint8Array;
  readonly name: Int32Array;
  readonly unit: Int32Array;
}

/**
 * The entry table of all rosters: entry `joined.entry[i]` takes the facts of its first row, and
 * the ratings of all its rows.
 */
export function assembleEntries(
  tables: readonly JoinedTable[],
  count: number,
  values: CellValues,
  texts: { readonly names: TextTableBuilder; readonly units: TextTableBuilder },
): EntryTable {
  const columns: Columns = {
    roster: new Uint16Array(count),
    row: new Int32Array(count),
    hidden: new Uint8Array(count),
    subject: new Uint8Array(count).fill(SUBJECT_UNKNOWN),
    kind: new Uint8Array(count),
    name: new Int32Array(count),
    unit: new Int32Array(count).fill(-1),
  };
  tables.forEach((joined, roster) => {
    fillFacts(columns, joined, roster);
  });
  const { byRole, byHeader } = textColumns(tables, count);
  return {
    ...columns,
    ...texts,
    count,
    values,
    unitKind: new Uint8Array(count),
    ratings: ratingColumns(tables, count),
    texts: byRole,
    byHeader,
  };
}

function fillFacts(columns: Columns, joined: JoinedTable, roster: number): void {
  const { rows, table, entry } = joined;
  const hiddenSheet = table.grid.visibility !== 'visible';
  for (let i = entry.length - 1; i >= 0; i--) {
    const e = entry[i] ?? 0;
    if (joined.owns[i] === 0) continue;
    const row = rows.rows[i] ?? 0;
    columns.roster[e] = roster;
    columns.row[e] = row;
    columns.hidden[e] = hiddenSheet || table.grid.isRowHidden(row) ? 1 : 0;
    columns.subject[e] = joined.subject[i] ?? SUBJECT_UNKNOWN;
    columns.kind[e] = joined.kind[i] ?? 0;
    columns.name[e] = joined.name[i] ?? 0;
    columns.unit[e] = joined.unit[i] ?? -1;
  }
}

const STREAM_BITS: Readonly<Record<CountedRatings['stream'], number>> = {
  main: 1,
  party: 2,
  civil: 4,
};

/**
 * One column per year and stream found anywhere. Entries whose roster has the stream in other
 * years are blank in this one; entries whose roster names other streams only are not concerned by
 * it. Where a roster names no stream, its ratings stand for any: the named ones stay blank.
 */
function ratingColumns(tables: readonly JoinedTable[], count: number): readonly RatingColumn[] {
  const streams = streamsOfEntries(tables, count);
  const found = new Map<string, RatingColumn>();
  for (const { ratings, entry } of tables) {
    for (const { year, stream, codes } of ratings) {
      const key = `${stream}:${year}`;
      if (tables.length === 1 && codes.length === count && !found.has(key)) {
        // One table, a row an entry: every entry has the stream, in the order of the rows.
        found.set(key, { year, stream, present: true, codes: codes.slice() });
        continue;
      }
      const column = found.get(key) ?? {
        year,
        stream,
        present: true,
        codes: emptyCodes(streams, STREAM_BITS[stream]),
      };
      found.set(key, column);
      for (let i = 0; i < entry.length; i++) {
        const code = codes[i] ?? BLANK;
        if (code !== BLANK) column.codes[entry[i] ?? 0] = code;
      }
    }
  }
  return [...found.values()].sort((a, b) => a.year - b.year);
}

function emptyCodes(streams: Uint8Array, bit: number): Uint8Array {
  const codes = new Uint8Array(streams.length).fill(BLANK);
  for (let e = 0; e < codes.length; e++) {
    const own = streams[e] ?? 0;
    if ((own & bit) === 0 && own !== STREAM_BITS.main) codes[e] = NOT_APPLICABLE;
  }
  return codes;
}

/** The streams that the rosters of each entry have, as bits. */
function streamsOfEntries(tables: readonly JoinedTable[], count: number): Uint8Array {
  const streams = new Uint8Array(count);
  for (const { ratings, entry } of tables) {
    const bits = ratings.reduce((sum, { stream }) => sum | STREAM_BITS[stream], 0);
    for (const e of entry) streams[e] = (streams[e] ?? 0) | bits;
  }
  for (let e = 0; e < count; e++) streams[e] = (streams[e] ?? 0) || STREAM_BITS.main;
  return streams;
}

const PLAIN_TEXT =
  /^(subUnit|position|birthDate|partyDate|partyMember|kind|unitKind|form|votes|award|discipline|achievement|note|attestation)/;
const CLAIMED = /^(ordinal|name|nameFamily|nameGiven|unit|rating.*|oneHot.*|year)$/;

interface TextColumns {
  readonly byRole: ReadonlyMap<ColumnRole, TextColumn>;
  readonly byHeader: ReadonlyMap<string, TextColumn>;
}

function textColumns(tables: readonly JoinedTable[], count: number): TextColumns {
  const byRole = new Map<ColumnRole, TextColumn>();
  const byHeader = new Map<string, TextColumn>();
  const target = <Key>(map: Map<Key, TextColumn>, key: Key): TextColumn => {
    const known = map.get(key);
    if (known !== undefined) return known;
    const codes = new Int32Array(count).fill(EMPTY_CELL);
    const fresh = tables.length === 1 ? { codes } : { codes, has: new Uint8Array(count) };
    map.set(key, fresh);
    return fresh;
  };
  for (const joined of tables) {
    for (const column of joined.table.columns) {
      const isRole = PLAIN_TEXT.test(column.role);
      if (isRole) copyTexts(joined, column, target(byRole, column.role));
      if (CLAIMED.test(column.role)) continue;
      for (const header of headerKeys(column)) {
        const alone = tables.length === 1 && isRole && !byHeader.has(header);
        const shared = alone ? byRole.get(column.role) : undefined;
        if (shared === undefined) copyTexts(joined, column, target(byHeader, header));
        else byHeader.set(header, shared);
      }
    }
  }
  return { byRole, byHeader };
}

/** The whole header and its last level, folded: the names a campaign may know a column by. */
function headerKeys(column: TableColumn): readonly string[] {
  const levels = column.header.split(' / ');
  return [...new Set([column.header, levels.at(-1) ?? ''].map(foldLabel))].filter(
    (key) => key !== '',
  );
}

function copyTexts(joined: JoinedTable, column: TableColumn, { codes, has }: TextColumn): void {
  const { grid } = joined.table;
  const carried = column.role === 'subUnit' ? joined.subUnit : null;
  const { entry, rows } = joined;
  for (let i = 0; i < entry.length; i++) {
    const e = entry[i] ?? 0;
    if (has !== undefined) has[e] = 1;
    if (codes[e] !== EMPTY_CELL) continue;
    codes[e] = carried?.[i] ?? grid.code(rows.rows[i] ?? 0, column.index);
  }
}
