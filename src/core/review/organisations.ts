import type { EntryTable } from '../roster/roster';
import { foldLabel } from '../text/fold';
import { bodyName, mayBeSameBody } from './body-name';

const NOBODY: readonly number[] = [];

/**
 * Collectives and the people in them, joined by folded names: a person belongs to the collective
 * that has the name of their unit, short forms written out. Indexed when first asked for.
 */
export class Organisations {
  /** Folded name of each unit, by its index in `entries.units`. */
  readonly unitNames: readonly string[];
  private members: Map<string, number[]> | null = null;
  private bodies: ReadonlySet<string> | null = null;
  private collectives: Map<string, number> | null = null;

  constructor(private readonly entries: EntryTable) {
    this.unitNames = Array.from({ length: entries.units.size }, (_, index) =>
      entries.units.folded(index),
    );
  }

  /** The folded name of the unit of an entry; a collective without one is its own unit. */
  unitNameOf(entry: number): string {
    const unit = this.entries.unit[entry] ?? -1;
    if (unit >= 0) return this.unitNames[unit] ?? '';
    return this.entries.subject[entry] === 0 ? this.nameOf(entry) : '';
  }

  /** The same unit as it is written. */
  unitTextOf(entry: number): string {
    const { units, unit, names, name, subject } = this.entries;
    const known = unit[entry] ?? -1;
    if (known >= 0) return units.text(known);
    return subject[entry] === 0 ? names.text(name[entry] ?? -1) : '';
  }

  /** The individuals whose unit has the name of this collective. */
  membersOf(collective: number): readonly number[] {
    this.members ??= this.indexMembers();
    return this.members.get(this.bodyOf(collective)) ?? NOBODY;
  }

  /**
   * Units of people that may be this collective under another name and are no other collective:
   * whether their people belong to it nobody can tell.
   */
  likelyUnitsOf(collective: number): readonly string[] {
    this.members ??= this.indexMembers();
    this.bodies ??= this.indexBodies();
    const own = this.bodyOf(collective);
    const { entries, bodies } = this;
    return [...this.members].flatMap(([name, people]) => {
      if (bodies.has(name) || !mayBeSameBody(name, own)) return [];
      return [entries.units.text(entries.unit[people[0] ?? -1] ?? -1)];
    });
  }

  /** The collective that is the unit of an entry; -1 where none, or more than one, has its name. */
  collectiveOf(entry: number): number {
    this.collectives ??= this.indexCollectives();
    const unit = this.entries.unit[entry] ?? -1;
    return this.collectives.get(this.unitNames[unit] ?? '') ?? -1;
  }

  private bodyOf(entry: number): string {
    return bodyName(this.entries.names.text(this.entries.name[entry] ?? -1));
  }

  private indexBodies(): Set<string> {
    const bodies = new Set<string>();
    for (let e = 0; e < this.entries.count; e++) {
      if (this.entries.subject[e] === 0) bodies.add(this.bodyOf(e));
    }
    return bodies;
  }

  private nameOf(entry: number): string {
    return foldLabel(this.entries.names.text(this.entries.name[entry] ?? -1));
  }

  private indexMembers(): Map<string, number[]> {
    const members = new Map<string, number[]>();
    for (let e = 0; e < this.entries.count; e++) {
      const unit = this.entries.unit[e] ?? -1;
      if (this.entries.subject[e] !== 1 || unit < 0) continue;
      const name = bodyName(this.unitNames[unit] ?? '');
      const known = members.get(name);
      if (known === undefined) members.set(name, [e]);
      else known.push(e);
    }
    return members;
  }

  private indexCollectives(): Map<string, number> {
    const collectives = new Map<string, number>();
    for (let e = 0; e < this.entries.count; e++) {
      if (this.entries.subject[e] !== 0) continue;
      const name = this.nameOf(e);
      collectives.set(name, collectives.has(name) ? -1 : e);
    }
    return collectives;
  }
}
