import type { Problem } from '../problem';
import type { EntryTable } from '../roster/roster';
import { SUBJECTS } from '../subject';
import { foldLabel } from '../text/fold';

const COLLECTIVE = SUBJECTS.indexOf('collective');

/** A unit that nominates somebody, whatever spellings of its name the files hold. */
export interface UnitCount {
  readonly unit: string;
  readonly individuals: number;
  readonly collectives: number;
  /** Files that hold them, in the order of the merge. */
  readonly files: readonly string[];
}

/** What an entry is to its unit: one of its people, a collective under it, or the unit itself. */
type Part = 'people' | 'collectives' | 'itself';

interface Counted {
  unit: string;
  readonly files: Set<number>;
  readonly parts: Record<Part, number>;
  /** Files that each part is in. */
  readonly partFiles: Record<Part, Set<number>>;
  /** By folded name the files that name somebody or something so. */
  readonly names: Map<string, Set<number>>;
}

export interface UnitCounts {
  /** By name, the first spelling by code. */
  readonly units: readonly UnitCount[];
  /** `merge.unitTwice` for each unit whose people or collectives come from several files. */
  readonly problems: readonly Problem[];
}

/**
 * Counts the entries of every unit and reports units that stand in several files. In: the entries
 * of the merged workbook and the file of each roster, as an index into `files`.
 */
export function countUnits(
  entries: EntryTable,
  fileOf: Int32Array,
  files: readonly string[],
): UnitCounts {
  const counted = new Map<string, Counted>();
  for (let e = 0; e < entries.count; e++) {
    countEntry(counted, entries, e, fileOf[entries.roster[e] ?? 0] ?? 0);
  }
  const sorted = [...counted.values()].sort((a, b) => (a.unit < b.unit ? -1 : 1));
  const named = (list: ReadonlySet<number>): string[] =>
    [...list].sort((a, b) => a - b).map((file) => files[file] ?? '');
  return {
    units: sorted.map(({ unit, files: from, parts }) => ({
      unit,
      individuals: parts.people,
      collectives: parts.collectives + parts.itself,
      files: named(from),
    })),
    problems: sorted.flatMap((one): Problem[] => {
      const twice = Object.values(one.partFiles).filter(({ size }) => size > 1);
      if (twice.length === 0) return [];
      const from = new Set(twice.flatMap((part) => [...part]));
      const count = [...one.names.values()].filter(({ size }) => size > 1).length;
      const params = { unit: one.unit, files: named(from), count };
      return [{ code: 'merge.unitTwice', params, severity: 'warning' }];
    }),
  };
}

function countEntry(
  counted: Map<string, Counted>,
  entries: EntryTable,
  entry: number,
  file: number,
): void {
  const isCollective = entries.subject[entry] === COLLECTIVE;
  const index = entries.unit[entry] ?? -1;
  const name = entries.name[entry] ?? -1;
  if (index < 0 && !isCollective) return;
  const unit = index < 0 ? entries.names.text(name) : entries.units.text(index);
  const key = index < 0 ? foldLabel(unit) : entries.units.folded(index);
  const known = counted.get(key) ?? freshCount(unit);
  counted.set(key, known);
  if (unit < known.unit) known.unit = unit;
  const part: Part = !isCollective ? 'people' : index < 0 ? 'itself' : 'collectives';
  known.parts[part]++;
  known.files.add(file);
  known.partFiles[part].add(file);
  const folded = entries.names.folded(name);
  const holders = known.names.get(folded) ?? new Set<number>();
  known.names.set(folded, holders.add(file));
}

function freshCount(unit: string): Counted {
  return {
    unit,
    files: new Set(),
    parts: { people: 0, collectives: 0, itself: 0 },
    partFiles: { people: new Set(), collectives: new Set(), itself: new Set() },
    names: new Map(),
  };
}
