import type { Area } from '../../core/roster/grid';

/** Rows that share one list of merged areas. */
const ROWS_A_BLOCK = 64;

/** Finds merged areas by place, however many there are. */
export class MergeIndex {
  private readonly blocks = new Map<number, Area[]>();

  constructor(merges: readonly Area[]) {
    for (const merge of merges) {
      if (merge.firstRow === merge.lastRow && merge.firstColumn === merge.lastColumn) continue;
      for (let block = blockOf(merge.firstRow); block <= blockOf(merge.lastRow); block++) {
        const known = this.blocks.get(block);
        if (known === undefined) this.blocks.set(block, [merge]);
        else known.push(merge);
      }
    }
  }

  /** The merged area that a cell belongs to. */
  at(row: number, column: number): Area | null {
    const near = this.blocks.get(blockOf(row));
    return near?.find((merge) => holds(merge, row, column)) ?? null;
  }

  /** All that touch an area. */
  touching(area: Area): ReadonlySet<Area> {
    const found = new Set<Area>();
    if (this.blocks.size === 0) return found;
    for (let block = blockOf(area.firstRow); block <= blockOf(area.lastRow); block++) {
      for (const merge of this.blocks.get(block) ?? []) if (touch(merge, area)) found.add(merge);
    }
    return found;
  }

  /** The area with every merged area whole that it touches. */
  expand(area: Area): Area {
    let whole = area;
    for (;;) {
      let next = whole;
      for (const merge of this.touching(whole)) next = union(next, merge);
      if (isSameArea(next, whole)) return whole;
      whole = next;
    }
  }
}

const blockOf = (row: number): number => Math.floor(row / ROWS_A_BLOCK);

export function holds(area: Area, row: number, column: number): boolean {
  return (
    row >= area.firstRow &&
    row <= area.lastRow &&
    column >= area.firstColumn &&
    column <= area.lastColumn
  );
}

function touch(one: Area, other: Area): boolean {
  return (
    one.firstRow <= other.lastRow &&
    one.lastRow >= other.firstRow &&
    one.firstColumn <= other.lastColumn &&
    one.lastColumn >= other.firstColumn
  );
}

function union(one: Area, other: Area): Area {
  return {
    firstRow: Math.min(one.firstRow, other.firstRow),
    lastRow: Math.max(one.lastRow, other.lastRow),
    firstColumn: Math.min(one.firstColumn, other.firstColumn),
    lastColumn: Math.max(one.lastColumn, other.lastColumn),
  };
}

export function areaOfCell({
  row,
  column,
}: {
  readonly row: number;
  readonly column: number;
}): Area {
  return { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
}

export function isSameArea(one: Area, other: Area): boolean {
  return (
    one.firstRow === other.firstRow &&
    one.lastRow === other.lastRow &&
    one.firstColumn === other.firstColumn &&
    one.lastColumn === other.lastColumn
  );
}
