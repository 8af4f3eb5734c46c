import type { LeftBehind, MergeProblems } from '../../core/problem';
import { grouped, listed, yearSpans } from '../numbers';
import type { ProblemSentences } from '../sentences';

const n = (count: number) => grouped(count, '.');
const quoted = (names: readonly string[]) => listed(shortened(names), 'và');
const like = (names: readonly string[]) =>
  names.length === 0 ? '' : ` Gần giống: ${listed(shortened(names), 'hoặc')}.`;

/** More names than this make no sentence. */
const MOST_NAMES = 8;

function shortened(names: readonly string[]): string[] {
  const shown = names.slice(0, MOST_NAMES).map((name) => `«${name}»`);
  const left = names.length - shown.length;
  return left === 0 ? shown : [...shown, `${n(left)} tên khác`];
}

const leftBehind: Readonly<Record<LeftBehind, string>> = {
  readings: 'cách hiểu đã chọn',
  unratedYears: 'cách xét năm không xếp loại',
  categories: 'đối tượng đã chọn',
  quotas: 'chỉ tiêu đã sửa',
  attestations: 'xác nhận',
  decisions: 'quyết định',
  pointsAreRatings: 'cách đọc điểm số',
};

/** What putting the rosters of several files together reports. */
export const mergeProblems: Pick<ProblemSentences, keyof MergeProblems> = {
  'merge.sameFile': (p) =>
    `nội dung trùng hoàn toàn với tệp «${p.other}» nên không gộp lần thứ hai.`,
  'merge.sheetsLeftOut': (p) => `không gộp trang tính ${quoted(p.sheets)} vì không có danh sách.`,
  'merge.unitFromFile': (p) =>
    `trong danh sách không ghi đơn vị, nên lấy theo tên tệp: «${p.unit}». ` +
    'Nếu chưa đúng, hãy đổi tên tệp hoặc bổ sung cột đơn vị.',
  'merge.unitTwice': (p) =>
    `«${p.unit}» có trong nhiều tệp: ${quoted(p.files)}` +
    `${p.count === 0 ? '' : ` (${n(p.count)} tên trùng nhau)`}. ` +
    'Nếu đơn vị gửi hai lần, hãy bỏ một tệp; nếu là hai đơn vị khác nhau, hãy ghi rõ tên đơn vị.',
  'merge.unitMissing': (p) => `chưa có danh sách của «${p.unit}».${like(p.like)}`,
  'merge.unitUnexpected': (p) =>
    `«${p.unit}» (tệp ${quoted(p.files)}) không thuộc các đơn vị phải gửi.${like(p.like)}`,
  'merge.yearsMissing': (p) =>
    `thiếu xếp loại năm ${yearSpans(p.years)} mà phần lớn các tệp khác có.`,
  'merge.yearsExtra': (p) =>
    `có xếp loại năm ${yearSpans(p.years)} mà phần lớn các tệp khác không có.`,
  'merge.subjectsDiffer': (p) =>
    `có tệp chỉ gồm tập thể (${quoted(p.collectives)}), ` +
    `có tệp chỉ gồm cá nhân (${quoted(p.individuals)}). Hãy kiểm tra đã đủ cả hai chưa.`,
  'merge.labelConflict': (p) =>
    `nhãn «${p.label}» được các tệp ${quoted(p.files)} hiểu khác nhau nên chưa dùng cách hiểu nào. ` +
    'Hãy chọn lại trong bảng nhãn.',
  'merge.labelElsewhere': (p) =>
    `nhãn «${p.label}» chỉ được giải thích trong ${quoted(p.files)} nhưng có cả trong ` +
    `${quoted(p.others)}, nên chưa dùng cách hiểu đó. Hãy chọn lại trong bảng nhãn.`,
  'merge.kindConflict': (p) =>
    `loại hình của «${p.unit}» được các tệp ${quoted(p.files)} chọn khác nhau nên chưa dùng. ` +
    'Hãy chọn lại loại hình.',
  'merge.notTakenOver': (p) =>
    `không lấy theo ${listed(
      p.what.map((what) => leftBehind[what]),
      'và',
    )} lưu trong tệp này.`,
  'merge.settingsUnread': () =>
    'các lựa chọn lưu trong tệp không đọc được nên đã bỏ qua. Hãy kiểm tra cách nhận diện danh sách.',
  'merge.readsDifferently': (p) =>
    `${n(p.count)} dòng được đọc khác so với khi đọc riêng tệp này. Hãy kiểm tra các dòng đó.`,
  'merge.rowsJoined': (p) =>
    `${n(p.count)} dòng được ghép với chính người, tập thể đó ở tệp khác (xếp loại của năm khác). ` +
    'Hãy kiểm tra.',
};
