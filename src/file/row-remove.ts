import { PLACE, type MemoryReader, type RowMemory } from './row-memory';
import type { RowIndex } from './row-index';
import type { RowOutput, RowWriter } from './row-output';
import {
  attributeValueAt,
  attributeValueEnd,
  findCells,
  type CellPlace,
  type RowPlace,
} from './sheet-scan';

/** A column from which cells are taken. */
export interface OldColumn {
  /** From 0. */
  readonly column: number;
  readonly rows: RowIndex;
}

/** Without a memory (the workbook was saved again since) a written cell simply goes. */
const UNKNOWN: RowMemory = { spans: null, selfClosing: false, cells: [] };

/** Takes written cells out of rows again and puts back what the memory says stood there. */
export class CellRemover implements RowWriter {
  cellsRemoved = 0;

  /** `columns` ascending. */
  constructor(
    private readonly columns: readonly OldColumn[],
    private readonly prefixLength: number,
    private readonly memory: MemoryReader | null,
  ) {}

  row(output: RowOutput, row: RowPlace): void {
    const due = this.columns.filter(({ rows }) => rows.find(row.number) >= 0);
    if (due.length === 0) return;
    const before = this.memory?.next() ?? UNKNOWN;
    const cells = findCells(output.bytes, row, this.prefixLength);
    restoreSpans(output, row, before.spans);
    if (before.selfClosing) {
      closeRow(output, row);
      this.cellsRemoved += due.length;
      return;
    }
    due.forEach(({ column }, i) => {
      const cell = cells.find((one) => one.column === column);
      const was = before.cells[i];
      if (cell !== undefined) this.restore(output, cell, was === undefined ? '' : was);
    });
    output.keepTo(row.end);
  }

  private restore(output: RowOutput, cell: CellPlace, was: string | null): void {
    if (was === null) return;
    output.keepTo(cell.start);
    output.dropTo(cell.end);
    if (was !== '') {
      const reference = referenceOf(output.bytes, cell);
      output.out.write(new TextEncoder().encode(was.replace(PLACE, reference)));
    }
    this.cellsRemoved++;
  }
}

function restoreSpans(output: RowOutput, row: RowPlace, spans: string | null): void {
  if (spans === null) return;
  const at = attributeValueAt(output.bytes, row.start, row.openEnd, 'spans');
  if (at < 0) return;
  output.keepTo(at);
  output.out.ascii(spans);
  output.dropTo(attributeValueEnd(output.bytes, at));
}

/** `<row …></row>` becomes `<row …/>` again. */
function closeRow(output: RowOutput, row: RowPlace): void {
  output.keepTo(row.openEnd - 1);
  output.out.ascii('/>');
  output.dropTo(row.end);
}

function referenceOf(bytes: Uint8Array, cell: CellPlace): string {
  const at = attributeValueAt(bytes, cell.start, cell.end, 'r');
  return at < 0 ? '' : String.fromCharCode(...bytes.subarray(at, attributeValueEnd(bytes, at)));
}
