import type { Problem } from '../problem';
import { SUBJECTS } from '../subject';
import { sameBirth } from './birth';
import type { EntryTable } from './roster';

/** Duplicates listed one by one; a list with more has another fault. */
const MAX_REPORTED = 500;
const INDIVIDUAL = SUBJECTS.indexOf('individual');

/** Where an entry stands and when the person was born ('' unknown). */
export interface EntryPlaces {
  sheetOf(entry: number): string;
  birthOf(entry: number): string;
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
  const nameIds = foldedIds(entries);
  const first = new Int32Array(nameIds.size).fill(-1);
  const next = new Int32Array(entries.count).fill(-1);
  let reported = 0;
  for (let e = 0; e < entries.count && reported < MAX_REPORTED; e++) {
    const id = nameIds.of(e);
    for (let other = first[id] ?? -1, seen = 0; other >= 0 && seen < 50; seen++) {
      const problem = compare(entries, places, other, e);
      if (problem !== null) {
        report(problem);
        reported++;
        break;
      }
      other = next[other] ?? -1;
    }
    next[e] = first[id] ?? -1;
    first[id] = e;
  }
}

/** A number per folded name, so that spellings of one name meet. */
function foldedIds(entries: EntryTable): { size: number; of: (entry: number) => number } {
  const byFolded = new Map<string, number>();
  const ids = new Int32Array(entries.names.size);
  for (let name = 0; name < ids.length; name++) {
    const folded = entries.names.folded(name);
    const known = byFolded.get(folded);
    ids[name] = known ?? byFolded.size;
    if (known === undefined) byFolded.set(folded, byFolded.size);
  }
  return { size: byFolded.size, of: (entry) => ids[entries.name[entry] ?? 0] ?? 0 };
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
