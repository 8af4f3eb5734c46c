import type { Criterion } from '../campaign/criterion';
import type { Campaign, Category } from '../campaign/format';
import { levelCode } from '../rating/level';
import { UNASSIGNED } from './assign';
import { compile, type Compiling, type Judge } from './compile';
import { CountedReader } from './counted-reader';
import { isStreamAssumed, type RatingView } from './counted-years';
import { ANY_RATING } from './evaluate';
import type { Facts } from './facts';
import type { Judgement, Verdict } from './result';
import { SignatureTrie } from './signature';
import { sourcesOf } from './signature-sources';
import { HOLDS, isUnknown, NO, UNKNOWN, type Outcome } from './truth';
import { windowsAsked } from './windows-asked';
import { yearsOf } from './windows';

/** The verdicts of all entries, shared by those that have the same signature. */
export interface Judged {
  /** Index into `judgements` per entry. */
  readonly judgement: Int32Array;
  readonly judgements: readonly Judgement[];
  /** One entry of each judgement. */
  readonly example: Int32Array;
  /** Per judgement: whether a person's stream of rating was assumed. */
  readonly assumed: readonly boolean[];
}

/** Which ratings of an entry count under its category. */
export function viewOf(category: Category | undefined, subject: number | undefined): RatingView {
  if (subject !== 1) return ANY_RATING;
  const streams = category?.streams;
  return streams === undefined
    ? { how: 'first', order: ['party', 'civil'] }
    : { how: streams.combine, order: streams.order };
}

/**
 * Judges every entry by its category's criteria and the campaign's attestations. Entries whose
 * category and every column that the criteria read are equal share one judgement.
 */
export function judgeEntries(campaign: Campaign, category: Int16Array, facts: Facts): Judged {
  const judgement = new Int32Array(category.length);
  const judgements: Judgement[] = [];
  const example: number[] = [];
  const assumed: boolean[] = [];
  const trie = new SignatureTrie();
  for (const group of groupByRule(category, facts)) {
    const rule = ruleOf(campaign, group.category);
    const view = viewOf(rule?.category, group.subject);
    const years = rule === null ? [] : windowsAsked(campaign, rule.category, facts.windows);
    const columns = rule === null ? [] : sourcesOf(rule.criterion, view, years, facts);
    trie.walk(trie.root(), group.entries, columns, judgement);
    const found = new Int32Array(trie.nodes).fill(-1);
    const judging = new Judging(rule, view, years, facts);
    for (const e of group.entries) {
      const node = judgement[e] ?? 0;
      if (found[node] === -1) {
        found[node] = judgements.push(judging.judge(e)) - 1;
        example.push(e);
        assumed.push(judging.isAssumed(e));
      }
      judgement[e] = found[node] ?? -1;
    }
  }
  return { judgement, judgements, example: Int32Array.from(example), assumed };
}

const EXCELLENT = levelCode('excellent');

interface Rule {
  readonly category: Category;
  /** Absent where the category is delegated to another body. */
  readonly criterion: Criterion | undefined;
}

function ruleOf(campaign: Campaign, index: number): Rule | null {
  const category = campaign.categories[index];
  if (category === undefined) return null;
  if (category.selection === 'delegated') return { category, criterion: undefined };
  const general = campaign.attestations.map((of): Criterion => ({ type: 'attestation', ...of }));
  const own = category.criterion === undefined ? [] : [category.criterion];
  return { category, criterion: { type: 'all', of: [...own, ...general] } };
}

interface RuleGroup {
  readonly category: number;
  readonly subject: number;
  readonly entries: Int32Array;
}

/** Subjects of SUBJECTS and "not known". */
const SUBJECT_SLOTS = 3;

/** The entries by category and subject: what decides which criterion and which ratings count. */
function groupByRule(category: Int16Array, facts: Facts): RuleGroup[] {
  const { subject } = facts.entries;
  const slot = new Uint16Array(category.length);
  let most = 0;
  for (let e = 0; e < slot.length; e++) {
    const of = ((category[e] ?? UNASSIGNED) + 1) * SUBJECT_SLOTS + (subject[e] ?? 2);
    slot[e] = of;
    most = Math.max(most, of);
  }
  const sizes = new Int32Array(most + 1);
  for (const of of slot) sizes[of] = (sizes[of] ?? 0) + 1;
  const groups: RuleGroup[] = [];
  sizes.forEach((size, of) => {
    if (size === 0) return;
    const entries = new Int32Array(size);
    let at = 0;
    for (let e = 0; e < slot.length; e++) if (slot[e] === of) entries[at++] = e;
    groups.push({
      category: Math.floor(of / SUBJECT_SLOTS) - 1,
      subject: of % SUBJECT_SLOTS,
      entries,
    });
  });
  return groups;
}

/** Judges the entries of one category and subject. */
class Judging {
  private readonly reader: CountedReader;
  private readonly shown: readonly number[];
  private readonly outcomeOf: Judge;

  constructor(
    rule: Rule | null,
    private readonly view: RatingView,
    years: readonly number[],
    private readonly facts: Facts,
  ) {
    this.reader = new CountedReader(facts, view, years);
    const window = rule === null ? [] : yearsOf(facts.windows, rule.category.window ?? 'main');
    this.shown = this.reader.placesOf(window);
    this.outcomeOf = judgeFor(rule, { facts, view, reader: this.reader });
  }

  judge(entry: number): Judgement {
    const { reader } = this;
    reader.read(entry);
    const outcome = this.outcomeOf(entry);
    // All years of the window, those the policy leaves out too.
    const counted: Judgement['counted'][number][] = [];
    let excellentYears = 0;
    for (const place of this.shown) {
      const year = reader.now[place];
      if (year === undefined) continue;
      counted.push(year.shown);
      if (year.state === EXCELLENT) excellentYears++;
    }
    const reasons = outcome.truth <= UNKNOWN ? outcome.reasons : [];
    return { verdict: verdictOf(outcome), reasons, counted, excellentYears };
  }

  isAssumed(entry: number): boolean {
    return this.reader.canAssume && isStreamAssumed(this.facts, entry, this.view);
  }
}

function judgeFor(rule: Rule | null, to: Compiling): Judge {
  if (rule === null) {
    const message = { code: 'category.none', params: {} } as const;
    const none = isUnknown({ id: '', clause: '' }, message);
    return () => none;
  }
  const { category, criterion } = rule;
  if (category.selection === 'delegated') {
    const { id, clause } = category;
    const params = { to: category.delegatedTo ?? '', clause };
    const delegated = isUnknown({ id, clause }, { code: 'category.delegated', params });
    return () => delegated;
  }
  return criterion === undefined ? () => HOLDS : compile(criterion, to);
}

function verdictOf(outcome: Outcome): Verdict {
  if (outcome.truth === NO) return 'ineligible';
  return outcome.truth === UNKNOWN ? 'review' : 'eligible';
}
