import { isDitto } from '../text/ditto';
import { foldLabel, stripDiacritics } from '../text/fold';
import { editDistance } from '../text/levenshtein';
import { compactLabel, levelForms } from './label-index';
import { CODES, SHOWN } from './labels';
import { LEVELS, levelCode, type Level, type RatingCode } from './level';

/** One letter in four may be wrong, at least one, at most four. */
const LETTERS_PER_ERROR = 4;
const MOST_ERRORS = 4;
/** Longer texts are remarks, not labels with a typing error. */
const LONGEST = 60;

interface Nearness {
  readonly code: RatingCode;
  readonly distance: number;
  /** Letters left out or doubled are likelier than letters changed. */
  readonly slip: number;
}

const codeSuggestions = new Map(
  Object.entries(CODES).map(([code, shown]) => [compactLabel(code), shown]),
);

/**
 * Labels that an unknown text may have been meant for, nearest first, at most one for each level;
 * empty where nothing is near, or where the cell only repeats the one above. They are shown to the clerk and never applied (DOMAIN A.4.4).
 */
export function suggestLabels(text: string): readonly string[] {
  if (isDitto(text)) return [];
  const compact = compactLabel(foldLabel(text));
  const ofCode = codeSuggestions.get(compact) ?? codeSuggestions.get(compact.replace(/^loại/, ''));
  if (ofCode !== undefined) return ofCode;
  if (compact.length > LONGEST || compact.length < 2 || /^\d/.test(compact)) return [];
  const short = !/[\u0080-\u{10FFFF}\s]/u.test(text.trim());
  return nearestLevels(stripDiacritics(compact)).map((level) => SHOWN[level][short ? 1 : 0]);
}

function nearestLevels(plain: string): Level[] {
  const allowed = Math.min(MOST_ERRORS, Math.max(1, Math.floor(plain.length / LETTERS_PER_ERROR)));
  const best = new Map<RatingCode, Nearness>();
  for (const [form, code] of levelForms()) {
    if (form.length < 2 || Math.abs(form.length - plain.length) > allowed) continue;
    const near = measure(plain, stripDiacritics(form), code);
    const known = best.get(code);
    if (near.distance <= allowed && (known === undefined || compare(near, known) < 0))
      best.set(code, near);
  }
  return [...best.values()]
    .sort((a, b) => compare(a, b) || b.code - a.code)
    .flatMap(({ code }) => LEVELS.filter((level) => levelCode(level) === code));
}

function measure(plain: string, form: string, code: RatingCode): Nearness {
  const slip = isWithin(plain, form) || isWithin(form, plain) ? 0 : 1;
  return { code, distance: editDistance(plain, form), slip };
}

function compare(a: Nearness, b: Nearness): number {
  return a.distance - b.distance || a.slip - b.slip;
}

/** True where `part` is `whole` with letters left out. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === part[at]) at++;
  return at === part.length;
}
