import { HostError, invalidArgument } from '../host-error';
import { columnsOf, hasCell, rectText, rowsOf, type Rect } from '../model/address';
import type { CellContent, Sheet } from '../model/sheet';
import type { Json } from '../protocol';
import { MAX_CELL_CHARACTERS, refuseIfProtected, type RangeTarget } from './range-target';

export function readMatrix(rect: Rect, cell: (row: number, column: number) => Json): Json {
  const rows: Json[] = [];
  for (let row = rect.top; row <= rect.bottom; row += 1) {
    const cells: Json[] = [];
    for (let column = rect.left; column <= rect.right; column += 1) cells.push(cell(row, column));
    rows.push(cells);
  }
  return rows;
}

/** Calls `set` with each cell of a value given as one scalar or a matrix of the range's shape. */
function eachCell(rect: Rect, value: Json, set: (row: number, column: number, v: Json) => void) {
  const rows = Array.isArray(value) ? (value as readonly Json[]) : null;
  if (rows !== null && rows.length !== rowsOf(rect)) throw invalidArgument('rows of the matrix');
  for (let r = 0; r < rowsOf(rect); r += 1) {
    const cells = rows === null ? null : rows[r];
    if (cells !== null && (!Array.isArray(cells) || cells.length !== columnsOf(rect))) {
      throw invalidArgument('columns of the matrix');
    }
    for (let c = 0; c < columnsOf(rect); c += 1) {
      set(
        rect.top + r,
        rect.left + c,
        cells === null ? value : cellOf(cells as readonly Json[], c),
      );
    }
  }
}

function cellOf(cells: readonly Json[], column: number): Json {
  const cell = cells[column];
  if (cell === undefined) throw invalidArgument('a cell of the matrix');
  return cell;
}

/** Sets `values` or `formulas`; null leaves a cell as it is. A formula is not calculated: it stays its text, as Excel's would not. */
export function writeValues({ book, sheet, rect }: RangeTarget, value: Json): void {
  refuseIfProtected(sheet);
  refuseIfFiltered(sheet, rect);
  book.noteWrite(sheet, rectText(rect));
  eachCell(rect, value, (row, column, cell) => {
    if (cell === null) return;
    refuseInsideMerge(sheet, row, column, cell);
    sheet.setValue(row, column, asStored(sheet, row, column, cell));
  });
}

/** What Excel keeps of what was written: a leading apostrophe makes text, "=" a formula. */
function asStored(sheet: Sheet, row: number, column: number, cell: Json): CellContent {
  if (typeof cell === 'number' || typeof cell === 'boolean') return cell;
  if (typeof cell !== 'string') throw invalidArgument('cell value');
  if (cell.length > MAX_CELL_CHARACTERS) throw invalidArgument('text too long for a cell');
  if (sheet.format('numberFormat', row, column) === '@') return cell.replace(/^'/, '');
  if (cell.startsWith("'")) return cell.slice(1);
  if (/^[=+@-]./.test(cell)) {
    throw new HostError('InvalidArgument', `written as text this would become a formula: ${cell}`);
  }
  return /^[+-]?\d+([.,]\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : cell;
}

export function writeFormats({ sheet, rect }: RangeTarget, value: Json): void {
  refuseIfProtected(sheet);
  if (!Array.isArray(value)) {
    sheet.setFormat('numberFormat', rect, value);
    return;
  }
  eachCell(rect, value, (row, column, cell) => {
    sheet.setFormat('numberFormat', { top: row, bottom: row, left: column, right: column }, cell);
  });
}

export function refuseIfFiltered(sheet: Sheet, rect: Rect): void {
  for (const row of sheet.filteredRows) {
    if (row >= rect.top && row <= rect.bottom) {
      throw new HostError(
        'FilteredRangeConflict',
        'The attempted operation conflicts with a filter.',
      );
    }
  }
}

/** A merged area holds its value in the first cell; writing to another is lost in Excel. */
function refuseInsideMerge(sheet: Sheet, row: number, column: number, cell: Json): void {
  if (cell === '') return;
  const area = sheet.merges.find((merge) => hasCell(merge, row, column));
  if (area !== undefined && (area.top !== row || area.left !== column)) {
    throw new HostError('MergedRangeConflict', 'The operation conflicts with a merged range.');
  }
}
