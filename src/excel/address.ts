import { columnIndex, columnLetters } from '../core/roster/address';
import type { Area } from '../core/roster/grid';

const CELLS = /\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/;

/** "DS!A5:K12" or "$B$7" as an area; sheet names may hold anything, so the end decides. */
export function areaOfAddress(address: string): Area {
  const [, left = 'A', top = '1', right = left, bottom = top] = CELLS.exec(address) ?? [];
  return {
    firstRow: Number(top),
    lastRow: Number(bottom),
    firstColumn: columnIndex(left),
    lastColumn: columnIndex(right),
  };
}

export function areaText({ firstRow, lastRow, firstColumn, lastColumn }: Area): string {
  const first = `${columnLetters(firstColumn)}${firstRow}`;
  const last = `${columnLetters(lastColumn)}${lastRow}`;
  return first === last ? first : `${first}:${last}`;
}

/** Areas as address strings that Excel takes, each at most `limit` characters. */
export function joinAddresses(areas: readonly Area[], limit: number): string[] {
  const joined: string[] = [];
  let current = '';
  for (const area of areas) {
    const address = areaText(area);
    if (current !== '' && current.length + 1 + address.length > limit) {
      joined.push(current);
      current = '';
    }
    current = current === '' ? address : `${current},${address}`;
  }
  return current === '' ? joined : [...joined, current];
}

/** Rows, ascending from 1, as areas of some columns: neighbours join. */
export function areasOfRows(
  rows: Iterable<number>,
  columns: Pick<Area, 'firstColumn' | 'lastColumn'>,
): readonly Area[] {
  const areas: Area[] = [];
  for (const row of rows) {
    const last = areas.at(-1);
    if (last?.lastRow === row - 1) areas[areas.length - 1] = { ...last, lastRow: row };
    else areas.push({ ...columns, firstRow: row, lastRow: row });
  }
  return areas;
}
