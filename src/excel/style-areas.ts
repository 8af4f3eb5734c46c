import type { SheetRow } from '../core/nomination/sheet-model';
import type { Area } from '../core/roster/grid';

/** A rectangle that grows downwards while the rows below repeat it. */
interface OpenArea {
  readonly style: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/**
 * The cells of rows as rectangles per style: neighbours in a row join, then equal spans of the
 * rows below. A list of a thousand people comes to a few dozen areas. Rows from `firstRow`.
 */
export function styleAreas(
  rows: readonly SheetRow[],
  firstRow: number,
): ReadonlyMap<string, readonly Area[]> {
  const areas = new Map<string, Area[]>();
  let open = new Map<string, OpenArea>();
  const close = (area: OpenArea, lastRow: number): void => {
    const { style, ...rest } = area;
    const ofStyle = areas.get(style) ?? [];
    ofStyle.push({ ...rest, lastRow });
    areas.set(style, ofStyle);
  };
  rows.forEach((row, index) => {
    const next = new Map<string, OpenArea>();
    for (const run of runsOf(row, firstRow + index)) {
      const key = `${run.style}:${run.firstColumn}:${run.lastColumn}`;
      next.set(key, open.get(key) ?? run);
    }
    for (const [key, area] of open) if (!next.has(key)) close(area, firstRow + index - 1);
    open = next;
  });
  for (const area of open.values()) close(area, firstRow + rows.length - 1);
  return areas;
}

function runsOf({ cells }: SheetRow, row: number): readonly OpenArea[] {
  const runs: OpenArea[] = [];
  for (const { column, style, across = 1 } of cells) {
    const last = runs.at(-1);
    const lastColumn = column + across - 1;
    if (last?.style === style && last.lastColumn + 1 === column) {
      runs[runs.length - 1] = { ...last, lastColumn };
    } else runs.push({ style, firstRow: row, firstColumn: column, lastColumn });
  }
  return runs;
}
