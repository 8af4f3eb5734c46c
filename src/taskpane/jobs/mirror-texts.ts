import { CodedValues, textOf } from '../../core/roster/value-table';
import type { CellCode, CellValue, CellValues } from '../../core/roster/grid';
import type { TextTable } from '../../core/roster/roster';
import { PooledTexts } from '../../core/roster/text-table';
import { pooledText, poolTexts, type TextPool } from '../../core/text/text-pool';

/** The values of a workbook as plain data: texts in a pool, everything else by its code. */
export interface FrozenValues {
  readonly texts: TextPool;
  /** Numbers, booleans and errors, whose place in the pool is empty. */
  readonly others: ReadonlyMap<CellCode, CellValue>;
}

export function freezeValues(values: CellValues): FrozenValues {
  const others = new Map<CellCode, CellValue>();
  const texts = poolTexts(values.size, (code) => {
    const value = values.value(code);
    if (typeof value === 'string') return value;
    others.set(code, value);
    return '';
  });
  return { texts, others };
}

export function thawValues(frozen: FrozenValues): CellValues {
  return new PooledValues(frozen);
}

class PooledValues extends CodedValues {
  private readonly texts: (string | undefined)[] = [];

  constructor(private readonly frozen: FrozenValues) {
    super();
  }

  get size(): number {
    return this.frozen.texts.ends.length;
  }

  protected stored(code: CellCode): CellValue {
    const { texts, others } = this.frozen;
    // No text of a table is empty: an empty cell has a code of its own.
    return pooledText(texts, code) || (others.get(code) ?? null);
  }

  /** Few of them are shown: each is made when it is first asked for. */
  protected storedText(code: CellCode): string {
    const known = this.texts[code];
    if (known !== undefined) return known;
    const text = textOf(this.stored(code));
    this.texts[code] = text;
    return text;
  }
}

export function freezeTexts(table: TextTable): TextPool {
  if (table instanceof PooledTexts) return table.pool;
  return poolTexts(table.size, (index) => table.text(index));
}
