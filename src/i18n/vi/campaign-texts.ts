import type { CampaignTextParams } from '../../core/campaign/text-params';
import type { Sentences } from '../../core/message';
import { formatDate } from '../../core/text/dates';
import { formatCount, formatNumber } from '../../core/text/numbers';
import { listed, yearSpans } from '../numbers';
import { names } from './names';

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];
const PERIODS = { phase: 'mỗi giai đoạn', campaign: 'cả đợt', year: 'mỗi năm' } as const;
const BASES = {
  entries: 'số đề nghị',
  eligible: 'số đủ tiêu chuẩn',
  ratedGoodOrBetter: 'số xếp loại hoàn thành tốt nhiệm vụ trở lên',
  ratedGood: 'số xếp loại hoàn thành tốt nhiệm vụ',
  titleHolders: 'số người đạt',
} as const;
const ROUNDINGS = { floor: 'làm tròn xuống', round: 'làm tròn', ceil: 'làm tròn lên' } as const;

const from = (clause: string) => ` (${clause})`;
const within = (years: readonly number[]) =>
  years.length === 1 ? `năm ${yearSpans(years)}` : `các năm ${yearSpans(years)}`;
const level = (name: keyof typeof names.levels) =>
  name === 'excellent' ? names.ratings[name] : `${names.ratings[name]} trở lên`;
const kinds = (all: readonly (keyof typeof names.kinds)[]) =>
  all.map((kind) => names.kinds[kind]).join('; ');

function seats({ max, min }: { max: number | null; min: number | null }): string {
  const bounds = [
    ...(min === null ? [] : [`ít nhất ${formatCount(min)}`]),
    ...(max === null ? [] : [`không quá ${formatCount(max)}`]),
  ];
  return bounds.length === 0 ? 'không giới hạn' : bounds.join(', ');
}

function members(quantifier: 'all' | 'any' | number): string {
  if (quantifier === 'all') return '100% thành viên';
  return quantifier === 'any'
    ? 'Có ít nhất 01 thành viên'
    : `Ít nhất ${formatNumber(quantifier)}% thành viên`;
}

/** Whether a title is asked once, several times, in a row, or in every year. */
function held(p: CampaignTextParams['criterion.title']): string {
  if (p.each === 'year') return 'Mỗi năm đạt';
  if (p.n === 1) return 'Đạt';
  return p.consecutive
    ? `${formatCount(p.n)} lần liên tục đạt`
    : `Ít nhất ${formatCount(p.n)} lần đạt`;
}

export const campaignTexts: Sentences<CampaignTextParams> = {
  'criterion.everyYear': (p) =>
    p.years.length === 1
      ? `Năm ${yearSpans(p.years)}: ${level(p.level)}${from(p.clause)}`
      : `Mỗi năm ${yearSpans(p.years)}: ${level(p.level)}${from(p.clause)}`,
  'criterion.atLeast': (p) =>
    `Ít nhất ${formatCount(p.n)} năm ${level(p.level)} trong ${within(p.years)}${from(p.clause)}`,
  'criterion.exactly': (p) =>
    `Đúng ${formatCount(p.n)} năm ${level(p.level)} trong ${within(p.years)}${from(p.clause)}`,
  'criterion.consecutive': (p) =>
    `${formatCount(p.n)} năm liên tục ${level(p.level)} trong ${within(p.years)}` +
    `${p.ending ? `, tính đến năm ${String(p.years.at(-1) ?? '')}` : ''}${from(p.clause)}`,
  'criterion.rated': (p) =>
    `Có kết quả xếp loại ${within(p.years)}, không xét mức${from(p.clause)}`,
  'criterion.attestation': (p) => `Cần xác nhận: ${p.text}${from(p.clause)}`,
  'criterion.title': (p) =>
    `${held(p)} ${p.titles[0] ?? ''}${p.years.length === 0 ? '' : ` trong ${within(p.years)}`}${from(p.clause)}`,
  'criterion.number': (p) =>
    `${p.column}: ` +
    [
      ...(p.min === null ? [] : [`từ ${formatNumber(p.min)}`]),
      ...(p.max === null ? [] : [`đến ${formatNumber(p.max)}`]),
    ].join(' ') +
    from(p.clause),
  'criterion.all': () => 'Đạt tất cả:',
  'criterion.any': () => 'Đạt một trong các tiêu chuẩn:',
  'criterion.not': () => 'Không thuộc trường hợp:',
  'criterion.when': (p) =>
    `Nếu ${p.of === 'unit' ? 'đơn vị có ' : ''}${p.name} là ${listed(p.equals, 'hoặc')}:`,
  'criterion.otherwise': () => 'Nếu không:',
  'criterion.members': (p) =>
    `${p.years.length === 0 ? '' : `Mỗi năm ${yearSpans(p.years)}: `}${members(p.quantifier)}` +
    (p.streams.length === 0
      ? ''
      : `, theo ${p.streams.map((stream) => names.streams[stream]).join(' và ')}`) +
    `${from(p.clause)}:`,
  'criterion.unit': (p) => `Đơn vị của người được xét${from(p.clause)}:`,
  'quota.total': (p) => `${p.categories}: ${seats(p)}, ${PERIODS[p.period]}${from(p.clause)}`,
  'quota.perUnit': (p) =>
    `${p.categories}: mỗi đơn vị ${seats(p)}, ${PERIODS[p.period]}${from(p.clause)}`,
  'quota.perUnitKind': (p) =>
    `${p.categories}: mỗi ${names.kinds[p.kind]} ${seats(p)}, ${PERIODS[p.period]}${from(p.clause)}`,
  'quota.ofUnit': (p) =>
    `${p.categories}: ${p.unit} ${seats(p)}, ${PERIODS[p.period]}${from(p.clause)}`,
  'quota.percent': (p) =>
    `${p.categories}: không quá ${formatNumber(p.value)}% ${BASES[p.of]}` +
    `${p.titles.length === 0 ? '' : ` ${p.titles[0] ?? ''}`}, ${ROUNDINGS[p.rounding]}${from(p.clause)}`,
  'category.open': (p) => `${p.name}${from(p.clause)}: ${kinds(p.kinds)}`,
  'category.byDecision': (p) =>
    `${p.name}${from(p.clause)}, lựa chọn theo quyết định: ${kinds(p.kinds)}`,
  'category.delegated': (p) => `${p.name}${from(p.clause)}: do ${p.to} quy định`,
  'deadline.lastSafeDay': (p) =>
    `${p.text}${from(p.clause)} – ngày cuối cùng an toàn: ` +
    `${WEEKDAYS[p.weekday] ?? ''}, ${formatDate(p.day)}`,
};
