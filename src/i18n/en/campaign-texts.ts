import type { CampaignTextParams } from '../../core/campaign/text-params';
import type { Sentences } from '../../core/message';
import type { Level } from '../../core/rating/level';
import { formatDate } from '../../core/text/dates';
import { listed, yearSpans } from '../numbers';
import { names } from './names';

const orBetter = (level: Level) =>
  level === 'excellent' ? names.ratings[level] : `${names.ratings[level]} or better`;
const kinds = (all: readonly (keyof typeof names.kinds)[]) =>
  all.map((kind) => names.kinds[kind]).join('; ');
const counted = (n: number, one: string) => `${String(n)} ${n === 1 ? one : `${one}s`}`;

const STREAMS = { party: 'the rating as Party member', civil: 'the rating as civil servant' };
const PERIODS = { phase: 'each phase', campaign: 'the whole campaign', year: 'each year' };
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const SHARES = {
  entries: 'those under review',
  eligible: 'the eligible',
  ratedGoodOrBetter: 'those rated HTTNV or better',
  ratedGood: 'those rated HTTNV',
  titleHolders: 'the holders of',
};
const ROUNDINGS = { floor: 'rounded down', round: 'rounded', ceil: 'rounded up' };

function seats({ max, min }: { max: number | null; min: number | null }): string {
  const parts = [
    ...(max === null ? [] : [`at most ${String(max)}`]),
    ...(min === null ? [] : [`at least ${String(min)}`]),
  ];
  return parts.length === 0 ? 'no number set' : parts.join(', ');
}

export const campaignTexts: Sentences<CampaignTextParams> = {
  'criterion.everyYear': (p) =>
    `Every year of ${yearSpans(p.years)}: ${orBetter(p.level)} (${p.clause})`,
  'criterion.atLeast': (p) =>
    `At least ${counted(p.n, 'year')} of ${yearSpans(p.years)}: ${orBetter(p.level)} (${p.clause})`,
  'criterion.exactly': (p) =>
    `Exactly ${counted(p.n, 'year')} of ${yearSpans(p.years)}: ${orBetter(p.level)} (${p.clause})`,
  'criterion.consecutive': (p) =>
    `${counted(p.n, 'year')} in a row of ${yearSpans(p.years)}` +
    `${p.ending ? ', up to the last' : ''}: ${orBetter(p.level)} (${p.clause})`,
  'criterion.rated': (p) => `Rated in ${yearSpans(p.years)}, at whatever level (${p.clause})`,
  'criterion.attestation': (p) => `Confirmed by the committee: ${p.text} (${p.clause})`,
  'criterion.title': (p) => {
    const when = p.years.length === 0 ? '' : ` in ${yearSpans(p.years)}`;
    const often = p.each === 'year' ? 'every year' : `at least ${counted(p.n, 'time')}`;
    const row = p.consecutive ? ' in a row' : '';
    return `Holds ${listed(p.titles, 'or')}, ${often}${row}${when} (${p.clause})`;
  },
  'criterion.number': (p) => {
    const low = p.min === null ? [] : [`from ${String(p.min)}`];
    const high = p.max === null ? [] : [`to ${String(p.max)}`];
    return `${p.column} ${[...low, ...high].join(' ')} (${p.clause})`;
  },
  'criterion.all': () => 'All of:',
  'criterion.any': () => 'One of:',
  'criterion.not': () => 'Not:',
  'criterion.when': (p) =>
    `If ${p.name}${p.of === 'unit' ? ' of the unit' : ''} is ${listed(p.equals, 'or')}:`,
  'criterion.otherwise': () => 'Otherwise:',
  'criterion.members': (p) => {
    const who = { all: 'All members', any: 'Some member' };
    const head =
      typeof p.quantifier === 'number'
        ? `At least ${String(p.quantifier)}% of the members`
        : who[p.quantifier];
    const streams = p.streams.map((stream) => STREAMS[stream]);
    const by = streams.length === 0 ? '' : `, by ${listed(streams, 'and')}`;
    return `${head}${by}${p.years.length === 0 ? '' : `, every year of ${yearSpans(p.years)}`} (${p.clause}):`;
  },
  'criterion.unit': (p) => `The unit of the individual (${p.clause}):`,
  'quota.total': (p) => `${p.categories}: ${seats(p)}, ${PERIODS[p.period]} (${p.clause})`,
  'quota.perUnit': (p) => `${p.categories}: ${seats(p)} a unit, ${PERIODS[p.period]} (${p.clause})`,
  'quota.perUnitKind': (p) =>
    `${p.categories}: ${seats(p)} a ${names.kinds[p.kind]}, ${PERIODS[p.period]} (${p.clause})`,
  'quota.ofUnit': (p) =>
    `${p.categories}: ${seats(p)} at ${p.unit}, ${PERIODS[p.period]} (${p.clause})`,
  'quota.percent': (p) => {
    const titles = p.titles.length === 0 ? '' : ` ${listed(p.titles, 'or')}`;
    return (
      `${p.categories}: at most ${String(p.value)}% of ${SHARES[p.of]}${titles}, ` +
      `${ROUNDINGS[p.rounding]} (${p.clause})`
    );
  },
  'category.open': (p) => `${p.name}: ${kinds(p.kinds)} (${p.clause})`,
  'category.byDecision': (p) =>
    `${p.name}: ${kinds(p.kinds)}, chosen by the unit itself (${p.clause})`,
  'category.delegated': (p) => `${p.name}: left to ${p.to} (${p.clause})`,
  'deadline.lastSafeDay': (p) =>
    `${p.text} – last day: ${WEEKDAYS[p.weekday] ?? ''}, ${formatDate(p.day)} (${p.clause})`,
};
