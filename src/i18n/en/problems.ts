import type { FileLimit, LooksLike, UnsafeContent } from '../../core/problem';
import { ended, grouped, limitText, listed, percent } from '../numbers';
import type { ProblemSentences } from '../sentences';
import { namedParts } from '../names';
import { names } from './names';

const looks: Readonly<Record<LooksLike, string>> = {
  wordDocument: 'a Word document',
  presentation: 'a presentation',
  xlsb: 'a binary workbook (.xlsb)',
  zip: 'a zip archive',
  pdf: 'a PDF file',
  image: 'an image',
  html: 'a web page',
  xml: 'an XML file',
  text: 'a text file',
  oldOffice: 'an old Office file that holds no workbook',
  binary: 'data that cannot be read',
};

const unsafe: Readonly<Record<UnsafeContent, string>> = {
  bomb: 'compressed data that grows without measure',
  overlappingEntries: 'compressed parts that overlap',
  duplicateEntries: 'a part that is there twice',
  entryName: 'a part with a forbidden name',
  compression: 'a kind of compression that is not allowed',
  documentType: 'a document type declaration',
  nesting: 'parts nested too deep',
};

const limits: Readonly<Record<FileLimit, string>> = {
  fileBytes: 'size of the file',
  entries: 'number of parts',
  partBytes: 'size of one part',
  packageBytes: 'size once unpacked',
  cells: 'number of filled cells',
  merges: 'number of merged areas',
  strings: 'number of distinct values',
  characters: 'number of characters',
  tokenBytes: 'length of one element',
};

const expected = (what: string) =>
  what === 'no such field' ? 'there is no such field' : `${what} is expected`;
const path = (text: string) => (text === '' ? 'the whole content' : text);

const n = (count: number) => grouped(count, ',');
const counted = (count: number, one: string) => `${n(count)} ${count === 1 ? one : `${one}s`}`;
const at = (unit: string) => (unit === '' ? '' : ` at ${unit}`);

export const problems: ProblemSentences = {
  'file.empty': (p) => `the file “${p.name}” is empty. Choose another file.`,
  'file.notFound': (p) =>
    `the file “${p.name}” was not found. Check its name and the folder it is in.`,
  'file.unreadable': (p) =>
    `“${p.name}” cannot be read. Check that it is a file, not a folder, and that you may read it.`,
  'file.unwritable': (p) =>
    `“${p.name}” cannot be written. Choose another place, or close the file if it is open.`,
  'file.notAWorkbook': (p) =>
    `the file “${p.name}” is not a workbook (it is ${looks[p.looksLike]}). ` +
    'Open it with the program that made it and save it as .xlsx.',
  'file.password': (p) =>
    `the file “${p.name}” has a password, so it cannot be read. ` +
    'Open it in Excel, remove the password, save it and try again.',
  'file.damaged': (p) =>
    `the file “${p.name}” is damaged at “${p.part}”, so it cannot be read. ` +
    'Open it in Excel to repair and save it, or use another copy.',
  'file.tooLarge': (p) =>
    `the file “${p.name}” exceeds the limit for the ${limits[p.what]} (${limitText(p.what, p.limit, ',')}). ` +
    'Divide the roster into smaller files.',
  'file.unsafe': (p) =>
    `the file “${p.name}” holds unsafe content (${unsafe[p.what]}), so it was not opened. ` +
    'Ask the sender for the original file.',
  'file.convertedToXlsx': (p) =>
    `the format ${p.format} of “${p.name}” cannot be written without loss; ` +
    'the result is written as a new .xlsx file.',
  'file.formulasWithoutValues': (p) =>
    `${counted(p.count, 'formula')} without a result counted as empty. ` +
    'Open the file in Excel, save it and review again.',
  'settings.invalid': (p) =>
    `the settings cannot be used at “${path(p.path)}”: ${expected(p.expected)}. Correct them and try again.`,
  'settings.passedOver': (p) =>
    `the settings kept in the workbook cannot be used at “${path(p.path)}” (${expected(p.expected)}) ` +
    'and were passed over; only the given settings file counts.',
  'file.signed': () =>
    'the file has a digital signature; what was added to the result makes the signature invalid there.',
  'file.structureLocked': () =>
    'the structure of the workbook is protected; the result sheets were added to the new file all the same.',
  'file.sharedWorkbook': () =>
    'this is a shared workbook that tracks changes, so it cannot be written. ' +
    'Stop sharing it in Excel, save it and try again.',
  'sheet.protected': () =>
    'the sheet is protected, so it was not highlighted. Unprotect it if it is to be highlighted.',
  'cell.occupied': (p) =>
    `${counted(p.count, 'cell')} to be written held something already and stayed as it was.`,
  'table.notJoined': () =>
    'the two result columns stand beside the Excel table and do not belong to it; they do not follow when the table is sorted.',
  'decision.noSuchEntry': (p) =>
    `the decision on «${p.entry}» cannot be applied: there is no such row, or it bears another name. Correct the sheet, row and name in the decision.`,
  'decision.notEligible': (p) =>
    `the decision to nominate «${p.entry}» cannot be applied: the criteria are not met. See the reasons of this row, or delete the decision.`,
  'precondition.refused': (p) =>
    `«${p.unit}» does not meet a condition of the plan: ${p.text} Consider this before nominating.`,
  'run.none': () =>
    'no results of Bình Xét were found in this file, so nothing was removed. If result columns or list sheets are still there, delete them by hand, or go back to the original file.',
  'run.remains': () =>
    'the sheet was changed after the last run, so part of the highlight could not be removed. Check it, and delete the two result columns if they are still there.',

  'excel.editingCell': () =>
    'a cell is still being typed in. Press Enter or Esc in that cell, then try again.',
  'excel.protected': () =>
    'the sheet or the workbook is protected, or open for reading only, so Excel refuses to write. ' +
    'Unprotect it (or enable editing, or save a copy), then try again.',
  'excel.structureLocked': () =>
    'the structure of the workbook is protected, so no sheet can be added or removed; nothing was ' +
    'written. Unprotect the structure (Review › Protect Workbook), then try again.',
  'excel.gone': () =>
    'a sheet, table or range has just been renamed or deleted. Review again, then write.',
  'excel.tooLarge': () =>
    'this is too much data for one exchange with Excel. Split the roster over several sheets, or ' +
    'use Excel on a computer instead of Excel on the web.',
  'excel.filtered': () =>
    'a filter hides rows, so the sheet was not highlighted lest results land on the wrong rows. ' +
    'Clear the filter (Data › Clear), then try again.',
  'excel.mergedInTheWay': () =>
    'merged cells stand where results would go. Unmerge the cells beside the roster, then try again.',
  'excel.pivotInTheWay': () =>
    'a PivotTable stands where results would go. Move it, then try again.',
  'excel.insertConflict': () =>
    'the cells beside the table cannot be moved. Empty the cells to its right, then try again.',
  'excel.nameTaken': () => 'a sheet or a name that would be written already exists. Try again.',
  'excel.interrupted': () => 'it was broken off half-way by Excel. Try again.',
  'excel.conflict': () =>
    'somebody else is changing this workbook and Excel could not merge the changes. Wait a moment, ' +
    'then try again.',
  'excel.restarted': () =>
    'the connection with Excel has restarted. Close and open the pane again.',
  'excel.busy': () => 'just now Excel is busy. Wait a moment, then try again.',
  'excel.dialogOpen': () =>
    'a dialog of Excel is open, so nothing can be written. Close it, then try again.',
  'excel.tooOld': () =>
    'this Excel lacks a function that is needed. Update Excel, or use Bình Xét as a web page.',
  'excel.mergesUnknown': () =>
    'this Excel does not tell which cells are merged, so only the first row of each merged cell has ' +
    'a value. If units are merged over rows, unmerge and fill them, or use Bình Xét as a web page.',
  'excel.other': (p) =>
    `an error of Excel: ${p.excelCode}. Try again; if it stays, save, close and reopen Excel.`,
  'excel.earlierGone': (p) =>
    `writing did not finish (${p.excelCode}) and was taken back; the results of the run before it ` +
    'are gone as well. Your own data is unchanged. Write again.',
  'excel.remains': (p) =>
    `not finished (${p.excelCode}) and not all taken back. Left over: ` +
    [
      p.sheets === '' ? '' : `sheets ${p.sheets}`,
      p.columns === '' ? '' : `result columns ${p.columns}`,
    ]
      .filter(Boolean)
      .join('; ') +
    '. Press “Clear highlight” to remove all of it.',

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
  'entry.kindUnknown': (p) =>
    `it cannot be told what kind of candidate “${p.name}” is. Choose it, or add it to the table.`,
  'entry.duplicate': (p) =>
    `“${p.name}” appears more than once (${p.where}). Check whether it is the same.`,
  'entry.twoUnits': (p) =>
    `“${p.name}” is nominated by more than one unit (${p.units}). Keep one of them.`,
  'unit.kindUnknown': (p) =>
    `it cannot be told whether “${p.unit}” is a grassroots cell or a grassroots organisation. ` +
    'Choose its kind, so that the quota can be applied.',
  'unit.missing': (p) =>
    `${n(p.count)} people have no unit, so the quota per unit cannot be applied to them; ` +
    'they are counted as one unit with the lowest number. Add the column of units, or say which it is.',
  'unit.kindUnlisted': (p) =>
    `the plan sets no number for “${p.unit}” (${names.kinds[p.kind]}); ` +
    `the lowest number of the plan is applied: ${n(p.max)}. The committee decides.`,
  'unit.unmatched': (p) =>
    `the unit “${p.unit}” was not found among the collectives. Check its name.`,

  'campaign.unknown': (p) =>
    `there is no campaign “${p.id}”. Known campaigns: ${p.known}. ` +
    'Choose one of them, or name a campaign file.',
  'campaign.phaseUnknown': (p) =>
    `the campaign has no phase “${p.id}”. Its phases: ${p.known}. Choose one of them.`,
  'campaign.invalid': (p) =>
    `the campaign file cannot be used at “${path(p.path)}”: ${expected(p.expected)}. Correct it and try again.`,

  'quota.minOverEligible': (p) =>
    `the quota “${p.quota}”${at(p.unit)} asks for at least ${n(p.min)}, ` +
    `but only ${n(p.eligible)} are eligible.`,
  'quota.minsOverMax': (p) =>
    `the quota “${p.quota}” allows at most ${n(p.max)}, ` +
    `but the minimums inside it add up to ${n(p.mins)}. One of them has to give.`,
  'quota.unmet': (p) =>
    `the quota “${p.quota}”${at(p.unit)} asks for at least ${n(p.min)}; ` +
    `${n(p.chosen)} chosen so far. The unit has to choose more.`,
  'quota.wouldSuffice': (p) =>
    `changing the quota “${p.quota}” from ${n(p.from)} to ${n(p.to)} alone would suffice. ` +
    'The committee decides.',
  'quota.unlimited': (p) => `the plan sets no number for “${p.category}”.`,
  'decision.lapsed': (p) =>
    `the decision on “${p.entry}” has lapsed because the tie has changed. Decide again.`,
  'quota.crossing': (p) =>
    `the quotas “${p.quota}” and “${p.other}” overlap in part and cannot be applied together. ` +
    'Remove or change one of them.',
  'ranking.mixedUnits': (p) =>
    `the column “${p.column}” of “${p.category}” mixes shares (18/20, 90%) with bare numbers (${n(p.count)} cells), which cannot be compared, so that column ranks nobody. Write them all one way.`,
  'ranking.incomplete': (p) =>
    `${n(p.count)} eligible in “${p.category}” have no figure in the column “${p.column}”, ` +
    'so that column ranks nobody. Add the figures.',
  'rating.streamAssumed': (p) =>
    `no column says who is a Party member; ${counted(p.count, 'row')} were judged ` +
    'by the rating as civil servant. Check them.',
  'rating.yearSkipped': (p) =>
    `${String(p.year)}: ${counted(p.count, 'row')} without a rating were passed over ` +
    'as the chosen policy says.',
  'category.delegated': (p) =>
    `${counted(p.count, 'row')} of “${p.category}” are decided by ${p.to} under its own rules.`,
  'precondition.open': (p) =>
    p.unit === ''
      ? `a condition on the units has to be confirmed: ${ended(p.text)}`
      : `a condition on ${p.unit} has to be confirmed: ${ended(p.text)}`,
  'level.mapped': (p) => `“${p.label}” is read as ${names.ratings[p.level]}.`,

  'highlight.apart': (p) =>
    `the cells beside the table are in use, so the results stand apart, in columns ${p.columns}.`,
  'highlight.noRoom': () =>
    'there are no two empty columns to the right of the table. Choose colour without columns.',
  'highlight.colourOnly': () =>
    'colour alone, without columns: it does not follow a later sort. Run again after sorting.',
  'sheet.tooManyRows': (p) =>
    `the sheet “${p.name}” cannot hold everything: ${counted(p.left, 'row')} were left out.`,
};
