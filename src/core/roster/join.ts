import { BLANK, UNKNOWN } from '../rating/level';
import type { Problem } from '../problem';
import { addressed } from '../text/bare-name';
import { sameBirth } from './birth';
import type { CountedRatings } from './streams';
import type { TableEntries } from './table-entries';
import type { TextTableBuilder } from './text-table';

/** A table whose rows know the entry they belong to. */
export interface JoinedTable extends TableEntries {
  /** Entry of each row. */
  readonly entry: Int32Array;
  /** 1 where the row is the first of its entry. */
  readonly owns: Uint8Array;
}

export interface Joined {
  readonly tables: readonly JoinedTable[];
  readonly count: number;
}

interface JoinContext {
  readonly names: TextTableBuilder;
  readonly units: TextTableBuilder;
  readonly report: (problem: Problem) => void;
}

/** Share of people that two tables must have in common to be one roster over several years. */
const COMMON = 0.5;

/**
 * Gives every row its entry. Rows of one person become one entry in long form and over tables
 * that each hold other years; people are matched by name (whatever title or office stands beside
 * it) and unit and birth date, never by a name that several share (`entry.ambiguousJoin`). A hidden sheet that repeats a visible one adds
 * nothing (`roster.repeatsSheet`).
 */
export function joinRows(tables: readonly TableEntries[], context: JoinContext): Joined {
  const joined: JoinedTable[] = [];
  const shared = new SharedPeople(context.names);
  let count = 0;
  const visibleFirst = [...tables].sort((a, b) => hiddenRank(a) - hiddenRank(b));
  for (const table of visibleFirst) {
    const host = hostOf(table, joined, shared, context);
    if (host === 'repeats') continue;
    const people = host === null ? new People(context) : People.of(host, context);
    const next = place(table, people, count, context, host !== null);
    joined.push(next.table);
    if (tables.length > 1) shared.add(table, joined.length - 1);
    count = next.count;
  }
  return inOrder(tables, joined, count);
}

const hiddenRank = ({ table }: TableEntries): number =>
  table.grid.visibility === 'visible' ? 0 : 1;

/** Entries are numbered by sheet, then row; joining may have numbered them otherwise. */
function inOrder(
  tables: readonly TableEntries[],
  joined: readonly JoinedTable[],
  count: number,
): Joined {
  const ordered = [...joined].sort((a, b) => orderOf(tables, a) - orderOf(tables, b));
  const renumber = new Int32Array(count).fill(-1);
  let next = 0;
  const renumbered = ordered.map((table) => {
    const { length } = table.entry;
    const owns = new Uint8Array(length);
    const entry = new Int32Array(length);
    for (let i = 0; i < length; i++) {
      const before = table.entry[i] ?? 0;
      if (renumber[before] === -1) {
        renumber[before] = next++;
        owns[i] = 1;
      }
      entry[i] = renumber[before] ?? 0;
    }
    return { ...table, owns, entry };
  });
  return { count, tables: renumbered };
}

function orderOf(tables: readonly TableEntries[], joined: JoinedTable): number {
  return tables.findIndex(({ table }) => table === joined.table);
}

const ratingKeys = (ratings: readonly CountedRatings[]): ReadonlySet<string> =>
  new Set(ratings.map(({ year, stream }) => `${stream}:${year}`));

/** The tables that a table continues, or that it only repeats. */
function hostOf(
  table: TableEntries,
  joined: readonly JoinedTable[],
  shared: SharedPeople,
  context: JoinContext,
): readonly JoinedTable[] | 'repeats' | null {
  const own = ratingKeys(table.ratings);
  for (const [place, common] of shared.counts(table)) {
    const other = joined[place];
    if (other === undefined) continue;
    const smaller = Math.min(table.name.length, other.name.length);
    if (smaller === 0 || common < smaller * COMMON) continue;
    const group = joined.filter(({ entry }) => sharesEntries(entry, other.entry));
    const known = new Set(group.flatMap(({ ratings }) => [...ratingKeys(ratings)]));
    const meets = [...own].some((key) => known.has(key));
    if (!meets && own.size > 0 && known.size > 0) return group;
    if (hiddenRank(table) > hiddenRank(other) && common >= table.name.length * 0.8) {
      reportRepeat(table, other, common, context);
      return 'repeats';
    }
  }
  return null;
}

function reportRepeat(
  table: TableEntries,
  other: JoinedTable,
  count: number,
  context: JoinContext,
): void {
  context.report({
    code: 'roster.repeatsSheet',
    params: { other: other.table.grid.sheet, count },
    severity: 'warning',
    sheet: table.table.grid.sheet,
    row: table.table.headerRows.first,
  });
}

function sharesEntries(a: Int32Array, b: Int32Array): boolean {
  const known = new Set(b);
  return a.some((entry) => known.has(entry));
}

/** Which tables name whom: a table is compared with those only that share a name with it. */
class SharedPeople {
  private readonly placesOf = new Map<string, number[]>();

  constructor(private readonly names: TextTableBuilder) {}

  /** Takes a table in under its place. */
  add({ name }: TableEntries, place: number): void {
    for (const index of new Set(name)) {
      const folded = this.names.folded(index);
      const places = this.placesOf.get(folded);
      if (places === undefined) this.placesOf.set(folded, [place]);
      else if (places.at(-1) !== place) places.push(place);
    }
  }

  /** How many rows of a table name somebody in each table taken in, by its place, ascending. */
  counts({ name }: TableEntries): readonly (readonly [place: number, common: number])[] {
    const counts = new Map<number, number>();
    if (this.placesOf.size === 0) return [];
    for (const index of name) {
      for (const place of this.placesOf.get(this.names.folded(index)) ?? []) {
        counts.set(place, (counts.get(place) ?? 0) + 1);
      }
    }
    return [...counts].sort(([a], [b]) => a - b);
  }
}

/** What a row is matched by. */
interface PersonKey {
  readonly name: string;
  /** Ông or bà, where the name says so. */
  readonly address: string;
  readonly unit: string;
  readonly birth: string;
}

interface Person extends PersonKey {
  readonly entry: number;
}

const sameAddress = (a: PersonKey, b: PersonKey): boolean =>
  a.address === b.address || a.address === '' || b.address === '';

/** Entries by folded name. */
class People {
  private readonly byName = new Map<string, Person[]>();

  constructor(private readonly context: JoinContext) {}

  static of(tables: readonly JoinedTable[], context: JoinContext): People {
    const people = new People(context);
    for (const table of tables) {
      table.entry.forEach((entry, i) => {
        people.add(people.keyOf(table, i), entry);
      });
    }
    return people;
  }

  keyOf(table: TableEntries, i: number): PersonKey {
    const { names, units } = this.context;
    const name = table.name[i] ?? -1;
    return {
      name: names.folded(name),
      address: addressed(names.text(name)),
      unit: units.folded(table.unit[i] ?? -1),
      birth: table.birthAt(i),
    };
  }

  add(key: PersonKey, entry: number): void {
    const same = this.byName.get(key.name) ?? [];
    if (same.some((person) => person.entry === entry)) return;
    same.push({ ...key, entry });
    this.byName.set(key.name, same);
  }

  /** The one entry that a row can be; 'several' where it could be more than one. */
  find(key: PersonKey): number | 'several' | null {
    const same = (this.byName.get(key.name) ?? []).filter(
      (person) => sameBirth(person.birth, key.birth) && sameAddress(person, key),
    );
    const fitting = same.filter(
      ({ unit, birth }) =>
        unit === key.unit ||
        unit === '' ||
        key.unit === '' ||
        (birth !== '' && birth === key.birth),
    );
    const exact = fitting.filter(
      ({ unit, birth }) => unit === key.unit && (birth === key.birth || key.birth === ''),
    );
    const pool = exact.length > 0 ? exact : fitting;
    if (pool.length > 1) return 'several';
    return pool[0]?.entry ?? null;
  }
}

/** Numbers the rows of one table, joining them to people already known. */
function place(
  table: TableEntries,
  people: People,
  from: number,
  context: JoinContext,
  continues: boolean,
): { table: JoinedTable; count: number } {
  const { length } = table.name;
  const entry = new Int32Array(length);
  const owns = new Uint8Array(length);
  let count = from;
  if (!table.isLong && !continues) {
    for (let i = 0; i < length; i++) entry[i] = count++;
    return { table: { ...table, entry, owns: owns.fill(1) }, count };
  }
  const twice = continues && !table.isLong ? sharedKeys(table, people) : new Set<string>();
  for (let i = 0; i < length; i++) {
    const key = people.keyOf(table, i);
    const known = twice.has(keyText(key)) ? 'several' : people.find(key);
    if (known === 'several') reportAmbiguous(table, i, context);
    entry[i] = typeof known === 'number' ? known : count++;
    if (typeof known !== 'number' && table.isLong) people.add(key, entry[i] ?? 0);
  }
  const next = { ...table, entry, owns };
  return { table: table.isLong ? withoutConflicts(next, context) : next, count };
}

const keyText = (key: PersonKey): string => `${key.name}|${key.address}|${key.unit}|${key.birth}`;

/** Keys that two rows of one sheet share: neither may take over the other sheet's ratings. */
function sharedKeys(table: TableEntries, people: People): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (let i = 0; i < table.name.length; i++) {
    const key = keyText(people.keyOf(table, i));
    if (seen.has(key)) twice.add(key);
    seen.add(key);
  }
  return twice;
}

function reportAmbiguous(table: TableEntries, i: number, { names, report }: JoinContext): void {
  const { sheet } = table.table.grid;
  const row = table.rows.rows[i] ?? 0;
  const name = names.text(table.name[i] ?? -1);
  report({
    code: 'entry.ambiguousJoin',
    params: { name, where: `${sheet}!${row}` },
    severity: 'warning',
    sheet,
    row,
  });
}

/** Two rows of one person that rate the same year differently leave the year unknown. */
function withoutConflicts(table: JoinedTable, { names, report }: JoinContext): JoinedTable {
  const ratings = table.ratings.map((counted) => {
    const seen = new Map<number, number>();
    const codes = counted.codes.slice();
    counted.codes.forEach((code, i) => {
      if (code === BLANK) return;
      const e = table.entry[i] ?? 0;
      const before = seen.get(e);
      if (before === undefined || counted.codes[before] === code) {
        seen.set(e, before ?? i);
        return;
      }
      codes[i] = UNKNOWN;
      codes[before] = UNKNOWN;
      report({
        code: 'entry.conflictingRatings',
        params: { name: names.text(table.name[i] ?? -1), year: counted.year },
        severity: 'warning',
        sheet: table.table.grid.sheet,
        row: table.rows.rows[i] ?? 0,
      });
    });
    return { ...counted, codes };
  });
  return { ...table, ratings };
}
