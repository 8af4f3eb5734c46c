import { HostError, invalidArgument, NotBuilt } from '../host-error';
import { columnsOf, overlap, rectText, rowsOf, type Rect } from '../model/address';
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

/**
 * The one formula that the double calculates: INDEX of a column of the same sheet by a number in
 * the same row. Its cells hold the result; anything else fails loudly.
 */
export function writeLookups(target: RangeTarget, value: Json): void {
  const [, first, column, last, number] =
    (typeof value === 'string' ? LOOK_UP.exec(value) : null) ?? [];
  if (number === undefined) throw new NotBuilt(`formula ${JSON.stringify(value).slice(0, 80)}`);
  const { sheet, rect } = target;
  refuseIfProtected(sheet);
  const table: Rect = {
    top: Number(first) - 1,
    bottom: Number(last) - 1,
    left: Number(column) - 1,
    right: Number(column) - 1,
  };
  for (let row = rect.top; row <= rect.bottom; row += 1) {
    const place = sheet.value(row, Number(number) - 1);
    if (typeof place !== 'number' || place < 1 || place > rowsOf(table)) {
      throw invalidArgument(`INDEX number in row ${String(row + 1)}`);
    }
    const found = sheet.value(table.top + place - 1, table.left);
    for (let c = rect.left; c <= rect.right; c += 1) sheet.setValue(row, c, found);
  }
}
