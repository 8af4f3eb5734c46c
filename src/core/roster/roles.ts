import { readLabel } from '../rating/read-label';
import { LEVELS, stateOf, type Level } from '../rating/level';
import { mayRateBareYear } from './bare-year';
import { looksForeign, readsAsRatings, share, type ColumnContent } from './content';
import type { ColumnHeader } from './header';
import { yearIn, type HeaderMeaning } from './header-meaning';
import type { ColumnRole } from './roster';
import type { RatingPlace, TableColumn, UnsureRating } from './table';

/** A column with its header and a sample of its content: what roles are decided from. */
export interface DraftColumn extends ColumnHeader {
  readonly content: ColumnContent;
  /** The header stood over another column. */
  readonly moved?: boolean;
}

interface Draft {
  role: ColumnRole | null;
  rating: RatingPlace | null;
  guessed: boolean;
  unsure?: UnsureRating;
}

/**
 * The role of every column, by header and content together (ROSTERS §2, traps 2, 11, 13). A
 * header whose column does not look like it loses to the content.
 */
export function assignRoles(columns: readonly DraftColumn[]): readonly TableColumn[] {
  const drafts = columns.map((column) => draftOf(column, columns));
  assignNames(columns, drafts);
  assignUnit(columns, drafts);
  keepFirst(drafts, columns);
  leaveOthersRatings(columns, drafts);
  askAboutUnused(columns, drafts);
  return columns.map((column, i) => {
    const draft: Draft = drafts[i] ?? { role: null, rating: null, guessed: true };
    return {
      index: column.index,
      header: column.levels.join(' / '),
      role: draft.role ?? 'ignore',
      rating: draft.rating,
      ...(draft.unsure === undefined ? {} : { unsure: draft.unsure }),
      guessed: draft.guessed || column.moved === true,
      content: column.content,
    };
  });
}

/**
 * Ratings that the header makes something else (a registration, a target, another body's) are not
 * used. The rating of a body is the row's own only where the rows name bodies.
 */
function leaveOthersRatings(columns: readonly DraftColumn[], drafts: Draft[]): void {
  const name = columns[drafts.findIndex(({ role }) => role === 'name')];
  const bodies = name !== undefined && name.content.organisations > name.content.persons;
  columns.forEach(({ meaning }, i) => {
    const rating = drafts[i]?.rating ?? null;
    if (rating === null || (meaning.type !== 'rating' && meaning.type !== 'bareYear')) return;
    if (meaning.about === 'entry' || (meaning.about === 'organisation' && bodies)) return;
    const { year, stage } = rating;
    const namesRater = stage !== 'none' && stage !== 'self';
    drafts[i] = { role: 'ignore', rating: null, guessed: false, unsure: { year, namesRater } };
  });
}

/** How much of a column must be labels of ratings for it to be asked about whatever its header. */
const MOST = 0.6;

/** A column of a year that holds ratings is never left out in silence, whatever its header says. */
function askAboutUnused(columns: readonly DraftColumn[], drafts: Draft[]): void {
  columns.forEach(({ levels, content }, i) => {
    const draft = drafts[i];
    if (draft?.rating !== null || draft.unsure !== undefined) return;
    const year = yearIn(levels.join(' '));
    if (year === null || share(content.ratings, content) <= MOST) return;
    draft.unsure = { year, namesRater: false };
  });
}

/** The role that a column's own header and content give. */
function draftOf(column: DraftColumn, all: readonly DraftColumn[]): Draft {
  const { meaning, content } = column;
  switch (meaning.type) {
    case 'rating':
      return ratingDraft(meaning, column);
    case 'bareYear':
      return bareYearDraft(meaning, column, all);
    case 'award':
      return { role: `award:${meaning.year}`, rating: null, guessed: false };
    case 'role':
      return roleDraft(meaning.role, content);
    case 'decoy':
      return { role: 'ignore', rating: null, guessed: false };
    case 'unknown':
      return unknownDraft(column);
  }
}

function roleDraft(role: ColumnRole, content: ColumnContent): Draft {
  if (role === 'partyMember' && share(content.persons, content) > 0.5) {
    return { role: 'name', rating: null, guessed: true };
  }
  if (role === 'year' && content.filled > 0 && share(content.years, content) < 0.5) {
    return { role: null, rating: null, guessed: true };
  }
  return { role, rating: null, guessed: false };
}

function unknownDraft(column: DraftColumn): Draft {
  const { content } = column;
  if (column.levels.length === 0 && share(content.ratings, content) > MOST && content.filled > 1) {
    return { role: 'rating', rating: place(null), guessed: true };
  }
  return { role: null, rating: null, guessed: true };
}

/** "2018" alone: a rating where the column may be one. */
function bareYearDraft(
  { year, provisional }: Extract<HeaderMeaning, { type: 'bareYear' }>,
  column: DraftColumn,
  all: readonly DraftColumn[],
): Draft {
  if (!mayRateBareYear(year, column, all)) return { role: null, rating: null, guessed: true };
  const rating = { ...place(year), provisional };
  return { role: ratingRole(year), rating, guessed: !readsAsRatings(column.content) };
}

const place = (year: number | null): RatingPlace => ({
  year,
  base: 'main',
  stage: 'none',
  grade: null,
});

function ratingDraft(
  meaning: Extract<HeaderMeaning, { type: 'rating' }>,
  { content }: DraftColumn,
): Draft {
  const { year, base, stage, sure, provisional } = meaning;
  const grade = gradeOf(meaning.grade);
  if (grade !== null && looksMarked(content)) {
    const rating = { year, base, stage, grade, provisional };
    return { role: year === null ? 'rating' : `oneHot:${year}:${grade}`, rating, guessed: false };
  }
  const fits = readsAsRatings(content);
  if (!fits && !(sure && !looksForeign(content)))
    return { role: null, rating: null, guessed: true };
  return {
    role: ratingRole(year),
    rating: { year, base, stage, grade: null, provisional },
    guessed: !fits,
  };
}

const ratingRole = (year: number | null): ColumnRole =>
  year === null ? 'rating' : `rating:${year}`;

function gradeOf(label: string): Level | 'unrated' | null {
  if (label === '') return null;
  const reading = readLabel(label);
  const state = stateOf(reading.code);
  if (state === 'unrated') return state;
  return LEVELS.find((level) => level === state) ?? null;
}

/** Marks or nothing: what stands under a grade. */
function looksMarked(content: ColumnContent): boolean {
  return content.filled === 0 || share(content.marks + content.numbers, content) > 0.8;
}

/** Settles the name: one column, or family and given name in two (trap 13). */
function assignNames(columns: readonly DraftColumn[], drafts: Draft[]): void {
  const named = drafts.flatMap(({ role }, i) =>
    role === 'name' || role === 'nameFamily' || role === 'nameGiven' ? [i] : [],
  );
  const pair = named.find((i) => isPair(columns, drafts, i));
  if (pair !== undefined) {
    for (const i of named) setRole(drafts, i, 'ignore');
    setRole(drafts, pair, 'nameFamily');
    setRole(drafts, pair + 1, 'nameGiven');
    return;
  }
  const best =
    peopleBesideBodies(columns, named, drafts) ??
    bestName(columns, named) ??
    unitAsName(columns, drafts) ??
    guessedName(columns, drafts);
  for (const i of named) {
    if (i !== best && drafts[i]?.role !== 'unit') setRole(drafts, i, 'ignore');
  }
  if (best !== undefined) {
    const known = drafts[best]?.role === 'name';
    drafts[best] = { role: 'name', rating: null, guessed: !known };
  }
}

function setRole(drafts: Draft[], index: number, role: ColumnRole): void {
  drafts[index] = { role, rating: null, guessed: false };
}

/** Two columns of one name: the second holds single words, the first holds no whole names alone. */
function isPair(columns: readonly DraftColumn[], drafts: readonly Draft[], i: number): boolean {
  const given = columns[i + 1];
  const role = drafts[i + 1]?.role ?? null;
  const family = columns[i];
  if (given === undefined || family === undefined) return false;
  if (!(role === null || role === 'name' || role === 'nameFamily' || role === 'nameGiven')) {
    return false;
  }
  const sameHeader = given.levels.length > 0 && given.levels.join() === family.levels.join();
  const labelled = role !== null || given.levels.length === 0 || sameHeader;
  const { content } = given;
  return (
    labelled &&
    content.filled > 0 &&
    content.words + (sameHeader ? content.persons : 0) > content.texts * 0.8 &&
    share(content.texts, content) > 0.5 &&
    share(content.ratings, content) < 0.5 &&
    content.filled >= family.content.filled * 0.7
  );
}

function nameFit({ content }: DraftColumn): number {
  return share(content.persons + content.organisations, content) + (content.filled > 0 ? 0.1 : 0);
}

/**
 * "Tên chi bộ" before "Họ và tên": the people are the entries, and the bodies nominate them unless
 * another column does.
 */
function peopleBesideBodies(
  columns: readonly DraftColumn[],
  named: readonly number[],
  drafts: Draft[],
): number | undefined {
  const mostly = (part: 'persons' | 'organisations') => (i: number) => {
    const content = columns[i]?.content;
    return content !== undefined && share(content[part], content) > 0.5;
  };
  const people = named.find(mostly('persons'));
  const bodies = named.find(mostly('organisations'));
  if (people === undefined || bodies === undefined) return undefined;
  if (!drafts.some(({ role }) => role === 'unit')) setRole(drafts, bodies, 'unit');
  return people;
}

/** Of several columns headed as names, the first whose content reads most like names. */
function bestName(columns: readonly DraftColumn[], named: readonly number[]): number | undefined {
  let best: number | undefined;
  let bestFit = -1;
  for (const i of named) {
    const column = columns[i];
    const fit = column === undefined ? 0 : nameFit(column);
    if (fit > bestFit + 0.25) {
      best = i;
      bestFit = fit;
    }
  }
  return best;
}

/** A roster of collectives often heads its names "Chi bộ" or "Đơn vị". */
function unitAsName(columns: readonly DraftColumn[], drafts: readonly Draft[]): number | undefined {
  for (const role of ['subUnit', 'unit'] as const) {
    const index = drafts.findIndex((draft) => draft.role === role);
    const column = columns[index];
    if (column !== undefined && nameFit(column) > 0.5) return index;
  }
  return undefined;
}

/** No header names it: the unlabelled column that reads most like names. */
function guessedName(
  columns: readonly DraftColumn[],
  drafts: readonly Draft[],
): number | undefined {
  const free = drafts.flatMap(({ role }, i) => (role === null ? [i] : []));
  const best = bestName(columns, free);
  const column = best === undefined ? undefined : columns[best];
  return column !== undefined && nameFit(column) > 0.6 ? best : undefined;
}

/** Beside people a column of organisations is their unit, whatever its header says. */
function assignUnit(columns: readonly DraftColumn[], drafts: Draft[]): void {
  if (drafts.some(({ role }) => role === 'unit' || role === 'subUnit')) return;
  const name = columns[drafts.findIndex(({ role }) => role === 'name' || role === 'nameFamily')];
  if (name === undefined || share(name.content.organisations, name.content) > 0.5) return;
  const unit = columns.findIndex(
    ({ content, levels }, i) =>
      drafts[i]?.role === null &&
      levels.length > 0 &&
      content.filled > 0 &&
      share(content.organisations, content) > 0.6,
  );
  if (unit >= 0) drafts[unit] = { role: 'unit', rating: null, guessed: true };
}

/** Roles that one column alone can have: the first keeps it, of units and kinds the fullest. */
const SINGLE: readonly ColumnRole[] = [
  'ordinal',
  'unit',
  'subUnit',
  'votes',
  'form',
  'year',
  'kind',
  'unitKind',
  'partyMember',
];

function keepFirst(drafts: Draft[], columns: readonly DraftColumn[]): void {
  for (const role of SINGLE) {
    const having = drafts.flatMap((draft, i) => (draft.role === role ? [i] : []));
    const filled = having.find((i) => (columns[i]?.content.filled ?? 0) > 0) ?? having[0];
    for (const i of having) if (i !== filled) setRole(drafts, i, 'ignore');
  }
  const units = drafts.filter(({ role }) => role === 'unit').length;
  const cell = drafts.findIndex(({ role }) => role === 'subUnit');
  if (units === 0 && cell >= 0) setRole(drafts, cell, 'unit');
}
