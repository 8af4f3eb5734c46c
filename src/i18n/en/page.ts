import { fileSize, grouped } from '../numbers';
import type { PageSentences } from '../page-words';
import { mergeWords } from './page-merge';

const n = (count: number) => grouped(count, ',');
const s = (count: number, one: string) => `${n(count)} ${count === 1 ? one : `${one}s`}`;
const span = (word: string, first: string, last: string) =>
  first === last ? `${word} ${first} is` : `${word}s ${first}–${last} are`;

export const page: PageSentences = {
  ...mergeWords,

  'name.result': (p) => `${p.name} – Bình Xét`,
  'name.edited': (p) => `${p.name} (changed)`,
  'name.list': (p) => `${p.name} – Nomination list`,
  'grid.sheets': () => 'Sheets',
  'grid.name': (p) => `Cells of the sheet “${p.sheet}”`,
  'grid.ours': () => 'made by Bình Xét',
  'grid.hiddenSheet': () => 'hidden sheet',
  'grid.showHiddenSheets': (p) => `Show ${s(p.count, 'hidden sheet')}`,
  'grid.showHiddenParts': () => 'Show hidden rows and columns',
  'grid.hiddenRows': (p) => `${span('Row', n(p.first), n(p.last))} hidden`,
  'grid.hiddenColumns': (p) => `${span('Column', p.first, p.last)} hidden`,
  'grid.selectAll': () => 'Select the whole sheet',
  'grid.row': (p) => `Row ${n(p.row)}${p.status === '' ? '' : `, ${p.status}`}`,
  'grid.cell': () => 'Selected cell',
  'grid.content': () => 'Content of the cell',
  'grid.size': (p) => `${p.address}: ${s(p.rows, 'row')} × ${s(p.columns, 'column')}`,
  'grid.edit': (p) => `Edit cell ${p.cell}`,
  'grid.suggestions': (p) => `Values already in the column of cell ${p.cell}`,
  'grid.fixed': () => 'This cell cannot be changed here.',
  'grid.decoded': (p) => `Old font, converted for reading; the file holds “${p.stored}”`,
  'grid.tooLarge': (p) => `The selection is too large to copy; at most ${s(p.cells, 'cell')}.`,
  'grid.copied': (p) => `Copied ${s(p.cells, 'cell')}.`,
  'grid.empty': () => 'This sheet is empty.',
  'grid.keys': () =>
    'Arrow keys to move, F2 to edit, Esc to give up, Ctrl+Z to undo, F6 to go to the part beside it.',

  saved: (p) => `Saved “${p.name}”. The original file is as it was.`,
  downloaded: (p) =>
    `Downloaded “${p.name}” into the browser’s download folder. The original file is as it was.`,
  stillOpen: (p) => `“${p.name}” is still open as before.`,
  editUndone: (p) => `Cell ${p.place} is as it was before.`,
  forgotten: () => 'Everything that this page remembered on the machine is forgotten.',

  'title.file': (p) => `${p.name} – Bình Xét`,
  'first.what': () =>
    'Reads a roster, judges every row by the commendation plan, says why, and writes the nomination list in the official form.',
  'first.drop': () => 'or drop a file anywhere on this page',
  'first.kinds': () => 'Reads .xlsx, .xlsm, .xls, .ods and .csv files',
  'first.sample': () => 'Try it with a sample roster',
  'first.private': () =>
    'The file does not leave this machine: the page sends nothing anywhere and works without a network.',
  'first.kept': () =>
    'This machine remembers the campaign and choices of last time (nobody’s name from a roster).',
  'first.forget': () => 'Forget them',
  'open.file': () => 'Open a file',
  'open.other': () => 'Open another file',
  'open.reading': (p) => `Reading “${p.name}”`,
  'open.kinds': () => 'Spreadsheets',
  'drop.here': () => 'Drop the file here to open it',
  'file.bar': () => 'The open file',
  'file.save': () => 'Save to this machine',
  'file.undoEdit': () => 'Undo cell edit',
  'file.unsaved': () => 'Not saved yet',
  'file.info': () => 'About the file',
  'info.size': (p) => `Size: ${fileSize(p.bytes, '.')}`,
  'info.sheets': (p) => `${s(p.sheets, 'sheet')}, ${s(p.rows, 'row')}`,
  'info.asItWas': () =>
    'The saved file is a copy of this one with the result added; all else stays as it is.',
  'info.converted': (p) =>
    `A ${p.ending} file is saved as a new .xlsx file: the contents of the cells without their formats.`,
  'info.local': () => 'The file is read on this machine only.',
  'tab.views': () => 'What is shown',
  'tab.sheet': () => 'Sheet',
  'tab.pane': () => 'Review',
  splitter: () => 'Width of the review pane',
  'leave.title': () => 'Not saved yet',
  'leave.text': (p) =>
    `“${p.name}” has results or edited cells that are not saved. They are lost if another file is opened.`,
  'leave.save': () => 'Save, then open the other',
  'leave.go': () => 'Open the other without saving',
  'leave.stay': () => 'Stay',
  'update.ready': () => 'There is a new version of the Bình Xét page.',
  'update.use': () => 'Reload to use it',
};
