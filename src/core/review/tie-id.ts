import type { EntryTable, Roster } from '../roster/roster';

/** FNV-1a, 32 bits: offset basis and prime (datatracker.ietf.org/doc/draft-eastlake-fnv). */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

function hash(text: string, seed: number): number {
  let value = seed;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ (text.charCodeAt(i) & 0xff), PRIME);
    value = Math.imul(value ^ (text.charCodeAt(i) >>> 8), PRIME);
  }
  return value >>> 0;
}

/**
 * A stable name for a tie: the same quota, unit and people give the same id, in whatever order
 * their rows stand; one person more or fewer gives another, so that a decision lapses with it.
 */
export class TieIds {
  /** The two hashes of every name met, by roster. */
  private readonly known = new Map<number, KnownHashes>();

  constructor(
    private readonly entries: EntryTable,
    private readonly rosters: readonly Roster[],
  ) {}

  of(quota: string, unit: string, members: readonly number[]): string {
    const place = `${quota}\u0000${unit}`;
    let first = hash(place, OFFSET);
    let second = hash(place, OFFSET ^ PRIME);
    for (const member of members) {
      const name = this.entries.name[member] ?? 0;
      const known = this.hashesOf(member, name);
      // Sums do not depend on the order of the members.
      first = (first + (known.first[name] ?? 0)) >>> 0;
      second = (second + (known.second[name] ?? 0)) >>> 0;
    }
    const hex = (value: number): string => value.toString(16).padStart(8, '0');
    return `${hex(first)}${hex(second)}`;
  }

  /** The hashes of the member's roster, with those of its name worked out. */
  private hashesOf(member: number, name: number): KnownHashes {
    const roster = this.entries.roster[member] ?? 0;
    let known = this.known.get(roster);
    if (known === undefined) this.known.set(roster, (known = noHashes(this.entries.names.size)));
    if (known.done[name] !== 1) {
      const sheet = this.rosters[roster]?.sheet ?? '';
      const text = `${sheet}\u0000${this.entries.names.text(name)}`;
      known.first[name] = hash(text, OFFSET);
      known.second[name] = hash(text, OFFSET ^ PRIME);
      known.done[name] = 1;
    }
    return known;
  }
}

interface KnownHashes {
  readonly first: Uint32Array;
  readonly second: Uint32Array;
  readonly done: Uint8Array;
}

function noHashes(names: number): KnownHashes {
  return {
    first: new Uint32Array(names),
    second: new Uint32Array(names),
    done: new Uint8Array(names),
  };
}
