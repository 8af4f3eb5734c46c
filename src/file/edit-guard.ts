import type { FixedCell } from '../core/problem';
import type { Area } from '../core/roster/grid';
import { holdsCell, type PlaceInSheet } from './area-reference';
import { CellSet } from './cell-set';
import { areaOfBytes, parseArea } from './cell-reference';
import type { PackageDraft } from './package-draft';
import { openSheet, type OpenSheet } from './open-sheet';
import { relationshipsIn } from './rels-edit';
import { isProtected } from './sheet-edits';
import type { SheetFrame } from './sheet-frame';
import {
  attributeValueAt,
  attributeValueEnd,
  columnOf,
  findCells,
  findFormula,
  type FormulaPlace,
  type RowPlace,
} from './sheet-scan';
import { tableFacts } from './table-edits';
import { unlockedCells } from './unlocked-cells';
import { utf8Text } from './xml-decode';
import { attributeValue, child, childrenNamed, outline } from './xml-outline';

/** Which cells of a sheet can be typed over, as Excel would have it. */
export interface EditGuard {
  readonly sheet: OpenSheet;
  readonly formulas: number;
  /** Why a cell is fixed; null where it can be changed. */
  refusal(cell: PlaceInSheet): FixedCell | null;
}

/** Reads a sheet for what must not be typed over; `visit` sees its rows on the way. */
export async function guardSheet(
  draft: PackageDraft,
  part: string,
  styles: string | null,
  visit: (row: number) => void = () => undefined,
): Promise<EditGuard> {
  const scan = new FormulaScan();
  const sheet = await openSheet(draft, part, (bytes, row, prefix) => {
    visit(row.number);
    scan.visit(bytes, row, prefix);
  });
  const { frame } = sheet;
  const merges = mergedAreas(frame);
  const { headings, pivots } = await linkedAreas(draft, part);
  const unlocked = isProtected(frame) ? await unlockedCells(draft, part, styles) : null;
  const areas: readonly (readonly [FixedCell, readonly Area[]])[] = [
    ['array', scan.arrays],
    ['table', headings],
    ['pivot', pivots],
  ];
  return {
    sheet,
    formulas: scan.formulas.size,
    refusal(cell) {
      if (merges.some((area) => isCovered(area, cell))) return 'merged';
      if (unlocked !== null && !unlocked.has(cell.row, cell.column)) return 'protected';
      if (scan.formulas.has(cell.row, cell.column)) return 'formula';
      return areas.find(([, all]) => all.some((area) => holdsCell(area, cell)))?.[0] ?? null;
    },
  };
}

/** A merged cell is typed into at its first place only. */
function isCovered(area: Area, cell: PlaceInSheet): boolean {
  return holdsCell(area, cell) && (cell.row !== area.firstRow || cell.column !== area.firstColumn);
}

function mergedAreas({ root, text }: SheetFrame): Area[] {
  const list = child(root, 'mergeCells');
  const merges = list === undefined ? [] : childrenNamed(list, 'mergeCell');
  return merges.flatMap((merge) => parseArea(attributeValue(text, merge, 'ref') ?? '') ?? []);
}

/** Headings and totals of the sheet's Excel tables, and what its pivot tables cover. */
async function linkedAreas(
  draft: PackageDraft,
  part: string,
): Promise<{ readonly headings: readonly Area[]; readonly pivots: readonly Area[] }> {
  const headings: Area[] = [];
  const pivots: Area[] = [];
  for (const { type, target } of await relationshipsIn(draft, part)) {
    if (!draft.has(target)) continue;
    if (type === 'table') headings.push(...headingAreas(await draft.text(target), target));
    if (type === 'pivotTable') pivots.push(...pivotArea(await draft.text(target), target));
  }
  return { headings, pivots };
}

function headingAreas(text: string, part: string): Area[] {
  const facts = tableFacts(text, part);
  if (facts === null) return [];
  const { area, headerRows, totalRows } = facts;
  return [
    { ...area, lastRow: area.firstRow + headerRows - 1 },
    { ...area, firstRow: area.lastRow - totalRows + 1 },
  ];
}

function pivotArea(text: string, part: string): Area[] {
  const root = outline(text, 1, part);
  const location = child(root, 'location');
  const reference = location && attributeValue(text, location, 'ref');
  return [parseArea(reference ?? '') ?? []].flat();
}

/** Gathers the cells that hold formulas, and the areas that array formulas and data tables fill. */
class FormulaScan {
  readonly formulas = new CellSet();
  readonly arrays: Area[] = [];
  private readonly found: FormulaPlace = { cellStart: 0, start: 0, openEnd: 0 };

  visit(bytes: Uint8Array, row: RowPlace, prefix: number): void {
    const { found } = this;
    let at = row.openEnd;
    while (findFormula(bytes, row, at, prefix, found)) {
      at = found.openEnd;
      const { cellStart } = found;
      const column =
        columnOf(bytes, cellStart, found.start) ??
        findCells(bytes, row, prefix).find(({ start }) => start === cellStart)?.column;
      this.formulas.add(row.number, column ?? 0);
      this.takeArray(bytes);
    }
  }

  private takeArray(bytes: Uint8Array): void {
    const { start, openEnd } = this.found;
    const type = attributeValueAt(bytes, start, openEnd, 't');
    if (type < 0) return;
    const kind = utf8Text(bytes, type, attributeValueEnd(bytes, type));
    const at = attributeValueAt(bytes, start, openEnd, 'ref');
    if (at < 0 || (kind !== 'array' && kind !== 'dataTable')) return;
    const area = areaOfBytes(bytes, at, attributeValueEnd(bytes, at));
    if (area !== null) this.arrays.push(area);
  }
}
