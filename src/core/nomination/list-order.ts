import { compareTexts } from '../text/alphabet-order';
import { bareName } from '../text/bare-name';
import { nameSortKey } from '../text/names';
import { STATUSES, type Review, type Status } from '../review/result';
import type { EntryTable } from '../roster/roster';
import { SUBJECTS, type Subject } from '../subject';

/** One category of a section with the entries it lists, in the order of the list. */
export interface ListedCategory {
  /** Index into `campaign.categories`; -1: the kind of candidate is not known. */
  readonly category: number;
  readonly entries: readonly number[];
}

export interface ListedSection {
  readonly subject: Subject;
  readonly categories: readonly ListedCategory[];
  readonly count: number;
}

/** The entries that have a status, ascending. */
export function entriesWith(review: Review, status: Status): readonly number[] {
  const code = STATUSES.indexOf(status);
  const found: number[] = [];
  for (let entry = 0; entry < review.entries.count; entry++) {
    if (review.status[entry] === code) found.push(entry);
  }
  return found;
}

/**
 * Entries as the official list has them (DOMAIN D.3): collectives, then individuals, by category
 * in the order of the plan; collectives in the order of the roster, individuals by unit in the
 * order of the roster, then by given name.
 */
export function listSections(review: Review, entries: readonly number[]): readonly ListedSection[] {
  const order = peopleOrder(review.entries, entries);
  return SUBJECTS.map((subject) => {
    const own = entries.filter((entry) => subjectOf(review, entry) === subject);
    const sorted = subject === 'individual' ? own.sort(order) : own;
    return { subject, categories: byCategory(review, sorted), count: sorted.length };
  });
}

/** An entry whose subject is not known stands where its category does. */
function subjectOf(review: Review, entry: number): Subject {
  const known = SUBJECTS[review.entries.subject[entry] ?? -1];
  const category = review.campaign.categories[review.category[entry] ?? -1];
  return known ?? category?.subjects[0] ?? 'individual';
}

function byCategory(review: Review, entries: readonly number[]): readonly ListedCategory[] {
  const groups = new Map<number, number[]>();
  for (const entry of entries) {
    const category = review.category[entry] ?? -1;
    const group = groups.get(category);
    if (group === undefined) groups.set(category, [entry]);
    else group.push(entry);
  }
  const last = review.campaign.categories.length;
  const place = (category: number): number => (category < 0 ? last : category);
  return [...groups]
    .sort(([a], [b]) => place(a) - place(b))
    .map(([category, own]) => ({ category, entries: own }));
}

function peopleOrder(
  table: EntryTable,
  listed: readonly number[],
): (a: number, b: number) => number {
  const units = unitOrder(table);
  const names = nameRanks(table, listed);
  const unitOf = (entry: number): number => units[table.unit[entry] ?? -1] ?? table.count;
  const nameOf = (entry: number): number => names.get(table.name[entry] ?? -1) ?? 0;
  return (a, b) => unitOf(a) - unitOf(b) || nameOf(a) - nameOf(b) || a - b;
}

/** For each unit the first entry that names it. */
function unitOrder(table: EntryTable): Int32Array {
  const first = new Int32Array(table.units.size).fill(table.count);
  for (let entry = table.count - 1; entry >= 0; entry--) {
    const unit = table.unit[entry] ?? -1;
    if (unit >= 0) first[unit] = entry;
  }
  return first;
}

/** The place of each listed name among them: names are compared once, not once a pair of entries. */
function nameRanks(table: EntryTable, listed: readonly number[]): ReadonlyMap<number, number> {
  const distinct = [...new Set(listed.map((entry) => table.name[entry] ?? -1))];
  const keyed = distinct.map((name) => ({
    name,
    key: nameSortKey(bareName(table.names.text(name))),
  }));
  keyed.sort((a, b) => compareTexts(a.key, b.key));
  return new Map(keyed.map(({ name }, rank) => [name, rank]));
}
