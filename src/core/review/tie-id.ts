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
  private readonly names = new Map<number, readonly [number, number]>();

  constructor(
    private readonly entries: EntryTable,
    private readonly rosters: readonly Roster[],
  ) {}

  of(quota: string, unit: string, members: readonly number[]): string {
    const place = `${quota}\u0000${unit}`;
    let first = hash(place, OFFSET);
    let second = hash(place, OFFSET ^ PRIME);
    for (const member of members) {
      const [a, b] = this.memberHash(member);
      // Sums do not depend on the order of the members.
      first = (first + a) >>> 0;
      second = (second + b) >>> 0;
    }
    const hex = (value: number): string => value.toString(16).padStart(8, '0');
    return `${hex(first)}${hex(second)}`;
  }

  private memberHash(member: number): readonly [number, number] {
    const { roster, name } = this.entries;
    const slot = (name[member] ?? 0) * 2 ** 16 + (roster[member] ?? 0);
    const known = this.names.get(slot);
    if (known !== undefined) return known;
    const fresh = this.freshHash(member);
    this.names.set(slot, fresh);
    return fresh;
  }

  private freshHash(member: number): readonly [number, number] {
    const { roster, name, names } = this.entries;
    const sheet = this.rosters[roster[member] ?? 0]?.sheet ?? '';
    const text = `${sheet}\u0000${names.text(name[member] ?? -1)}`;
    return [hash(text, OFFSET), hash(text, OFFSET ^ PRIME)];
  }
}
