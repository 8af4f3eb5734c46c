import type { SheetRow } from './sheet-model';

/** Rows of a sheet Excel can hold (Excel specifications and limits). */
export const MAX_SHEET_ROWS = 1_048_576;

/** A part of a sheet whose rows are made only while they are iterated. */
export interface Block {
  readonly count: number;
  readonly rows: () => Iterable<SheetRow>;
}

export function blockOf(rows: readonly SheetRow[]): Block {
  return { count: rows.length, rows: () => rows };
}

/** The rows of all blocks one after the other, as a sheet model has them. */
export function joinBlocks(blocks: readonly Block[]): {
  readonly rows: Iterable<SheetRow>;
  readonly rowCount: number;
} {
  return {
    rows: { [Symbol.iterator]: () => rowsOf(blocks) },
    rowCount: blocks.reduce((sum, { count }) => sum + count, 0),
  };
}

function* rowsOf(blocks: readonly Block[]): Generator<SheetRow> {
  for (const block of blocks) yield* block.rows();
}
