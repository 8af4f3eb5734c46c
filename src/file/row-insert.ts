import { keptAttributes } from './cell-xml';
import { MemoryLog, PLACE } from './row-memory';
import type { RowIndex } from './row-index';
import { openRow, type RowOutput, type RowWriter } from './row-output';
import {
  attributeValueAt,
  attributeValueEnd,
  columnOf,
  findCells,
  type CellPlace,
  type RowPlace,
} from './sheet-scan';
import { utf8Text } from './xml-decode';

/** A column to write: the content of its cell in the row at a place of `rows`. */
export interface NewColumn {
  /** From 0. */
  readonly column: number;
  readonly letters: string;
  readonly rows: RowIndex;
  /** The `is` element. */
  content(place: number): Uint8Array;
  /** Index of the cell format. */
  format(place: number): number;
}

/** Writes cells into rows, where they were empty, and remembers what was there. */
export class CellInserter implements RowWriter {
  readonly memory = new MemoryLog();
  cellsWritten = 0;
  /** Cells that were to be written but hold something of the clerk's. */
  cellsKept = 0;
  private readonly due: { column: NewColumn; place: number }[] = [];

  /** `columns` ascending; `prefix` is that of the sheet's elements, with its colon. */
  constructor(
    private readonly columns: readonly NewColumn[],
    private readonly prefix: string,
  ) {}

  row(output: RowOutput, row: RowPlace): void {
    const { due } = this;
    due.length = 0;
    for (const column of this.columns) {
      const place = column.rows.find(row.number);
      if (place >= 0) due.push({ column, place });
    }
    if (due.length === 0) return;
    const spans = this.growSpans(output, row);
    const selfClosing = openRow(output, row);
    const cells = this.canAppend(output.bytes, row)
      ? this.append(output, row)
      : this.insert(output, row);
    output.keepTo(row.closeStart);
    if (selfClosing) output.out.ascii(`</${this.prefix}row>`);
    this.memory.add({ spans, selfClosing, cells });
  }

  private growSpans(output: RowOutput, row: RowPlace): string | null {
    const at = attributeValueAt(output.bytes, row.start, row.openEnd, 'spans');
    if (at < 0) return null;
    const end = attributeValueEnd(output.bytes, at);
    const spans = utf8Text(output.bytes, at, end);
    const colon = spans.lastIndexOf(':');
    const last = (this.due.at(-1)?.column.column ?? 0) + 1;
    if (colon < 0 || Number(spans.slice(colon + 1)) >= last) return null;
    output.keepTo(at);
    output.out.ascii(spans.slice(0, colon + 1) + String(last));
    output.dropTo(end);
    return spans;
  }

  /** True where the row's last cell stands to the left of the first that is due. */
  private canAppend(bytes: Uint8Array, row: RowPlace): boolean {
    if (row.lastCell < 0) return true;
    const last = columnOf(bytes, row.lastCell, row.closeStart);
    return last !== undefined && last < (this.due[0]?.column.column ?? 0);
  }

  private append(output: RowOutput, row: RowPlace): readonly (string | null)[] {
    output.keepTo(row.closeStart);
    for (const { column, place } of this.due) this.writeCell(output, row, column, place);
    return this.due.length === 2 ? TWO_NEW : this.due.map(() => '');
  }

  private insert(output: RowOutput, row: RowPlace): readonly (string | null)[] {
    const cells = findCells(output.bytes, row, this.prefix.length);
    return this.due.map(({ column, place }) => {
      const there = cells.find((cell) => cell.column >= column.column);
      if (there?.column === column.column) {
        return this.fill(output, there, column, place);
      }
      output.keepTo(there?.start ?? row.closeStart);
      this.writeCell(output, row, column, place);
      return '';
    });
  }

  private writeCell(output: RowOutput, row: RowPlace, column: NewColumn, place: number): void {
    const { out } = output;
    out.ascii(
      `<${this.prefix}c r="${column.letters}${row.number}" s="${column.format(place)}" t="inlineStr">`,
    );
    out.write(column.content(place));
    out.ascii(`</${this.prefix}c>`);
    this.cellsWritten++;
  }

  /** Fills an empty cell, which keeps its format; one that holds something is left alone. */
  private fill(
    output: RowOutput,
    cell: CellPlace,
    column: NewColumn,
    place: number,
  ): string | null {
    const text = utf8Text(output.bytes, cell.start, cell.end);
    if (!EMPTY_CELL.test(text)) {
      this.cellsKept++;
      return null;
    }
    output.keepTo(cell.start);
    output.out.write(encoder.encode(`<${this.prefix}c${keptAttributes(text)} t="inlineStr">`));
    output.out.write(column.content(place));
    output.out.ascii(`</${this.prefix}c>`);
    output.dropTo(cell.end);
    this.cellsWritten++;
    return text.replace(/(\sr=["'])[A-Z]+\d+/, `$1${PLACE}`);
  }
}

const encoder = new TextEncoder();

const TWO_NEW: readonly string[] = ['', ''];
/** A cell without value and formula. */
const EMPTY_CELL =
  /^<[^>]*(?:\/>|>\s*(?:<(?:[\w.-]+:)?(?:v|is)(?:\/>|>\s*<\/(?:[\w.-]+:)?(?:v|is)>)\s*)?<\/[^>]*>)$/;
