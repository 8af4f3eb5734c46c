import type { Problem } from '../problem';
import { SUBJECTS } from '../subject';
import { bareName } from '../text/bare-name';
import { looseHash } from '../text/loose-hash';
import { sameBirth } from './birth';
import type { EntryTable } from './roster';

/** Duplicates listed one by one; a list with more has another fault. */
const MAX_REPORTED = 500;
/** Earlier people of one name that a person is compared with. */
const MOST_COMPARED = 50;
const INDIVIDUAL = SUBJECTS.indexOf('individual');

/** Where an entry stands and when the person was born ('' unknown). */
export interface EntryPlaces {
  sheetOf(entry: number): string;
  birthOf(entry: number): string;
  /** The day as a number; 0 where none is known, -1 where only `birthOf` tells. */
  birthDayOf(entry: number): number;
}

/**
 * Reports entries that look like the same candidate: same folded name and no birth date against
 * it. In one unit (or with none known): `entry.duplicate`; of two units: `entry.twoUnits`, a
 * warning where the birth dates agree and an information where there are none, for many people
 * share a name. Nobody is merged. Collectives of one name under two units are two collectives.
 */
export function findDuplicates(
  entries: EntryTable,
  places: EntryPlaces,
  report: (problem: Problem) => void,
): void {
  const groups = sameNames(entries);
  const days = new Int32Array(entries.count);
  const next = new Int32Array(entries.count).fill(-1);
  let reported = 0;
  for (let e = 0; e < entries.count && reported < MAX_REPORTED; e++) {
    const id = groups.of[entries.name[e] ?? 0] ?? 0;
    const first = groups.last[id] ?? -1;
    groups.last[id] = e;
    if (groups.shared[id] === 0) continue;
    next[e] = first;
    days[e] = places.birthDayOf(e);
    for (let other = first, seen = 0; other >= 0 && seen < MOST_COMPARED; seen++) {
      const problem = bornApart(days, other, e) ? null : compare(entries, places, other, e);
      if (problem !== null) {
        report(problem);
        reported++;
        break;
      }
      other = next[other] ?? -1;
    }
  }
}

/** Two full dates that differ: no look at anything else is needed. */
function bornApart(days: Int32Array, a: number, b: number): boolean {
  const [first, second] = [days[a] ?? 0, days[b] ?? 0];
  return first > 0 && second > 0 && first !== second;
}

interface SameNames {
  /** A number per name of `entries.names`: equal for spellings of one name. */
  readonly of: Int32Array;
  /** By that number: 1 where more than one entry has it. */
  readonly shared: Uint8Array;
  /** By that number: room for the last entry seen, -1 at first. */
  readonly last: Int32Array;
}

/**
 * Groups names whose folded forms are equal. Only names whose letters agree apart from case and
 * tones are folded and compared: among a million that is few.
 */
function sameNames({ names, name, count }: EntryTable): SameNames {
  const of = new Int32Array(names.size);
  const hashes = new Int32Array(names.size);
  const slots = new Int32Array(slotsFor(names.size)).fill(-1);
  const mask = slots.length - 1;
  const isSame = (a: number, b: number): boolean =>
    hashes[a] === hashes[b] && names.folded(a) === names.folded(b);
  for (let id = 0; id < of.length; id++) {
    const hash = looseHash(bareName(names.text(id)));
    hashes[id] = hash;
    let slot = hash & mask;
    for (;;) {
      const found = slots[slot] ?? -1;
      if (found < 0) slots[slot] = id;
      if (found < 0 || isSame(found, id)) {
        of[id] = found < 0 ? id : found;
        break;
      }
      slot = (slot + 1) & mask;
    }
  }
  const shared = new Uint8Array(of.length);
  const seen = new Uint8Array(of.length);
  for (let e = 0; e < count; e++) {
    const id = of[name[e] ?? 0] ?? 0;
    shared[id] = seen[id] ?? 0;
    seen[id] = 1;
  }
  return { of, shared, last: new Int32Array(of.length).fill(-1) };
}

/** A power of two, at most half of it used. */
function slotsFor(count: number): number {
  return 2 ** Math.ceil(Math.log2(count * 2 + 2));
}

function compare(entries: EntryTable, places: EntryPlaces, a: number, b: number): Problem | null {
  if (entries.subject[a] !== entries.subject[b]) return null;
  const [bornA, bornB] = [places.birthOf(a), places.birthOf(b)];
  if (!sameBirth(bornA, bornB)) return null;
  const units = [entries.unit[a] ?? -1, entries.unit[b] ?? -1] as const;
  const place = { sheet: places.sheetOf(b), row: entries.row[b] ?? 0 };
  const name = entries.names.text(entries.name[b] ?? -1);
  const sameUnit =
    units[0] < 0 ||
    units[1] < 0 ||
    entries.units.folded(units[0]) === entries.units.folded(units[1]);
  if (sameUnit) {
    const where = `${places.sheetOf(a)}!${entries.row[a]}`;
    return { code: 'entry.duplicate', params: { name, where }, severity: 'warning', ...place };
  }
  if (entries.subject[b] !== INDIVIDUAL) return null;
  const sure = bornA !== '' && bornA === bornB;
  return {
    code: 'entry.twoUnits',
    params: { name, units: units.map((unit) => entries.units.text(unit)).join(', ') },
    severity: sure ? 'warning' : 'info',
    ...place,
  };
}
