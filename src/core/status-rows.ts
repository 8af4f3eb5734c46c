import type { Review } from './review/result';

/** Rows of one roster's sheet, ascending, with the entry that each belongs to. */
export interface EntryRows {
  readonly rows: Int32Array;
  readonly entries: Int32Array;
}

/**
 * For every roster the rows that show a status. An entry spread over several rows or sheets
 * shows it on each of them where the roster tells which they are, else on its first.
 */
export function entryRowsByRoster(review: Review): readonly EntryRows[] {
  const byEntry = firstRows(review);
  return review.rosters.map((roster, index) => {
    const own = byEntry[index] ?? NO_ROWS;
    if (roster.rowEntries === undefined) return ascending(own);
    const known = roster.rowEntries.map((entry) => (entry < review.entries.count ? entry : -1));
    const isEntry = (_: number, i: number): boolean => (known[i] ?? -1) >= 0;
    return ascending({
      rows: roster.entryRows.filter(isEntry),
      entries: known.filter(isEntry),
    });
  });
}

const NO_ROWS: EntryRows = { rows: new Int32Array(0), entries: new Int32Array(0) };

function firstRows({ entries, rosters }: Review): readonly EntryRows[] {
  const counts = new Int32Array(rosters.length);
  for (let entry = 0; entry < entries.count; entry++) {
    const roster = entries.roster[entry] ?? 0;
    counts[roster] = (counts[roster] ?? 0) + 1;
  }
  const found = Array.from(counts, (count) => ({
    rows: new Int32Array(count),
    entries: new Int32Array(count),
  }));
  counts.fill(0);
  for (let entry = 0; entry < entries.count; entry++) {
    const roster = entries.roster[entry] ?? 0;
    const place = counts[roster] ?? 0;
    const own = found[roster];
    if (own === undefined) continue;
    own.rows[place] = entries.row[entry] ?? 0;
    own.entries[place] = entry;
    counts[roster] = place + 1;
  }
  return found;
}

/** By row, each row once. Nearly always it is so already. */
function ascending(found: EntryRows): EntryRows {
  const { rows, entries } = found;
  if (rows.every((row, i) => i === 0 || row > (rows[i - 1] ?? 0))) return found;
  const order = Array.from(rows.keys()).sort((a, b) => (rows[a] ?? 0) - (rows[b] ?? 0));
  const kept = order.filter((at, i) => i === 0 || rows[at] !== rows[order[i - 1] ?? 0]);
  return {
    rows: Int32Array.from(kept, (at) => rows[at] ?? 0),
    entries: Int32Array.from(kept, (at) => entries[at] ?? 0),
  };
}
