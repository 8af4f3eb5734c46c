import type { Problem } from '../problem';
import { BLANK, type RatingCode } from './level';
import { readLabel, type OwnLabel } from './read-label';

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
}

export interface ColumnReading {
  /** The code of each label given, by the label as it was given. */
  readonly codes: ReadonlyMap<string, RatingCode>;
  /** Without a place: the caller knows sheet and column. */
  readonly problems: readonly Problem[];
}

/** How far a column's texts look like ratings, in cells. */
export interface LabelEvidence {
  /** Cells with any text. */
  readonly filled: number;
  /** Cells whose label is known by itself. */
  readonly known: number;
  /** Cells that a column-wide scale could explain (A/B/C/D, T, K, 1–4) or states ("Đã đánh giá"). */
  readonly possible: number;
}

/** Reads all labels of one rating column together. */
export function readRatingColumn(
  labels: Iterable<LabelCount>,
  context: ColumnContext,
): ColumnReading {
  const codes = new Map<string, RatingCode>();
  for (const { label } of labels) {
    codes.set(label, label === '' ? BLANK : readLabel(label, context.own).code);
  }
  return { codes, problems: [] };
}

/** Counts the cells of a column that are ratings, for recognising rating columns by content. */
export function labelEvidence(labels: Iterable<LabelCount>): LabelEvidence {
  let filled = 0;
  let known = 0;
  let possible = 0;
  for (const { label, count } of labels) {
    if (label === '') continue;
    const reading = readLabel(label);
    filled += count;
    if (reading.known) known += count;
    else if (reading.why !== 'unknown') possible += count;
  }
  return { filled, known, possible };
}
