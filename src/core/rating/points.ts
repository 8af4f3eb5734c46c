import type { Problem } from '../problem';
import { levelCode, UNKNOWN, type RatingCode } from './level';
import type { ColumnContext, ReadCount } from './read-column';

/** First year rated by points out of 100 (QĐ 366-QĐ/TW, NĐ 335/2025; DOMAIN A.1, A.2). */
export const FIRST_POINTS_YEAR = 2025;
const HIGHEST_POINTS = 100;
const EXCELLENT_FROM = 90;
const GOOD_FROM = 70;
const SATISFACTORY_FROM = 50;

const NUMBER = /^\d{1,3}(?:[.,]\d+)?$/;

interface NumbersReading {
  readonly codes: ReadonlyMap<string, RatingCode>;
  /** Labels that `problems` already ask about. */
  readonly asked: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** The level of points out of 100: from 90 excellent, from 70 good, from 50 satisfactory. */
export function levelOfPoints(points: number): RatingCode {
  if (points >= EXCELLENT_FROM) return levelCode('excellent');
  if (points >= GOOD_FROM) return levelCode('good');
  return levelCode(points >= SATISFACTORY_FROM ? 'satisfactory' : 'unsatisfactory');
}

/**
 * Numbers in a rating column. They are points only from 2025 on and only once the clerk has said
 * so; otherwise (1–4 may run either way) they stay unknown and are asked about in one problem,
 * `rating.ambiguousCode`, that names lowest and highest.
 */
export function readNumbers(read: readonly ReadCount[], context: ColumnContext): NumbersReading {
  const numbers = read.filter(({ label, found }) => found.code === UNKNOWN && NUMBER.test(label));
  const values = numbers.map(({ label }) => Number(label.replace(',', '.')));
  const highest = Math.max(...values);
  const arePoints =
    context.points === true &&
    (context.year ?? 0) >= FIRST_POINTS_YEAR &&
    highest <= HIGHEST_POINTS;
  if (numbers.length === 0) return { codes: new Map(), asked: new Set(), problems: [] };
  if (arePoints) {
    const codes = new Map(numbers.map(({ label }, at) => [label, levelOfPoints(values[at] ?? 0)]));
    return { codes, asked: new Set(), problems: [] };
  }
  const lowest = Math.min(...values);
  const label = lowest === highest ? String(lowest) : `${lowest}–${highest}`;
  const count = numbers.reduce((sum, number) => sum + number.count, 0);
  return {
    codes: new Map(),
    asked: new Set(numbers.map((number) => number.label)),
    problems: [{ code: 'rating.ambiguousCode', severity: 'warning', params: { label, count } }],
  };
}
