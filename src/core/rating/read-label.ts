import { isCommonName } from '../text/common-name';
import { foldLabel, stripDiacritics } from '../text/fold';
import { remember } from '../text/remember';
import {
  alternatives,
  codeOfMeaning,
  compactLabel,
  indexedLabel,
  type IndexedLabel,
} from './label-index';
import {
  AWARDS,
  BODIES,
  CODES,
  LEAD_WORDS,
  LETTER_SCALE,
  PROVISIONAL_WORDS,
  QUALIFIED,
  STATES,
} from './labels';
import {
  BLANK,
  levelCode,
  PROVISIONAL,
  UNKNOWN,
  UNRATED,
  isLevel,
  type Level,
  type RatingCode,
} from './level';
import { suggestLabels } from './suggest';

/** One line of the clerk's own label table (`settings.labels`). */
export interface OwnLabel {
  readonly label: string;
  readonly means: Level | 'unrated' | 'notApplicable';
}

/** A label that says what it means by itself. `old`: a scale used up to 2017 (DOMAIN A.1, A.2). */
export interface KnownLabel {
  readonly known: true;
  readonly code: RatingCode;
  readonly scale: 'current' | 'old' | 'none' | 'own';
}

/**
 * Why a label says nothing by itself: a code that only a whole column can explain (A, T, 1, Khá),
 * a state ("Đã đánh giá"), a title or award, or simply not known.
 */
export type UnknownReason = 'code' | 'state' | 'award' | 'unknown';

export interface UnknownLabel {
  readonly known: false;
  readonly code: RatingCode;
  readonly why: UnknownReason;
}

export type LabelReading =
  KnownLabel | (UnknownLabel & { readonly suggestions: readonly string[] });

const NO_OWN: readonly OwnLabel[] = [];
/** Longer texts are remarks; they are not searched. */
const LONGEST_LABEL = 160;

const plainToo = (list: string): string =>
  alternatives(list)
    .flatMap((word) => [word, stripDiacritics(word)])
    .sort((a, b) => b.length - a.length)
    .join('|');

const LEAD = new RegExp(`^(?:${plainToo(LEAD_WORDS)})*(?:${plainToo(BODIES)})?`);
const QUALIFIED_LEAD = new RegExp(`^(?:${plainToo(QUALIFIED)})`);
const STATE_WORDS: ReadonlySet<string> = new Set(plainToo(STATES).split('|'));
const AWARD_WORDS: ReadonlySet<string> = new Set(plainToo(AWARDS).split('|'));
const CODE_WORDS: ReadonlySet<string> = new Set(Object.keys(CODES).map(compactLabel));

const PROVISIONAL_PART = new RegExp(`[\\s,-]*\\(?(?:${PROVISIONAL_WORDS})\\)?:?\\s*`);
/** "(QĐ số 12-QĐ/ĐU)", "- theo Thông báo số 5…": where the rating was decided. */
const DECISION =
  /[\s,;-]*\(?(?:theo )?(?:qđ|quyết định|tb|thông báo|cv|công văn|kl|kết luận|nq|nghị quyết)[^()\d]{0,12}\d[^()]*\)?$/;
/** A counter glued on ("…-3") or a footnote. */
const COUNTER = /(?:[-_]\d{1,3}| \(\d{1,3}\)| \(\*+\))$/;
/** "A. …", "b) …", "Loại C: …", "Mức 2 - …" before a label in words. */
const ENUMERATION = /^(?:(?:loại|mức) )?([a-d]|[1-4]|i{1,3}|iv)\s?(?:[.):]|-)\s*(?=\S{2})/;
/** "Hoàn thành tốt nhiệm vụ (HTTNV)", "Loại A (HTXSNV)". */
const DOUBLE = /^(.*\S) \(([^()]+)\)$/;
/** Between a label and its reason. */
const REASON_BREAK = / \(|[,;:] |\s-\s|-(?=\p{L})|\sdo\s/u;
const DASHES = /^[-/.…?\s]+$/;
const NUMBER = /^(?:mức |loại )?\d{1,3}(?:[.,]\d+)?$/;

/** What a text is without anything that may stand around a label. */
function bare(folded: string): string {
  return folded.replace(DECISION, '').replace(COUNTER, '').trim();
}

/**
 * Reads one label by itself, without suggestions: the clerk's own table first, then the built-in
 * labels, whole label only. "(dự kiến)" adds the flag `PROVISIONAL`.
 */
export function lookUpLabel(
  text: string,
  own: readonly OwnLabel[] = NO_OWN,
): KnownLabel | UnknownLabel {
  if (own.length === 0) return readAlone(text);
  return readWith(text, own);
}

const readAlone = remember((text) => readWith(text, NO_OWN));

function readWith(text: string, own: readonly OwnLabel[]): KnownLabel | UnknownLabel {
  if (text.length > LONGEST_LABEL || (own.length === 0 && isCommonName(text)))
    return unknown('unknown');
  const folded = foldLabel(text);
  if (folded === '' || DASHES.test(folded)) return { known: true, code: BLANK, scale: 'none' };
  const firm = folded.replace(PROVISIONAL_PART, ' ').trim();
  const found = lookUpOwn(folded, own) ?? lookUpOwn(firm, own) ?? lookUpBuiltIn(firm);
  if (found === null) return unknown(whyUnknown(bare(firm)));
  const provisional = firm !== folded && isLevel(found.code);
  return provisional ? { ...found, code: found.code | PROVISIONAL } : found;
}

/** Reads one label by itself; an unknown one comes with what it may have been meant for. */
export function readLabel(text: string, own: readonly OwnLabel[] = NO_OWN): LabelReading {
  const found = lookUpLabel(text, own);
  return found.known ? found : { ...found, suggestions: suggestLabels(text) };
}

/** True where the text by itself is a rating label of a known scale (no codes such as A, 1, x). */
export function isRatingLabel(text: string): boolean {
  const found = lookUpLabel(text);
  return found.known && found.code !== BLANK;
}

function unknown(why: UnknownReason): UnknownLabel {
  return { known: false, code: UNKNOWN, why };
}

const ownTables = new WeakMap<readonly OwnLabel[], ReadonlyMap<string, RatingCode>>();

function lookUpOwn(folded: string, own: readonly OwnLabel[]): KnownLabel | null {
  if (own.length === 0) return null;
  let table = ownTables.get(own);
  if (table === undefined) {
    table = new Map(own.map((line) => [ownKey(foldLabel(line.label)), codeOfMeaning(line.means)]));
    ownTables.set(own, table);
  }
  const code = table.get(ownKey(folded));
  return code === undefined ? null : { known: true, code, scale: 'own' };
}

/** Numbers keep their punctuation: 8,5 is not 85. */
function ownKey(folded: string): string {
  return /\d/.test(folded) ? folded : compactLabel(folded);
}

/**
 * "Không xếp loại (nghỉ ốm)", "Mới thành lập, chưa xếp loại": unrated with its reason, as long as
 * no part of it says a level.
 */
function unratedWithReason(folded: string): KnownLabel | null {
  const parts = folded.split(REASON_BREAK).map(wholeLabel);
  if (parts.length < 2 || parts.some((part) => part !== null && isLevel(part.code))) return null;
  return parts.find((part) => part?.code === UNRATED) ?? null;
}

function lookUpBuiltIn(folded: string): KnownLabel | null {
  const found = wholeLabel(folded) ?? doubleLabel(folded) ?? enumeratedLabel(folded);
  if (found !== null) return found;
  const unrated = unratedWithReason(folded);
  if (unrated !== null) return unrated;
  const stripped = bare(folded);
  if (stripped === folded) return null;
  return wholeLabel(stripped) ?? doubleLabel(stripped) ?? enumeratedLabel(stripped);
}

function wholeLabel(folded: string): KnownLabel | null {
  const compact = compactLabel(folded);
  const direct = indexedLabel(compact);
  if (direct !== undefined) return asKnown(direct);
  const rest = compact.replace(LEAD, '');
  const label = rest === '' ? undefined : indexedLabel(rest);
  if (label !== undefined) return asKnown(label);
  const level = rest.replace(QUALIFIED_LEAD, '');
  const qualified = level === rest || level === '' ? undefined : indexedLabel(level);
  return qualified !== undefined && isLevel(qualified.code)
    ? { ...asKnown(qualified), scale: 'old' }
    : null;
}

function asKnown({ code, scale }: IndexedLabel): KnownLabel {
  return { known: true, code, scale };
}

/** A label said twice counts only if both say the same. */
function doubleLabel(folded: string): KnownLabel | null {
  const parts = DOUBLE.exec(folded);
  if (parts === null) return null;
  const [first = '', second = ''] = parts.slice(1);
  const one = wholeLabel(first);
  const other = wholeLabel(second);
  if (one !== null && (one.code === other?.code || one.code === letterCode(second))) return one;
  return other !== null && other.code === letterCode(first) ? other : null;
}

/** A letter before the words must agree with them; a number only counts. */
function enumeratedLabel(folded: string): KnownLabel | null {
  const mark = ENUMERATION.exec(folded);
  if (mark === null) return null;
  const label = wholeLabel(folded.slice(mark[0].length));
  const letter = letterCode(mark[1] ?? '');
  return label !== null && (letter === null || letter === label.code) ? label : null;
}

/** The code of "A", "Loại B"; null for anything else. */
function letterCode(folded: string): RatingCode | null {
  const level = LETTER_SCALE[compactLabel(folded).replace(LEAD, '')];
  return level === undefined ? null : levelCode(level);
}

function whyUnknown(folded: string): UnknownReason {
  const compact = compactLabel(folded);
  if (STATE_WORDS.has(compact)) return 'state';
  if (AWARD_WORDS.has(compact)) return 'award';
  const isCode =
    NUMBER.test(folded) || CODE_WORDS.has(compact) || CODE_WORDS.has(compact.replace(LEAD, ''));
  return isCode ? 'code' : 'unknown';
}
