/** Everything that is written as text gets Excel's mark of text, so that "=1+1" stays a name. */
export function asText(text: string): string {
  return text === '' ? '' : `'${text}`;
}

/** Consecutive rows of one request; `first` counts from 0. */
export interface Block<Row> {
  readonly first: number;
  readonly rows: readonly Row[];
}

/** Rows cut into blocks whose JSON stays under a size; a row is never cut. */
export function* blocksOf<Row>(
  rows: Iterable<Row>,
  bytesOf: (row: Row) => number,
  maxBytes: number,
  maxRows = Infinity,
): Generator<Block<Row>> {
  let block: Row[] = [];
  let bytes = 0;
  let first = 0;
  for (const row of rows) {
    const size = bytesOf(row);
    if (block.length > 0 && (bytes + size > maxBytes || block.length >= maxRows)) {
      yield { first, rows: block };
      first += block.length;
      block = [];
      bytes = 0;
    }
    block.push(row);
    bytes += size;
  }
  if (block.length > 0) yield { first, rows: block };
}
