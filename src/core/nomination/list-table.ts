import type { RatingState } from '../rating/level';
import type { Review } from '../review/result';
import { coveredCells, lineRow } from './form-rows';
import { entryRow } from './list-entry';
import type { ListLayout } from './list-layout';
import type { ListedCategory, ListedSection } from './list-order';
import type { SheetCell, SheetRow } from './sheet-model';
import {
  categoryLine,
  COLUMNS,
  legend,
  NONE_NOMINATED,
  SECTIONS,
  UNASSIGNED_CATEGORY,
} from './wording';

/** Rows of the table's header: repeated on every page. */
export const TABLE_HEAD_ROWS = 2;

/** Two rows: the years stand under "Kết quả xếp loại", every other heading spans both. */
export function tableHead(layout: ListLayout): SheetRow[] {
  const style = 'columnHead';
  const tall = (column: number, value: string): SheetCell => ({ column, value, style, down: 2 });
  const years: SheetCell[] = layout.years.map((year, i) => ({
    column: layout.firstYear + i,
    value: year,
    style,
  }));
  const others = [
    tall(layout.ordinal, COLUMNS.ordinal),
    tall(layout.name, COLUMNS.name),
    tall(layout.position, COLUMNS.position),
    tall(layout.excellentYears, COLUMNS.excellentYears),
    tall(layout.achievement, COLUMNS.achievement),
    tall(layout.form, COLUMNS.form),
    tall(layout.note, COLUMNS.note),
  ];
  const covered = others.map(({ column }): SheetCell => ({ column, value: '', style }));
  return [
    { cells: byColumn([...others, ...ratingsHead(layout)]), height: HEAD_HEIGHT },
    { cells: byColumn([...covered, ...years]), height: HEAD_HEIGHT },
  ];
}

/** Points; two rows hold the longest heading in its column. */
const HEAD_HEIGHT = 32;

function ratingsHead({ years, firstYear }: ListLayout): SheetCell[] {
  if (years.length === 0) return [];
  const style = 'columnHead';
  return [
    { column: firstYear, value: COLUMNS.ratings, style, across: years.length },
    ...coveredCells(firstYear + 1, firstYear + years.length - 1, style),
  ];
}

function byColumn(cells: SheetCell[]): SheetCell[] {
  return cells.sort((a, b) => a.column - b.column);
}

/** A section with its heading, its categories and their entries; TT from 1 in each section. */
export function* sectionRows(
  review: Review,
  layout: ListLayout,
  section: ListedSection,
): Generator<SheetRow> {
  yield lineRow(layout.widths, SECTIONS[section.subject], 'section');
  if (section.count === 0) {
    yield lineRow(layout.widths, NONE_NOMINATED[section.subject], 'none');
  }
  let ordinal = 0;
  for (const { category, entries } of section.categories) {
    yield lineRow(layout.widths, categoryText(review, category), 'category');
    for (const entry of entries) yield entryRow(review, layout, entry, ++ordinal);
  }
}

/** How many rows `sectionRows` yields. */
export function sectionRowCount({ categories, count }: ListedSection): number {
  return 1 + (count === 0 ? 1 : categories.length + count);
}

/** "Chi, đảng bộ cơ sở (III.3.1.b)" */
export function categoryText({ campaign }: Review, category: ListedCategory['category']): string {
  const known = campaign.categories[category];
  return known === undefined ? UNASSIGNED_CATEGORY : categoryLine(known.name, known.clause);
}

/** The line that explains the abbreviations shown; null where no rating is. */
export function legendText(review: Review, entries: readonly number[]): string | null {
  const judgements = new Set(entries.map((entry) => review.judgement[entry] ?? -1));
  const states = new Set<RatingState>();
  for (const index of judgements) {
    for (const { state } of review.judgements[index]?.counted ?? []) states.add(state);
  }
  return states.size === 0 ? null : legend(states);
}
