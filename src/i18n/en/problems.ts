import { ended, grouped, limitText } from '../numbers';
import type { ProblemSentences } from '../sentences';
import { fixed, limits, looks, unsafe } from './file-words';
import { mergeProblems } from './merge-problems';
import { names } from './names';
import { rosterProblems } from './roster-problems';

const expected = (what: string) =>
  what === 'no such field' ? 'there is no such field' : `${what} is expected`;
const path = (text: string) => (text === '' ? 'the whole content' : text);

const n = (count: number) => grouped(count, ',');
const counted = (count: number, one: string) => `${n(count)} ${count === 1 ? one : `${one}s`}`;
const at = (unit: string) => (unit === '' ? '' : ` at ${unit}`);

export const problems: ProblemSentences = {
  ...mergeProblems,

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
  'file.formulasStale': (p) =>
    `the file holds ${counted(p.count, 'formula')}; after a cell was changed they keep their former ` +
    'results until the file is opened in Excel. If the roster draws on formulas, open it in Excel, save it and review again.',
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
  'cell.fixed': (p) => `${fixed[p.why]}.`,
  'table.notJoined': () =>
    'the two result columns stand beside the Excel table and do not belong to it; they do not follow when the table is sorted.',
  'decision.tooMany': (p) =>
    `${n(p.count)} were chosen (${p.entries}) for ${counted(p.seats, 'open seat')} of the quota ` +
    `“${p.quota}”${at(p.unit)} (${p.clause}), so none of them is nominated yet. Choose as many as there are seats.`,
  'decision.beyondSeats': (p) =>
    `the decision to nominate “${p.entry}” cannot be applied: those who rank higher took all seats. ` +
    'Look at it again, or change the quota.',
  'decision.noSuchEntry': (p) =>
    `the decision on “${p.entry}” cannot be applied: there is no such row, or it bears another name. Correct the sheet, row and name in the decision.`,
  'decision.notEligible': (p) =>
    `the decision to nominate “${p.entry}” cannot be applied: the criteria are not met. See the reasons of this row, or delete the decision.`,
  'precondition.refused': (p) =>
    `“${p.unit}” does not meet a condition of the plan: ${p.text} Consider this before nominating.`,
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
    '. Press “Remove highlight” to remove all of it.',

  ...rosterProblems,

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
    `${n(p.chosen)} chosen so far. Choose more, or think again about those who were left out.`,
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
    `${n(p.count)} people have only a rating as civil servants, and the table does not say who is a ` +
    'Party member, so that rating was used. Where one of them is, add the Party rating.',
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
