import type { TitleCriterion } from '../campaign/criterion';
import { EMPTY_CELL } from '../roster/grid';
import type { ColumnRole, EntryTable, TextColumn } from '../roster/roster';
import { foldLabel } from '../text/fold';
import { readAwards, readNamed, type AwardText, type Held } from './award-text';
import type { Facts } from './facts';
import { HOLDS, NO, reason, UNKNOWN, type Outcome } from './truth';
import { yearsOf } from './windows';

/** Titles of an entry: per year of the window, and those that name no year. */
interface Holdings {
  readonly years: readonly { readonly year: number; readonly held: Held }[];
  /** Times held with no year said: counts as one year of the period, of which is not known. */
  readonly undated: Held;
}

/** Columns a title may stand in; what else the plan calls them is found by the header. */
export function titleColumns(entries: EntryTable, criterion: TitleCriterion): Int32Array[] {
  const dated = [...entries.texts].filter(([role]) => role.startsWith('award'));
  const named = criterion.titles.map((title) => entries.byHeader.get(foldLabel(title)));
  const found = [...dated.map(([, column]) => column), ...named.filter((c) => c !== undefined)];
  return [...new Set(found.map((column) => column.codes))];
}

/**
 * A title held at least `n` times in the window, in a row, or once in every year of it. A blank
 * cell is unknown and not "no title": a wrong no harms, a review does not.
 */
export function judgeTitle(criterion: TitleCriterion, entry: number, facts: Facts): Outcome {
  const window =
    criterion.window === undefined
      ? awardYears(facts.entries)
      : yearsOf(facts.windows, criterion.window);
  const everyYear = criterion.each === 'year' || facts.windows.only !== null;
  const holdings = datedOnly(everyYear, read(criterion, entry, facts.entries, window));
  const sure = measure(criterion, holdings, (held) => held === 'yes');
  const need = criterion.each === 'year' ? window.length : criterion.n;
  if (sure >= need && need > 0) return HOLDS;
  const possible = measure(criterion, holdings, (held) => held !== 'no');
  const { clause } = criterion;
  const titles = criterion.titles[0] ?? '';
  if (possible >= need) {
    const open = holdings.years.filter((y) => y.held === 'unknown').map((y) => y.year);
    const message = { code: 'title.unknown', params: { titles, clause } } as const;
    return { truth: UNKNOWN, reasons: [reason(criterion, 'unknown', message, open)] };
  }
  const message = { code: 'title.missing', params: { titles, have: sure, need, clause } } as const;
  const lacking = holdings.years.filter((y) => y.held === 'no').map((y) => y.year);
  return { truth: NO, reasons: [reason(criterion, 'fail', message, lacking)] };
}

/** Asked for every year, a title of no stated year settles none of them. */
function datedOnly(everyYear: boolean, holdings: Holdings): Holdings {
  return everyYear && holdings.undated === 'yes' ? { ...holdings, undated: 'unknown' } : holdings;
}

function measure(
  criterion: TitleCriterion,
  holdings: Holdings,
  counts: (held: Held) => boolean,
): number {
  const undated = counts(holdings.undated) ? 1 : 0;
  if (!criterion.consecutive) return holdings.years.filter((y) => counts(y.held)).length + undated;
  let run = 0;
  let longest = undated;
  for (const { held } of holdings.years) {
    run = counts(held) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

function awardYears(entries: EntryTable): number[] {
  const years = [...entries.texts.keys()].flatMap((role) => {
    const year = /^award:(\d+)$/.exec(role)?.[1];
    return year === undefined ? [] : [Number(year)];
  });
  return years.sort((a, b) => a - b);
}

function read(
  criterion: TitleCriterion,
  entry: number,
  entries: EntryTable,
  window: readonly number[],
): Holdings {
  const titles = criterion.titles.map(foldLabel);
  const cell = (role: ColumnRole): AwardText =>
    readAwards(foldLabel(textAt(entries, entry, entries.texts.get(role))), titles);
  const general = cell('award');
  const lists = [general, ...heldByHeader(titles, entry, entries)];
  const isDated = lists.some((list) => list.years.size > 0);
  const years = window.map((year) => {
    const listed = lists
      .map((list) => list.years.get(year))
      .reduce<Held | undefined>(best, undefined);
    const { held: own } = cell(`award:${year}`);
    if (listed === 'yes' || own === 'unknown') {
      // A cell that lists years says of the others that the title was not held in them.
      return { year, held: listed ?? (isDated ? 'no' : 'unknown') };
    }
    return { year, held: own };
  });
  const undated = isDated
    ? lists.some((list) => list.isUndated)
      ? 'unknown'
      : 'no'
    : (lists.map(({ held }) => held).reduce<Held | undefined>(best, undefined) ?? 'unknown');
  return { years, undated: hasUndated(entries, titles) ? undated : fallback(entries) };
}

function textAt(entries: EntryTable, entry: number, column: TextColumn | undefined): string {
  return entries.values.text(column?.codes[entry] ?? EMPTY_CELL);
}

/** What several columns say: yes before no before nothing. */
function best(a: Held | undefined, b: Held | undefined): Held | undefined {
  const order = ['yes', 'no', 'unknown'] as const;
  return order.find((held) => a === held || b === held);
}

function hasUndated(entries: EntryTable, titles: readonly string[]): boolean {
  return entries.texts.has('award') || titles.some((title) => entries.byHeader.has(title));
}

/** With a column per year nothing undated can be held; with no column nothing is known. */
function fallback(entries: EntryTable): Held {
  return awardYears(entries).length > 0 ? 'no' : 'unknown';
}

/** Columns whose header is the title itself. */
function heldByHeader(titles: readonly string[], entry: number, entries: EntryTable): AwardText[] {
  return titles.flatMap((title) => {
    const column = entries.byHeader.get(title);
    if (column === undefined) return [];
    return [readNamed(foldLabel(textAt(entries, entry, column)), title, titles)];
  });
}
