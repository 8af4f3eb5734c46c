import { yearIn } from './header-meaning';

/** Lines that carry a date or the number of a paper, whose years are no rating years. */
const DATED = /\bngày\b|\bsố\b|\d\/\d|-(kh|qđ|hd|ttr|cv|bc)\b|\b(kh|qđ|hd|ttr)[-/]/iu;

/** "… ngày 15/01/2019 … về xếp loại năm 2018": the year beside the rating words is no date's. */
const RATED_YEAR = /(?:xếp loại|đánh giá|phân loại)[^\d]{0,60}năm ((?:19|20)\d{2})(?!\d| ?[-–/])/iu;

function titleYear(line: string): number | null {
  if (!DATED.test(line)) return yearIn(line);
  const rated = RATED_YEAR.exec(line)?.[1];
  return rated === undefined ? null : Number(rated);
}

/**
 * The year that a whole sheet is about, from its name, else from the one year that its titles
 * name ("KẾT QUẢ XẾP LOẠI NĂM 2018"); null where they name none or several.
 */
export function sheetYear(sheet: string, titles: readonly string[]): number | null {
  const fromName = yearIn(sheet);
  if (fromName !== null) return fromName;
  const years = titles.map(titleYear).filter((year) => year !== null);
  const distinct = new Set(years);
  const [only] = distinct;
  return distinct.size === 1 ? (only ?? null) : null;
}
