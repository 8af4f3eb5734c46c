import type { RatingState } from '../rating/level';
import type { Subject } from '../subject';

/**
 * The official form's own wording (DOMAIN D.1, D.3): Vietnamese in any language of the screen.
 * "…" is a place left open for the clerk.
 */
export const OPEN = '…';

export const SHEET_NAME = 'Danh sách đề nghị';

export const HEAD = {
  party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  star: '*',
  number: (number: string): string => `Số ${number}`,
  placeAndDate: (place: string, longDate: string): string => `${place}, ${longDate}`,
  openDate: 'ngày … tháng … năm …',
  title: 'DANH SÁCH',
  subtitle: 'TẬP THỂ, CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG',
  rule: '-----',
  attachedTo: (number: string, date: string, agency: string): string =>
    `(Kèm theo Tờ trình số ${number}, ngày ${date} của ${agency})`,
  openPetition: '…-TTr/…',
  addressee: (addressee: string): string => `Kính gửi: ${addressee}`,
  plan: (number: string, date: string, issuer: string): string =>
    `Kế hoạch số ${number} ngày ${date} của ${issuer}`,
  basis: (basis: string): string => `- Căn cứ ${basis};`,
  phase: (title: string, phase: string): string => `${title} (${phase})`,
} as const;

/** In a number like "05-TTr/ĐU": the petition (tờ trình) that the list goes with. */
export const PETITION_MARK = '-TTr';

export const COLUMNS = {
  ordinal: 'TT',
  name: 'Họ và tên / Tên tập thể',
  position: 'Chức vụ, đơn vị',
  ratings: 'Kết quả xếp loại',
  excellentYears: 'Số năm HTXSNV',
  achievement: 'Tóm tắt thành tích',
  form: 'Hình thức đề nghị khen thưởng',
  note: 'Ghi chú',
} as const;

/** What stands in a year's cell. */
export const RATING_ABBREVIATIONS: Readonly<Record<RatingState, string>> = {
  blank: '–',
  unsatisfactory: 'KHTNV',
  satisfactory: 'HTNV',
  good: 'HTTNV',
  excellent: 'HTXSNV',
  unrated: 'KXL',
  unknown: '?',
  notApplicable: 'KAD',
};

const RATING_WORDS: Readonly<Record<RatingState, string>> = {
  excellent: 'hoàn thành xuất sắc nhiệm vụ',
  good: 'hoàn thành tốt nhiệm vụ',
  satisfactory: 'hoàn thành nhiệm vụ',
  unsatisfactory: 'không hoàn thành nhiệm vụ',
  unrated: 'không, chưa hoặc miễn xếp loại',
  notApplicable: 'không thuộc diện xếp loại',
  unknown: 'chưa rõ nhãn',
  blank: 'không có số liệu',
};

export const PROVISIONAL_MARK = '(dự kiến)';

/** "HTXSNV: hoàn thành xuất sắc nhiệm vụ; …" for the states that the list shows, best first. */
export function legend(states: ReadonlySet<RatingState>): string {
  const known = Object.keys(RATING_WORDS) as RatingState[];
  const shown = known.filter((state) => states.has(state));
  return shown.map((state) => `${RATING_ABBREVIATIONS[state]}: ${RATING_WORDS[state]}`).join('; ');
}

export const SECTIONS: Readonly<Record<Subject, string>> = {
  collective: 'I. TẬP THỂ',
  individual: 'II. CÁ NHÂN',
};

export const NONE_NOMINATED: Readonly<Record<Subject, string>> = {
  collective: 'Không có tập thể được đề nghị',
  individual: 'Không có cá nhân được đề nghị',
};

export const categoryLine = (name: string, clause: string): string => `${name} (${clause})`;
export const UNASSIGNED_CATEGORY = 'Chưa rõ đối tượng';

/** "Danh sách này có 05 tập thể và 12 cá nhân./." (DOMAIN D.3); counts as text already. */
export function closingLine(collectives: string | null, individuals: string | null): string {
  const counts = [
    ...(collectives === null ? [] : [`${collectives} tập thể`]),
    ...(individuals === null ? [] : [`${individuals} cá nhân`]),
  ];
  return counts.length === 0
    ? 'Danh sách này không có tập thể, cá nhân được đề nghị./.'
    : `Danh sách này có ${counts.join(' và ')}./.`;
}

/** "2016–2019: 02 năm HTXSNV, 02 năm HTTNV"; which years they are stands in the columns beside. */
export const ACHIEVEMENT = {
  span: (first: number, last: number): string =>
    first === last ? `Năm ${first}: ` : `${first}–${last}: `,
  level: (count: string, abbreviation: string): string => `${count} năm ${abbreviation}`,
} as const;

export const NOTE = {
  decision: (reason: string): string => `Cấp ủy quyết định: ${reason}`,
  provisional: (years: string): string => `Xếp loại năm ${years} là dự kiến`,
} as const;

export const SIGN = {
  authority: 'T/M …',
  title: '…',
  recipients: 'Nơi nhận:',
  recipient: (recipient: string): string => `- ${recipient}`,
} as const;

export const CONFIRM = {
  title: 'CẦN XÁC NHẬN TRƯỚC KHI TRÌNH',
  explanation: '(Phần này để cấp ủy xem xét, quyết định; không thuộc danh sách đề nghị)',
  ties: 'Các trường hợp đồng hạng, cấp ủy quyết định',
  tie: (count: string, seats: string, unit: string | null, max: string, clause: string): string =>
    `${count} trường hợp đồng hạng cho ${seats} suất${unit === null ? '' : ` tại ${unit}`} ` +
    `(tối đa ${max}, ${clause}). Cấp ủy chọn.`,
  otherTies: 'Đồng hạng khác',
  notShown: (count: string): string => `Còn ${count} trường hợp không ghi hết được vào trang này.`,
  open: 'Các trường hợp chưa kết luận',
  eligible: (count: string, category: string): string =>
    `${category}: ${count} trường hợp đủ tiêu chuẩn, chờ cấp ủy lựa chọn`,
  review: (count: string, category: string): string =>
    `${category}: ${count} trường hợp cần xem xét, nếu bổ sung đủ căn cứ thì có thể đủ tiêu chuẩn`,
  seeReasons: 'Tên và lý do ở trang tính ghi lý do không đề nghị.',
  attestations: 'Nội dung cấp ủy cần xác nhận',
  attestation: (text: string, clause: string): string => `${text} (${clause})`,
  attestationsOf: (category: string): string => `${category}:`,
  assumptions: 'Giả định, cách hiểu đã áp dụng',
  reading: (clause: string, text: string, chosen: string): string =>
    `${clause}, «${text}»: ${chosen}`,
  label: (label: string, means: string): string => `Nhãn «${label}» được hiểu là ${means}`,
  quota: (quota: string, unit: string, change: string): string =>
    `Chỉ tiêu đã đổi so với kế hoạch: ${quota}${unit === '' ? '' : `, ${unit}`} – ${change}`,
  quotaMax: (now: string): string => `tối đa ${now}`,
  quotaMin: (now: string): string => `tối thiểu ${now}`,
  planned: (planned: string): string => ` (kế hoạch: ${planned})`,
  quotaUsed: (used: string): string => `đã dùng ${used} suất ở giai đoạn trước`,
  noBound: 'không quy định',
  or: ' hoặc ',
  provisional: (count: string): string =>
    `${count} trường hợp được đề nghị có năm xếp loại dự kiến: kết quả là tạm thời`,
  hidden: (count: string): string =>
    `${count} trường hợp được đề nghị nằm ở dòng đang ẩn của danh sách gốc`,
} as const;

export const stampLine = (stamp: {
  campaign: string;
  phase: string;
  version: string;
  time: string;
  digest: string;
}): string =>
  `Lập bằng Bình Xét ${stamp.version}, ${stamp.time}; đợt ${stamp.campaign}, giai đoạn ` +
  `${stamp.phase}; mã dữ liệu và tiêu chuẩn ${stamp.digest}`;
