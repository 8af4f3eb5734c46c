import { STATUSES, VERDICTS, type Review } from '../../core/review/result';
import type { TextTable } from '../../core/roster/roster';
import type { Say } from '../../core/say';
import { linesWith, plainForm, plainLines, type PlainLines } from './plain-lines';
import type { Filter } from './state';

/**
 * The entries that a filter lets through, best results first, then by category, rank and place
 * in the sheet. A million rows: they are sorted once, names, units and judgements are searched
 * once each, a row is a look-up.
 */
export function listEntries(review: Review, filter: Filter, say: Say): Int32Array {
  const order = orderOf(review);
  const tests = testsOf(review, filter, say);
  if (tests.length === 0) return order;
  return order.filter((entry) => tests.every((test) => test(entry)));
}

const orders = new WeakMap<Review, Int32Array>();

function orderOf(review: Review): Int32Array {
  const known = orders.get(review);
  if (known !== undefined) return known;
  const slots = review.entries.count + 1;
  const keys = Float64Array.from({ length: slots - 1 }, (_, entry) => sortKey(review, entry));
  // Numbers sort natively; the entry stands in the low digits and is taken out again.
  const order = Int32Array.from(keys.sort(), (key) => key % slots);
  orders.set(review, order);
  return order;
}

/** Status, category, rank and entry in one number: exact up to some millions of entries. */
function sortKey({ status, category, campaign, rank, entries }: Review, entry: number): number {
  const categories = campaign.categories.length + 1;
  const group = (status[entry] ?? 0) * categories + (category[entry] ?? -1) + 1;
  const slots = entries.count + 1;
  return (group * slots + (rank[entry] ?? 0)) * slots + entry;
}

type Test = (entry: number) => boolean;

function testsOf(review: Review, filter: Filter, say: Say): readonly Test[] {
  return [
    statusTest(review, filter.status),
    unitTest(review, filter.unit),
    categoryTest(review, filter.category),
    criterionTest(review, filter.criterion),
    filter.nearMiss ? nearMissTest(review) : null,
    ...textTests(review, filter.text, say),
  ].filter((test) => test !== null);
}

function statusTest({ status }: Review, wanted: Filter['status']): Test | null {
  if (wanted === null) return null;
  const index = STATUSES.indexOf(wanted);
  return (entry) => status[entry] === index;
}

function unitTest({ entries }: Review, wanted: string | null): Test | null {
  if (wanted === null) return null;
  const ok = flags(entries.units.size, (index) => entries.units.text(index) === wanted);
  return (entry) => ok[entries.unit[entry] ?? -1] === 1;
}

function categoryTest({ campaign, category }: Review, wanted: string | null): Test | null {
  if (wanted === null) return null;
  const index = campaign.categories.findIndex(({ id }) => id === wanted);
  return (entry) => category[entry] === index;
}

function criterionTest(review: Review, wanted: string | null): Test | null {
  if (wanted === null) return null;
  const { judgements, judgement, ownReasons } = review;
  const ok = flags(
    judgements.length,
    (index) => judgements[index]?.reasons.some(({ criterion }) => criterion === wanted) ?? false,
  );
  const own = flags(
    ownReasons.lists.length,
    (list) => ownReasons.lists[list]?.some(({ criterion }) => criterion === wanted) ?? false,
  );
  return (entry) => ok[judgement[entry] ?? -1] === 1 || own[ownReasons.listOf[entry] ?? 0] === 1;
}

/** Not eligible because of one criterion alone, and not because of the unit. */
export function nearMissTest({ judgements, judgement, verdict, ownReasons }: Review): Test {
  const ok = flags(judgements.length, (index) => {
    const failing = judgements[index]?.reasons.filter(({ outcome }) => outcome === 'fail') ?? [];
    return new Set(failing.map(({ criterion }) => criterion)).size === 1;
  });
  const ineligible = VERDICTS.indexOf('ineligible');
  return (entry) =>
    verdict[entry] === ineligible &&
    ok[judgement[entry] ?? -1] === 1 &&
    ownReasons.listOf[entry] === 0;
}

/** Every word in name, unit or reasons, in any order. */
function textTests(review: Review, text: string, say: Say): readonly Test[] {
  const words = plainForm(text).split(/\s+/).filter(Boolean);
  const { entries, judgement } = review;
  return words.map((word) => {
    const name = linesWith(tableLines(entries.names), word);
    const unit = linesWith(tableLines(entries.units), word);
    const reason = linesWith(reasonLines(review, say), word);
    return (entry) =>
      name[entries.name[entry] ?? -1] === 1 ||
      unit[entries.unit[entry] ?? -1] === 1 ||
      reason[judgement[entry] ?? -1] === 1;
  });
}

const linesOfTables = new WeakMap<TextTable, PlainLines>();

function tableLines(table: TextTable): PlainLines {
  const lines = linesOfTables.get(table) ?? plainLines(table.size, (index) => table.text(index));
  linesOfTables.set(table, lines);
  return lines;
}

const linesOfReasons = new WeakMap<Review, { readonly say: Say; readonly lines: PlainLines }>();

/** The reasons of a judgement on one line, in the words of the screen. */
function reasonLines(review: Review, say: Say): PlainLines {
  const known = linesOfReasons.get(review);
  if (known?.say === say) return known.lines;
  const { judgements } = review;
  const lines = plainLines(judgements.length, (index) =>
    (judgements[index]?.reasons ?? [])
      .map(({ message, outcome }) => say.reason(message, outcome))
      .join(' '),
  );
  linesOfReasons.set(review, { say, lines });
  return lines;
}

function flags(size: number, test: (index: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: size }, (_, index) => (test(index) ? 1 : 0));
}
