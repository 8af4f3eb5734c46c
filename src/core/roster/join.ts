import type { TableEntries } from './table-entries';

/** A table whose rows know the entry they belong to. */
export interface JoinedTable extends TableEntries {
  /** Entry of each row. */
  readonly entry: Int32Array;
  /** 1 where the row is the first of its entry. */
  readonly owns: Uint8Array;
  /** True where rows of this table belong to entries of another one. */
  readonly joinedAway: boolean;
}

/** Every row an entry of its own. */
export function joinRows(tables: readonly TableEntries[]): {
  readonly tables: readonly JoinedTable[];
  readonly count: number;
} {
  let count = 0;
  const joined = tables.map((table) => {
    const first = count;
    count += table.rows.rows.length;
    const entry = table.rows.rows.map((_, i) => first + i);
    const owns = new Uint8Array(entry.length).fill(1);
    return { ...table, entry, owns, joinedAway: false };
  });
  return { tables: joined, count };
}
