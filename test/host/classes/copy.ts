import { HostError, invalidArgument, NotBuilt } from '../host-error';
import { columnsOf, overlap, rectText, rowsOf } from '../model/address';
import type { CellContent } from '../model/sheet';
import type { Json } from '../protocol';
import { isServerObject, type Argument } from '../server-class';
import { refuseIfFiltered } from './matrix';
import { refuseIfProtected, type RangeTarget } from './range-target';

function sourceOf(argument: Argument | undefined): RangeTarget {
  if (isServerObject(argument) && argument.class.name === 'Range') {
    return argument.target as RangeTarget;
  }
  throw new NotBuilt('copyFrom of something else than a range');
}

/** Copies values cell by cell, as "Paste values" does: a text stays a text, whatever it looks like. */
export function copyValues(
  target: RangeTarget,
  [source, type, skipBlanks, transpose]: readonly Argument[],
): void {
  if (type !== 'Values' || skipBlanks === true || transpose === true) {
    throw new NotBuilt('copyFrom other than values');
  }
  const { sheet, rect, book } = target;
  const from = sourceOf(source);
  if (rowsOf(from.rect) !== rowsOf(rect) || columnsOf(from.rect) !== columnsOf(rect)) {
    throw new NotBuilt('copyFrom of another size');
  }
  refuseIfProtected(sheet);
  refuseIfFiltered(sheet, rect);
  if (sheet.merges.some((merge) => overlap(merge, rect))) {
    throw new HostError('MergedRangeConflict', 'The operation conflicts with a merged range.');
  }
  book.noteWrite(sheet, rectText(rect));
  for (let r = 0; r < rowsOf(rect); r += 1) {
    for (let c = 0; c < columnsOf(rect); c += 1) {
      const value = from.sheet.value(from.rect.top + r, from.rect.left + c);
      sheet.setValue(rect.top + r, rect.left + c, value);
    }
  }
}

const LOOK_UP = /^=INDEX\(R(\d+)C(\d+):R(\d+)C\2,RC(\d+)\)$/;
const PACKED = /^=((?:\(FIND\(MID\(INDEX\([^+]+\+1\),[^+]+\+\d+,1\),R1C\d+\)-1\)\*\d+\+)+)1$/;
const DIGIT =
  /\(FIND\(MID\(INDEX\(R1C(\d+):R\d+C\1,INT\(\(ROW\(\)-1\)\/(\d+)\)\+1\),MOD\(ROW\(\)-1,\2\)\*(\d+)\+(\d+),1\),R1C(\d+)\)-1\)\*(\d+)\+/g;

/**
 * The two formulas that the double calculates: INDEX of a column of the same sheet by a number in
 * the same row, and a number read off packed digits. Its cells hold the result; anything else
 * fails loudly.
 */
export function writeLookups(target: RangeTarget, value: Json): void {
  const formula = typeof value === 'string' ? value : '';
  const result = lookUp(target, formula) ?? packedNumber(target, formula);
  if (result === null) throw new NotBuilt(`formula ${JSON.stringify(value).slice(0, 80)}`);
  const { sheet, rect } = target;
  refuseIfProtected(sheet);
  for (let row = rect.top; row <= rect.bottom; row += 1) {
    const found = result(row);
    for (let c = rect.left; c <= rect.right; c += 1) sheet.setValue(row, c, found);
  }
}

type RowFormula = (row: number) => CellContent;

/** One INDEX, or several whose texts are joined; an empty cell joins as nothing. */
function lookUp(target: RangeTarget, formula: string): RowFormula | null {
  const parts = formula.split('&').map((part, index) => (index === 0 ? part : `=${part}`));
  const found = parts.map((part) => oneLookUp(target, part));
  if (found.includes(null)) return null;
  const [first] = found;
  if (found.length === 1 && first) return first;
  return (row) => found.map((one) => String(one?.(row) ?? '')).join('');
}

function oneLookUp({ sheet }: RangeTarget, formula: string): RowFormula | null {
  const [, first, column, last, number] = LOOK_UP.exec(formula) ?? [];
  if (number === undefined) return null;
  return (row) => {
    const place = sheet.value(row, Number(number) - 1);
    if (typeof place !== 'number' || place < 1 || place > Number(last) - Number(first) + 1) {
      throw invalidArgument(`INDEX number in row ${String(row + 1)}`);
    }
    return sheet.value(Number(first) + place - 2, Number(column) - 1);
  };
}

function packedNumber({ sheet }: RangeTarget, formula: string): RowFormula | null {
  const terms = PACKED.exec(formula)?.[1];
  if (terms === undefined) return null;
  const digits = [...terms.matchAll(DIGIT)].map((match) => match.slice(1).map(Number));
  return (row) => {
    let sum = 1;
    for (const [column = 0, each = 1, width = 1, place = 1, alphabet = 0, factor = 1] of digits) {
      const text = String(sheet.value(Math.floor(row / each), column - 1));
      const digit = text.charAt((row % each) * width + place - 1);
      const value = String(sheet.value(0, alphabet - 1)).indexOf(digit);
      if (digit === '' || value < 0) throw invalidArgument(`FIND in row ${String(row + 1)}`);
      sum += value * factor;
    }
    return sum;
  };
}
