import { LEVELS, type RatingState } from '../rating/level';
import { categoryOf, ownReasonsOf, type Judgement, type Review } from '../review/result';
import { entryText, type ColumnRole } from '../roster/roster';
import { foldName } from '../text/fold';
import { formatCount } from '../text/numbers';
import { FORM_STYLES } from './form-styles';
import type { ListLayout } from './list-layout';
import { fitRow } from './row-height';
import type { SheetCell, SheetRow } from './sheet-model';
import { ACHIEVEMENT, NOTE, PROVISIONAL_MARK, RATING_ABBREVIATIONS } from './wording';

type Counted = Judgement['counted'];

/** The row of one entry in the list; `ordinal` is its TT. */
export function entryRow(
  review: Review,
  layout: ListLayout,
  entry: number,
  ordinal: number,
): SheetRow {
  const judgement = review.judgements[review.judgement[entry] ?? -1];
  const counted = judgement?.counted ?? [];
  const text = (column: number, value: string): SheetCell => ({ column, value, style: 'text' });
  return fitRow(
    [
      { column: layout.ordinal, value: ordinal, style: 'number' },
      text(layout.name, nameOf(review, entry)),
      text(layout.position, positionOf(review, entry)),
      ...ratingCells(layout, counted),
      {
        column: layout.excellentYears,
        value: formatCount(judgement?.excellentYears ?? 0),
        style: 'number',
      },
      text(layout.achievement, achievementOf(review, entry, counted)),
      text(layout.form, formOf(review, entry)),
      text(layout.note, noteOf(review, entry, counted)),
    ],
    layout.widths,
    FORM_STYLES,
  );
}

export function nameOf({ entries }: Review, entry: number): string {
  return entries.names.text(entries.name[entry] ?? -1);
}

/** '' where no unit is known. */
export function unitOf({ entries }: Review, entry: number): string {
  const unit = entries.unit[entry] ?? -1;
  return unit < 0 ? '' : entries.units.text(unit);
}

/** "Bí thư, Chi bộ 2, Đảng bộ Sở Y tế"; a collective's own name is not said again. */
function positionOf(review: Review, entry: number): string {
  const part = (role: ColumnRole): string => entryText(review.entries, role, entry);
  const parts = [part('position'), part('subUnit'), unitOf(review, entry)];
  const seen = new Set(['', foldName(nameOf(review, entry))]);
  const told = parts.filter((text) => !seen.has(foldName(text)) && seen.add(foldName(text)));
  return told.join(', ');
}

function ratingCells(layout: ListLayout, counted: Counted): SheetCell[] {
  return layout.years.map((year, i) => {
    const rating = counted.find((one) => one.year === year);
    const value = rating === undefined ? '' : ratingText(rating.state, rating.provisional === true);
    return { column: layout.firstYear + i, value, style: 'rating' };
  });
}

function ratingText(state: RatingState, provisional: boolean): string {
  const text = RATING_ABBREVIATIONS[state];
  return provisional ? `${text} ${PROVISIONAL_MARK}` : text;
}

/** The roster's own summary, else the figures of the ratings that counted, best level first. */
function achievementOf(review: Review, entry: number, counted: Counted): string {
  const own = entryText(review.entries, 'achievement', entry);
  const years = counted.map(({ year }) => year);
  if (own !== '' || years.length === 0) return own;
  const levels = [...LEVELS].reverse().flatMap((level) => {
    const { length } = counted.filter(({ state }) => state === level);
    if (length === 0) return [];
    return [ACHIEVEMENT.level(formatCount(length), RATING_ABBREVIATIONS[level])];
  });
  const span = ACHIEVEMENT.span(Math.min(...years), Math.max(...years));
  return levels.length === 0 ? '' : span + levels.join(', ');
}

/** The plan's form of award; where it names none, what the row itself asks for. */
export function formOf(review: Review, entry: number): string {
  const planned = categoryOf(review, entry)?.form ?? review.campaign.award.form;
  return planned ?? entryText(review.entries, 'form', entry);
}

function noteOf(review: Review, entry: number, counted: Counted): string {
  const provisional = counted.filter((rating) => rating.provisional === true);
  const notes = ownReasonsOf(review, entry).flatMap(({ message }) =>
    message.code === 'decision.nominated' ? [NOTE.decision(message.params.reason)] : [],
  );
  if (provisional.length > 0) {
    notes.push(NOTE.provisional(provisional.map(({ year }) => year).join(', ')));
  }
  return notes.join('; ');
}

/** True where a rating that counted is provisional (DOMAIN B.4 no. 15). */
export function isProvisional(review: Review, entry: number): boolean {
  const judgement = review.judgements[review.judgement[entry] ?? -1];
  return judgement?.counted.some((rating) => rating.provisional === true) ?? false;
}
