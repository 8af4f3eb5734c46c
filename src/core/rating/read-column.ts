import type { Problem } from '../problem';
import { columnScale, type ColumnScale } from './column-scale';
import { foldLabel } from '../text/fold';
import { isLevel, LEVELS, PROVISIONAL, stateOf, UNKNOWN, type RatingCode } from './level';
import { readNumbers } from './points';
import { lookUpLabel, type KnownLabel, type OwnLabel, type UnknownLabel } from './read-label';
import { suggestLabels } from './suggest';

/** A distinct text of a rating column (as `CellValues.text` gives it) and how often it stands there. */
export interface LabelCount {
  readonly label: string;
  readonly count: number;
}

export interface ColumnContext {
  /** The year that the column rates; null where it is not known. */
  readonly year: number | null;
  /** The clerk's own label table (`settings.labels`); overrides everything. */
  readonly own: readonly OwnLabel[];
  /** `settings.pointsAreRatings`: numbers are points out of 100 (A.2, from 2025). */
  readonly points?: boolean;
}

export interface ColumnReading {
  /** The code of each label given, by the label as it was given. */
  readonly codes: ReadonlyMap<string, RatingCode>;
  /** Without a place: the caller knows sheet and column. */
  readonly problems: readonly Problem[];
}

/** How far a column's texts look like ratings, in cells. */
export interface LabelEvidence {
  /** Cells with any text but a dash. */
  readonly filled: number;
  /** Cells whose label is known by itself. */
  readonly known: number;
  /** Cells that a column-wide scale could explain (A/B/C/D, T, Khá) or states ("Đã đánh giá"). */
  readonly possible: number;
}

/** One label of the column with what it says by itself. */
export interface ReadCount extends LabelCount {
  readonly found: KnownLabel | UnknownLabel;
}

/** The words of the four levels themselves, also shortened: hoàn thành …, HTTNV. */
const SAYS_LEVEL = /ho[aà]n th[aà]nh|ht/;

/** A wrong column may hold a name a row: only the most frequent unknown labels are listed. */
const MOST_REPORTED = 40;

/**
 * Reads all labels of one rating column together. Labels that say what they mean are taken as
 * `readLabel` takes them; A/B/C/D and the mass organisations' ladder only where the whole column
 * shows that scale (see `columnScale`); everything else stays unknown and is reported with its
 * count: `rating.unknownLabel` (with suggestions), `rating.ambiguousCode`, `rating.notAGrade`.
 * Reports `rating.oldScale`, `level.mapped` (for words that do not say the level themselves, such as
 * Trong sạch vững mạnh, A, Khá) and `rating.provisional` for what it assumed.
 */
export function readRatingColumn(
  labels: Iterable<LabelCount>,
  context: ColumnContext,
): ColumnReading {
  const read = Array.from(labels, ({ label, count }) => {
    return { label, count, found: lookUpLabel(label, context.own) };
  });
  const scale = columnScale(read, context.year);
  const points = readNumbers(read, context);
  const codes = new Map<string, RatingCode>();
  for (const { label, found } of read) {
    codes.set(label, scale.codes.get(label) ?? points.codes.get(label) ?? found.code);
  }
  const open = read.filter(({ label }) => codes.get(label) === UNKNOWN);
  const problems = [
    ...open
      .filter(({ label }) => !points.asked.has(label))
      .sort(byCount)
      .flatMap(problemOf),
    ...points.problems,
    ...assumptions(read, codes, scale, context.year),
  ];
  return { codes, problems };
}

/** Counts the cells of a column that are ratings, for recognising rating columns by content. */
export function labelEvidence(labels: Iterable<LabelCount>): LabelEvidence {
  let filled = 0;
  let known = 0;
  let possible = 0;
  for (const { label, count } of labels) {
    const found = lookUpLabel(label);
    if (found.known && found.scale === 'none' && found.code === 0) continue;
    filled += count;
    if (found.known) known += count;
    else if (isPossible(label, found)) possible += count;
  }
  return { filled, known, possible };
}

/** Numbers are left out: every column of ordinals would be possible. */
function isPossible(label: string, { why }: UnknownLabel): boolean {
  return (why === 'code' && !/^\d/.test(label)) || why === 'state';
}

/** Most frequent first, then by the label itself, so that the order of rows plays no part. */
function byCount(a: LabelCount, b: LabelCount): number {
  return b.count - a.count || (a.label < b.label ? -1 : 1);
}

function problemOf(read: ReadCount, place: number, all: readonly ReadCount[]): Problem[] {
  if (place > MOST_REPORTED) return [];
  if (place === MOST_REPORTED) return [restOf(all.slice(MOST_REPORTED))];
  const { label, count, found } = read;
  // A known label that is open here was taken back by the column's scale.
  const why = found.known ? 'code' : found.why;
  if (why === 'code') {
    return [{ code: 'rating.ambiguousCode', severity: 'warning', params: { label, count } }];
  }
  if (why === 'state' || why === 'award') {
    return [{ code: 'rating.notAGrade', severity: 'warning', params: { label, count } }];
  }
  const suggestions = suggestLabels(label).join(', ');
  return [
    { code: 'rating.unknownLabel', severity: 'warning', params: { label, count, suggestions } },
  ];
}

/** One line for all labels beyond the list. */
function restOf(rest: readonly ReadCount[]): Problem {
  const count = rest.reduce((sum, read) => sum + read.count, 0);
  const label = `… (+${rest.length})`;
  return {
    code: 'rating.unknownLabel',
    severity: 'warning',
    params: { label, count, suggestions: '' },
  };
}

function assumptions(
  read: readonly ReadCount[],
  codes: ReadonlyMap<string, RatingCode>,
  scale: ColumnScale,
  year: number | null,
): Problem[] {
  const problems: Problem[] = [];
  const old = read.some(({ found, count }) => found.known && found.scale === 'old' && count > 0);
  if (old || scale.kind !== 'none') {
    const params = { years: year === null ? '' : String(year) };
    problems.push({ code: 'rating.oldScale', severity: 'info', params });
  }
  problems.push(...mapped(read, codes));
  const count = read.reduce((sum, r) => sum + (isProvisional(codes.get(r.label)) ? r.count : 0), 0);
  if (count > 0 && year !== null) {
    problems.push({ code: 'rating.provisional', severity: 'warning', params: { count, year } });
  }
  return problems;
}

/** The words whose level is an assumption of ours, once each, by the label. */
function mapped(read: readonly ReadCount[], codes: ReadonlyMap<string, RatingCode>): Problem[] {
  return read
    .filter(({ found }) => !found.known || found.scale === 'old')
    .filter(({ label }) => !SAYS_LEVEL.test(foldLabel(label)) && !/^\d/.test(label))
    .sort(byCount)
    .flatMap(({ label }): Problem[] => {
      const state = stateOf(codes.get(label) ?? UNKNOWN);
      const level = LEVELS.find((candidate) => candidate === state);
      if (level === undefined) return [];
      return [{ code: 'level.mapped', severity: 'info', params: { label, level } }];
    });
}

function isProvisional(code: RatingCode | undefined): boolean {
  return code !== undefined && isLevel(code) && (code & PROVISIONAL) !== 0;
}
