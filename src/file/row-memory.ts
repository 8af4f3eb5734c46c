/**
 * What a written row was before: its `spans` (null where they did not change), whether it was
 * self-closing, and what stood in each cell that was written: '' nothing, null the cell was left
 * alone, else the whole cell with `PLACE` for the value of its `r`.
 */
export interface RowMemory {
  readonly spans: string | null;
  readonly selfClosing: boolean;
  readonly cells: readonly (string | null)[];
}

/** Stands for a cell's reference, so that equal cells of different rows are one memory. */
export const PLACE = '\u0001';

/** Gathers memories in the order of the rows; equal ones that follow each other cost nothing. */
export class MemoryLog {
  readonly memories: string[] = [];
  /** [index into memories, rows], flattened. */
  readonly runs: number[] = [];
  private readonly known = new Map<string, number>();

  add(memory: RowMemory): void {
    const key = JSON.stringify([memory.spans, memory.selfClosing ? 1 : 0, ...memory.cells]);
    let index = this.known.get(key);
    if (index === undefined) {
      index = this.memories.push(key) - 1;
      this.known.set(key, index);
    }
    const { runs } = this;
    const last = runs.length - 2;
    if (runs[last] === index) runs[last + 1] = (runs[last + 1] ?? 0) + 1;
    else runs.push(index, 1);
  }
}

/** Reads a log in the order in which it was written. */
export class MemoryReader {
  private readonly memories: readonly RowMemory[];
  private run = 0;
  private used = 0;

  constructor(
    memories: readonly string[],
    private readonly runs: readonly number[],
  ) {
    this.memories = memories.map(parseMemory);
  }

  next(): RowMemory | undefined {
    if (this.used >= (this.runs[this.run + 1] ?? 0)) {
      this.run += 2;
      this.used = 0;
    }
    if (this.run === 0 && this.used === 0 && this.runs.length === 0) return undefined;
    this.used++;
    return this.memories[this.runs[this.run] ?? -1];
  }
}

function parseMemory(key: string): RowMemory {
  const [spans, selfClosing, ...cells] = JSON.parse(key) as [
    string | null,
    number,
    ...(string | null)[],
  ];
  return { spans, selfClosing: selfClosing === 1, cells };
}
