import { BLANK, NOT_APPLICABLE } from '../rating/level';
import type { EntryTable } from '../roster/roster';
import type { Recognition } from '../roster/recognise';

/** How the entries of a file read in the merged workbook, beside how they read alone. */
export interface ReadingDifference {
  /** Entries whose name, unit, kind or ratings read otherwise. */
  readonly different: number;
  /** Entries that got years of another sheet. */
  readonly widened: number;
  /** Rows that are no entry of their own any more, joined to one of another sheet. */
  readonly joined: number;
}

/** The entry that stands in a row of a sheet; -1 where none does. */
export type EntryAt = (sheet: string, row: number) => number;

/** Finds entries by their place. */
export function entryFinder({ rosters, entries }: Recognition): EntryAt {
  const bySheet = new Map<string, Map<number, number>>();
  for (let e = 0; e < entries.count; e++) {
    const sheet = rosters[entries.roster[e] ?? -1]?.sheet ?? '';
    const rows = bySheet.get(sheet) ?? new Map<number, number>();
    bySheet.set(sheet, rows.set(entries.row[e] ?? 0, e));
  }
  return (sheet, row) => bySheet.get(sheet)?.get(row) ?? -1;
}

/**
 * Compares what a file says by itself with what the merged workbook says of the same rows.
 * `sheetOf` gives the new name of a sheet. A unit that only the file's name tells is no difference.
 */
export function compareReadings(
  alone: Recognition,
  merged: Recognition,
  find: EntryAt,
  sheetOf: (was: string) => string,
): ReadingDifference {
  const { entries, rosters } = alone;
  const compare = comparison(entries, merged.entries);
  const counts = { different: 0, widened: 0, joined: 0 };
  for (let e = 0; e < entries.count; e++) {
    const was = rosters[entries.roster[e] ?? -1]?.sheet ?? '';
    const other = find(sheetOf(was), entries.row[e] ?? 0);
    const found = other < 0 ? 'joined' : compare(e, other);
    if (found !== 'same') counts[found]++;
  }
  return counts;
}

type Compared = 'same' | 'different' | 'widened';

function comparison(a: EntryTable, b: EntryTable): (one: number, other: number) => Compared {
  const own = a.ratings.map(({ year, stream, codes }) => ({
    codes,
    others: b.ratings.find((rating) => rating.year === year && rating.stream === stream)?.codes,
  }));
  const beyond = b.ratings.filter(
    ({ year, stream }) => !a.ratings.some((one) => one.year === year && one.stream === stream),
  );
  return (one, other) => {
    const [unit, newUnit] = [a.unit[one] ?? -1, b.unit[other] ?? -1];
    const isSame =
      a.names.text(a.name[one] ?? -1) === b.names.text(b.name[other] ?? -1) &&
      (unit < 0 || a.units.text(unit) === b.units.text(newUnit)) &&
      a.subject[one] === b.subject[other] &&
      a.kind[one] === b.kind[other] &&
      own.every(({ codes, others }) => codes[one] === (others?.[other] ?? BLANK));
    if (!isSame) return 'different';
    return beyond.every(({ codes }) => isNone(codes[other] ?? BLANK)) ? 'same' : 'widened';
  };
}

function isNone(code: number): boolean {
  return code === BLANK || code === NOT_APPLICABLE;
}
