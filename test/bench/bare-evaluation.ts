import { levelCode } from '../../src/core/rating/level';
import { lookUpLabel } from '../../src/core/rating/read-label';
import { EMPTY_CELL, type Grid } from '../../src/core/roster/grid';
import type { Roster } from '../../src/core/roster/roster';

const GOOD = levelCode('good');
const EXCELLENT = levelCode('excellent');
const LEVELS_FROM = 1;
const EXCELLENT_YEARS_NEEDED = 2;
const NOT_READ = 255;

/** How many entries came to each verdict: eligible, review, ineligible. */
export type VerdictCounts = readonly [number, number, number];

/**
 * The yardstick of the bench: the same rule (every year good or better, at least two excellent)
 * over dictionary-encoded ratings in typed arrays, with no reasons, no reading of the plan,
 * nothing shared.
 */
export function bareEvaluation(grids: readonly Grid[], rosters: readonly Roster[]): VerdictCounts {
  const counts: [number, number, number] = [0, 0, 0];
  for (const roster of rosters) {
    const grid = grids.find(({ sheet }) => sheet === roster.sheet);
    if (grid === undefined) continue;
    const columns = roster.columns.filter(({ role }) => role.startsWith('rating:'));
    const encoded = columns.map(({ index }) => encode(grid, index, roster.entryRows));
    for (let e = 0; e < roster.entryRows.length; e += 1) {
      counts[judge(encoded, e)] += 1;
    }
  }
  return counts;
}

function encode(grid: Grid, column: number, rows: Int32Array): Uint8Array {
  const dictionary = new Uint8Array(grid.values.size).fill(NOT_READ);
  const ratings = new Uint8Array(rows.length);
  for (let e = 0; e < rows.length; e += 1) {
    const code = grid.code(rows[e] ?? 0, column);
    if (code <= EMPTY_CELL) continue;
    if (dictionary[code] === NOT_READ) {
      const label = lookUpLabel(grid.values.text(code));
      dictionary[code] = label.known ? label.code : 0;
    }
    ratings[e] = dictionary[code] ?? 0;
  }
  return ratings;
}

function judge(columns: readonly Uint8Array[], entry: number): 0 | 1 | 2 {
  let excellent = 0;
  let unknown = 0;
  for (const column of columns) {
    const rating = column[entry] ?? 0;
    if (rating < LEVELS_FROM || rating > EXCELLENT) unknown += 1;
    else if (rating < GOOD) return 2;
    else if (rating === EXCELLENT) excellent += 1;
  }
  if (excellent + unknown < EXCELLENT_YEARS_NEEDED) return 2;
  return unknown > 0 ? 1 : 0;
}
