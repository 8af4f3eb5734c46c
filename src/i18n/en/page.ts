import { grouped } from '../numbers';
import type { PageSentences } from '../page-words';

const n = (count: number) => grouped(count, ',');
const s = (count: number, one: string) => `${n(count)} ${count === 1 ? one : `${one}s`}`;
const span = (word: string, first: string, last: string) =>
  first === last ? `${word} ${first} is` : `${word}s ${first}–${last} are`;

export const page: PageSentences = {
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
};
