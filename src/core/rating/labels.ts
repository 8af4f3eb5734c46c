import type { Level } from './level';

/**
 * The rating labels of all bodies and eras (DOMAIN A.2–A.4, A.6; ROSTERS §3), as data. A label
 * matches as a whole, after `compactLabel` (case, spaces, punctuation and the place of tones do not
 * count); a part of a label never matches: "Không hoàn thành nhiệm vụ" contains "Hoàn thành nhiệm
 * vụ". In a pattern, `a|b` are alternatives, `{x}` refers to `PARTS`; '' is an alternative too.
 */
export interface LabelGroup {
  readonly means: Level | 'unrated' | 'notApplicable' | 'blank';
  /** `old`: the scales used up to 2017 for Party bodies and members, up to 2019 for officials. */
  readonly scale: 'current' | 'old' | 'none';
  readonly patterns: readonly string[];
}

/** Words that labels are made of, with the ways they are shortened. */
export const PARTS: Readonly<Record<string, string>> = {
  ht: 'hoàn thành|ht',
  xs: 'xuất sắc|xs',
  tốt: 'tốt',
  nv: 'nhiệm vụ|nv|',
  không: 'không|chưa|ko|kg',
  hạn: 'còn hạn chế|còn hạn chế về năng lực|hạn chế về năng lực|hạn chế về nl|còn hạn chế về nl',
  nhưng: 'nhưng|',
};

/** May stand before a label: a word of the form, then whose rating it is. */
export const LEAD_WORDS = 'kết quả|đánh giá|phân loại|được xếp loại|xếp loại|loại|mức|đạt';
export const BODIES =
  'đảng viên|đv|tổ chức cơ sở đảng|tổ chức đảng|tccsđ|chi bộ|đảng bộ|tập thể|cá nhân|' +
  'cán bộ|công chức|viên chức|công đoàn cơ sở|công đoàn|chi đoàn|đoàn viên';

/** Stands before a level of the members' scale up to 2017 (Biểu 7B). */
export const QUALIFIED = 'đủ tư cách đảng viên|đủ tư cách|đtc';

export const LABEL_GROUPS: readonly LabelGroup[] = [
  {
    means: 'excellent',
    scale: 'current',
    // HTSXNV: a transposition with one reasonable reading, used throughout a real system (A.4.4).
    patterns: ['{ht} {xs} {nv}', 'xuất sắc|xs', 'htsxnv', 'hoàn thành xsnv'],
  },
  {
    means: 'excellent',
    scale: 'old',
    // Tiêu biểu is an award on top of the level, not a fifth level (A.2).
    patterns: [
      'trong sạch vững mạnh|tsvm',
      'trong sạch vững mạnh tiêu biểu',
      'tsvm tiêu biểu|tsvmtb',
    ],
  },
  {
    means: 'good',
    scale: 'current',
    // HTTTNV: a typing error for HTTNV that occurs as such (ROSTERS §3); no other label is near.
    patterns: ['{ht} {tốt} {nv}', 'htt nhiệm vụ', 'httnv|htt|htttnv', 'hoàn thành tnv', 'tốt'],
  },
  { means: 'satisfactory', scale: 'current', patterns: ['{ht} {nv}'] },
  {
    means: 'satisfactory',
    scale: 'old',
    patterns: [
      '{ht} {nv} {nhưng} {hạn}',
      'đủ tư cách nhưng có mặt còn hạn chế|đủ tư cách có mặt còn hạn chế',
    ],
  },
  {
    means: 'unsatisfactory',
    scale: 'current',
    patterns: ['{không} {ht} {nv}', 'khtnv|kht|chtnv'],
  },
  {
    means: 'unsatisfactory',
    scale: 'old',
    patterns: [
      'yếu kém',
      'vi phạm tư cách|vi phạm tư cách đảng viên|vptc',
      'không đủ tư cách|không đủ tư cách đảng viên',
    ],
  },
  {
    means: 'unrated',
    scale: 'none',
    patterns: [
      'không xếp loại|chưa xếp loại|miễn xếp loại|không xl|chưa xl|kxl|cxl',
      'không phân loại|chưa phân loại|miễn phân loại',
      'không đánh giá|chưa đánh giá|miễn đánh giá|không được đánh giá|chưa được đánh giá',
      'không đánh giá xếp loại|chưa đánh giá xếp loại|miễn đánh giá xếp loại',
      'không thuộc diện xếp loại|không thuộc diện đánh giá|chưa được xếp loại|không được xếp loại',
      'miễn đánh giá chất lượng|được miễn đánh giá chất lượng|chưa được đánh giá chất lượng',
      'miễn sinh hoạt|miễn công tác và sinh hoạt|đình chỉ sinh hoạt|bị đình chỉ sinh hoạt',
      // Newly admitted, founded or arrived: under six months (HD 21 II.6). Not "not applicable":
      // the year was lived in the unit, so the clerk must look (A.6).
      'mới thành lập|mới kết nạp|mới vào đảng|mới chuyển đến|mới về|mới tuyển dụng|dưới 6 tháng',
      'nghỉ thai sản|thai sản|nghỉ ốm|nghỉ không lương|đi học|tạm hoãn đánh giá',
    ],
  },
  {
    means: 'notApplicable',
    scale: 'none',
    patterns: [
      'không phải đảng viên|không là đảng viên|chưa là đảng viên|chưa phải đảng viên|ngoài đảng',
      'chưa vào đảng|chưa kết nạp|chưa được kết nạp|chưa kết nạp đảng|quần chúng',
      'chưa về đơn vị|chưa về cơ quan|chưa chuyển đến|chưa công tác|chưa tuyển dụng|chưa thành lập',
      'không phải công chức|không phải viên chức|không phải cbcc|không áp dụng',
    ],
  },
  {
    means: 'blank',
    scale: 'none',
    patterns: ['chưa có|chưa có kết quả|chưa có số liệu|không có số liệu|không có dữ liệu'],
  },
];

/** Says that something was done, not which level came out of it. */
export const STATES =
  'đã đánh giá|đã xếp loại|đã phân loại|đã kiểm điểm|đã có kết quả|đang đánh giá|chờ đánh giá|' +
  'chờ xếp loại|chờ kết quả|đã duyệt|chờ duyệt';

/** Titles and awards, which are no ratings. */
export const AWARDS =
  'lao động tiên tiến|lđtt|tập thể lao động tiên tiến|tttlđ|tlđtt|tập thể lao động xuất sắc|ttlđxs|' +
  'chiến sĩ thi đua|chiến sĩ thi đua cơ sở|cstđ|cstđcs|cstđ cơ sở|chiến sĩ tiên tiến|đơn vị tiên tiến|' +
  'giấy khen|bằng khen|gk|bk|huân chương';

/** Says that the rating is not final yet (DOMAIN B.4 no. 15). */
export const PROVISIONAL_WORDS =
  'dự kiến|tạm xếp loại|tạm tính|tạm thời|chờ quyết định|chờ qđ|chưa có quyết định|chưa có qđ|chưa chính thức';

/**
 * Codes that mean something only as part of a column's scale, with the labels they may have been
 * meant for. K alone is Khá or Không; Khá, Giỏi … belong to ladders of other bodies (A.3, A.4.5).
 */
export const CODES: Readonly<Record<string, readonly string[]>> = {
  a: ['HTXSNV'],
  b: ['HTTNV'],
  c: ['HTNV'],
  d: ['KHTNV'],
  x: ['HTXSNV'],
  t: ['HTTNV'],
  h: ['HTNV'],
  k: ['HTTNV', 'KHTNV'],
  không: ['KHTNV', 'Không xếp loại'],
  giỏi: ['HTXSNV', 'HTTNV'],
  'vững mạnh xuất sắc': ['HTXSNV'],
  'vững mạnh': ['HTXSNV', 'HTTNV'],
  khá: ['HTTNV', 'HTNV'],
  'trung bình': ['HTNV'],
  tb: ['HTNV'],
  yếu: ['KHTNV'],
  kém: ['KHTNV'],
  đạt: ['HTNV', 'HTTNV'],
  'chưa đạt': ['KHTNV'],
  'không đạt': ['KHTNV'],
};

/** A/B/C/D of the members' form up to 2017 (Biểu 7B). */
export const LETTER_SCALE: Readonly<Record<string, Level>> = {
  a: 'excellent',
  b: 'good',
  c: 'satisfactory',
  d: 'unsatisfactory',
};

/** The ladder of trade unions and the Youth Union before they took over the four levels (A.3). */
export const LADDER_SCALE: Readonly<Record<string, Level>> = {
  'vững mạnh xuất sắc': 'excellent',
  'vững mạnh': 'excellent',
  'xuất sắc': 'excellent',
  khá: 'good',
  'trung bình': 'satisfactory',
  tb: 'satisfactory',
  yếu: 'unsatisfactory',
};

/** The forms that a suggestion shows: in full, and short for what was typed short. */
export const SHOWN: Readonly<Record<Level, readonly [full: string, short: string]>> = {
  excellent: ['Hoàn thành xuất sắc nhiệm vụ', 'HTXSNV'],
  good: ['Hoàn thành tốt nhiệm vụ', 'HTTNV'],
  satisfactory: ['Hoàn thành nhiệm vụ', 'HTNV'],
  unsatisfactory: ['Không hoàn thành nhiệm vụ', 'KHTNV'],
};
