import { foldLabel } from '../text/fold';
import { compactLabel } from './label-index';
import { LADDER_SCALE, LETTER_SCALE } from './labels';
import { isLevel, levelCode, UNKNOWN, type Level, type RatingCode } from './level';
import type { ReadCount } from './read-column';

/** The codes that only the column as a whole explains; `none` explains nothing. */
export interface ColumnScale {
  readonly kind: 'letters' | 'ladder' | 'none';
  readonly codes: ReadonlyMap<string, RatingCode>;
}

/** Last year of the members' form that had A, B, C, D for its four levels (DOMAIN A.1, A.2). */
const LAST_LETTER_YEAR = 2017;

/** Words that are a level by themselves, but another step where Khá or Giỏi stand beside them. */
const SHORT_WORDS: ReadonlySet<string> = new Set(['xuấtsắc', 'xs', 'tốt']);
const OTHER_STEPS: ReadonlySet<string> = new Set(['khá', 'giỏi', 'trungbình', 'tb']);

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
 * Giỏi in it, it is another scale whose steps are not these four, and then Xuất sắc and Tốt alone
 * say nothing either.
 */
export function columnScale(read: readonly ReadCount[], year: number | null): ColumnScale {
  const rated = read.filter(({ found }) => !found.known || isLevel(found.code));
  if (rated.some(({ found }) => found.known && found.scale === 'own')) return ownAside(rated, year);
  return letters(rated, year) ?? ladder(rated) ?? otherScale(rated);
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

/** Takes short words back to unknown where the column holds steps of another scale. */
function otherScale(rated: readonly ReadCount[]): ColumnScale {
  if (!rated.some(({ label }) => OTHER_STEPS.has(wordOf(label)))) return NO_SCALE;
  const short = rated.filter(({ label }) => SHORT_WORDS.has(wordOf(label)));
  return { kind: 'none', codes: new Map(short.map(({ label }) => [label, UNKNOWN])) };
}

function wordOf(label: string): string {
  return compactLabel(foldLabel(label)).replace(/^(?:xếploại|phânloại|loại)/, '');
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
    const level = byCompact.get(wordOf(label));
    if (level === undefined) return null;
    codes.set(label, levelCode(level));
  }
  return codes.size === 0 ? null : codes;
}
