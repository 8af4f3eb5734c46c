import { carriedCodes } from './carried-codes';
import { isGrassrootsCommittee } from './kind';
import { headingKey, type Heading } from './heading';
import { EMPTY_CELL } from './grid';
import type { TableRows } from './rows';
import { columnOf, type FoundTable } from './table';
import type { TextTableBuilder } from './text-table';
import type { Problem } from '../problem';
import { sheetUnit } from './sheet-unit';

/** Units of a table's entry rows, as indices into the units of the workbook; -1: none known. */
export interface RowUnits {
  readonly unit: Int32Array;
  /** Code of the cell that names the chi bộ or tổ below it. */
  readonly subUnit: Int32Array;
}

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
  const carried = { ofGroups: true, report };
  const unitCodes = carriedCodes(table, rows, columnOf(table, 'unit'), carried);
  const subUnit = carriedCodes(table, rows, columnOf(table, 'subUnit'), carried);
  const { values } = table.grid;
  const sheet = fixed ?? sheetUnit(table.sheetName, table.titles);
  const chosen = new Map<number, number>();
  const unit = new Int32Array(rows.rows.length);
  for (let i = 0; i < unit.length; i++) {
    const code = unitCodes[i] ?? EMPTY_CELL;
    const heading = rows.heading[i] ?? 0;
    // Most people stand below others of their unit.
    if (i > 0 && code === unitCodes[i - 1] && heading === rows.heading[i - 1]) {
      unit[i] = unit[i - 1] ?? -1;
      continue;
    }
    const key = headingKey(heading, code);
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
const PART = /^(chi bộ|tổ|phòng|khoa)/iu;

function unitName(own: string, heading: Heading | undefined, sheet: string): string {
  const group = heading?.units[0] ?? '';
  const inSheet = PART.test(group) && isGrassrootsCommittee(sheet);
  const outer = group === '' || inSheet ? sheet : group;
  if (own === '') return outer;
  const committee = CELL_OF.exec(own)?.[1]?.trim() ?? '';
  if (isGrassrootsCommittee(committee)) return committee;
  const isPart = PART.test(own);
  return outer !== '' && isPart && isGrassrootsCommittee(outer) ? outer : own;
}
