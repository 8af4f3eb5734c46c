import type { Problem } from '../problem';
import { decodeLegacy, type LegacyEncoding } from '../text/legacy';
import type { CellCode, CellValues, Grid } from './grid';

/**
 * Reports per sheet how many cells were decoded from an old encoding (`text.legacyEncoding`).
 * Cells are counted only where some value of the workbook was decoded at all.
 */
export function reportLegacyTexts(
  grids: readonly Grid[],
  report: (problem: Problem) => void,
): void {
  const [first] = grids;
  const decoded =
    first === undefined ? new Map<CellCode, LegacyEncoding>() : decodedOf(first.values);
  if (decoded.size === 0) return;
  for (const grid of grids) {
    if (grid.ours) continue;
    for (const [encoding, count] of countIn(grid, decoded)) {
      const params = { encoding, count };
      report({ code: 'text.legacyEncoding', params, severity: 'info', sheet: grid.sheet });
    }
  }
}

function decodedOf(values: CellValues): Map<CellCode, LegacyEncoding> {
  const decoded = new Map<CellCode, LegacyEncoding>();
  for (let code = 0; code < values.size; code++) {
    const value = values.value(code);
    if (typeof value !== 'string' || value === values.text(code)) continue;
    const { encoding } = decodeLegacy(value);
    if (encoding !== null) decoded.set(code, encoding);
  }
  return decoded;
}

function countIn(
  grid: Grid,
  decoded: ReadonlyMap<CellCode, LegacyEncoding>,
): ReadonlyMap<LegacyEncoding, number> {
  const counts = new Map<LegacyEncoding, number>();
  for (let column = 0; column < grid.columnCount; column++) {
    for (let row = 1; row <= grid.lastRow; row++) {
      const encoding = decoded.get(grid.code(row, column));
      if (encoding !== undefined) counts.set(encoding, (counts.get(encoding) ?? 0) + 1);
    }
  }
  return counts;
}
