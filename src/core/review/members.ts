import { compareCodeUnits } from '../text/alphabet-order';
import type { Criterion, MembersCriterion } from '../campaign/criterion';
import type { RatingView } from './counted-years';
import { countedYears } from './counted-years';
import type { Facts } from './facts';
import { both, fails, HOLDS, isUnknown, NO, UNKNOWN, type Outcome, type Truth } from './truth';
import { yearsOf } from './windows';

type Evaluate = (criterion: Criterion, entry: number, view: RatingView, facts: Facts) => Outcome;

/** Names a reason shows; the rest is a number. */
const NAMES_SHOWN = 10;
const PERSON: RatingView = { how: 'first', order: ['party', 'civil'] };

interface Asked {
  readonly member: number;
  readonly outcome: Outcome;
}

/**
 * A condition over the people of a collective (119-KH/ĐUK III.3.1.a): all, any, or a share of
 * them; a missing rating leaves it unknown, nobody found too.
 */
export function judgeMembers(
  criterion: MembersCriterion,
  collective: number,
  facts: Facts,
  evaluate: Evaluate,
): Outcome {
  const known = judgeKnown(criterion, collective, facts, evaluate);
  const units = facts.organisations.likelyUnitsOf(collective);
  if (units.length === 0 || (criterion.quantifier === 'any' && known.truth > UNKNOWN)) return known;
  if (criterion.quantifier === 'all' && known.truth === NO) return known;
  const message = {
    code: 'members.unmatched',
    params: { units, clause: criterion.clause },
  } as const;
  const open = isUnknown(criterion, message);
  return known.truth === UNKNOWN ? both([known, open]) : open;
}

/** The condition over those whose unit has the collective's name. */
function judgeKnown(
  criterion: MembersCriterion,
  collective: number,
  facts: Facts,
  evaluate: Evaluate,
): Outcome {
  const members = facts.organisations.membersOf(collective);
  if (members.length === 0) {
    const unit = facts.entries.names.text(facts.entries.name[collective] ?? -1);
    const { clause } = criterion;
    return isUnknown(criterion, { code: 'members.none', params: { unit, clause } });
  }
  if (criterion.eachYearOf === undefined) return judgeOnce(criterion, members, facts, evaluate);
  const years = yearsOf(facts.windows, criterion.eachYearOf);
  return both(
    years.map((only) => {
      const year = { ...facts, windows: { ...facts.windows, only } };
      return judgeOnce(criterion, members, year, evaluate);
    }),
  );
}

function judgeOnce(
  criterion: MembersCriterion,
  members: readonly number[],
  facts: Facts,
  evaluate: Evaluate,
): Outcome {
  const asked = members.flatMap((member): Asked[] => {
    const outcome = askMember(criterion, member, facts, evaluate);
    return outcome === null ? [] : [{ member, outcome }];
  });
  const { clause } = criterion;
  const verdict = quantify(criterion.quantifier, asked);
  if (verdict === null) return HOLDS;
  const code = verdict === NO ? 'members.failing' : 'members.unknown';
  const lacking = asked.filter((a) => a.outcome.truth === verdict);
  const params = {
    count: lacking.length,
    total: asked.length,
    names: namesOf(lacking, facts),
    clause,
  };
  return verdict === NO
    ? fails(criterion, { code, params }, yearsNamed(lacking))
    : isUnknown(criterion, { code, params }, yearsNamed(lacking));
}

/**
 * One person, over each stream asked; null where no stream concerns them. Someone who is not of a
 * stream (no Party member, not in the unit that year) is passed over (DOMAIN B.4 no. 4).
 */
function askMember(
  criterion: MembersCriterion,
  member: number,
  facts: Facts,
  evaluate: Evaluate,
): Outcome | null {
  if (criterion.streams.length === 0) return evaluate(criterion.of, member, PERSON, facts);
  const outcomes = criterion.streams.flatMap((stream): Outcome[] => {
    const view: RatingView = { how: 'only', stream };
    const concerned = countedYears(facts, member, shownYears(facts), view).length > 0;
    return concerned ? [evaluate(criterion.of, member, view, facts)] : [];
  });
  return outcomes.length === 0 ? null : both(outcomes);
}

function shownYears(facts: Facts): readonly number[] {
  const { only } = facts.windows;
  return only === null ? facts.allYears : [only];
}

/** null where it holds, else NO or UNKNOWN. Shares compare as integers: yes × 100 ≥ share × all. */
function quantify(
  quantifier: MembersCriterion['quantifier'],
  asked: readonly Asked[],
): typeof NO | typeof UNKNOWN | null {
  const total = asked.length;
  const count = (test: (truth: Truth) => boolean): number =>
    asked.filter((a) => test(a.outcome.truth)).length;
  const yes = count((truth) => truth > UNKNOWN);
  const possible = count((truth) => truth !== NO);
  const enough = (n: number): boolean => {
    if (quantifier === 'any') return n > 0;
    return quantifier === 'all' ? n === total : n * 100 >= quantifier.share * total;
  };
  if (total === 0) return UNKNOWN;
  if (enough(yes)) return null;
  return enough(possible) ? UNKNOWN : NO;
}

function namesOf(asked: readonly Asked[], facts: Facts): string[] {
  const { names, name } = facts.entries;
  const texts = asked.map((a) => names.text(name[a.member] ?? -1));
  return texts.sort(compareCodeUnits).slice(0, NAMES_SHOWN);
}

function yearsNamed(asked: readonly Asked[]): number[] {
  const years = asked.flatMap((a) => a.outcome.reasons.flatMap((r) => r.years));
  return [...new Set(years)].sort((a, b) => a - b);
}
