import { foldLabel } from '../text/fold';
import { compactLabel } from './label-index';
import { LADDER_SCALE, LETTER_SCALE } from './labels';
import { isLevel, levelCode, type Level, type RatingCode } from './level';
import type { ReadCount } from './read-column';

/** The codes that only the column as a whole explains; `none` explains nothing. */
export interface ColumnScale {
  readonly kind: 'letters' | 'ladder' | 'none';
  readonly codes: ReadonlyMap<string, RatingCode>;
}

/** Last year of the members' form that had A, B, C, D for its four levels (DOMAIN A.1, A.2). */
const LAST_LETTER_YEAR = 2017;

const NO_SCALE: ColumnScale = { kind: 'none', codes: new Map() };

/**
 * Which scale of codes a column is written in.
 *
 * Letters: every level in the column is A, B, C or D (small or capital, also "Loại A"), beside words
 * for unrated. A, B, C alone also occurs as a scale of three (teachers, trade unions), in which C
 * is not the third of four: so the letters count only in years up to 2017, when they were the
 * official form's own, or where D shows that there are four.
 *
 * Ladder: every level is one of xuất sắc or vững mạnh, khá, trung bình, yếu (trade unions, Youth
 * Union of the old time, A.3), the top and one more rung occur, and nothing else: with Tốt or
 * Giỏi in it, it is another scale whose steps are not these four.
 */
export function columnScale(read: readonly ReadCount[], year: number | null): ColumnScale {
  const rated = read.filter(({ found }) => !found.known || isLevel(found.code));
  if (rated.some(({ found }) => found.known && found.scale === 'own')) return ownAside(rated, year);
  return letters(rated, year) ?? ladder(rated) ?? NO_SCALE;
}

/** What the clerk has explained is settled; the rest must make a scale by itself. */
function ownAside(rated: readonly ReadCount[], year: number | null): ColumnScale {
  const rest = rated.filter(({ found }) => !(found.known && found.scale === 'own'));
  return letters(rest, year) ?? NO_SCALE;
}

function letters(rated: readonly ReadCount[], year: number | null): ColumnScale | null {
  const codes = readAs(rated, LETTER_SCALE);
  if (codes === null) return null;
  const four = [...codes.values()].includes(levelCode('unsatisfactory'));
  return four || (year !== null && year <= LAST_LETTER_YEAR) ? { kind: 'letters', codes } : null;
}

function ladder(rated: readonly ReadCount[]): ColumnScale | null {
  const codes = readAs(rated, LADDER_SCALE);
  if (codes === null) return null;
  const rungs = new Set(codes.values());
  return rungs.size > 1 && rungs.has(levelCode('excellent')) ? { kind: 'ladder', codes } : null;
}

/** The code of every label in a scale; null where one is not in it, or there are none. */
function readAs(
  rated: readonly ReadCount[],
  scale: Readonly<Record<string, Level>>,
): ReadonlyMap<string, RatingCode> | null {
  const byCompact = new Map(
    Object.entries(scale).map(([word, level]) => [compactLabel(word), level]),
  );
  const codes = new Map<string, RatingCode>();
  for (const { label } of rated) {
    const level = byCompact.get(
      compactLabel(foldLabel(label)).replace(/^(?:xếploại|phânloại|loại)/, ''),
    );
    if (level === undefined) return null;
    codes.set(label, levelCode(level));
  }
  return codes.size === 0 ? null : codes;
}
