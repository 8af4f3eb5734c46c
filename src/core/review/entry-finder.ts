import type { EntryTable, Roster } from '../roster/roster';
import type { EntryKey, Settings } from '../settings';
import { foldName } from '../text/fold';

/**
 * Finds the entry a choice of the clerk was made for: by sheet, row and name; after a sort by
 * sheet and name alone where that name stands there once. Anything less sure is not found.
 */
export class EntryFinder {
  private index: Map<string, number> | null = null;

  constructor(
    private readonly entries: EntryTable,
    private readonly rosters: readonly Roster[],
    private readonly settings: Settings,
  ) {}

  /** Index of the entry, -1 where there is none or more than one. */
  find(key: EntryKey): number {
    this.index ??= this.indexWanted();
    const place = placeOf(key.sheet, foldName(key.name));
    return this.index.get(`${place}\u0000${key.row}`) ?? this.index.get(place) ?? -1;
  }

  /** Indexes only the entries whose name occurs in a choice: a choice is rare, a row is not. */
  private indexWanted(): Map<string, number> {
    const wanted = this.wantedNames();
    const index = new Map<string, number>();
    for (let e = 0; e < this.entries.count; e++) {
      const name = wanted.get(this.entries.name[e] ?? -1);
      if (name === undefined) continue;
      const place = placeOf(this.rosters[this.entries.roster[e] ?? 0]?.sheet ?? '', name);
      index.set(`${place}\u0000${this.entries.row[e] ?? 0}`, e);
      index.set(place, index.has(place) ? -1 : e);
    }
    return index;
  }

  private wantedNames(): Map<number, string> {
    const { categories, attestations, decisions } = this.settings;
    const keys = [...categories, ...attestations, ...decisions].map((choice) => choice.entry);
    const folded = new Set(keys.flatMap((key) => (key === undefined ? [] : [foldName(key.name)])));
    const wanted = new Map<number, string>();
    if (folded.size === 0) return wanted;
    for (let n = 0; n < this.entries.names.size; n++) {
      const name = foldName(this.entries.names.text(n));
      if (folded.has(name)) wanted.set(n, name);
    }
    return wanted;
  }
}

function placeOf(sheet: string, name: string): string {
  return `${sheet}\u0000${name}`;
}
