import type { LeftBehind, MergeProblems } from '../../core/problem';
import { grouped, listed, yearSpans } from '../numbers';
import type { ProblemSentences } from '../sentences';

const n = (count: number) => grouped(count, ',');
const counted = (count: number, one: string, many = `${one}s`) =>
  `${n(count)} ${count === 1 ? one : many}`;
const quoted = (names: readonly string[]) => listed(shortened(names), 'and');
const like = (names: readonly string[]) =>
  names.length === 0 ? '' : ` Much alike: ${listed(shortened(names), 'or')}.`;

/** More names than this make no sentence. */
const MOST_NAMES = 8;

function shortened(names: readonly string[]): string[] {
  const shown = names.slice(0, MOST_NAMES).map((name) => `“${name}”`);
  const left = names.length - shown.length;
  return left === 0 ? shown : [...shown, counted(left, 'other')];
}

const leftBehind: Readonly<Record<LeftBehind, string>> = {
  readings: 'the readings chosen',
  unratedYears: 'the choice for unrated years',
  categories: 'the categories chosen',
  quotas: 'the changed quotas',
  attestations: 'the confirmations',
  decisions: 'the decisions',
  pointsAreRatings: 'the choice for points',
};

/** What putting the rosters of several files together reports. */
export const mergeProblems: Pick<ProblemSentences, keyof MergeProblems> = {
  'merge.sameFile': (p) => `holds just what the file “${p.other}” holds, so it was left out.`,
  'merge.sheetsLeftOut': (p) =>
    `without a roster, ${p.sheets.length === 1 ? 'this sheet was' : 'these sheets were'} left out: ${quoted(p.sheets)}.`,
  'merge.unitFromFile': (p) =>
    `the rosters name no unit, so the name of the file stands for it: “${p.unit}”. ` +
    'If that is wrong, rename the file or add a column for the unit.',
  'merge.unitTwice': (p) =>
    `“${p.unit}” stands in several files: ${quoted(p.files)}` +
    `${p.count === 0 ? '' : ` (${counted(p.count, 'name')} in more than one)`}. ` +
    'If the unit sent its list twice, take one file out; if these are two units, tell them apart by name.',
  'merge.unitMissing': (p) => `there is no list of “${p.unit}” yet.${like(p.like)}`,
  'merge.unitUnexpected': (p) =>
    `“${p.unit}” (${quoted(p.files)}) is none of the units that had to send a list.${like(p.like)}`,
  'merge.yearsMissing': (p) => `lacks the ratings of ${yearSpans(p.years)}, which most files have.`,
  'merge.yearsExtra': (p) => `has ratings of ${yearSpans(p.years)}, which most files do not have.`,
  'merge.subjectsDiffer': (p) =>
    `some files list only collectives (${quoted(p.collectives)}), ` +
    `others only people (${quoted(p.individuals)}). Check that both are complete.`,
  'merge.labelConflict': (p) =>
    `the files ${quoted(p.files)} explain the label “${p.label}” differently, so neither is used. ` +
    'Choose again in the label table.',
  'merge.labelElsewhere': (p) =>
    `only ${quoted(p.files)} explains the label “${p.label}”, but ${quoted(p.others)} also has it, ` +
    'so the explanation is not used. Choose again in the label table.',
  'merge.kindConflict': (p) =>
    `the files ${quoted(p.files)} give “${p.unit}” different kinds, so neither is used. ` +
    'Choose the kind again.',
  'merge.notTakenOver': (p) =>
    `not taken over from this file: ${listed(
      p.what.map((what) => leftBehind[what]),
      'and',
    )}.`,
  'merge.settingsUnread': () =>
    'the choices kept in the file could not be read and were passed over. Check what was recognised.',
  'merge.readsDifferently': (p) =>
    `${counted(p.count, 'row')} ${p.count === 1 ? 'is' : 'are'} read otherwise than in the file alone. Please check.`,
  'merge.rowsJoined': (p) =>
    `${counted(p.count, 'row')} ${p.count === 1 ? 'was' : 'were'} joined to the same people or collectives in another file (other years). Please check.`,
};
