import type { ColumnsHighlight } from '../core/plan';
import { inBlocks } from './chunks';

/** The cells that a highlight would write but that hold something; `[row, column]` from 0. */
export class Occupied {
  private readonly cells = new Set<string>();

  get count(): number {
    return this.cells.size;
  }

  add(row: number, offset: number): void {
    this.cells.add(`${row}:${offset}`);
  }

  has(row: number, offset: number): boolean {
    return this.cells.size > 0 && this.cells.has(`${row}:${offset}`);
  }
}

/** Last row that a highlight writes, from 1. */
export function lastRowOf({ headerRow, rows }: ColumnsHighlight): number {
  return rows.at(-1) ?? headerRow;
}

/**
 * Looks once more whether the two columns are empty: the clerk may have typed since the review.
 * Usually one question is enough.
 */
export async function findOccupied(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  highlight: ColumnsHighlight,
): Promise<Occupied> {
  const { headerRow, firstColumn } = highlight;
  const occupied = new Occupied();
  const rows = { first: headerRow - 1, count: lastRowOf(highlight) - headerRow + 1 };
  const whole = sheet.getRangeByIndexes(rows.first, firstColumn, rows.count, 2);
  const used = whole.getUsedRangeOrNullObject(true).load('address');
  await context.sync();
  if (used.isNullObject) return occupied;
  await inBlocks(rows, 2, async ({ first, count }) => {
    const range = sheet.getRangeByIndexes(first, firstColumn, count, 2).load('values');
    await context.sync();
    return takeOccupied(range.values, first, occupied);
  });
  return occupied;
}

function takeOccupied(
  values: readonly (readonly unknown[])[],
  first: number,
  occupied: Occupied,
): number {
  let characters = 0;
  values.forEach((pair, index) => {
    pair.forEach((value, offset) => {
      characters += String(value).length + 3;
      if (value !== '') occupied.add(first + index + 1, offset);
    });
  });
  return characters * 2;
}
