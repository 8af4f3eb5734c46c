import { HostError, invalidArgument } from '../host-error';
import { cellsOf, type Rect } from '../model/address';
import type { Book } from '../model/book';
import type { Sheet } from '../model/sheet';
import type { Argument } from '../server-class';

/** What a range stands for: one rectangle of a sheet. */
export interface RangeTarget {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly rect: Rect;
}

/** What a `RangeAreas` stands for. */
export interface AreasTarget {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly rects: readonly Rect[];
  /** What its address names, where that is not the areas themselves. */
  readonly named?: readonly Rect[];
}

/** An address given to `getRange` may not be longer (office-js#5198). */
export const MAX_ADDRESS_CHARACTERS = 8192;
/** Cells that one read may hold. */
export const MAX_CELLS_PER_READ = 5_000_000;
/** Characters that one cell holds. */
export const MAX_CELL_CHARACTERS = 32_767;

export function refuseIfProtected(sheet: Sheet): void {
  if (sheet.isProtected) {
    throw new HostError(
      'AccessDenied',
      "You can't make this change because the sheet is protected.",
    );
  }
}

export function refuseIfTooMany(rect: Rect): void {
  if (cellsOf(rect) > MAX_CELLS_PER_READ) {
    throw new HostError(
      'RangeExceedsLimit',
      'The cell count in the range has exceeded the maximum.',
    );
  }
}

export function text(value: Argument | undefined, what: string): string {
  if (typeof value !== 'string') throw invalidArgument(what);
  return value;
}

export function integer(value: Argument | undefined, what: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument(what);
  return value;
}

export function checkAddress(address: string): string {
  if (address.length > MAX_ADDRESS_CHARACTERS) throw invalidArgument('address too long');
  return address;
}
