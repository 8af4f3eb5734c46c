import type { Criterion, UnitCriterion } from '../campaign/criterion';
import type { RatingView } from './counted-years';
import type { Facts } from './facts';
import { judgeMembers } from './members';
import { judgeNumber } from './number';
import { readProperty } from './property';
import { judgeTitle } from './title';
import {
  both,
  fails,
  HOLDS,
  IS_OPEN,
  isUnknown,
  NO,
  OPEN,
  reason,
  UNKNOWN,
  YES,
  type Outcome,
  type Source,
} from './truth';
import { judgeRated, judgeYears } from './years';

/**
 * Judges one criterion for one entry: yes, no, unknown or open, with the reasons for anything but
 * a yes (DOMAIN B.5; Kleene: no beats unknown beats yes).
 */
export function evaluate(
  criterion: Criterion,
  entry: number,
  view: RatingView,
  facts: Facts,
): Outcome {
  switch (criterion.type) {
    case 'years':
      return judgeYears(criterion, entry, view, facts);
    case 'rated':
      return judgeRated(criterion, entry, view, facts);
    case 'attestation':
      return facts.attestations.judge(criterion, entry);
    case 'title':
      return judgeTitle(criterion, entry, facts);
    case 'number':
      return judgeNumber(criterion, entry, facts.entries);
    case 'all':
      return both(criterion.of.map((part) => evaluate(part, entry, view, facts)));
    case 'any':
      return either(criterion.of, entry, view, facts);
    case 'not':
      return negated(criterion.of, evaluate(criterion.of, entry, view, facts));
    case 'when':
      return branch(criterion, entry, view, facts);
    case 'members':
      return judgeMembers(criterion, entry, facts, evaluate);
    case 'unit':
      return ofUnit(criterion, entry, facts);
  }
}

/** The view of a collective's ratings, which names no stream of persons. */
export const ANY_RATING: RatingView = { how: 'any' };

function either(
  parts: readonly Criterion[],
  entry: number,
  view: RatingView,
  facts: Facts,
): Outcome {
  const outcomes = parts.map((part) => evaluate(part, entry, view, facts));
  const best = Math.max(...outcomes.map((outcome) => outcome.truth));
  if (best === YES) return HOLDS;
  if (best === OPEN) return IS_OPEN;
  const near = outcomes.filter((outcome) => outcome.truth === best).flatMap((o) => o.reasons);
  const [first] = parts;
  if (best === UNKNOWN || parts.length === 1 || first === undefined) {
    return { truth: best === UNKNOWN ? UNKNOWN : NO, reasons: near };
  }
  const of = sourceOf(first);
  const params = { options: parts.map(textOf), clause: of.clause };
  return { truth: NO, reasons: [reason(of, 'fail', { code: 'any.none', params }), ...near] };
}

function negated(criterion: Criterion, outcome: Outcome): Outcome {
  if (outcome.truth === NO) return HOLDS;
  if (outcome.truth !== YES) return outcome;
  const of = sourceOf(criterion);
  return fails(of, { code: 'not.held', params: { text: textOf(criterion), clause: of.clause } });
}

function branch(
  criterion: Extract<Criterion, { type: 'when' }>,
  entry: number,
  view: RatingView,
  facts: Facts,
): Outcome {
  const value = readProperty(criterion.property, criterion.equals, entry, facts);
  const then = (): Outcome => evaluate(criterion.then, entry, view, facts);
  const otherwise = (): Outcome =>
    criterion.otherwise === undefined ? HOLDS : evaluate(criterion.otherwise, entry, view, facts);
  if (value !== 'unknown') return value === 'equal' ? then() : otherwise();
  const [a, b] = [then(), otherwise()];
  if (a.truth === b.truth)
    return a.truth === YES ? a : { ...a, reasons: [...a.reasons, ...b.reasons] };
  const of = sourceOf(criterion.then);
  const params = { name: criterion.property.name, clause: of.clause };
  return isUnknown(of, { code: 'property.unknown', params });
}

function ofUnit(criterion: UnitCriterion, entry: number, facts: Facts): Outcome {
  const unit = facts.organisations.collectiveOf(entry);
  if (unit >= 0) return evaluate(criterion.of, unit, ANY_RATING, facts);
  const { entries } = facts;
  const name = entries.units.text(entries.unit[entry] ?? -1);
  const params = { unit: name, clause: criterion.clause };
  return isUnknown(criterion, { code: 'unit.unmatched', params });
}

/** Id and clause of a criterion; of a composed one, those of its first leaf. */
function sourceOf(criterion: Criterion): Source {
  switch (criterion.type) {
    case 'all':
    case 'any': {
      const [first] = criterion.of;
      return first === undefined ? { id: '', clause: '' } : sourceOf(first);
    }
    case 'not':
      return sourceOf(criterion.of);
    case 'when':
      return sourceOf(criterion.then);
    case 'years':
    case 'rated':
    case 'attestation':
    case 'title':
    case 'number':
    case 'members':
    case 'unit':
      return criterion;
  }
}

/** The plan's own words for a criterion; those of its parts joined. */
function textOf(criterion: Criterion): string {
  switch (criterion.type) {
    case 'all':
    case 'any':
      return [...new Set(criterion.of.map(textOf))].join('; ');
    case 'not':
      return textOf(criterion.of);
    case 'when':
      return textOf(criterion.then);
    case 'years':
    case 'rated':
    case 'attestation':
    case 'title':
    case 'number':
    case 'members':
    case 'unit':
      return criterion.text;
  }
}
