/** The four levels from the lowest up (DOMAIN, level scale): KHTNV, HTNV, HTTNV, HTXSNV. */
export const LEVELS = ['unsatisfactory', 'satisfactory', 'good', 'excellent'] as const;
export type Level = (typeof LEVELS)[number];

/**
 * What a cell says about a year. `unrated` (không/chưa/miễn xếp loại) and `blank` are not levels;
 * `unknown` is a label nobody has explained yet; `notApplicable` a stream that does not concern
 * the person (no Party member, not yet in the unit that year).
 */
export const RATING_STATES = ['blank', ...LEVELS, 'unrated', 'unknown', 'notApplicable'] as const;
export type RatingState = (typeof RATING_STATES)[number];

/**
 * A rating packed into one byte: index in `RATING_STATES`, plus `PROVISIONAL` where the cell says
 * "dự kiến" (DOMAIN B.4 no. 15). Levels keep their order, so they compare as numbers.
 */
export type RatingCode = number;
export const PROVISIONAL = 8;
export const STATE_MASK = 7;
export const BLANK: RatingCode = 0;
export const UNRATED: RatingCode = 5;
export const UNKNOWN: RatingCode = 6;
export const NOT_APPLICABLE: RatingCode = 7;

/** 1 (unsatisfactory) … 4 (excellent), as in DOMAIN's tables. */
export function levelCode(level: Level): RatingCode {
  return LEVELS.indexOf(level) + 1;
}

/** The state packed in a code, without the provisional flag. */
export function stateOf(code: RatingCode): RatingState {
  return RATING_STATES[code & STATE_MASK] ?? 'blank';
}

/** True for the four levels, false for blank, unrated, unknown and not applicable. */
export function isLevel(code: RatingCode): boolean {
  const state = code & STATE_MASK;
  return state >= 1 && state <= LEVELS.length;
}
