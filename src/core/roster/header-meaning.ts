import { isRatingLabel } from '../rating/read-label';
import {
  AWARD_WORDS,
  BASE_WORDS,
  DECOY_HEADERS,
  NOT_A_RATING,
  PART_OF_YEAR,
  RATING_WORDS,
  ROLE_HEADERS,
  STAGE_WORDS,
  type NamedRole,
} from './header-words';
import { plainText } from './plain-text';
import { ratingAbout, saysProvisional, type RatingAbout } from './rating-grammar';

export type RatingBase = 'main' | 'party' | 'civil';
/** Who rated; `none` where the header does not say. */
export type RatingStage = 'none' | 'self' | 'cell' | 'manager' | 'committee';

/** What a header says its column holds, before the column's content was looked at. */
export type HeaderMeaning =
  | { readonly type: 'role'; readonly role: NamedRole }
  | {
      readonly type: 'rating';
      readonly year: number | null;
      readonly base: RatingBase;
      readonly stage: RatingStage;
      /** The grade that the last level names, as one-hot columns do; '' otherwise. */
      readonly grade: string;
      /** True where the header speaks of a rating even over an empty column. */
      readonly sure: boolean;
      /** Whose rating it is, or that the header may make it something else. */
      readonly about: RatingAbout;
      readonly provisional: boolean;
    }
  | { readonly type: 'award'; readonly year: number }
  | {
      readonly type: 'bareYear';
      readonly year: number;
      readonly about: RatingAbout;
      readonly provisional: boolean;
    }
  | { readonly type: 'decoy' }
  | { readonly type: 'unknown' };

const FIRST_YEAR = 1945;
const LAST_YEAR = 2199;

/**
 * The one year that a text names; null where it names none or a period of several years. Two
 * successive years are a school or business year, whose result belongs to the year it ends in.
 */
export function yearIn(text: string): number | null {
  const years = [...text.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map((match) => Number(match[0]));
  const short = /(?<!\d)((?:19|20)\d{2})\s*[-–/]\s*(\d{2})(?!\d)/.exec(text);
  if (short !== null && years.length === 1) years.push(2000 + Number(short[2]));
  const distinct = [...new Set(years)].filter((year) => year >= FIRST_YEAR && year <= LAST_YEAR);
  const [first, second] = distinct;
  if (first === undefined || distinct.length > 2) return null;
  if (second === undefined) return first;
  return second === first + 1 ? second : null;
}

const isPlainOf = (patterns: readonly RegExp[], plain: string): boolean =>
  patterns.some((pattern) => pattern.test(plain));

/** The role that one level of a header names by itself. */
export function roleNamed(plain: string): NamedRole | null {
  return ROLE_HEADERS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

function stageOf(levels: readonly string[]): RatingStage {
  const has = (pattern: RegExp): boolean => levels.some((level) => pattern.test(level));
  if (has(STAGE_WORDS.self)) return 'self';
  if (has(STAGE_WORDS.cell)) return 'cell';
  if (has(STAGE_WORDS.committee)) return 'committee';
  return has(STAGE_WORDS.manager) ? 'manager' : 'none';
}

function baseOf(levels: readonly string[]): RatingBase {
  const party = levels.some((level) => BASE_WORDS.party.test(level));
  const civil = levels.some((level) => BASE_WORDS.civil.test(level));
  if (party === civil) return 'main';
  return party ? 'party' : 'civil';
}

/** The nearest year from the last level up. */
function yearOf(levels: readonly string[]): number | null {
  for (const level of [...levels].reverse()) {
    const year = yearIn(level);
    if (year !== null) return year;
  }
  return null;
}

function withoutYear(level: string): string {
  return level
    .replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/g, ' ')
    .replace(/\bnam( hoc)?\b/g, ' ')
    .trim();
}

/**
 * What the levels of a header (outermost first, as they read) say about their column
 * (ROSTERS §2). Whole levels are compared, never parts of words.
 */
export function meaningOf(levels: readonly string[]): HeaderMeaning {
  const plain = levels.map(plainText).filter((level) => level !== '');
  const last = plain.at(-1) ?? '';
  const full = plain.join(' ');
  if (last === '') return { type: 'unknown' };
  if (isPlainOf(DECOY_HEADERS, last) || isPlainOf(DECOY_HEADERS, full)) return { type: 'decoy' };
  const dated = datedMeaning(levels, plain, last, full);
  if (dated !== null) return dated;
  const role = roleOfLevels(plain, last, full);
  return role === null ? { type: 'unknown' } : { type: 'role', role };
}

/** Sub-headers that only divide what the level above names. */
const DIVISION = /^(nam|nu|ngay|thang|d|m|y|dang|chinh quyen.*|doan the)$/;

function roleOfLevels(plain: readonly string[], last: string, full: string): NamedRole | null {
  const above =
    plain
      .slice(0, -1)
      .reverse()
      .map(roleNamed)
      .find((role) => role !== null) ?? null;
  if (above !== null && DIVISION.test(last)) return above;
  return roleNamed(last) ?? roleNamed(full) ?? above;
}

/** Ratings, awards of a year and bare years; null where the header names something else. */
function datedMeaning(
  levels: readonly string[],
  plain: readonly string[],
  last: string,
  full: string,
): HeaderMeaning | null {
  const year = yearOf(levels);
  if (NOT_A_RATING.test(last)) return null;
  if (PART_OF_YEAR.test(full) && (year !== null || RATING_WORDS.any.test(full)))
    return { type: 'decoy' };
  const own = withoutYear(last);
  const ratingWords = RATING_WORDS.any.test(full);
  if (AWARD_WORDS.test(own) || (AWARD_WORDS.test(full) && !ratingWords)) {
    return year === null ? null : { type: 'award', year };
  }
  if (ratingWords || (year !== null && isRaterOrGrade(own, levels.at(-1) ?? ''))) {
    return rating(plain, year, levels.at(-1) ?? '', full);
  }
  if (year === null || !YEAR_REMARK.test(own)) return null;
  return { type: 'bareYear', year, about: ratingAbout(plain), provisional: saysProvisional(plain) };
}

/** What may stand beside a bare year: "2020 (dự kiến)", "2018 (bổ sung)". */
const YEAR_REMARK = /^((cac|ca|trong|cuoi)( nam)?|du kien|bo sung|chinh thuc|chuyen tiep)?$/;

function isRaterOrGrade(own: string, lastLevel: string): boolean {
  if (own === '') return false;
  return stageOf([own]) !== 'none' || baseOf([own]) !== 'main' || isRatingLabel(lastLevel);
}

function rating(
  plain: readonly string[],
  year: number | null,
  lastLevel: string,
  full: string,
): HeaderMeaning | null {
  const levels = plain.map(withoutYear);
  const role = roleNamed(levels.at(-1) ?? '');
  const stage = stageOf(levels);
  const base = baseOf(levels);
  const namesOther = role !== null && role !== 'partyMember' && stage === 'none' && year === null;
  if (namesOther && plain.length === 1) return null;
  const grade = isRatingLabel(lastLevel) ? lastLevel : '';
  const said = grade === '' ? plain : plain.slice(0, -1);
  return {
    type: 'rating',
    year,
    base,
    stage,
    grade,
    sure: RATING_WORDS.sure.test(full),
    about: ratingAbout(said),
    provisional: saysProvisional(plain),
  };
}
