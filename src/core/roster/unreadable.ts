import type { Problem } from '../problem';
import { columnHeaders, headerExtent, headerWeight, NAME_WEIGHT, type ColumnSpan } from './header';
import { meaningOf } from './header-meaning';
import { findHeaderRow } from './find-table';
import type { Grid } from './grid';
import { isPersonName } from './name-shape';

const SEARCH = 60;

/**
 * Says what a sheet without a roster seems to be, where that helps: people across and facts down
 * (transposed), or ratings beside codes with no names (trap 17). null where it is neither.
 */
export function unreadable(grid: Grid, span: ColumnSpan): Problem | null {
  const transposed = transposedRow(grid, span);
  const what = transposed === null ? 'codesOnly' : 'transposed';
  const row = transposed ?? codesOnlyRow(grid, span);
  if (row === null) return null;
  return {
    code: 'roster.notRecognised',
    params: { what },
    severity: 'warning',
    sheet: grid.sheet,
    row,
  };
}

/** The row of names, where the labels stand below each other in one column. */
export function transposedRow(grid: Grid, span: ColumnSpan): number | null {
  for (let column = span.first; column <= Math.min(span.last, span.first + 3); column++) {
    let labels = 0;
    let nameRow: number | null = null;
    for (let row = 1; row <= Math.min(grid.lastRow, SEARCH); row++) {
      const weight = headerWeight(grid.values.text(grid.code(row, column)));
      if (weight > 0) labels++;
      if (weight >= NAME_WEIGHT && personsIn(grid, row, span) >= 2) nameRow = row;
    }
    if (labels >= 3 && nameRow !== null) return nameRow;
  }
  return null;
}

function personsIn(grid: Grid, row: number, span: ColumnSpan): number {
  let persons = 0;
  for (let column = span.first; column <= span.last; column++) {
    if (isPersonName(grid.values.text(grid.code(row, column)))) persons++;
  }
  return persons;
}

/** A header with ratings and no name. */
function codesOnlyRow(grid: Grid, span: ColumnSpan): number | null {
  for (let row = 1; row <= Math.min(grid.lastRow, SEARCH); row++) {
    const texts = Array.from({ length: span.last + 1 }, (_, c) =>
      grid.values.text(grid.code(row, c)),
    );
    const rated = texts.filter((text) => {
      const { type } = meaningOf([text]);
      return type === 'rating' || type === 'bareYear';
    });
    if (texts.some((text) => headerWeight(text) >= NAME_WEIGHT)) return null;
    if (rated.length > 0 && texts.filter((text) => text !== '').length > 1) return row;
  }
  const main = findHeaderRow(grid, 1, span);
  if (main === null) return null;
  const headers = columnHeaders(grid, headerExtent(grid, main, span), span);
  return headers.some(({ meaning }) => meaning.type === 'rating') ? main : null;
}
