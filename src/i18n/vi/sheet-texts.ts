import type { SheetTextParams } from '../../core/say';
import type { Sentences } from '../../core/message';
import { grouped } from '../numbers';

const n = (count: number) => grouped(count, '.');
const of = (unit: string) => (unit === '' ? '' : `, ${unit}`);

export const sheetTexts: Sentences<SheetTextParams> = {
  'highlight.result': () => 'Kết quả bình xét',
  'highlight.reason': () => 'Lý do',
  'reason.met': (p) =>
    p.excellentYears === 0
      ? `Đạt các tiêu chuẩn (${p.clause})`
      : `Đạt các tiêu chuẩn (${p.clause}); ${String(p.excellentYears)} năm HTXSNV`,
  'reason.more': (p) => `… (còn ${n(p.count)} lý do)`,

  'reasons.sheet': () => 'Lý do không đề nghị',
  'reasons.title': (p) => `Các trường hợp không đề nghị và lý do – ${p.campaign}, ${p.phase}`,
  'reasons.none': () => 'Tất cả các dòng đều được đề nghị.',
  'reasons.notShown': (p) => `Còn ${n(p.count)} dòng không ghi được vào trang tính này.`,
  'column.ordinal': () => 'TT',
  'column.sheet': () => 'Trang tính',
  'column.row': () => 'Dòng',
  'column.name': () => 'Họ và tên / Tên tập thể',
  'column.unit': () => 'Đơn vị',
  'column.category': () => 'Đối tượng',
  'column.status': () => 'Kết quả',
  'column.years': () => 'Năm',
  'column.reasons': () => 'Lý do',

  'quotas.sheet': () => 'Chỉ tiêu',
  'quotas.title': (p) => `Chỉ tiêu và số lượng – ${p.campaign}, ${p.phase}`,
  'quotas.balance': () => 'Cân đối chỉ tiêu',
  'quotas.noneSet': () => 'Kế hoạch không quy định chỉ tiêu.',
  'quotas.ties': () => 'Các nhóm đồng hạng chờ cấp ủy quyết định',
  'quotas.tie': (p) =>
    `${n(p.count)} trường hợp đồng hạng, còn ${n(p.seats)} suất (${p.clause})${of(p.unit)}`,
  'quotas.relaxations': () => 'Từng thay đổi sau đây, chỉ riêng nó là đủ',
  'quotas.relaxation': (p) =>
    `${p.bound === 'max' ? 'Nâng mức tối đa' : 'Hạ mức tối thiểu'} của chỉ tiêu ` +
    `${p.quota}${of(p.unit)} từ ${n(p.from)} thành ${n(p.to)}`,
  'quotas.statistics': () => 'Số lượng theo kết quả',
  'quotas.deadlines': () => 'Thời hạn',
  'quotas.dossier': () => 'Hồ sơ',
  'column.quota': () => 'Chỉ tiêu',
  'column.clause': () => 'Điều khoản',
  'column.max': () => 'Tối đa',
  'column.min': () => 'Tối thiểu',
  'column.planned': () => 'Theo kế hoạch',
  'column.eligible': () => 'Đủ tiêu chuẩn',
  'column.nominated': () => 'Đề nghị',
  'column.contested': () => 'Đồng hạng',
  'column.left': () => 'Còn lại',
  'column.total': () => 'Tổng số',
  'column.date': () => 'Ngày',
  'column.text': () => 'Nội dung',
  'category.unassigned': () => 'Chưa rõ đối tượng',
  'unit.whole': () => 'Toàn đợt',
  'bound.none': () => 'không quy định',

  'public.sheet': () => 'Công khai',
};
