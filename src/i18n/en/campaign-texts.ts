import type { CampaignTextParams } from '../../core/campaign/text-params';
import type { Sentences } from '../../core/message';
import { formatDate } from '../../core/text/dates';
import { listed, yearSpans } from '../numbers';
import { names } from './names';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const PERIODS = { phase: 'each phase', campaign: 'the whole campaign', year: 'each year' } as const;
const BASES = {
  entries: 'those proposed',
  eligible: 'those eligible',
  ratedGoodOrBetter: 'those rated HTTNV or better',
  ratedGood: 'those rated HTTNV',
  titleHolders: 'those who hold',
} as const;
const ROUNDINGS = { floor: 'rounded down', round: 'rounded', ceil: 'rounded up' } as const;

const from = (clause: string) => ` (${clause})`;
const level = (name: keyof typeof names.levels) =>
  name === 'excellent' ? names.ratings[name] : `${names.ratings[name]} or better`;
const years = (n: number) => (n === 1 ? '1 year' : `${String(n)} years`);
const kinds = (all: readonly (keyof typeof names.kinds)[]) =>
  all.map((kind) => names.kinds[kind]).join('; ');

function seats({ max, min }: { max: number | null; min: number | null }): string {
  const bounds = [
    ...(min === null ? [] : [`at least ${String(min)}`]),
    ...(max === null ? [] : [`at most ${String(max)}`]),
  ];
  return bounds.length === 0 ? 'no limit' : bounds.join(', ');
}

function members(quantifier: 'all' | 'any' | number): string {
  if (quantifier === 'all') return 'all members';
  return quantifier === 'any'
    ? 'at least one member'
    : `at least ${String(quantifier)}% of members`;
}

/** Whether a title is asked once, several times, in a row, or in every year. */
function held(p: CampaignTextParams['criterion.title']): string {
  if (p.each === 'year') return 'Holds every year';
  if (p.n === 1) return 'Holds';
  return p.consecutive
    ? `Holds ${String(p.n)} times in a row`
    : `Holds at least ${String(p.n)} times`;
}

export const campaignTexts: Sentences<CampaignTextParams> = {
  'criterion.everyYear': (p) =>
    `${p.years.length === 1 ? 'In' : 'Every year'} ${yearSpans(p.years)}: ${level(p.level)}${from(p.clause)}`,
  'criterion.atLeast': (p) =>
    `At least ${years(p.n)} ${level(p.level)} in ${yearSpans(p.years)}${from(p.clause)}`,
  'criterion.exactly': (p) =>
    `Exactly ${years(p.n)} ${level(p.level)} in ${yearSpans(p.years)}${from(p.clause)}`,
  'criterion.consecutive': (p) =>
    `${years(p.n)} in a row ${level(p.level)} in ${yearSpans(p.years)}` +
    `${p.ending ? `, ending in ${String(p.years.at(-1) ?? '')}` : ''}${from(p.clause)}`,
  'criterion.rated': (p) =>
    `A rating for ${yearSpans(p.years)}, whatever its level${from(p.clause)}`,
  'criterion.attestation': (p) => `To be confirmed: ${p.text}${from(p.clause)}`,
  'criterion.title': (p) =>
    `${held(p)}: ${p.titles[0] ?? ''}${p.years.length === 0 ? '' : `, in ${yearSpans(p.years)}`}${from(p.clause)}`,
  'criterion.number': (p) =>
    `${p.column}: ` +
    [
      ...(p.min === null ? [] : [`from ${String(p.min)}`]),
      ...(p.max === null ? [] : [`up to ${String(p.max)}`]),
    ].join(' ') +
    from(p.clause),
  'criterion.all': () => 'All of:',
  'criterion.any': () => 'Any of:',
  'criterion.not': () => 'Not:',
  'criterion.when': (p) =>
    `If ${p.name}${p.of === 'unit' ? ' of the unit' : ''} is ${listed(p.equals, 'or')}:`,
  'criterion.otherwise': () => 'Otherwise:',
  'criterion.members': (p) =>
    `${p.years.length === 0 ? 'Of the collective' : `Every year ${yearSpans(p.years)}`}, ` +
    members(p.quantifier) +
    (p.streams.length === 0
      ? ''
      : `, by ${p.streams.map((stream) => names.streams[stream]).join(' and ')}`) +
    `${from(p.clause)}:`,
  'criterion.unit': (p) => `Of the unit of the person${from(p.clause)}:`,
  'quota.total': (p) => `${p.categories}: ${seats(p)}, ${PERIODS[p.period]}${from(p.clause)}`,
  'quota.perUnit': (p) =>
    `${p.categories}: ${seats(p)} a unit, ${PERIODS[p.period]}${from(p.clause)}`,
  'quota.perUnitKind': (p) =>
    `${p.categories}: ${seats(p)} for each ${names.kinds[p.kind]}, ${PERIODS[p.period]}${from(p.clause)}`,
  'quota.ofUnit': (p) =>
    `${p.categories}: ${seats(p)} for ${p.unit}, ${PERIODS[p.period]}${from(p.clause)}`,
  'quota.percent': (p) =>
    `${p.categories}: at most ${String(p.value)}% of ${BASES[p.of]}` +
    `${p.titles.length === 0 ? '' : ` ${p.titles[0] ?? ''}`}, ${ROUNDINGS[p.rounding]}${from(p.clause)}`,
  'category.open': (p) => `${p.name}${from(p.clause)}: ${kinds(p.kinds)}`,
  'category.byDecision': (p) => `${p.name}${from(p.clause)}, chosen by decision: ${kinds(p.kinds)}`,
  'category.delegated': (p) => `${p.name}${from(p.clause)}: decided by ${p.to}`,
  'deadline.lastSafeDay': (p) =>
    `${p.text}${from(p.clause)} – last safe day: ` +
    `${WEEKDAYS[p.weekday] ?? ''}, ${formatDate(p.day)}`,
};
