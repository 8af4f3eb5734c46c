import { LOOKS } from '../core/nomination/looks';
import { columnIndex } from '../core/roster/address';
import type { Grid } from '../core/roster/grid';
import { recordOfMarks } from '../workbook/mark';
import { emptyRecord, type ColumnsRecord, type RunRecord } from '../workbook/run-record';
import { cellOfFormula, isColourFormula, wordOfFormula } from '../workbook/status-rule';
import { markedSheets } from './marked-sheets';
import { openSheet } from './open-sheet';
import type { PackageDraft } from './package-draft';
import type { ListedSheet, PackageMap } from './package-map';
import { ruleFormulas } from './rule-formulas';

/** Every run writes rules for these, and no clerk has all three on one column by chance. */
const TELLING = [LOOKS.nominated, LOOKS.review, LOOKS.ineligible].map(({ sign }) => sign);
const SIGNS: ReadonlySet<string> = new Set(Object.values(LOOKS).map(({ sign }) => sign));

/**
 * A record of what a run left in a workbook whose record is gone, as its marks and conditional
 * formats tell it; null where there is nothing of ours.
 */
export async function recordOfTraces(
  draft: PackageDraft,
  map: PackageMap,
  grids: () => Promise<readonly Grid[]>,
): Promise<RunRecord | null> {
  const marked = recordOfMarks(markedSheets(map));
  const columns: ColumnsRecord[] = [];
  let isColoured = false;
  for (const sheet of map.sheets.filter(({ isWorksheet }) => isWorksheet)) {
    const formulas = ruleFormulas((await openSheet(draft, sheet.part)).frame);
    isColoured ||= formulas.some(isColourFormula);
    const driven = drivenColumns(formulas);
    if (driven.length === 0) continue;
    const grid = (await grids()).find((one) => one.sheet === sheet.name);
    if (grid !== undefined) columns.push(...driven.flatMap((one) => under(sheet, grid, one) ?? []));
  }
  if (marked === null && columns.length === 0 && !isColoured) return null;
  return { ...(marked ?? emptyRecord()), columns };
}

/** A column whose words drive rules of ours, and the first row they are for. */
interface DrivenColumn {
  readonly column: number;
  readonly firstRow: number;
  readonly words: readonly string[];
}

function drivenColumns(formulas: readonly string[]): DrivenColumn[] {
  const byCell = new Map<string, string[]>();
  for (const formula of formulas) {
    const word = wordOfFormula(formula) ?? '';
    const cell = cellOfFormula(formula);
    if (cell === null || !SIGNS.has(word.split(' ')[0] ?? '')) continue;
    byCell.set(cell, [...(byCell.get(cell) ?? []), word]);
  }
  return [...byCell].flatMap(([cell, words]) => {
    if (!TELLING.every((sign) => words.some((word) => word.startsWith(`${sign} `)))) return [];
    const firstRow = Number(/\d+$/.exec(cell)?.[0] ?? 1);
    return [{ column: columnIndex(cell.replace(/[$\d]/g, '')), firstRow, words }];
  });
}

/** The headings stand in the nearest row with both, looking up from the first row of the rules. */
function under(sheet: ListedSheet, grid: Grid, driven: DrivenColumn): ColumnsRecord | null {
  const text = (row: number, column: number): string => {
    const value = grid.values.value(grid.code(row, column));
    return typeof value === 'string' ? value : '';
  };
  const { column, firstRow, words } = driven;
  for (let row = firstRow; row >= 1; row--) {
    const headings: [string, string] = [text(row, column), text(row, column + 1)];
    if (headings.includes('') || words.includes(headings[0])) continue;
    const table = grid.tables.find(
      ({ area }) => area.firstRow === row && area.firstColumn <= column && area.lastColumn > column,
    );
    const { name, sheetId } = sheet;
    return {
      ...{ sheet: name, sheetId, headerRow: row, firstColumn: column, headings },
      ...{ words: [...words], table: table?.name ?? null },
    };
  }
  return null;
}
