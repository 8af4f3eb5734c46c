import type { Problem } from '../problem';
import { isDitto } from '../text/ditto';
import { columnLetters } from './address';
import { EMPTY_CELL, type CellCode, type Grid } from './grid';
import type { TableRows } from './rows';
import type { FoundTable, TableColumn } from './table';
import { cellCodes } from './tall-cells';

/** A column of units filled less than this stands in the first row of each group only (trap 12). */
const SPARSE = 0.5;

export interface Carrying {
  /** The first row of a group may stand for all of it, where few rows have a value. */
  readonly ofGroups: boolean;
  readonly report: (problem: Problem) => void;
}

/**
 * What a column says of each row: merged cells reach down, a mark for the row above ("nt") is that
 * row's value and reported (`unit.ditto`), a further row of a person has the person's.
 */
export function carriedCodes(
  table: FoundTable,
  { rows, nameRows, heading }: TableRows,
  column: TableColumn | undefined,
  { ofGroups, report }: Carrying,
): Int32Array {
  const codes = new Int32Array(rows.length).fill(EMPTY_CELL);
  if (column === undefined) return codes;
  const { grid } = table;
  const codeAt = cellCodes(grid, column.index);
  for (let i = 0; i < codes.length; i++) {
    const row = rows[i] ?? 0;
    const own = codeAt(row);
    codes[i] = own === EMPTY_CELL ? codeAt(nameRows[i] ?? row) : own;
  }
  const dittos = findDittos(grid, rows, codes);
  if (dittos !== null) {
    const { row, ...params } = dittos;
    report({
      code: 'unit.ditto',
      params,
      severity: 'info',
      row,
      column: columnLetters(column.index),
    });
  }
  const { filled, rows: sampled } = column.content;
  const few = filled > 0 && filled < sampled * SPARSE && codes[0] !== EMPTY_CELL;
  const sparse = ofGroups && few;
  if (sparse || dittos !== null) carryDown(codes, heading, { blanks: sparse, grid });
  return codes;
}

interface Dittos {
  readonly label: string;
  readonly count: number;
  readonly row: number;
}

/** The first cell that repeats the one above, and how many do. */
function findDittos(grid: Grid, rows: Int32Array, codes: Int32Array): Dittos | null {
  const { values } = grid;
  const known = new Int8Array(values.size);
  let [first, count] = [-1, 0];
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] ?? EMPTY_CELL;
    if (code < 0) continue;
    if (known[code] === 0) known[code] = isDitto(values.text(code)) ? 1 : -1;
    if (known[code] !== 1) continue;
    if (first < 0) first = i;
    count++;
  }
  return first < 0
    ? null
    : { label: values.text(codes[first] ?? EMPTY_CELL), count, row: rows[first] ?? 0 };
}

/** A value stands for the cells below that repeat it, where `blanks` are carried for those too. */
function carryDown(
  codes: Int32Array,
  heading: Int32Array,
  { blanks, grid }: { readonly blanks: boolean; readonly grid: Grid },
): void {
  let last: CellCode = EMPTY_CELL;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] ?? EMPTY_CELL;
    if (heading[i] !== heading[i - 1]) last = EMPTY_CELL;
    const repeats = code === EMPTY_CELL ? blanks : isDitto(grid.values.text(code));
    if (repeats) codes[i] = last;
    else last = code;
  }
}
