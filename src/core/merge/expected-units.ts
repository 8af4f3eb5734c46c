import type { Problem } from '../problem';
import { bodyName, mayBeSameBody } from '../review/body-name';
import { foldLabel, stripDiacritics } from '../text/fold';
import { editDistance } from '../text/levenshtein';
import { cleanText } from '../text/clean';
import type { UnitCount } from './count-units';
import { spokenName } from './file-names';

/** "1. ", "12) ", "- ", "• " before the name of a unit in a list; also a number and a tab. */
const ORDINAL = /^\s*(?:[-–•*+]\s+|\d{1,3}(?:[.)]\s*|\t\s*))/;
/** Spellings this far apart may be one name; shorter names differ in no more than a letter. */
const TYPING_ERRORS = 2;
const LONG_NAME = 8;

/** The units that have to send a list: one a line, numbered or not; none twice. */
export function expectedUnits(lines: string): readonly string[] {
  const units = lines
    .split(/\r\n?|\n/)
    .map((line) => cleanText(line.replace(ORDINAL, '')))
    .filter((unit) => unit !== '');
  return [...new Map(units.map((unit) => [foldLabel(unit), unit])).values()];
}

/** How the units that sent something compare with those that had to. */
export interface ExpectedReport {
  /** Units that had to send a list and of which there is none. */
  readonly missing: readonly string[];
  /** Units found that nobody expected. */
  readonly unexpected: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Compares by folded names only. A unit counts as sent where it nominates somebody or a file is
 * named after it. Names that are merely alike are told on both sides (`merge.unitMissing`,
 * `merge.unitUnexpected`) and never taken for one another.
 */
export function compareExpected(
  expected: readonly string[],
  units: readonly UnitCount[],
  files: readonly string[],
): ExpectedReport {
  if (expected.length === 0) return { missing: [], unexpected: [], problems: [] };
  const asked = new Set(expected.map(foldLabel));
  const named = new Set(files.filter((file) => asked.has(foldLabel(spokenName(file)))));
  const sent = new Set([
    ...units.map(({ unit }) => foldLabel(unit)),
    ...[...named].map((file) => foldLabel(spokenName(file))),
  ]);
  const missing = expected.filter((unit) => !sent.has(foldLabel(unit)));
  const extra = units.filter(
    (found) => !asked.has(foldLabel(found.unit)) && !found.files.every((file) => named.has(file)),
  );
  const unexpected = extra.map(({ unit }) => unit);
  const problems = [
    ...missing.map((unit): Problem => {
      const params = { unit, like: unexpected.filter((other) => isAlike(unit, other)) };
      return { code: 'merge.unitMissing', params, severity: 'warning' };
    }),
    ...extra.map(({ unit, files: from }): Problem => {
      const like = missing.filter((other) => isAlike(unit, other));
      return {
        code: 'merge.unitUnexpected',
        params: { unit, files: from, like },
        severity: 'warning',
      };
    }),
  ];
  return { missing, unexpected, problems };
}

/** True where two names may be one unit's: for a hint, never for a decision. */
function isAlike(a: string, b: string): boolean {
  const [one, other] = [bodyName(a), bodyName(b)];
  if (one === other || mayBeSameBody(one, other)) return true;
  const [plain, second] = [stripDiacritics(one), stripDiacritics(other)];
  if (plain === second || mayBeSameBody(plain, second)) return true;
  // "Chi bộ 1" and "Chi bộ 2" are two units.
  if (plain.replace(/\D/g, '') !== second.replace(/\D/g, '')) return false;
  const most = Math.min(one.length, other.length) < LONG_NAME ? 1 : TYPING_ERRORS;
  return editDistance(one, other) <= most;
}
