import { looksForeign, readsAsRatings, share, type ColumnContent } from './content';
import type { DraftColumn } from './roles';

/** Points out of 100 are the form's own from this year on (DOMAIN A.2). */
const FIRST_YEAR_OF_POINTS = 2025;

/**
 * Whether a column under a bare year holds the ratings of that year. Ratings do; anything that may
 * be a label does beside other years of ratings, or where no other column rates the year: what is
 * not understood is then asked about instead of the year being missing. An empty column does where
 * its neighbours are years of ratings or empty as well.
 */
export function mayRateBareYear(
  year: number,
  { index, content }: DraftColumn,
  all: readonly DraftColumn[],
): boolean {
  if (readsAsRatings(content)) return true;
  const years = all.filter(({ meaning }) => meaning.type === 'bareYear');
  const rated = years.some((other) => readsAsRatings(other.content));
  if (content.filled === 0) return rated || years.every((other) => other.content.filled === 0);
  if (looksForeign(content)) return false;
  if (rated && content.texts > 0) return true;
  return mayBeLabels(content, year) && !isRatedElsewhere(year, index, all);
}

/** Words, 1 to 4, or points: all of them may be labels that only the clerk can explain. */
function mayBeLabels(content: ColumnContent, year: number): boolean {
  const { texts, steps, points } = content;
  if (share(texts, content) > 0.5) return true;
  return share(year >= FIRST_YEAR_OF_POINTS ? points : steps, content) === 1;
}

function isRatedElsewhere(year: number, index: number, all: readonly DraftColumn[]): boolean {
  return all.some(
    ({ index: other, meaning, content }) =>
      other !== index &&
      ((meaning.type === 'rating' && meaning.year === year) ||
        (meaning.type === 'bareYear' && meaning.year === year && readsAsRatings(content))),
  );
}
