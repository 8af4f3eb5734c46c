import type { RosterProblems } from '../../core/problem';
import { grouped, listed, percent } from '../numbers';
import type { ProblemSentences } from '../sentences';
import { namedParts } from '../names';
import { names } from './names';

const n = (count: number) => grouped(count, ',');
const counted = (count: number, one: string) => `${n(count)} ${count === 1 ? one : `${one}s`}`;

/** What recognising rosters reports. */
export const rosterProblems: Pick<ProblemSentences, keyof RosterProblems> = {
  'roster.none': () =>
    'no roster with names of people or collectives was found. ' +
    'Check the header of the table, or name the sheet and the range.',
  'roster.unsure': (p) =>
    `it is not certain that this is a roster (confidence ${percent(p.confidence)}). ` +
    'Check the header rows and the columns that were found.',
  'roster.noRatingYear': (p) =>
    `there is no rating column for ${String(p.year)}, so no row can be decided on for that year. ` +
    'Add the column, or say which one it is.',
  'roster.countsNotRatings': () =>
    'this table counts ratings per level and does not rate each row, so it is not reviewed.',
  'roster.severalRaters': (p) =>
    `there are several rating columns for the same year: ${namedParts(names, p.used)} is used, ` +
    `${namedParts(names, p.others)} not. Choose again if that is wrong.`,
  'roster.selfRatingOnly': (p) =>
    `for ${String(p.year)} there is only the own rating, which is no basis yet. ` +
    'Add the rating of the competent level, or choose to use this column.',
  'roster.ratingWithoutYear': (p) =>
    `the rating column “${p.header}” names no year and is not used. Say which year it is for.`,
  'roster.ratingUnsure': (p) =>
    `the column “${p.header}” may not be the rating of those listed and is not used. ` +
    'If it is, say which year it is for.',
  'roster.notRecognised': (p) =>
    p.what === 'transposed'
      ? 'the table is turned (one column a person) and cannot be read. Turn it to one row a person.'
      : 'the table holds codes and no names, so it cannot be read. Add a column of names.',
  'roster.repeatsSheet': (p) =>
    `${counted(p.count, 'row')} repeat the roster on the sheet “${p.other}” and were not taken twice. ` +
    'Check them.',
  'roster.correctionUnused': (p) =>
    `the correction kept for the sheet “${p.sheet}” fits no roster. ` +
    'Check the name of the sheet and the row.',
  'entry.conflictingRatings': (p) =>
    `“${p.name}” has different ratings for ${String(p.year)}. Keep the right one.`,
  'entry.ambiguousJoin': (p) =>
    `there are several “${p.name}” (${p.where}), so it cannot be told which rows are one person. ` +
    'Add the date of birth or the unit.',
  'rating.unknownLabel': (p) => {
    const asked = namedParts(names, p.suggestions).split(', ').filter(Boolean);
    const guess =
      asked.length === 0
        ? 'Choose what it means'
        : `Does it mean ${listed(asked, 'or')}? Choose one`;
    return `, ${counted(p.count, 'cell')}: “${p.label}” is not known. ${guess}, or correct the table.`;
  },
  'rating.ambiguousCode': (p) =>
    `, ${counted(p.count, 'cell')}: “${p.label}” can mean several things. ` +
    'Choose what it means, or correct the table.',
  'rating.oldScale': (p) =>
    `the ratings of ${p.years} follow the old scale and were converted: ` +
    '“trong sạch vững mạnh” and A to HTXSNV, B to HTTNV, C to HTNV, “yếu kém” and D to KHTNV.',
  'rating.notAGrade': (p) =>
    `, ${counted(p.count, 'cell')}: “${p.label}” is not a rating. ` +
    'Enter the rating, or choose what it means.',
  'rating.provisional': (p) =>
    `, ${counted(p.count, 'cell')}: the rating of ${String(p.year)} is provisional; ` +
    'the result holds only until the final rating is known.',
  'text.legacyEncoding': (p) =>
    `, ${counted(p.count, 'cell')}: text in the old encoding ${p.encoding} was read as Unicode; ` +
    'the cells themselves stay as they are.',
  'text.legacyDoubtful': (p) =>
    `, ${counted(p.count, 'cell')}: “${p.text}” may be in the old encoding too (“${p.reading}”) and was ` +
    'left as typed. Check it, and correct the table if so.',
  'entry.kindUnknown': (p) =>
    `it cannot be told what kind of candidate “${p.name}” is. Choose it, or add it to the table.`,
  'entry.noName': (p) =>
    `, ${counted(p.count, 'row')} with a rating name nobody and are not judged. Add the names.`,
  'entry.duplicate': (p) =>
    `“${p.name}” appears more than once (${p.where}). Check whether it is the same.`,
  'entry.twoUnits': (p) =>
    `“${p.name}” is nominated by more than one unit (${p.units}). Keep one of them.`,
  'unit.kindUnknown': (p) =>
    `it cannot be told whether “${p.unit}” is a grassroots cell or a grassroots organisation. ` +
    'Choose its kind, so that the quota can be applied.',
  'unit.ditto': (p) =>
    `, ${counted(p.count, 'cell')}: “${p.label}” is read as the cell in the row above. Check them.`,
  'unit.missing': (p) =>
    `${n(p.count)} people have no unit, so the quota per unit cannot be applied to them; ` +
    'they are counted as one unit with the lowest number. Add the column of units, or say which it is.',
  'unit.kindUnlisted': (p) =>
    `the plan sets no number for “${p.unit}” (${names.kinds[p.kind]}); ` +
    `the lowest number of the plan is applied: ${n(p.max)}. The committee decides.`,
  'unit.unmatched': (p) =>
    `the unit “${p.unit}” was not found among the collectives. Check its name.`,
};
