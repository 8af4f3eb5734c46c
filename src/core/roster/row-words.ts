import { isCommonName } from '../text/common-name';
import { isDitto } from '../text/ditto';
import { isRatingLabel } from '../rating/read-label';
import { isOrganisation, isPersonName } from './name-shape';
import { headerWeight, isColumnNumber } from './header';
import { sectionYear } from './heading';

/** What the text in the name column (or alone in its row) may be, as bits. */
export const ROW_WORDS = {
  total: 1,
  signature: 2,
  note: 4,
  heading: 8,
  header: 16,
  number: 32,
} as const;

const TOTAL =
  /^(tổng cộng|tổng số|tổng|cộng(?=$|:| *\d| (khối|nhóm|mục|chi bộ|đảng bộ|tập thể|cá nhân|toàn|[ivx]+$|[abc]$|\())|cộng dồn)(?! (công|cục|liên|hợp|đài))/u;

const SIGNATURE =
  /^(người (lập|tổng hợp|kiểm tra|duyệt|ghi)|lập (bảng|biểu)|thủ trưởng|thủ kho|t\/m|tm\.|t\.m|k\/t|kt\.|t\/l|tl\.|(phó )?bí thư($| (đảng|chi))|(phó )?chánh văn phòng$|(phó )?chủ tịch$|(phó )?trưởng (ban|phòng)$|(phó )?giám đốc$|xác nhận|nơi nhận|\(?(đã )?ký|kế toán|(phó )?hiệu trưởng$|duyệt|(.*, *)?ngày .*tháng .*năm)/u;

const NOTE =
  /^(ghi chú|lưu ý|trong đó|danh sách (này|trên|gồm)|\*|\(.*\)$|\(\*|tỷ lệ|tỉ lệ|chú thích|kết quả)|^(-|\+) |^[^:]{2,50}: *\d+([.,]\d+)? *(%|người|đồng chí|đ\/c|tập thể|cá nhân|đảng viên|chi bộ)?( *\(.*\)| *[-,;].*)?$|^(xuất sắc|tốt|khá|giỏi|trung bình|yếu|kém|htxs\w*|httnv|htnv|khtnv|hoàn thành.*|không hoàn thành.*) *:/u;

/** "I.", "A.", "1.", "a)", "II -" before a heading; Roman numerals and letters, then numbers. */
const PREFIX =
  /^(?:((?:[IVXLC]+|[A-HĐ](?!\/c))(?= *[.)/:–-]))|(\d{1,2}(?:\.\d+)*|[a-hđ])(?= *[.)/:]))[ .)/:–-]+/u;

/** Headings that name what follows rather than a unit, whole (after their numeral). */
const SECTION =
  /^(các )?(tập thể|cá nhân|(tổ chức )?đảng viên|cán bộ, ?đảng viên|quần chúng|chi bộ, ?đảng bộ.*|chi, ?đảng bộ.*|đảng bộ, ?chi bộ.*|(các )?chi bộ (cơ sở|trực thuộc|có)( .*)?|đảng bộ (cơ sở|bộ phận)|đoàn thể.*|tổ chức (đoàn thể|đảng|cơ sở).*|khối .*|phòng(, ?(ban|vụ|đơn vị).*| chuyên môn.*)?|ban, ?văn phòng.*|ban|mô hình|người lao động|đoàn viên(, ?hội viên)?|hội viên|công chức(, ?viên chức)?|viên chức|cán bộ, ?công chức.*|(các )?đơn vị( trực thuộc)?|danh sách .*)( đề nghị.*| được.*| có .*)?$/u;

export interface HeadingText {
  /** The numeral before the heading, '' where there is none. */
  readonly numeral: string;
  readonly text: string;
}

/** "II. CÁ NHÂN (12 đồng chí)" → numeral "II", text "CÁ NHÂN". */
export function headingText(text: string): HeadingText {
  const match = PREFIX.exec(text);
  const numeral = match === null ? '' : (match[1] ?? match[2] ?? '');
  const rest = match === null ? text : text.slice(match[0].length);
  const bare = rest.replace(/\s*(\((\d|gồm|có|tổng)[^)]*\)|:\s*\d+.*|:)$/u, '').trim();
  return { numeral, text: bare };
}

export function isSection(text: string): boolean {
  return SECTION.test(text.toLowerCase());
}

/** "Chi bộ Sở Tư pháp: 03 đồng chí", "CÁ NHÂN: 12": a heading with the number of those below it. */
export function isCountedGroup(text: string): boolean {
  const group = headingText(text).text;
  return (
    group !== text && (isSection(group) || (isOrganisation(group) && /\S+ \S+ \S/.test(group)))
  );
}

/** More words than a name has, some of them begun with a small letter. */
export function isSentence(text: string): boolean {
  const words = text.split(' ');
  return words.length >= SENTENCE_WORDS && words.some((word) => /^\p{Ll}/u.test(word));
}

const SENTENCE_WORDS = 8;

/** The shortest text that may be a name; anything shorter may be a number of a column. */
const SHORTEST_NAME = 4;
/** Shorter labels are codes, which a name column may hold. */
const SHORTEST_LABEL = 3;
const FIRST_LETTER = 0x41;
/** Of "Tổng", "Cộng", "Trong đó", "Tốt", and of the labels of ratings. */
const COUNTING_LETTERS = 'TtCcHhKkXx';
const COUNTING =
  /^(?:tổng|cộng|trong đó|tốt|trung bình|k?ht(?:xs)?nv|htxs|hoàn thành|không (?:hoàn|xếp)|xuất sắc)/iu;

/**
 * False where a text can carry neither `total` nor `number`; a cheap test before `rowWords`, true
 * for more texts than carry one.
 */
export function mayCount(text: string): boolean {
  if (text.length < SHORTEST_NAME || text.charCodeAt(0) < FIRST_LETTER) return true;
  if (COUNTING_LETTERS.includes(text.charAt(0)) && COUNTING.test(text)) return true;
  return isDitto(text);
}

/** The bits of one text; 0 for an ordinary name. What repeats the row above names nobody, as a number. */
export function rowWords(text: string): number {
  if (isCommonName(text)) return 0;
  if (/^[\d.,()]+$/.test(text) || isColumnNumber(text) || isDitto(text)) return ROW_WORDS.number;
  const lower = text.toLowerCase();
  let bits = 0;
  if ((TOTAL.test(lower) && !isNamedTotal(text)) || isBreakdown(lower)) bits |= ROW_WORDS.total;
  if (SIGNATURE.test(lower)) bits |= ROW_WORDS.signature;
  if (NOTE.test(lower)) bits |= ROW_WORDS.note;
  if (headerWeight(text) > 0) bits |= ROW_WORDS.header;
  if (isHeadingLike(text)) bits |= ROW_WORDS.heading;
  return bits;
}

/** A part of a total: "Trong đó: …", or the label of a rating in place of a name ("- HTTNV"). */
function isBreakdown(lower: string): boolean {
  if (/^trong đó(?!\p{L})/u.test(lower)) return true;
  const label = lower.replace(/^[-+•*–]\s*|\s*:$/gu, '');
  return label.length >= SHORTEST_LABEL && isRatingLabel(label);
}

/** "Tổng Thị Hoa", "Cộng Văn Bảy": people, where "Tổng Số Đảng Viên" is none. */
function isNamedTotal(text: string): boolean {
  return (
    /^\p{Lu}\p{Ll}+ (Thị|Văn|Đức|Minh|Thanh|Ngọc|Quang|Xuân) \p{Lu}/u.test(text) &&
    isPersonName(text)
  );
}

function isHeadingLike(text: string): boolean {
  const { numeral, text: bare } = headingText(text);
  if (sectionYear(bare) !== null) return true;
  if (isSection(bare) || isOrganisation(bare)) return true;
  return numeral !== '' && !isPersonName(bare);
}
