import type { OwnReasons, Reason } from './result';

const NONE = 0;

/** Gathers the reasons of single entries; a list is held once, however many entries have it. */
export class OwnReasonLists implements OwnReasons {
  readonly listOf: Int32Array;
  readonly lists: (readonly Reason[])[] = [[]];

  constructor(entries: number) {
    this.listOf = new Int32Array(entries);
  }

  /** The number of a list, to give to entries. */
  share(reasons: readonly Reason[]): number {
    return reasons.length === 0 ? NONE : this.lists.push(reasons) - 1;
  }

  has(entry: number): boolean {
    return this.listOf[entry] !== NONE;
  }

  /** Replaces what was said of an entry. */
  set(entry: number, reasons: readonly Reason[]): void {
    this.listOf[entry] = this.share(reasons);
  }

  /** Adds a shared list behind what was said of an entry. */
  add(entry: number, list: number): void {
    const before = this.listOf[entry] ?? NONE;
    if (before === NONE) this.listOf[entry] = list;
    else if (list !== NONE) this.set(entry, [...this.of(before), ...this.of(list)]);
  }

  private of(list: number): readonly Reason[] {
    return this.lists[list] ?? [];
  }
}
