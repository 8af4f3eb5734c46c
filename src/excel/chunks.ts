import { isSizeError } from './excel-fault';
import { BYTES_PER_CELL_AT_FIRST, MAX_CELLS_PER_READ, TARGET_CHUNK_BYTES } from './limits';

/** A block of rows of one sheet: `first` from 0. */
export interface RowBlock {
  readonly first: number;
  readonly count: number;
}

/**
 * Walks over `rows` rows in blocks that fit one request. `work` returns the bytes that the block
 * took (as text), from which the next size follows; on a size error the block is halved.
 */
export async function inBlocks(
  rows: RowBlock,
  columns: number,
  work: (block: RowBlock) => Promise<number>,
): Promise<void> {
  let bytesPerRow = columns * BYTES_PER_CELL_AT_FIRST;
  let first = rows.first;
  const end = rows.first + rows.count;
  let ceiling = Math.max(1, Math.floor(MAX_CELLS_PER_READ / columns));
  while (first < end) {
    const wished = Math.max(1, Math.floor(TARGET_CHUNK_BYTES / Math.max(1, bytesPerRow)));
    const count = Math.min(wished, ceiling, end - first);
    try {
      const bytes = await work({ first, count });
      bytesPerRow = Math.max(1, bytes / count);
      first += count;
    } catch (error) {
      if (!isSizeError(error) || count === 1) throw error;
      ceiling = Math.floor(count / 2);
    }
  }
}

/** Sends every block in a request of its own: together they would exceed the limits of one. */
export async function sendBlocks<Block>(
  context: Excel.RequestContext,
  blocks: Iterable<Block>,
  queue: (block: Block) => void,
): Promise<void> {
  for (const block of blocks) {
    queue(block);
    await sendWaiting(context);
  }
}

function sendWaiting(context: Excel.RequestContext): Promise<void> {
  return context.sync();
}

/** A list in pieces of at most `size`. */
export function* piecesOf<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}
