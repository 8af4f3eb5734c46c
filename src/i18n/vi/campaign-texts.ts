import type { CampaignTextParams } from '../../core/campaign/text-params';
import type { Sentences } from '../../core/message';
import type { Level } from '../../core/rating/level';
import { formatDate } from '../../core/text/dates';
import { formatCount } from '../../core/text/numbers';
import { listed, yearSpans } from '../numbers';
import { names } from './names';

const orBetter = (level: Level) =>
  level === 'excellent' ? names.ratings[level] : `${names.ratings[level]} trở lên`;
const years = (all: readonly number[]) =>
  all.length === 1 ? `năm ${yearSpans(all)}` : `các năm ${yearSpans(all)}`;
const kinds = (all: readonly (keyof typeof names.kinds)[]) =>
  all.map((kind) => names.kinds[kind]).join('; ');

const STREAMS = { party: 'xếp loại đảng viên', civil: 'xếp loại công chức, viên chức' };
const PERIODS = { phase: 'mỗi giai đoạn', campaign: 'cả đợt', year: 'mỗi năm' };
const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];
const SHARES = {
  entries: 'tổng số được xét',
  eligible: 'số đủ tiêu chuẩn',
  ratedGoodOrBetter: 'số hoàn thành tốt nhiệm vụ trở lên',
  ratedGood: 'số hoàn thành tốt nhiệm vụ',
  titleHolders: 'số đã có danh hiệu',
};
const ROUNDINGS = { floor: 'làm tròn xuống', round: 'làm tròn', ceil: 'làm tròn lên' };

function seats({ max, min }: { max: number | null; min: number | null }): string {
  const parts = [
    ...(max === null ? [] : [`tối đa ${formatCount(max)}`]),
    ...(min === null ? [] : [`ít nhất ${formatCount(min)}`]),
  ];
  return parts.length === 0 ? 'không quy định số lượng' : parts.join(', ');
}

export const campaignTexts: Sentences<CampaignTextParams> = {
  'criterion.everyYear': (p) =>
    `Mỗi năm trong ${years(p.years)}: ${orBetter(p.level)} (${p.clause})`,
  'criterion.atLeast': (p) =>
    `Ít nhất ${formatCount(p.n)} năm ${orBetter(p.level)} trong ${years(p.years)} (${p.clause})`,
  'criterion.exactly': (p) =>
    `Đúng ${formatCount(p.n)} năm ${orBetter(p.level)} trong ${years(p.years)} (${p.clause})`,
  'criterion.consecutive': (p) =>
    `${formatCount(p.n)} năm liên tục ${orBetter(p.level)} trong ${years(p.years)}` +
    `${p.ending ? ', tính đến năm cuối' : ''} (${p.clause})`,
  'criterion.rated': (p) => `Có kết quả xếp loại ${years(p.years)}, không xét mức (${p.clause})`,
  'criterion.attestation': (p) => `Cấp ủy xác nhận: ${p.text} (${p.clause})`,
  'criterion.title': (p) => {
    const when = p.years.length === 0 ? '' : ` trong ${years(p.years)}`;
    const often = p.each === 'year' ? 'mỗi năm' : `ít nhất ${formatCount(p.n)} lần`;
    const row = p.consecutive ? ' liên tục' : '';
    return `Đạt ${listed(p.titles, 'hoặc')} ${often}${row}${when} (${p.clause})`;
  },
  'criterion.number': (p) => {
    const low = p.min === null ? [] : [`từ ${String(p.min)}`];
    const high = p.max === null ? [] : [`đến ${String(p.max)}`];
    return `${p.column} ${[...low, ...high].join(' ')} (${p.clause})`;
  },
  'criterion.all': () => 'Đạt tất cả:',
  'criterion.any': () => 'Đạt một trong:',
  'criterion.not': () => 'Không thuộc trường hợp:',
  'criterion.when': (p) =>
    `Nếu ${p.name}${p.of === 'unit' ? ' của đơn vị' : ''} là ${listed(p.equals, 'hoặc')}:`,
  'criterion.otherwise': () => 'Nếu không:',
  'criterion.members': (p) => {
    const who = { all: 'Tất cả cán bộ, đảng viên', any: 'Có cán bộ, đảng viên' };
    const share = typeof p.quantifier === 'number' ? `Ít nhất ${String(p.quantifier)}%` : '';
    const head =
      typeof p.quantifier === 'number' ? `${share} cán bộ, đảng viên` : who[p.quantifier];
    const streams = p.streams.map((stream) => STREAMS[stream]);
    const by = streams.length === 0 ? '' : `, theo ${listed(streams, 'và')}`;
    return `${head}${by}${p.years.length === 0 ? '' : `, mỗi năm ${yearSpans(p.years)}`} (${p.clause}):`;
  },
  'criterion.unit': (p) => `Đơn vị của cá nhân (${p.clause}):`,
  'quota.total': (p) => `${p.categories}: ${seats(p)}, ${PERIODS[p.period]} (${p.clause})`,
  'quota.perUnit': (p) =>
    `${p.categories}: mỗi đơn vị ${seats(p)}, ${PERIODS[p.period]} (${p.clause})`,
  'quota.perUnitKind': (p) =>
    `${p.categories}: mỗi ${names.kinds[p.kind]} ${seats(p)}, ${PERIODS[p.period]} (${p.clause})`,
  'quota.ofUnit': (p) =>
    `${p.categories}: ${p.unit} ${seats(p)}, ${PERIODS[p.period]} (${p.clause})`,
  'quota.percent': (p) => {
    const titles = p.titles.length === 0 ? '' : ` ${listed(p.titles, 'hoặc')}`;
    return (
      `${p.categories}: không quá ${String(p.value).replace('.', ',')}% ${SHARES[p.of]}${titles}, ` +
      `${ROUNDINGS[p.rounding]} (${p.clause})`
    );
  },
  'category.open': (p) => `${p.name}: ${kinds(p.kinds)} (${p.clause})`,
  'category.byDecision': (p) => `${p.name}: ${kinds(p.kinds)}, do đơn vị lựa chọn (${p.clause})`,
  'category.delegated': (p) => `${p.name}: do ${p.to} quy định (${p.clause})`,
  'deadline.lastSafeDay': (p) =>
    `${p.text} – ngày cuối cùng: ${WEEKDAYS[p.weekday] ?? ''}, ${formatDate(p.day)} (${p.clause})`,
};
