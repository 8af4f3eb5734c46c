import type { Level } from '../../core/rating/level';
import { yearSpans } from '../numbers';
import type { ReasonSentences } from '../sentences';
import { names } from './names';

/** "Hoàn thành tốt nhiệm vụ trở lên"; nothing stands above the highest level. */
function orBetter(level: Level, word: string): string {
  return level === 'excellent' ? word : `${word} trở lên`;
}

const full = (level: Level) => orBetter(level, names.ratings[level]);
const short = (level: Level) => orBetter(level, names.levels[level]);

/** "Có 1 năm HTXSNV (2019)"; "Không có năm nào HTXSNV". */
function haveYears(level: Level, years: readonly number[]): string {
  if (years.length === 0) return `Không có năm nào ${short(level)}`;
  return `Có ${String(years.length)} năm ${short(level)} (${yearSpans(years)})`;
}

function inYears(years: readonly number[]): string {
  return years.length === 1 ? `trong năm ${yearSpans(years)}` : `trong các năm ${yearSpans(years)}`;
}

const at = (unit: string) => (unit === '' ? '' : ` tại ${unit}`);

/** "; gồm Lò Văn A, Cà Thị B và 3 người khác". */
function people(shown: readonly string[], count: number): string {
  if (shown.length === 0) return '';
  const others = count - shown.length;
  return `: ${shown.join(', ')}${others > 0 ? ` và ${String(others)} người khác` : ''}`;
}

function limits(min: number | null, max: number | null): string {
  if (min !== null && max !== null) return `cần từ ${String(min)} đến ${String(max)}`;
  if (min !== null) return `cần ít nhất ${String(min)}`;
  return max === null ? 'ngoài mức quy định' : `cần không quá ${String(max)}`;
}

export const reasons: ReasonSentences = {
  'year.below': (p) =>
    `Năm ${String(p.year)}: ${names.ratings[p.found]}; cần ${full(p.asked)} (${p.clause})`,
  'year.blank': (p, outcome) =>
    outcome === 'fail'
      ? `Năm ${String(p.year)}: ô trống; cách xét đã chọn cần có xếp loại mọi năm (${p.clause})`
      : `Năm ${String(p.year)}: ô trống – chưa đủ căn cứ`,
  'year.unrated': (p, outcome) =>
    outcome === 'fail'
      ? `Năm ${String(p.year)}: không xếp loại; cách xét đã chọn cần có xếp loại mọi năm (${p.clause})`
      : `Năm ${String(p.year)}: không xếp loại – cấp ủy xem xét`,
  'year.unknown': (p) =>
    `Năm ${String(p.year)}: chưa rõ nhãn xếp loại – chưa đủ căn cứ (${p.clause})`,
  'years.tooFew': (p) => {
    const asked = `cần ít nhất ${String(p.need)} ${inYears(p.window)} (${p.clause})`;
    const short_ = `còn thiếu ${String(Math.max(0, p.need - p.have.length))}`;
    const open = p.open.length === 0 ? '' : `; chưa đủ căn cứ năm ${yearSpans(p.open)}`;
    return `${haveYears(p.level, p.have)}; ${asked} – ${short_}${open}`;
  },
  'years.tooMany': (p) =>
    `${haveYears(p.level, p.have)}; cần đúng ${String(p.need)} năm (${p.clause})`,
  'years.notConsecutive': (p) =>
    p.longest === 0
      ? `Không có năm nào ${short(p.level)}; cần ${String(p.need)} năm liên tục (${p.clause})`
      : `Có ${String(p.longest)} năm liên tục ${short(p.level)}; ` +
        `cần ${String(p.need)} năm liên tục (${p.clause})`,
  'attestation.no': (p) => `Không được xác nhận: ${p.text} (${p.clause})`,
  'attestation.unread': (p) =>
    `Chưa rõ xác nhận: ${p.text} (${p.clause}) – trong bảng ghi «${p.found}»`,
  'title.missing': (p) =>
    p.have === 0
      ? `Chưa có ${p.titles}; cần ít nhất ${String(p.need)} lần (${p.clause})`
      : `Có ${String(p.have)} lần ${p.titles}; cần ít nhất ${String(p.need)} (${p.clause})`,
  'title.unknown': (p) => `Chưa có căn cứ về ${p.titles} (${p.clause})`,
  'number.outside': (p) =>
    `${p.column}: ${String(p.found).replace('.', ',')}; ${limits(p.min, p.max)} (${p.clause})`,
  'number.unknown': (p) => `${p.column}: chưa có số liệu (${p.clause})`,
  'members.none': (p) =>
    `Không tìm thấy cán bộ, đảng viên của ${p.unit} trong các danh sách (${p.clause})`,
  'members.unmatched': (p) =>
    `Chưa rõ người của ${p.units.join(', ')} có thuộc tập thể này không (${p.clause}). ` +
    'Hãy ghi tên đơn vị giống tên tập thể',
  'members.failing': (p) =>
    `${String(p.count)} trong ${String(p.total)} người chưa đạt (${p.clause})` +
    people(p.names, p.count),
  'members.unknown': (p) =>
    `${String(p.count)} trong ${String(p.total)} người chưa đủ căn cứ (${p.clause})` +
    people(p.names, p.count),
  'not.held': (p) => `Thuộc trường hợp loại trừ: ${p.text} (${p.clause})`,
  'unit.unmatched': (p) => `Không tìm thấy ${p.unit} trong danh sách tập thể (${p.clause})`,
  'precondition.failed': (p) => `${p.unit} không bảo đảm điều kiện: ${p.text} (${p.clause})`,
  'property.unknown': (p) => `Chưa rõ ${p.name} (${p.clause})`,
  'category.none': () => 'Chưa rõ thuộc đối tượng nào của kế hoạch',
  'category.delegated': (p) => `Do ${p.to} xét theo quy định riêng (${p.clause})`,
  'quota.full': (p) =>
    `Hết chỉ tiêu${at(p.unit)}: ${p.quota}, tối đa ${String(p.max)} (${p.clause})`,
  'quota.tied': (p) =>
    `${String(p.count)} trường hợp đồng hạng cho ${String(p.seats)} suất${at(p.unit)} ` +
    `(${p.clause}). Cấp ủy chọn`,
  'any.none': (p) => `Chưa đạt điều kiện nào trong: ${p.options.join('; ')} (${p.clause})`,
  'quota.infeasible': (p) =>
    `Chưa chọn được vì chỉ tiêu «${p.quota}» không thể bảo đảm (${p.clause})`,
  'decision.nominated': (p) => `Cấp ủy quyết định đề nghị: ${p.reason}`,
  'decision.leftOut': (p) => `Cấp ủy quyết định không đề nghị: ${p.reason}`,
};
