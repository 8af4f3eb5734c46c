import { categoryOf, VERDICTS, type Reason, type Review } from '../review/result';
import type { Say } from '../say';

/** Characters that a cell can hold (Excel specifications and limits). */
export const MAX_CELL_CHARACTERS = 32_767;

/** The reasons of all entries as cell texts, each distinct text once. */
export interface ReasonTexts {
  readonly texts: readonly string[];
  /** Index into `texts`. */
  indexOf(entry: number): number;
}

const ELIGIBLE = VERDICTS.indexOf('eligible');
const NO_REASONS: readonly Reason[] = [];

/**
 * Says every reason once per judgement (and once per list of own reasons where an entry has
 * some), so that a million rows make as many texts as there are different ones. An entry that
 * meets every criterion is told so, with the clause of its category.
 */
export function reasonTexts(review: Review, say: Say): ReasonTexts {
  const pool = new TextPool();
  const own = new Numbering<readonly Reason[]>();
  const known = new Map<number, number>();
  const judged = (review.judgements.length + 1) * keySpan(review);
  return {
    texts: pool.texts,
    indexOf(entry) {
      const reasons = review.ownReasons.get(entry) ?? NO_REASONS;
      const key = own.numberOf(reasons) * judged + keyOf(review, entry);
      let index = known.get(key);
      if (index === undefined) {
        index = pool.numberOf(textOf(review, entry, reasons, say));
        known.set(key, index);
      }
      return index;
    },
  };
}

/** Two categories can share a judgement, but not the clause that is met. */
function keySpan({ campaign }: Review): number {
  return (campaign.categories.length + 1) * VERDICTS.length;
}

function keyOf(review: Review, entry: number): number {
  const category = (review.category[entry] ?? -1) + 1;
  const judgement = (review.judgement[entry] ?? -1) + 1;
  return judgement * keySpan(review) + category * VERDICTS.length + (review.verdict[entry] ?? 0);
}

function textOf(review: Review, entry: number, own: readonly Reason[], say: Say): string {
  const judgement = review.judgements[review.judgement[entry] ?? -1];
  const shared = judgement?.reasons ?? NO_REASONS;
  const sentences = [...shared, ...own].map(({ message, outcome }) => say.reason(message, outcome));
  const category = categoryOf(review, entry);
  if (review.verdict[entry] === ELIGIBLE && shared.length === 0 && category !== undefined) {
    const excellentYears = judgement?.excellentYears ?? 0;
    sentences.unshift(say.sheetText('reason.met', { clause: category.clause, excellentYears }));
  }
  return joined(sentences, say);
}

/** Sentences one after the other; those that do not fit a cell are counted. */
function joined(sentences: readonly string[], say: Say): string {
  const ended = sentences.map((sentence) => sentence.replace(/\.+$/, ''));
  const whole = ended.join('. ');
  if (whole.length <= MAX_CELL_CHARACTERS) return whole;
  const room = MAX_CELL_CHARACTERS - MORE_CHARACTERS;
  let shown = 0;
  let length = 0;
  for (const sentence of ended) {
    length += sentence.length + 2;
    if (length > room) break;
    shown++;
  }
  const more = say.sheetText('reason.more', { count: ended.length - shown });
  return [...ended.slice(0, shown), more].join('. ').slice(0, MAX_CELL_CHARACTERS);
}

/** Kept for the words that say how many reasons are not shown. */
const MORE_CHARACTERS = 200;

/** Numbers equal things alike, in the order in which they come. */
class Numbering<Thing> {
  private readonly numbers = new Map<Thing, number>();

  numberOf(thing: Thing): number {
    const known = this.numbers.get(thing);
    if (known !== undefined) return known;
    this.numbers.set(thing, this.numbers.size);
    return this.numbers.size - 1;
  }
}

class TextPool {
  readonly texts: string[] = [];
  private readonly numbering = new Numbering<string>();

  numberOf(text: string): number {
    const number = this.numbering.numberOf(text);
    if (number === this.texts.length) this.texts.push(text);
    return number;
  }
}
