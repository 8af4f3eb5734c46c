import { columnLetters } from '../core/roster/address';
import type { FixedCell } from '../core/problem';
import type { Watch } from '../core/progress';
import type { CellValue } from '../core/roster/grid';
import type { CellEdit } from '../workbook/cell-edit';
import { WorkbookError } from '../workbook/workbook';
import type { Codec } from './codec';
import { guardSheet, type EditGuard } from './edit-guard';
import { damaged } from './fault';
import { KeptRecord } from './kept-record';
import { MAX_CELL_CHARACTERS, MAX_COLUMNS, MAX_ROW } from './limits';
import { PackageDraft } from './package-draft';
import { mapPackage, type PackageMap } from './package-map';
import { hasFormulas, recalculateOnOpen } from './recalculate';
import { CellEditor } from './row-edit';
import { dimensionEdits } from './sheet-edits';
import type { SheetFrame } from './sheet-frame';
import { applyEdits } from './text-edit';
import { attributeValue, child, childrenNamed } from './xml-outline';
import { openZip } from './zip-read';

/** New values of a sheet's cells by row and column, both ascending. */
type Values = Map<number, Map<number, CellValue>>;

/** One change of cells on its way. */
interface Editing {
  readonly draft: PackageDraft;
  readonly map: PackageMap;
  readonly kept: KeptRecord;
}

/**
 * Puts values into cells of an .xlsx package. A cell keeps its format; nothing else changes but
 * that Excel is asked to calculate anew where there are formulas. An earlier run of ours can
 * still be taken back. Throws `WorkbookError` (cell.fixed) where Excel would refuse the change.
 */
export async function editCells(
  bytes: Uint8Array,
  edits: readonly CellEdit[],
  codec: Codec,
  watch: Watch,
): Promise<Uint8Array> {
  if (edits.length === 0) return bytes;
  const draft = new PackageDraft(openZip(bytes), codec);
  const map = await mapPackage(draft);
  const editing = { draft, map, kept: await KeptRecord.of(draft, map) };
  const sheets = new Set(edits.map(({ sheet }) => sheet));
  const searched = new Set<string>();
  let formulas = 0;
  watch('write', 0, sheets.size);
  for (const name of sheets) {
    const part = partOf(map, name);
    const here = edits.filter(({ sheet }) => sheet === name);
    formulas += await editSheet(editing, part, here);
    searched.add(part ?? '');
    watch('write', searched.size, sheets.size);
  }
  if (formulas > 0 || (await hasFormulas(draft, map, searched))) {
    await recalculateOnOpen(draft, map, editing.kept);
  }
  await editing.kept.save();
  return draft.toBytes();
}

/** What of a sheet must not be typed over; null where the package has no such sheet. */
export async function editGuard(
  bytes: Uint8Array,
  sheet: string,
  codec: Codec,
): Promise<EditGuard | null> {
  const draft = new PackageDraft(openZip(bytes), codec);
  const map = await mapPackage(draft);
  const part = partOf(map, sheet);
  return part === null ? null : guardSheet(draft, part, map.styles);
}

/** Throws `WorkbookError` (cell.fixed) where the edit is not possible. */
export function refuseFixed(edit: CellEdit, guard: EditGuard | null): void {
  const why = reasonAgainst(edit, guard);
  if (why !== null) throw fixedCell(edit, why);
}

/** The error of an edit that is not possible. */
export function fixedCell({ sheet, row, column }: CellEdit, why: FixedCell): WorkbookError {
  const place = { sheet, row, column: columnLetters(column) };
  return new WorkbookError({ severity: 'error', code: 'cell.fixed', params: { why }, ...place });
}

function reasonAgainst(edit: CellEdit, guard: EditGuard | null): FixedCell | null {
  const { row, column, value } = edit;
  const isInside = row >= 1 && row <= MAX_ROW && column >= 0 && column < MAX_COLUMNS;
  if (guard === null || !isInside) return 'outside';
  if (typeof value === 'string' && value.length > MAX_CELL_CHARACTERS) return 'tooLong';
  return guard.refusal(edit);
}

function partOf({ sheets }: PackageMap, name: string): string | null {
  return sheets.find((sheet) => sheet.name === name && sheet.isWorksheet)?.part ?? null;
}

/** Yields how many formulas the sheet holds. */
async function editSheet(
  { draft, map, kept }: Editing,
  part: string | null,
  edits: readonly CellEdit[],
): Promise<number> {
  const values = valuesByRow(edits);
  const present = new Set<number>();
  const guard =
    part === null
      ? null
      : await guardSheet(draft, part, map.styles, (row) => {
          if (values.has(row)) present.add(row);
        });
  for (const edit of edits) refuseFixed(edit, guard);
  if (guard === null || part === null) return 0;
  const { frame } = guard.sheet;
  // The record of a run counts places in the frame: its size then stays as it was.
  const grows = kept.undoOf(part) === null;
  const [head, tail] = framed(frame, part, grows ? edits : []);
  const { prefix } = frame.root;
  const editor = new CellEditor(values, present, prefix, columnFormat(frame));
  await kept.follow(part, () => guard.sheet.rewrite(head, tail, editor));
  return guard.formulas;
}

function valuesByRow(edits: readonly CellEdit[]): Values {
  const values: Values = new Map();
  const inOrder = [...edits].sort((one, other) => one.row - other.row || one.column - other.column);
  for (const { row, column, value } of inOrder) {
    const columns = values.get(row) ?? new Map<number, CellValue>();
    values.set(row, columns.set(column, value));
  }
  return values;
}

/** The text before and after the rows, which a sheet without any gets a place for. */
function framed(
  frame: SheetFrame,
  part: string,
  edits: readonly CellEdit[],
): readonly [head: string, tail: string] {
  const { text, root, split } = frame;
  const rows = child(root, 'sheetData');
  if (rows === undefined) throw damaged(part);
  const size = dimensionEdits(
    frame,
    edits.filter(({ value }) => value !== null && value !== ''),
  );
  const before = (end: number): string =>
    applyEdits(
      text.slice(0, end),
      size.filter(({ at }) => at < end),
    ).text;
  if (!rows.selfClosing) return [before(split), text.slice(split)];
  const tag = `${root.prefix}sheetData>`;
  return [`${before(rows.start)}<${tag}`, `</${tag}${text.slice(rows.end)}`];
}

/** The format that a column gives to cells that are not there. */
function columnFormat({ root, text }: SheetFrame): (column: number) => number {
  const list = child(root, 'cols');
  const formats = (list === undefined ? [] : childrenNamed(list, 'col')).map((one) => {
    const number = (name: string): number => Number(attributeValue(text, one, name) ?? 0);
    return { first: number('min') - 1, last: number('max') - 1, format: number('style') };
  });
  return (column) =>
    formats.find(({ first, last }) => column >= first && column <= last)?.format ?? 0;
}
