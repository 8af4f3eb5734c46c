import { STATUSES, VERDICTS, type Review } from '../../core/review/result';
import { stripDiacritics } from '../../core/text/fold';
import type { Say } from '../../core/say';
import type { Filter } from './state';

/**
 * The entries that a filter lets through, best results first, then by category, rank and place
 * in the sheet. A million rows: names, units and judgements are compared once each, a row is a look-up.
 */
export function listEntries(review: Review, filter: Filter, say: Say): Int32Array {
  const shown = shownBy(review, filter, say);
  const order = new Float64Array(review.entries.count);
  let count = 0;
  for (let entry = 0; entry < review.entries.count; entry++) {
    if (shown(entry)) order[count++] = sortKey(review, entry);
  }
  const slots = review.entries.count + 1;
  // Numbers sort natively; the entry stands in the low digits and is taken out again.
  return Int32Array.from(order.subarray(0, count).sort(), (key) => key % slots);
}

/** Status, category, rank and entry in one number: exact up to some millions of entries. */
function sortKey({ status, category, campaign, rank, entries }: Review, entry: number): number {
  const categories = campaign.categories.length + 1;
  const group = (status[entry] ?? 0) * categories + (category[entry] ?? -1) + 1;
  const slots = entries.count + 1;
  return (group * slots + (rank[entry] ?? 0)) * slots + entry;
}

type Test = (entry: number) => boolean;

function shownBy(review: Review, filter: Filter, say: Say): Test {
  const tests = [
    statusTest(review, filter.status),
    unitTest(review, filter.unit),
    categoryTest(review, filter.category),
    criterionTest(review, filter.criterion),
    filter.nearMiss ? nearMissTest(review) : null,
    textTest(review, filter.text, say),
  ].filter((test) => test !== null);
  return (entry) => tests.every((test) => test(entry));
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

/** Lower case without diacritics: what people type in a hurry. */
export function plainForm(text: string): string {
  return stripDiacritics(text).toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Every word in name, unit or reasons, in any order. */
function textTest(review: Review, text: string, say: Say): Test | null {
  const words = plainForm(text).split(' ').filter(Boolean);
  if (words.length === 0) return null;
  const { entries } = review;
  const tests = words.map((word): Test => {
    const has = (plain: string) => plainForm(plain).includes(word);
    const name = flags(entries.names.size, (index) => has(entries.names.text(index)));
    const unit = flags(entries.units.size, (index) => has(entries.units.text(index)));
    const reason = flags(review.judgements.length, (index) =>
      (review.judgements[index]?.reasons ?? []).some(({ message, outcome }) =>
        has(say.reason(message, outcome)),
      ),
    );
    return (entry) =>
      name[entries.name[entry] ?? -1] === 1 ||
      unit[entries.unit[entry] ?? -1] === 1 ||
      reason[review.judgement[entry] ?? -1] === 1;
  });
  return (entry) => tests.every((test) => test(entry));
}

function flags(size: number, test: (index: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: size }, (_, index) => (test(index) ? 1 : 0));
}
