import type { SheetTextParams } from '../../core/say';
import type { Sentences } from '../../core/message';
import { grouped } from '../numbers';

const n = (count: number) => grouped(count, ',');
const counted = (count: number, one: string) => `${n(count)} ${count === 1 ? one : `${one}s`}`;
const of = (unit: string) => (unit === '' ? '' : `, ${unit}`);

export const sheetTexts: Sentences<SheetTextParams> = {
  'highlight.result': () => 'Result of the review',
  'highlight.reason': () => 'Reasons',
  'reason.met': (p) =>
    p.excellentYears === 0
      ? `Meets the criteria (${p.clause})`
      : `Meets the criteria (${p.clause}); ${counted(p.excellentYears, 'year')} at HTXSNV`,
  'reason.more': (p) => `… (${counted(p.count, 'more reason')})`,

  'reasons.sheet': () => 'Not nominated and why',
  'reasons.title': (p) => `Not nominated, with the reasons – ${p.campaign}, ${p.phase}`,
  'reasons.none': () => 'Every row is nominated.',
  'reasons.notShown': (p) => `${counted(p.count, 'more row')} did not fit on this sheet.`,
  'column.ordinal': () => 'No.',
  'column.sheet': () => 'Sheet',
  'column.row': () => 'Row',
  'column.name': () => 'Name',
  'column.unit': () => 'Unit',
  'column.category': () => 'Category',
  'column.status': () => 'Result',
  'column.years': () => 'Years',
  'column.reasons': () => 'Reasons',

  'quotas.sheet': () => 'Quotas',
  'quotas.title': (p) => `Quotas and counts – ${p.campaign}, ${p.phase}`,
  'quotas.balance': () => 'Balance of the quotas',
  'quotas.noneSet': () => 'The plan sets no quota.',
  'quotas.ties': () => 'Ties for the committee to decide',
  'quotas.tie': (p) =>
    `${counted(p.count, 'candidate')} tied, ${counted(p.seats, 'seat')} left (${p.clause})${of(p.unit)}`,
  'quotas.relaxations': () => 'Each of these changes alone would suffice',
  'quotas.relaxation': (p) =>
    `${p.bound === 'max' ? 'Raise the maximum' : 'Lower the minimum'} of the quota ` +
    `${p.quota}${of(p.unit)} from ${n(p.from)} to ${n(p.to)}`,
  'quotas.statistics': () => 'Counts by result',
  'quotas.deadlines': () => 'Deadlines',
  'quotas.dossier': () => 'Dossier',
  'column.quota': () => 'Quota',
  'column.clause': () => 'Clause',
  'column.max': () => 'Maximum',
  'column.min': () => 'Minimum',
  'column.planned': () => 'In the plan',
  'column.eligible': () => 'Eligible',
  'column.nominated': () => 'Nominated',
  'column.contested': () => 'Tied',
  'column.left': () => 'Left',
  'column.total': () => 'Total',
  'column.date': () => 'Date',
  'column.text': () => 'Text',
  'category.unassigned': () => 'Kind unknown',
  'unit.whole': () => 'Whole campaign',
  'bound.none': () => 'not set',

  'public.sheet': () => 'For publication',
};
