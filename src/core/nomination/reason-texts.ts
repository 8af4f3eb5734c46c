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
 * Says every reason once per judgement and once per list of own reasons, so that a million rows
 * make as many texts as there are different ones. An entry that meets every criterion is told so,
 * with the clause of its category.
 */
export function reasonTexts(review: Review, say: Say): ReasonTexts {
  return new SaidReasons(review, say);
}

class SaidReasons implements ReasonTexts {
  readonly texts: string[] = [];
  private readonly shared = new PartPool();
  private readonly own = new PartPool();
  /** Numbers of parts by what they say: the reasons of a judgement, own reasons of an entry. */
  private readonly sharedOf = new Map<number, number>();
  private readonly ownOf: Int32Array;
  /** Index into `texts` of a pair of parts. */
  private readonly pairs = new Map<number, number>();

  constructor(
    private readonly review: Review,
    private readonly say: Say,
  ) {
    this.ownOf = new Int32Array(review.ownReasons.lists.length).fill(UNSAID);
  }

  indexOf(entry: number): number {
    const own = this.ownPart(this.review.ownReasons.listOf[entry] ?? 0);
    // Entries with reasons of their own met the criteria: they differ in few shared parts.
    const pair = this.sharedPart(entry) * this.ownOf.length + own;
    let index = this.pairs.get(pair);
    if (index === undefined) {
      index = this.texts.push(this.textOf(entry, own)) - 1;
      this.pairs.set(pair, index);
    }
    return index;
  }

  private textOf(entry: number, own: number): string {
    const sentences = [
      ...this.shared.sentences(this.sharedPart(entry)),
      ...this.own.sentences(own),
    ];
    return joined(sentences, this.say);
  }

  private sharedPart(entry: number): number {
    const key = keyOf(this.review, entry);
    let part = this.sharedOf.get(key);
    if (part === undefined) {
      part = this.shared.numberOf(sharedSentences(this.review, entry, this.say));
      this.sharedOf.set(key, part);
    }
    return part;
  }

  private ownPart(list: number): number {
    const known = this.ownOf[list] ?? UNSAID;
    if (known !== UNSAID) return known;
    const reasons = this.review.ownReasons.lists[list] ?? NO_REASONS;
    const part = this.own.numberOf(sentencesOf(reasons, this.say));
    this.ownOf[list] = part;
    return part;
  }
}

const UNSAID = -1;

/** Two categories can share a judgement, but not the clause that is met. */
function keySpan({ campaign }: Review): number {
  return (campaign.categories.length + 1) * VERDICTS.length;
}

function keyOf(review: Review, entry: number): number {
  const category = (review.category[entry] ?? -1) + 1;
  const judgement = (review.judgement[entry] ?? -1) + 1;
  return judgement * keySpan(review) + category * VERDICTS.length + (review.verdict[entry] ?? 0);
}

function sharedSentences(review: Review, entry: number, say: Say): readonly string[] {
  const judgement = review.judgements[review.judgement[entry] ?? -1];
  const category = categoryOf(review, entry);
  const { reasons = NO_REASONS, excellentYears = 0 } = judgement ?? {};
  if (review.verdict[entry] !== ELIGIBLE || reasons.length > 0 || category === undefined) {
    return sentencesOf(reasons, say);
  }
  return [withoutStop(say.sheetText('reason.met', { clause: category.clause, excellentYears }))];
}

function sentencesOf(reasons: readonly Reason[], say: Say): readonly string[] {
  return reasons.map(({ message, outcome }) => withoutStop(say.reason(message, outcome)));
}

function withoutStop(sentence: string): string {
  return sentence.endsWith('.') ? sentence.replace(/\.+$/, '') : sentence;
}

/** Sentences one after the other; those that do not fit a cell are counted. */
function joined(ended: readonly string[], say: Say): string {
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

/** Sentences said together, each different set of them once. */
class PartPool {
  private readonly parts: (readonly string[])[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(sentences: readonly string[]): number {
    const text = sentences.join('. ');
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.parts.length);
    return this.parts.push(sentences) - 1;
  }

  sentences(part: number): readonly string[] {
    return this.parts[part] ?? [];
  }
}
