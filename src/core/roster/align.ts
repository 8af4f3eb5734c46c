import { share, type ColumnContent } from './content';
import type { HeaderMeaning } from './header-meaning';
import type { NamedRole } from './header-words';
import type { DraftColumn } from './roles';

/** A moved header must explain clearly more than one left in place. */
const CLEARLY = 1.5;

/**
 * Headers put over the columns that they describe (trap 2): from some column on, all of them may
 * stand one column to the left or right of their data. They are moved only where the content fits
 * clearly better.
 */
export function alignHeaders(columns: readonly DraftColumn[]): readonly DraftColumn[] {
  let best = columns;
  let bestFit = totalFit(columns) + CLEARLY;
  for (let from = 0; from < columns.length; from++) {
    for (const step of [1, -1]) {
      const moved = shifted(columns, from, step);
      const fit = moved === null ? 0 : totalFit(moved);
      if (moved === null || fit <= bestFit) continue;
      best = moved;
      bestFit = fit;
    }
  }
  return best.map((_, i) => taken(best, i));
}

/**
 * One header alone may stand beside its column: over an empty one, next to an unlabelled one that
 * holds what it says ("Họ và tên" one column right of the names).
 */
function taken(columns: readonly DraftColumn[], i: number): DraftColumn {
  const column = columns[i];
  if (column === undefined) throw new RangeError(`no column ${i}`);
  if (isStray(column)) {
    const to = [columns[i - 1], columns[i + 1]].some((beside) => isHomeOf(beside, column));
    return to ? { ...column, levels: [], meaning: { type: 'unknown' } } : column;
  }
  const owner = [columns[i + 1], columns[i - 1]].find(
    (beside) => beside !== undefined && isStray(beside) && isHomeOf(column, beside),
  );
  if (owner === undefined) return column;
  return { ...column, levels: owner.levels, meaning: owner.meaning, moved: true };
}

const isStray = ({ levels, content }: DraftColumn): boolean =>
  levels.length > 0 && content.filled === 0;

function isHomeOf(column: DraftColumn | undefined, { meaning }: DraftColumn): boolean {
  if (column === undefined || column.levels.length > 0) return false;
  return fitOf(meaning, column.content) > 0 && column.content.filled > 1;
}

/** The headers from a column on moved by one; null where one would fall out of the table. */
function shifted(
  columns: readonly DraftColumn[],
  from: number,
  step: number,
): readonly DraftColumn[] | null {
  const lost = step > 0 ? columns.at(-1) : columns[from - 1];
  if (lost === undefined || lost.levels.length > 0) return null;
  return columns.map((column, i) => {
    if (i < from + Math.min(step, 0)) return column;
    const source = i === from && step > 0 ? undefined : columns[i - step];
    return source === undefined
      ? { ...column, levels: [], meaning: { type: 'unknown' } }
      : { ...column, levels: source.levels, meaning: source.meaning, moved: true };
  });
}

function totalFit(columns: readonly DraftColumn[]): number {
  return columns.reduce((sum, { meaning, content }) => sum + fitOf(meaning, content), 0);
}

/** 1 where a column holds what its header says, -1 where it holds something else, 0 undecided. */
function fitOf(meaning: HeaderMeaning, content: ColumnContent): number {
  const expected = expectedShare(meaning, content);
  if (expected === null) return 0;
  if (content.filled === 0) return -0.5;
  return expected > 0.6 ? 1 : expected < 0.2 ? -1 : 0;
}

function expectedShare(meaning: HeaderMeaning, content: ColumnContent): number | null {
  if (meaning.type === 'rating' || meaning.type === 'bareYear') {
    const { ratings, possibleRatings, marks, steps } = content;
    return share(ratings + possibleRatings + Math.max(marks, steps), content);
  }
  return meaning.type === 'role' ? (EXPECTED[meaning.role]?.(content) ?? null) : null;
}

const asDates = (content: ColumnContent): number => share(content.dates + content.years, content);
const asWords = (content: ColumnContent): number =>
  share(content.texts - content.persons - content.ratings, content);

/** How much of a column is what its header says; roles that say nothing of their content are absent. */
const EXPECTED: Readonly<Partial<Record<NamedRole, (content: ColumnContent) => number>>> = {
  ordinal: (content) => share(content.numbers, content),
  name: (content) => share(content.persons + content.organisations, content),
  birthDate: asDates,
  partyDate: asDates,
  unit: asWords,
  position: asWords,
};
