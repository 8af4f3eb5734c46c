import type { Criterion } from '../campaign/criterion';
import type { Campaign, Category } from '../campaign/format';
import { RATING_STATES, STATE_MASK } from '../rating/level';
import { UNASSIGNED } from './assign';
import { countedYears, isStreamAssumed, type RatingView } from './counted-years';
import { ANY_RATING, evaluate } from './evaluate';
import type { Facts } from './facts';
import type { Judgement, Verdict } from './result';
import { SignatureTrie } from './signature';
import { sourcesOf } from './signature-sources';
import { HOLDS, NO, reason, UNKNOWN, type Outcome } from './truth';
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
    for (const e of group.entries) {
      const node = judgement[e] ?? 0;
      if (found[node] === -1) {
        found[node] = judgements.push(judgeOne(rule, e, view, facts)) - 1;
        example.push(e);
        assumed.push(isStreamAssumed(facts, e, view));
      }
      judgement[e] = found[node] ?? -1;
    }
  }
  return { judgement, judgements, example: Int32Array.from(example), assumed };
}

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

function judgeOne(rule: Rule | null, entry: number, view: RatingView, facts: Facts): Judgement {
  const outcome = outcomeOf(rule, entry, view, facts);
  const shown = countedFor(rule, entry, view, facts);
  return {
    verdict: verdictOf(outcome),
    reasons: outcome.truth <= UNKNOWN ? outcome.reasons : [],
    counted: shown,
    excellentYears: shown.filter((year) => year.state === 'excellent').length,
  };
}

function outcomeOf(rule: Rule | null, entry: number, view: RatingView, facts: Facts): Outcome {
  if (rule === null) {
    const message = { code: 'category.none', params: {} } as const;
    return { truth: UNKNOWN, reasons: [reason({ id: '', clause: '' }, 'unknown', message)] };
  }
  const { category, criterion } = rule;
  if (category.selection === 'delegated') {
    const { id, clause } = category;
    const params = { to: category.delegatedTo ?? '', clause };
    const message = { code: 'category.delegated', params } as const;
    return { truth: UNKNOWN, reasons: [reason({ id, clause }, 'unknown', message)] };
  }
  return criterion === undefined ? HOLDS : evaluate(criterion, entry, view, facts);
}

function verdictOf(outcome: Outcome): Verdict {
  if (outcome.truth === NO) return 'ineligible';
  return outcome.truth === UNKNOWN ? 'review' : 'eligible';
}

/** The ratings to show: all years of the window, those the policy leaves out too. */
function countedFor(
  rule: Rule | null,
  entry: number,
  view: RatingView,
  facts: Facts,
): Judgement['counted'] {
  if (rule === null) return [];
  const years = yearsOf(facts.windows, rule.category.window ?? 'main');
  return countedYears({ ...facts, policy: 'review' }, entry, years, view).map((rating) => ({
    year: rating.year,
    state: RATING_STATES[rating.state & STATE_MASK] ?? 'blank',
    stream: rating.stream,
    ...(rating.provisional ? { provisional: true as const } : {}),
  }));
}
