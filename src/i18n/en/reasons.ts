import type { Level } from '../../core/rating/level';
import { yearSpans } from '../numbers';
import type { ReasonSentences } from '../sentences';
import { names } from './names';

/** Nothing stands above the highest level. */
function orBetter(level: Level, word: string): string {
  return level === 'excellent' ? word : `${word} or better`;
}

const full = (level: Level) => orBetter(level, names.ratings[level]);
const short = (level: Level) => orBetter(level, names.levels[level]);
const counted = (n: number, one: string, many = `${one}s`) =>
  n === 1 ? `1 ${one}` : `${String(n)} ${many}`;

function haveYears(level: Level, years: readonly number[]): string {
  if (years.length === 0) return `No year at ${short(level)}`;
  return `${counted(years.length, 'year')} at ${short(level)} (${yearSpans(years)})`;
}

const at = (unit: string) => (unit === '' ? '' : ` at ${unit}`);

function people(shown: readonly string[], count: number): string {
  if (shown.length === 0) return '';
  const others = count - shown.length;
  return `: ${shown.join(', ')}${others > 0 ? ` and ${counted(others, 'other')}` : ''}`;
}

function limits(min: number | null, max: number | null): string {
  if (min !== null && max !== null) return `${String(min)} to ${String(max)} is required`;
  if (min !== null) return `at least ${String(min)} is required`;
  return max === null ? 'outside the limits' : `at most ${String(max)} is allowed`;
}

export const reasons: ReasonSentences = {
  'year.below': (p) =>
    `${String(p.year)}: ${names.ratings[p.found]}; ${full(p.asked)} is required (${p.clause})`,
  'year.blank': (p, outcome) =>
    outcome === 'fail'
      ? `${String(p.year)}: empty cell; the chosen policy requires a rating every year (${p.clause})`
      : `${String(p.year)}: empty cell – not enough to decide on`,
  'year.unrated': (p, outcome) =>
    outcome === 'fail'
      ? `${String(p.year)}: not rated; the chosen policy requires a rating every year (${p.clause})`
      : `${String(p.year)}: not rated – the committee considers`,
  'year.unknown': (p) =>
    `${String(p.year)}: rating label not known – not enough to decide on (${p.clause})`,
  'years.tooFew': (p) => {
    const asked = `at least ${String(p.need)} of ${yearSpans(p.window)} ${p.need === 1 ? 'is' : 'are'} required (${p.clause})`;
    const missing = `${String(Math.max(0, p.need - p.have.length))} missing`;
    const open = p.open.length === 0 ? '' : `; not enough to decide on for ${yearSpans(p.open)}`;
    return `${haveYears(p.level, p.have)}; ${asked} – ${missing}${open}`;
  },
  'years.tooMany': (p) =>
    `${haveYears(p.level, p.have)}; exactly ${String(p.need)} are required (${p.clause})`,
  'years.notConsecutive': (p) =>
    p.longest === 0
      ? `No year at ${short(p.level)}; ${String(p.need)} in a row are required (${p.clause})`
      : `${counted(p.longest, 'year')} in a row at ${short(p.level)}; ` +
        `${String(p.need)} in a row are required (${p.clause})`,
  'attestation.no': (p) => `Not confirmed: ${p.text} (${p.clause})`,
  'attestation.unread': (p) =>
    `Confirmation not understood: ${p.text} (${p.clause}) – the cell says “${p.found}”`,
  'title.missing': (p) =>
    p.have === 0
      ? `${p.titles} not held; required ${counted(p.need, 'time')} (${p.clause})`
      : `${p.titles} held ${counted(p.have, 'time')}; required ${counted(p.need, 'time')} (${p.clause})`,
  'title.unknown': (p) => `Nothing is known about ${p.titles} (${p.clause})`,
  'number.outside': (p) => `${p.column}: ${String(p.found)}; ${limits(p.min, p.max)} (${p.clause})`,
  'number.unknown': (p) => `${p.column}: no figure given (${p.clause})`,
  'members.none': (p) => `No members of ${p.unit} were found in the rosters (${p.clause})`,
  'members.unmatched': (p) =>
    `It cannot be told whether the people of ${p.units.join(', ')} belong to it (${p.clause}). ` +
    'Write their unit as the collective is named',
  'members.failing': (p) =>
    `${String(p.count)} of ${counted(p.total, 'person', 'people')} do not meet it (${p.clause})` +
    people(p.names, p.count),
  'members.unknown': (p) =>
    `${String(p.count)} of ${counted(p.total, 'person', 'people')} cannot be decided on yet ` +
    `(${p.clause})${people(p.names, p.count)}`,
  'not.held': (p) => `Excluded: ${p.text} (${p.clause})`,
  'unit.unmatched': (p) => `${p.unit} was not found among the collectives (${p.clause})`,
  'precondition.failed': (p) => `${p.unit} does not meet the condition: ${p.text} (${p.clause})`,
  'property.unknown': (p) => `${p.name} is not known (${p.clause})`,
  'category.none': () => 'It cannot be told which category of the plan this belongs to',
  'category.delegated': (p) => `Decided by ${p.to} under its own rules (${p.clause})`,
  'quota.full': (p) =>
    `No seats left${at(p.unit)}: ${p.quota}, at most ${String(p.max)} (${p.clause})`,
  'quota.tied': (p) =>
    `${String(p.count)} candidates tie for ${counted(p.seats, 'seat')}${at(p.unit)} ` +
    `(${p.clause}). The committee chooses`,
  'any.none': (p) => `None of these is met: ${p.options.join('; ')} (${p.clause})`,
  'quota.infeasible': (p) =>
    `Not selected because the quota “${p.quota}” cannot be kept (${p.clause})`,
  'decision.nominated': (p) => `The committee decided to nominate: ${p.reason}`,
  'decision.leftOut': (p) => `The committee decided to leave out: ${p.reason}`,
};
