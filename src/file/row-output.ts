import { ChunkWriter } from './chunk-writer';
import { findRow, newRowPlace, type RowPlace } from './sheet-scan';
import { concatBytes } from './bytes';

/** Writes a row anew: everything of it that is to stay is copied with `keepTo`. */
export interface RowWriter {
  /** Told of each row; what it neither keeps nor drops is copied. */
  row(output: RowOutput, row: RowPlace): void;
  /** Told once behind the last row. */
  end?(output: RowOutput): void;
}

/** The bytes of a sheet on their way: what has been passed is either copied or left out. */
export class RowOutput {
  readonly out = new ChunkWriter();
  bytes: Uint8Array = new Uint8Array(0);
  private kept = 0;

  start(bytes: Uint8Array): void {
    this.bytes = bytes;
    this.kept = 0;
  }

  /** Copies what stands before `at` and was not copied yet. */
  keepTo(at: number): void {
    if (at <= this.kept) return;
    this.out.copy(this.bytes, this.kept, at);
    this.kept = at;
  }

  /** Leaves out what stands before `at` and was not copied yet. */
  dropTo(at: number): void {
    this.kept = Math.max(this.kept, at);
  }
}

const SLASH = 0x2f;

/** Opens a self-closing row: only its slash goes. True where it was one. */
export function openRow(output: RowOutput, row: RowPlace): boolean {
  if (row.closeStart !== row.end) return false;
  output.keepTo(output.bytes.lastIndexOf(SLASH, row.openEnd - 1));
  output.dropTo(row.openEnd - 1);
  output.keepTo(row.openEnd);
  return true;
}

export interface RewrittenFrame {
  readonly head: Uint8Array;
  readonly tail: Uint8Array;
  /** Where the rows stand in the part as it was. */
  readonly headBytes: number;
  readonly tailAt: number;
  readonly prefixLength: number;
}

/** The sheet's part with another frame, and its rows as the writer makes them. */
export async function* rewriteSheet(
  chunks: AsyncIterable<Uint8Array>,
  frame: RewrittenFrame,
  writer: RowWriter,
): AsyncGenerator<Uint8Array> {
  const output = new RowOutput();
  const row = newRowPlace();
  let carry: Uint8Array = new Uint8Array(0);
  output.out.write(frame.head);
  for await (const rows of between(chunks, frame.headBytes, frame.tailAt)) {
    const window = carry.length === 0 ? rows : concatBytes([carry, rows]);
    output.start(window);
    let at = 0;
    for (;;) {
      const end = findRow(window, at, frame.prefixLength, row);
      if (end < 0) break;
      writer.row(output, row);
      at = end;
    }
    output.keepTo(at);
    carry = window.subarray(at);
    yield* output.out.take();
  }
  output.out.write(carry);
  writer.end?.(output);
  output.out.write(frame.tail);
  yield* output.out.take(true);
}

/** The bytes from `from` to `to`. */
async function* between(
  chunks: AsyncIterable<Uint8Array>,
  from: number,
  to: number,
): AsyncGenerator<Uint8Array> {
  let at = 0;
  for await (const chunk of chunks) {
    const piece = chunk.subarray(Math.max(0, from - at), Math.max(0, to - at));
    at += chunk.length;
    if (piece.length > 0) yield piece;
  }
}
