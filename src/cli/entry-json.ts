import { SUBJECTS } from '../core/subject';
import { LEVELS, RATING_STATES, STATE_MASK, type RatingState } from '../core/rating/level';
import {
  STATUSES,
  VERDICTS,
  type Judgement,
  type Reason,
  type Review,
} from '../core/review/result';
import type { RatingColumn, Stream } from '../core/roster/roster';
import type { Say } from '../core/say';

/**
 * Of several ratings of one year, where the review counted none: the last stage first, then the
 * rating as Party member before the one as official (DOMAIN B.4 no. 10).
 */
const STREAM_ORDER: readonly Stream[] = [
  'committee',
  'main',
  'party',
  'civil',
  'manager',
  'cell',
  'self',
];

/**
 * Writes one entry as JSON text. What entries share (names, reasons of a judgement, ratings) is
 * turned into text once, so that a million entries cost a few look-ups and one concatenation each.
 */
export function entryJsonWriter(review: Review, say: Say): (entry: number) => string {
  const { entries, rosters, campaign } = review;
  const sheets = rosters.map((roster) => JSON.stringify(roster.sheet));
  const categories = campaign.categories.map((category) => JSON.stringify(category.id));
  const nameAt = memo((index) => JSON.stringify(index < 0 ? '' : entries.names.text(index)));
  const unitAt = memo((index) => (index < 0 ? 'null' : JSON.stringify(entries.units.text(index))));
  const sharedAt = memo((index) => reasonsText(review.judgements[index]?.reasons ?? [], say));
  const ownAt = memo((list) => reasonsText(review.ownReasons.lists[list] ?? [], say));
  const ratings = ratingsWriter(review);
  return (entry) => {
    const judgement = at(review.judgement, entry, -1);
    const shared = sharedAt(judgement);
    const rank = at(review.rank, entry, 0);
    return (
      `{"sheet":${sheets[at(entries.roster, entry, 0)] ?? '""'},"row":${String(at(entries.row, entry, 0))}` +
      `,"name":${nameAt(at(entries.name, entry, -1))},"unit":${unitAt(at(entries.unit, entry, -1))}` +
      `,"category":${categories[at(review.category, entry, -1)] ?? 'null'}` +
      `,"subject":${subjectText(at(entries.subject, entry, SUBJECTS.length))}` +
      `,"ratings":${ratings(entry, judgement)}` +
      `,"verdict":"${VERDICTS[at(review.verdict, entry, 1)] ?? 'review'}"` +
      `,"status":"${STATUSES[at(review.status, entry, 0)] ?? 'review'}"` +
      `,"rank":${rank > 0 ? String(rank) : 'null'}` +
      `,"reasons":[${joined(shared, ownAt(at(review.ownReasons.listOf, entry, 0)))}]}`
    );
  };
}

function at(column: ArrayLike<number>, index: number, absent: number): number {
  return column[index] ?? absent;
}

function subjectText(index: number): string {
  const subject = SUBJECTS[index];
  return subject === undefined ? 'null' : `"${subject}"`;
}

function memo(make: (index: number) => string): (index: number) => string {
  const known = new Map<number, string>();
  return (index) => {
    let text = known.get(index);
    if (text === undefined) {
      text = make(index);
      known.set(index, text);
    }
    return text;
  };
}

function joined(one: string, other: string): string {
  return one === '' || other === '' ? one + other : `${one},${other}`;
}

function reasonsText(reasons: readonly Reason[], say: Say): string {
  return reasons
    .map(({ criterion, clause, outcome, years, message }) =>
      JSON.stringify({ criterion, clause, outcome, years, text: say.reason(message, outcome) }),
    )
    .join(',');
}

/** The value of a rating in JSON: a level, "unrated", or null where nothing is known. */
function stateText(state: RatingState): string {
  const isValue = state === 'unrated' || LEVELS.some((level) => level === state);
  return isValue ? `"${state}"` : 'null';
}

const STATE_TEXTS = RATING_STATES.map(stateText);

/** Per year: the rating that counted for the judgement, else the first column that has one. */
function ratingsWriter(review: Review): (entry: number, judgement: number) => string {
  const years = yearsOf(review);
  const columns = years.map((year) => columnsOf(review.entries.ratings, year));
  const counted = new Map<number, readonly (string | undefined)[]>();
  return (entry, judgement) => {
    let known = counted.get(judgement);
    if (known === undefined) {
      known = countedTexts(review.judgements[judgement], years);
      counted.set(judgement, known);
    }
    let text = '{';
    for (let i = 0; i < years.length; i++) {
      const value = known[i] ?? firstRating(columns[i] ?? [], entry);
      text += `${i > 0 ? ',' : ''}"${String(years[i])}":${value}`;
    }
    return `${text}}`;
  };
}

function yearsOf(review: Review): readonly number[] {
  const window = Object.values(review.phase.windows).flat();
  const columns = review.entries.ratings.map((column) => column.year);
  return [...new Set([...window, ...columns])].sort((a, b) => a - b);
}

function columnsOf(ratings: readonly RatingColumn[], year: number): readonly Uint8Array[] {
  return STREAM_ORDER.flatMap((stream) =>
    ratings
      .filter((column) => column.year === year && column.stream === stream && column.present)
      .map((column) => column.codes),
  );
}

function countedTexts(
  judgement: Judgement | undefined,
  years: readonly number[],
): readonly (string | undefined)[] {
  return years.map((year) => {
    const states = (judgement?.counted ?? []).filter((one) => one.year === year);
    const [state] = states;
    return state === undefined ? undefined : stateText(state.state);
  });
}

function firstRating(columns: readonly Uint8Array[], entry: number): string {
  for (const codes of columns) {
    const state = (codes[entry] ?? 0) & STATE_MASK;
    if (state !== 0) return STATE_TEXTS[state] ?? 'null';
  }
  return 'null';
}
