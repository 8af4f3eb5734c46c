import type { Chance } from './random';

/**
 * One letter a year: X hoàn thành xuất sắc, T tốt, H hoàn thành, K không, `-` không xếp loại,
 * `.` blank, `N` not a Party member yet; small letters: dự kiến.
 */
export type Pattern = string;

const FULL: Readonly<Record<string, string>> = {
  X: 'Hoàn thành xuất sắc nhiệm vụ',
  T: 'Hoàn thành tốt nhiệm vụ',
  H: 'Hoàn thành nhiệm vụ',
  K: 'Không hoàn thành nhiệm vụ',
  '-': 'Không xếp loại',
  N: 'Chưa vào Đảng',
};

const SHORT: Readonly<Record<string, string>> = {
  X: 'HTXSNV',
  T: 'HTTNV',
  H: 'HTNV',
  K: 'KHTNV',
  '-': 'Không XL',
  N: 'Chưa vào Đảng',
};

const OLD_MEMBER: Readonly<Record<string, string>> = {
  X: 'Đảng viên đủ tư cách, hoàn thành xuất sắc nhiệm vụ',
  T: 'Đảng viên đủ tư cách, hoàn thành tốt nhiệm vụ',
  H: 'Đảng viên đủ tư cách, hoàn thành nhiệm vụ',
  K: 'Đảng viên vi phạm tư cách',
  '-': 'Được miễn đánh giá chất lượng',
};

const OLD_ORGANISATION: Readonly<Record<string, string>> = {
  X: 'Trong sạch vững mạnh',
  T: 'Hoàn thành tốt nhiệm vụ',
  H: 'Hoàn thành nhiệm vụ',
  K: 'Yếu kém',
  '-': 'Mới thành lập, chưa xếp loại',
};
const OLD_LETTER: Readonly<Record<string, string>> = { X: 'A', T: 'B', H: 'C', K: 'D' };

export type Wording = 'full' | 'short' | 'oldMember' | 'oldOrganisation' | 'oldLetter';
const WORDINGS: Readonly<Record<Wording, Readonly<Record<string, string>>>> = {
  full: FULL,
  short: SHORT,
  oldMember: OLD_MEMBER,
  oldOrganisation: OLD_ORGANISATION,
  oldLetter: OLD_LETTER,
};

/** The text of one year in one wording; null for a blank. */
export function ratingText(letter: string, wording: Wording): string | null {
  const level = letter.toUpperCase();
  const label = WORDINGS[wording][level] ?? FULL[level];
  if (label === undefined) return null;
  return letter !== level ? `${label} (dự kiến)` : label;
}

/** Texts of all years; `wordings` gives each year's wording. */
export function ratingTexts(pattern: Pattern, wordings: readonly Wording[]): (string | null)[] {
  return Array.from(pattern, (letter, at) => ratingText(letter, wordings[at] ?? 'full'));
}

/** A run of years for an ordinary person: mostly T, some X, seldom anything else. */
export function chancePattern(chance: Chance, years: number): Pattern {
  const likesX = chance.next() < 0.4 ? 0.5 : 0.12;
  return Array.from({ length: years }, () => {
    const dice = chance.next();
    if (dice < likesX) return 'X';
    if (dice < 0.93) return 'T';
    if (dice < 0.975) return 'H';
    return dice < 0.985 ? '.' : '-';
  }).join('');
}
