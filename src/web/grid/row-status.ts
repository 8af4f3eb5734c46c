import { statusLooks } from '../../core/highlight';
import type { ColourHighlight, ColumnsHighlight, Highlight, StatusLook } from '../../core/plan';
import { EMPTY_CELL, type Grid } from '../../core/roster/grid';
import { LANGUAGES } from '../../i18n/language';
import { createSay } from '../../i18n/say';

/** The status that a highlight shows over some columns of a row, ends included. */
export interface RowStatus {
  readonly look: StatusLook;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export type StatusOfRow = (row: number) => readonly RowStatus[];

const NONE: readonly RowStatus[] = [];

/** All words of the result column, in either language: a file may have been made in the other. */
const LOOK_OF_WORD: ReadonlyMap<string, StatusLook> = new Map(
  LANGUAGES.flatMap((language) =>
    statusLooks(createSay(language)).map((look) => [look.word, look] as const),
  ),
);

/**
 * The highlight of a sheet: what the word in a result column of ours says over its roster's row,
 * as the conditional formats in the file do, and the colours of a run that writes no columns.
 */
export function statusReader(grid: Grid, highlights: readonly Highlight[]): StatusOfRow {
  const here = highlights.filter(({ sheet }) => sheet === grid.sheet);
  const columns = here.filter((highlight) => highlight.kind === 'columns');
  const colours = here.filter((highlight) => highlight.kind === 'colour');
  if (grid.ownColumns.length === 0 && colours.length === 0) return () => NONE;
  const own = [...grid.ownColumns].sort((a, b) => a - b);
  return (row) => [
    ...byWord(grid, own, columns, row),
    ...colours.flatMap((highlight) => byColour(highlight, row)),
  ];
}

function byWord(
  grid: Grid,
  own: readonly number[],
  highlights: readonly ColumnsHighlight[],
  row: number,
): RowStatus[] {
  return own.flatMap((column): RowStatus[] => {
    const word = grid.values.value(grid.code(row, column));
    const look = typeof word === 'string' ? LOOK_OF_WORD.get(word) : undefined;
    if (look === undefined) return [];
    const area = highlights.find(({ firstColumn }) => firstColumn === column)?.area;
    return [
      {
        look,
        firstColumn: area?.firstColumn ?? rosterStart(grid, own, column, row),
        lastColumn: Math.max(area?.lastColumn ?? column + 1, column),
      },
    ];
  });
}

/** The first filled cell of the row behind the columns of another roster to the left. */
function rosterStart(grid: Grid, own: readonly number[], column: number, row: number): number {
  const others = own.filter((other) => other < column && other + 1 !== column);
  let start = (others.at(-1) ?? -1) + 1;
  while (start < column && grid.code(row, start) === EMPTY_CELL) start++;
  return start;
}

function byColour(highlight: ColourHighlight, row: number): RowStatus[] {
  const at = indexOf(highlight.rows, row);
  const look = at < 0 ? undefined : highlight.looks[highlight.look[at] ?? 0];
  if (look === undefined) return [];
  const { firstColumn, lastColumn } = highlight;
  return [{ look, firstColumn, lastColumn }];
}

/** Place of a number among ascending ones; -1: not there. */
function indexOf(numbers: Int32Array, wanted: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = numbers[middle] ?? 0;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
