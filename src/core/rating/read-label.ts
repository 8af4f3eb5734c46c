import { foldLabel } from '../text/fold';
import { levelCode, NOT_APPLICABLE, UNKNOWN, UNRATED, type Level, type RatingCode } from './level';

/** One line of the clerk's own label table (`settings.labels`). */
export interface OwnLabel {
  readonly label: string;
  readonly means: Level | 'unrated' | 'notApplicable';
}

/** Which words a label belongs to; `old` are the scales used up to 2017 (DOMAIN A.1, A.2). */
export type LabelScale = 'current' | 'old' | 'unrated' | 'notApplicable' | 'own';

/** What one label says by itself. */
export type LabelReading =
  | { readonly known: true; readonly code: RatingCode; readonly scale: LabelScale }
  | {
      readonly known: false;
      readonly code: RatingCode;
      /** Whether it is a code (A, B, T, 1…) that only a whole column can explain, a state, or new. */
      readonly why: 'code' | 'notAGrade' | 'unknown';
      /** Labels it may have been meant for, nearest first; never applied. */
      readonly suggestions: readonly string[];
    };

const FIRST_LABELS: Readonly<Record<string, RatingCode>> = {
  'hoàn thành xuất sắc nhiệm vụ': levelCode('excellent'),
  'hoàn thành tốt nhiệm vụ': levelCode('good'),
  'hoàn thành nhiệm vụ': levelCode('satisfactory'),
  'không hoàn thành nhiệm vụ': levelCode('unsatisfactory'),
  htxsnv: levelCode('excellent'),
  httnv: levelCode('good'),
  htnv: levelCode('satisfactory'),
  khtnv: levelCode('unsatisfactory'),
  'không xếp loại': UNRATED,
  'không phải đảng viên': NOT_APPLICABLE,
};

/** Reads one label by itself: whole-label matching, the clerk's table first. */
export function readLabel(text: string, own: readonly OwnLabel[] = []): LabelReading {
  const folded = foldLabel(text);
  const mine = own.find((line) => foldLabel(line.label) === folded);
  if (mine !== undefined) return { known: true, code: codeOfMeaning(mine.means), scale: 'own' };
  const code = FIRST_LABELS[folded];
  if (code !== undefined) return { known: true, code, scale: 'current' };
  return { known: false, code: UNKNOWN, why: 'unknown', suggestions: [] };
}

/** The code of what the clerk's table says. */
export function codeOfMeaning(means: OwnLabel['means']): RatingCode {
  if (means === 'unrated') return UNRATED;
  return means === 'notApplicable' ? NOT_APPLICABLE : levelCode(means);
}

/** True where the text by itself is a rating label of a known scale (no codes such as A, 1, x). */
export function isRatingLabel(text: string): boolean {
  return readLabel(text).known;
}
