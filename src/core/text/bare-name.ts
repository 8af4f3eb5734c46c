import { foldCleanName } from './fold';

const ADDRESS =
  'đồng chí|đ\\/c|đ\\.c|ông|bà|anh|chị|thạc sĩ|thạc sỹ|tiến sĩ|tiến sỹ|bác sĩ|bác sỹ|ths|ts|bs|pgs|gs|cn|ks';
/** "Đ/c ", "Ông: ", "PGS.TS. " before a name of two words at least. */
const BEFORE = new RegExp(`^(?:(?:${ADDRESS})(?:[.:]+\\s*|\\s+))+(?=\\S+ \\S)`, 'iu');

const OFFICES =
  'bí thư|phó bí thư|bt|pbt|chi ủy|chi uỷ|đảng ủy viên|đảng uỷ viên|ủy viên|uỷ viên|trưởng|phó|' +
  'chánh|giám đốc|chủ tịch|hiệu trưởng|thủ trưởng|tổ trưởng|chuyên viên|cán bộ|kế toán|văn thư|' +
  'đảng viên|đv dự bị|dự bị';
/** "(Bí thư)", "- Phó Trưởng phòng", ", Chi ủy viên" behind a name. */
const BEHIND = new RegExp(
  `\\s*(?:[([]\\s*|,\\s*|\\s[-–]\\s*)(?:nguyên )?(?:${OFFICES})(?!\\p{L})[^()[\\]]*[)\\]]?$`,
  'iu',
);

const MAY_HAVE_OFFICE = /[)\],–-]/;

/** First and second letters of the forms of address; a list has a million names. */
const FIRST_LETTERS = new Set('ĐđÔôBbAaCcTtPpGgKk');
const SECOND_LETTERS = new Set('ồỒôÔ/.nNàÀáÁhHiIsSgG');

function mayAddress(clean: string): boolean {
  return FIRST_LETTERS.has(clean.charAt(0)) && SECOND_LETTERS.has(clean.charAt(1));
}

/**
 * A person's name without the form of address before it and the office behind it: "Đ/c Nguyễn Văn
 * An (Bí thư)" → "Nguyễn Văn An". Anything else in brackets may tell two people apart and stays.
 */
export function bareName(clean: string): string {
  const name = mayAddress(clean) ? clean.replace(BEFORE, '') : clean;
  return MAY_HAVE_OFFICE.test(name) ? name.replace(BEHIND, '') : name;
}

/** What the names of one person have in common, whatever stands beside them; for comparing. */
export function comparedName(clean: string): string {
  return foldCleanName(bareName(clean));
}

/** Whom a name addresses: 'm' (ông, anh), 'f' (bà, chị), '' where it does not say. */
export function addressed(clean: string): 'm' | 'f' | '' {
  if (!mayAddress(clean)) return '';
  const before = BEFORE.exec(clean)?.[0] ?? '';
  if (/(?<!\p{L})(?:bà|chị)(?!\p{L})/iu.test(before)) return 'f';
  return /(?<!\p{L})(?:ông|anh)(?!\p{L})/iu.test(before) ? 'm' : '';
}
