import { EMPTY_CELL, type Grid } from '../../core/roster/grid';

const MAX_LABELS = 20;
const MAX_ROWS_READ = 20_000;
/** A column of labels says each of them more than once. */
const LEAST_REPEATS = 2;

/** What a column's cells say again and again (ratings, flags); [] for a column of names. */
export function suggestionsFor(grid: Grid, column: number): readonly string[] {
  const counts = new Map<string, number>();
  let filled = 0;
  for (let row = 1; row <= Math.min(grid.lastRow, MAX_ROWS_READ); row++) {
    const code = grid.code(row, column);
    if (code === EMPTY_CELL || typeof grid.values.value(code) !== 'string') continue;
    const text = grid.values.text(code);
    filled++;
    counts.set(text, (counts.get(text) ?? 0) + 1);
    if (counts.size > MAX_LABELS) return [];
  }
  if (filled < counts.size * LEAST_REPEATS) return [];
  return Array.from(counts)
    .filter(([, count]) => count >= LEAST_REPEATS)
    .sort(([, a], [, b]) => b - a)
    .map(([text]) => text);
}

/** True where a column holds numbers near a cell: then a decimal point makes a number too. */
export function isNumericColumn(grid: Grid, column: number): boolean {
  let numbers = 0;
  let others = 0;
  for (let row = 1; row <= Math.min(grid.lastRow, MAX_ROWS_READ); row++) {
    const code = grid.code(row, column);
    if (code === EMPTY_CELL) continue;
    if (typeof grid.values.value(code) === 'number') numbers++;
    else others++;
  }
  return numbers > others;
}
