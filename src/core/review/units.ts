import type { EntryTable } from '../roster/roster';
import { foldedKinds, type Settings } from '../settings';
import { KINDS, type CollectiveKind } from '../subject';
import type { Organisations } from './organisations';

/** One nominating unit, whatever spellings of its name the rosters hold. */
export interface Unit {
  readonly folded: string;
  text: string;
  /** Index in KINDS + 1, 0 not known, -1 where rows disagree. */
  kind: number;
}

/** The nominating units of a workbook, joined by folded name. */
export class Units {
  readonly all: Unit[] = [];
  private readonly byName = new Map<string, number>();
  private readonly byIndex: Int32Array;
  private readonly chosenKinds: ReadonlyMap<string, CollectiveKind>;
  /** The entry asked about before: most stand beside others of their unit and kind. */
  private before = -1;
  private unitBefore = -1;

  constructor(
    private readonly entries: EntryTable,
    private readonly organisations: Organisations,
    settings: Settings,
  ) {
    this.chosenKinds = foldedKinds(settings.unitKinds);
    this.byIndex = new Int32Array(entries.units.size).fill(-1);
  }

  /** The unit of an entry, as an index into `all`; entries of no known unit share one. */
  of(entry: number): number {
    const index = this.entries.unit[entry] ?? -1;
    if (index >= 0 && this.isAsBefore(entry, index)) return this.unitBefore;
    const unit = this.find(entry, index);
    this.before = entry;
    this.unitBefore = unit;
    return unit;
  }

  private isAsBefore(entry: number, index: number): boolean {
    const { unit, unitKind } = this.entries;
    return index === unit[this.before] && unitKind[entry] === unitKind[this.before];
  }

  private find(entry: number, index: number): number {
    const known = index < 0 ? -1 : (this.byIndex[index] ?? -1);
    const unit = known >= 0 ? known : this.intern(entry);
    if (index >= 0) this.byIndex[index] = unit;
    this.noteKind(unit, entry, index);
    return unit;
  }

  /** The kind of a unit, the clerk's word first; null where it is not known. */
  kindOf(unit: number): CollectiveKind | null {
    const { folded, kind } = this.all[unit] ?? { folded: '', kind: 0 };
    const chosen = this.chosenKinds.get(folded);
    return chosen ?? (KINDS[kind - 1] as CollectiveKind | undefined) ?? null;
  }

  private intern(entry: number): number {
    const folded = this.organisations.unitNameOf(entry);
    const spelled = this.organisations.unitTextOf(entry);
    const known = this.byName.get(folded);
    const unit = known ?? this.all.push({ folded, text: spelled, kind: 0 }) - 1;
    this.byName.set(folded, unit);
    const shown = this.all[unit];
    // Of several spellings the first by code: which row came first must not show.
    if (shown !== undefined && spelled < shown.text) shown.text = spelled;
    return unit;
  }

  private noteKind(unit: number, entry: number, index: number): void {
    const { unitKind, kind } = this.entries;
    const said = (unitKind[entry] ?? 0) || (index < 0 ? (kind[entry] ?? 0) : 0);
    const known = this.all[unit];
    if (said === 0 || known === undefined || known.kind === said) return;
    known.kind = known.kind === 0 ? said : -1;
  }
}
