import { columnLetters } from './address';
import { isDitto } from '../text/ditto';
import { isGrassrootsCommittee } from './kind';
import type { Heading } from './heading';
import { EMPTY_CELL, type CellCode, type Grid } from './grid';
import type { TableRows } from './rows';
import { columnOf, type FoundTable, type TableColumn } from './table';
import type { TextTableBuilder } from './text-table';
import type { Problem } from '../problem';
import { sheetUnit } from './sheet-unit';

/** Units of a table's entry rows, as indices into the units of the workbook; -1: none known. */
export interface RowUnits {
  readonly unit: Int32Array;
  /** Code of the cell that names the chi bộ or tổ below it. */
  readonly subUnit: Int32Array;
}

/** A unit column filled less than this stands in the first row of each group only (trap 12). */
const SPARSE = 0.5;

/** More group rows than any sheet has; makes one number of a cell code and a heading. */
const HEADINGS = 2 ** 20;

/**
 * Who nominates (DESIGN §3): the unit column, else the group heading, else the sheet. A chi bộ
 * in the column under a heading or sheet that names its đảng bộ leaves the đảng bộ as the unit.
 * A cell that only repeats the one above ("nt") is reported: `unit.ditto`.
 */
export function readUnits(
  table: FoundTable,
  rows: TableRows,
  units: TextTableBuilder,
  fixed: string | undefined,
  report: (problem: Problem) => void,
): RowUnits {
  const unitCodes = carriedCodes(table, rows, columnOf(table, 'unit'), report);
  const subUnit = carriedCodes(table, rows, columnOf(table, 'subUnit'), report);
  const { values } = table.grid;
  const sheet = fixed ?? sheetUnit(table.sheetName, table.titles);
  const chosen = new Map<number, number>();
  const unit = new Int32Array(rows.rows.length);
  for (let i = 0; i < unit.length; i++) {
    const code = unitCodes[i] ?? EMPTY_CELL;
    const heading = rows.heading[i] ?? 0;
    const key = code * HEADINGS + heading;
    let index = chosen.get(key);
    if (index === undefined) {
      const name = fixed ?? unitName(values.text(code), rows.headings[heading], sheet);
      index = name === '' ? -1 : units.add(name);
      chosen.set(key, index);
    }
    unit[i] = index;
  }
  return { unit, subUnit };
}

/** "Chi bộ 1 - Đảng bộ Sở Y tế", "Chi bộ Phòng X thuộc Đảng bộ Y": the đảng bộ nominates. */
const CELL_OF = /^chi bộ .*?\s*(?:[-–,(]|(?:trực )?thuộc)\s*(đảng (?:bộ|ủy|uỷ) [^()]+)\)?$/iu;

function unitName(own: string, heading: Heading | undefined, sheet: string): string {
  const group = heading?.units[0] ?? '';
  const outer = group === '' ? sheet : group;
  if (own === '') return outer;
  const committee = CELL_OF.exec(own)?.[1]?.trim() ?? '';
  if (isGrassrootsCommittee(committee)) return committee;
  const isPart = /^(chi bộ|tổ|phòng|khoa)/iu.test(own);
  return outer !== '' && isPart && isGrassrootsCommittee(outer) ? outer : own;
}

/** Codes of a column with merged and sparse values carried down. */
function carriedCodes(
  table: FoundTable,
  { rows, nameRows, heading }: TableRows,
  column: TableColumn | undefined,
  report: (problem: Problem) => void,
): Int32Array {
  const codes = new Int32Array(rows.length).fill(EMPTY_CELL);
  if (column === undefined) return codes;
  const { grid } = table;
  rows.forEach((row, i) => {
    const own = grid.code(row, column.index);
    codes[i] = own === EMPTY_CELL ? grid.code(nameRows[i] ?? row, column.index) : own;
  });
  carryMerged(grid, column.index, rows, codes);
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
  const sparse = filled > 0 && filled < sampled * SPARSE && codes[0] !== EMPTY_CELL;
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

function carryMerged(grid: Grid, column: number, rows: Int32Array, codes: Int32Array): void {
  const tall = grid.merges
    .filter((area) => area.firstColumn <= column && area.lastColumn >= column)
    .filter((area) => area.lastRow > area.firstRow)
    .sort((a, b) => a.firstRow - b.firstRow);
  let at = 0;
  rows.forEach((row, i) => {
    while ((tall[at]?.lastRow ?? Infinity) < row) at++;
    const area = tall[at];
    if (area === undefined || row <= area.firstRow) return;
    codes[i] = grid.code(area.firstRow, area.firstColumn);
  });
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
