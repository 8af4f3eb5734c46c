import { yearIn } from './header-meaning';

/** Lines that carry a date or the number of a paper, whose years are no rating years. */
const DATED = /\bngày\b|\bsố\b|\d\/\d|-(kh|qđ|hd|ttr|cv|bc)\b|\b(kh|qđ|hd|ttr)[-/]/iu;

/**
 * The year that a whole sheet is about, from its name, else from the one year that its titles
 * name ("KẾT QUẢ XẾP LOẠI NĂM 2018"); null where they name none or several.
 */
export function sheetYear(sheet: string, titles: readonly string[]): number | null {
  const fromName = yearIn(sheet);
  if (fromName !== null) return fromName;
  const years = titles
    .filter((line) => !DATED.test(line))
    .map(yearIn)
    .filter((year) => year !== null);
  const distinct = new Set(years);
  const [only] = distinct;
  return distinct.size === 1 ? (only ?? null) : null;
}
