import { foldLabel } from '../text/fold';
import { stripDiacritics } from '../text/fold';
import { LABEL_GROUPS, PARTS, type LabelGroup } from './labels';
import { BLANK, levelCode, NOT_APPLICABLE, UNRATED, type Level, type RatingCode } from './level';

/** What a label of the built-in tables means. */
export interface IndexedLabel {
  readonly code: RatingCode;
  readonly scale: LabelGroup['scale'];
}

const NOISE = /[\s.,;:()[\]/*_-]+/g;

/** A folded label without spaces and punctuation: what labels are compared by. */
export function compactLabel(folded: string): string {
  return folded.replace(NOISE, '');
}

/** The code of a meaning, as the tables and the clerk's settings name it. */
export function codeOfMeaning(means: Level | 'unrated' | 'notApplicable' | 'blank'): RatingCode {
  if (means === 'unrated') return UNRATED;
  if (means === 'notApplicable') return NOT_APPLICABLE;
  return means === 'blank' ? BLANK : levelCode(means);
}

/** The alternatives of `a|b|c`, compact. */
export function alternatives(list: string): string[] {
  return list.split('|').map((text) => compactLabel(foldLabel(text)));
}

/** All labels that a pattern stands for, compact. */
function expand(pattern: string): string[] {
  if (!pattern.includes('{')) return alternatives(pattern);
  let labels = [''];
  for (const part of pattern.split(' ')) {
    const words = alternatives(PARTS[part.slice(1, -1)] ?? part);
    labels = labels.flatMap((label) => words.map((word) => label + word));
  }
  return labels;
}

function buildIndex(): Map<string, IndexedLabel> {
  const index = new Map<string, IndexedLabel>();
  for (const { means, scale, patterns } of LABEL_GROUPS) {
    const meaning = { code: codeOfMeaning(means), scale };
    for (const label of patterns.flatMap(expand)) index.set(label, meaning);
  }
  return index;
}

/** The same labels typed without diacritics; a form that two meanings share means nothing. */
function buildPlainIndex(index: ReadonlyMap<string, IndexedLabel>): Map<string, IndexedLabel> {
  const plain = new Map<string, IndexedLabel>();
  const shared = new Set<string>();
  for (const [label, meaning] of index) {
    const key = stripDiacritics(label);
    if ((plain.get(key)?.code ?? meaning.code) !== meaning.code) shared.add(key);
    plain.set(key, meaning);
  }
  for (const key of shared) plain.delete(key);
  return plain;
}

const index = buildIndex();
const plainIndex = buildPlainIndex(index);
const ASCII = /^[ -~]*$/;

/** Looks a compact label up; one typed wholly without diacritics also finds its accented form. */
export function indexedLabel(compact: string): IndexedLabel | undefined {
  return index.get(compact) ?? (ASCII.test(compact) ? plainIndex.get(compact) : undefined);
}

/** Every compact form of the four levels, for suggestions. */
export function levelForms(): readonly (readonly [form: string, code: RatingCode])[] {
  return [...index]
    .filter(([, { code }]) => code > BLANK && code < UNRATED)
    .map(([form, { code }]) => [form, code]);
}
