import type { Problem } from '../problem';
import { decodeLegacy, otherReading, type LegacyEncoding } from '../text/legacy';
import { columnLetters } from './address';
import type { CellCode, CellValues, Grid } from './grid';

/**
 * Reports per sheet how many cells were decoded from an old encoding (`text.legacyEncoding`), and
 * which of the others may be in it too and were left as typed (`text.legacyDoubtful`). Cells are
 * looked at only where some value of the workbook was decoded at all.
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
    for (const [encoding, { count }] of found(grid, (code) => decoded.get(code))) {
      const params = { encoding, count };
      report({ code: 'text.legacyEncoding', params, severity: 'info', sheet: grid.sheet });
      reportDoubtful(grid, encoding, report);
    }
  }
}

function reportDoubtful(
  grid: Grid,
  encoding: LegacyEncoding,
  report: (problem: Problem) => void,
): void {
  const { values, sheet } = grid;
  const readings = new Map<CellCode, string | null>();
  const readingOf = (code: CellCode): string | null => {
    const known = readings.get(code);
    if (known !== undefined) return known;
    const text = values.text(code);
    const reading = text === values.value(code) ? otherReading(text, encoding) : null;
    readings.set(code, reading);
    return reading;
  };
  const cells = found(grid, (code) => (readingOf(code) === null ? undefined : encoding));
  for (const { count, row, column } of cells.values()) {
    const code = grid.code(row, column);
    const params = { text: values.text(code), reading: readingOf(code) ?? '', count };
    const place = { sheet, row, column: columnLetters(column) };
    report({ code: 'text.legacyDoubtful', params, severity: 'warning', ...place });
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

/** How many cells, and which the first. */
interface FoundCells {
  count: number;
  readonly row: number;
  readonly column: number;
}

function found(
  grid: Grid,
  encodingOf: (code: CellCode) => LegacyEncoding | undefined,
): ReadonlyMap<LegacyEncoding, FoundCells> {
  const cells = new Map<LegacyEncoding, FoundCells>();
  for (let column = 0; column < grid.columnCount; column++) {
    for (let row = 1; row <= grid.lastRow; row++) {
      const encoding = encodingOf(grid.code(row, column));
      if (encoding === undefined) continue;
      const known = cells.get(encoding);
      if (known === undefined) cells.set(encoding, { count: 1, row, column });
      else known.count++;
    }
  }
  return cells;
}
