import type { SheetCell, SheetModel, SheetRow } from '../core/nomination/sheet-model';
import { fitRow } from '../core/nomination/row-height';
import { columnLetters } from '../core/roster/address';
import { ChunkWriter } from './chunk-writer';
import { MAX_CELL_CHARACTERS } from './limits';
import { SheetFormats } from './own-sheet-formats';
import type { StylePatch } from './style-patch';
import { textElement } from './xml-text';

/** Height of a row that says nothing. */
export const DEFAULT_HEIGHT_POINTS = 15;
/** Text that Excel would take for a formula when someone edits the cell begins so. */
const LIKE_A_FORMULA = new Set('=+-@');

/** Writes the rows of a sheet of ours as bytes: a list may have a million. */
export class RowsWriter {
  readonly out = new ChunkWriter();
  private readonly formats: SheetFormats;
  /** The beginning of a cell's tag, by column. */
  private readonly opened: readonly string[];

  constructor(
    private readonly model: SheetModel,
    styles: StylePatch,
  ) {
    this.formats = new SheetFormats(model, styles);
    this.opened = model.columnWidths.map((_, column) => openTag(column));
  }

  row(row: SheetRow, number: number): void {
    const { out } = this;
    const isMergedRow = row.cells.some(isMerged);
    const digits = String(number);
    out.ascii(`<row r="${digits}"${this.height(row, isMergedRow)}>`);
    for (const cell of isMergedRow ? withCovered(row.cells) : row.cells) this.cell(cell, digits);
    out.ascii('</row>');
  }

  /**
   * A height given or fitted. It may be fitted again when the text is edited, but not where cells
   * are merged: Excel passes over them and would cut their text.
   */
  private height(row: SheetRow, isMergedRow: boolean): string {
    const { columnWidths, styles } = this.model;
    const height = row.height ?? fitRow(row.cells, columnWidths, styles).height;
    if (height === undefined || height <= DEFAULT_HEIGHT_POINTS) return '';
    return ` ht="${height}"${isMergedRow ? ' customHeight="1"' : ''}`;
  }

  private cell({ column, value, style }: SheetCell, row: string): void {
    const { out } = this;
    out.ascii(this.opened[column] ?? openTag(column));
    out.ascii(row);
    if (typeof value === 'number' && Number.isFinite(value)) {
      out.ascii(`${this.formats.tags(style, false).number}${value}</v></c>`);
      return;
    }
    const text = String(value);
    if (text === '') out.ascii(this.formats.tags(style, false).empty);
    else this.textCell(text, style);
  }

  private textCell(text: string, style: string): void {
    const { out } = this;
    out.ascii(this.formats.tags(style, LIKE_A_FORMULA.has(text.charAt(0))).text);
    if (text.length <= MAX_CELL_CHARACTERS && out.plainElement(text)) out.ascii('</is></c>');
    else out.text(`${textElement('', text)}</is></c>`);
  }
}

function openTag(column: number): string {
  return `<c r="${columnLetters(column)}`;
}

/** The cells of a row and those that its merges cover, from left to right. */
function withCovered(cells: readonly SheetCell[]): readonly SheetCell[] {
  const given = new Set(cells.map(({ column }) => column));
  return [...cells, ...cells.flatMap((cell) => coveredBy(cell, given))].sort(
    (one, other) => one.column - other.column,
  );
}

/** The cells that a merge covers to the right, so that the border runs around all of them. */
function coveredBy(cell: SheetCell, given: ReadonlySet<number>): SheetCell[] {
  const covered: SheetCell[] = [];
  for (let column = cell.column + 1; column < cell.column + (cell.across ?? 1); column++) {
    if (!given.has(column)) covered.push({ column, value: '', style: cell.style });
  }
  return covered;
}

export function isMerged(cell: SheetCell): boolean {
  return (cell.across ?? 1) > 1 || (cell.down ?? 1) > 1;
}
