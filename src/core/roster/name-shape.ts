import { bareName } from '../text/bare-name';

/**
 * Tells names of people from names of organisations. Diacritics matter: Vũ, Tô, Đoàn and Trương
 * are family names, Vụ, Tổ, Đoàn khối and Trường are not.
 */

const ORGANISATION =
  /^(các )?(tập thể|chi (bộ|ủy|uỷ|đoàn|hội|cục|nhánh)|đảng (bộ|ủy|uỷ|đoàn)|ban(?= )|văn phòng|phòng|vụ|cục|sở|khoa(?= )|bộ(?= )|tổ(?= )|đội(?= )|trung tâm|trường|viện|bệnh viện|trạm|công đoàn|công ty|công ti|tổng (công|cục)|hội(?= )|liên (đoàn|chi|minh|hiệp)|hiệp hội|ủy ban|uỷ ban|ubnd|hđnd|ubkt|mặt trận|đoàn (khối|thể|trường|thanh niên|tncs|cơ sở|xã|phường|sở|cơ quan|đại biểu|công ty|văn phòng|ban|viện|bệnh viện|kinh tế|luật|nghệ thuật)|thanh tra|kho bạc|ngân hàng|bảo hiểm|tòa án|toà án|báo |đài |học viện|nhà |xí nghiệp|xưởng|đơn vị|cơ quan|cơ sở|bộ phận|khối|nhóm|mô hình|cách làm|thành (ủy|uỷ)|tỉnh (ủy|uỷ)|huyện (ủy|uỷ)|hạt |điện lực|bưu điện|quỹ |tạp chí|thư viện|bảo tàng|đồn |trại )/u;

const PLAIN_ORGANISATION =
  /^(tap the|chi bo|chi doan|chi hoi|chi cuc|dang bo|dang uy|van phong|trung tam|benh vien|cong doan|cong ty|hoi (cuu|lien|nong|phu|chu)|uy ban|ubnd|doan (khoi|the|truong|thanh nien|tncs|co so)|thanh tra|kho bac|ngan hang|bao hiem|so (y te|tai|noi|tu|xay|giao|cong|nong|van|thong|lao|khoa|ke)|ban (to chuc|tuyen|dan|noi|quan)|phong (to|ke|tai|hanh|dao|cong|nghiep|y|giao|noi|tu|kinh)|mo hinh)\b/;

const PERSON = /^(\p{Lu}[\p{L}'’]*)( +(\p{Lu}[\p{L}'’]*|\p{Lu}\.))+$/u;

/** First words that some name of an organisation begins with; more than that is looked at. */
const FIRST_WORD =
  /^(các|tập|tap|chi|đảng|dang|ban|văn|van|phòng|phong|vụ|cục|sở|so|khoa|bộ|tổ|đội|trung|trường|viện|bệnh|benh|trạm|công|cong|tổng|hội|hoi|liên|hiệp|ủy|uỷ|uy|ubnd|hđnd|ubkt|mặt|đoàn|doan|thanh|kho|ngân|ngan|bảo|bao|tòa|toà|báo|đài|học|nhà|xí|xưởng|đơn|cơ|khối|nhóm|mô|mo|cách|thành|tỉnh|huyện|hạt|điện|bưu|quỹ|tạp|thư|đồn|trại)/iu;

/** "Ban Thị Hoa", "Sở Văn Tú": middle names that no organisation has after these family names. */
const CLEARLY_NAMED =
  /^(ban|phòng|sở|hội|đội|tổ|đoàn|đảng) (thị|văn(?! (hóa|hoá|phòng|thư|nghệ|bản|học)(?= |$))) (\p{L}+)( \p{L}+){0,2}$/u;
const FAMILY_OR_BODY = /^(ban|phòng|sở|hội|đội|tổ|đoàn)(?= )/u;
const TITLE_CASE = /^\p{Lu}\p{Ll}*( \p{Lu}\p{Ll}*){1,3}$/u;
/** Second words of organisations that some people write in capitals: "Ban Tổ Chức". */
const BODY_WORD =
  /^\p{L}+ (tổ|tuyên|dân|nội|kiểm|quản|giám|chỉ|bảo|tài|kế|hành|nghiệp|y|giáo|kinh|công|nông|xây|tư|tham|chính|văn|khoa|giao|thông|lao|ngoại|du|thể|cựu|liên|chữ|khối|thanh|trường|đảng|thi|pháp|quy|tiếp|tổng|đào|hợp|kĩ|kỹ|chuyên|phụ|thường|điều|hỗ|nhà|luật|văn|cơ|tôn)(?= |$)/u;

/**
 * True where a text in a list of people may be a person whose family name is also the first word
 * of organisations: "Ban Minh Hoa", but not "Ban Tổ Chức" or "Ban Dân vận".
 */
export function mayBePerson(text: string): boolean {
  const lower = text.toLowerCase();
  return TITLE_CASE.test(text) && FAMILY_OR_BODY.test(lower) && !BODY_WORD.test(lower);
}

/** True where a text reads as the name of an organisation, a group of people or a model. */
export function isOrganisation(text: string): boolean {
  if (!FIRST_WORD.test(text)) return false;
  const lower = text.toLowerCase();
  if (ORGANISATION.test(lower)) return !CLEARLY_NAMED.test(lower);
  // Only where the whole text is typed without diacritics.
  return /^[\x20-\x7e]+$/.test(lower) && PLAIN_ORGANISATION.test(lower);
}

/** True where a text has the shape of a person's name: two to seven capitalised words. */
export function isPersonName(text: string): boolean {
  const name = bareName(text).replace(/ *\(.*\)$/, '');
  if (name.length > 45 || isOrganisation(name)) return false;
  return PERSON.test(name) && name.split(' ').length <= 7;
}
