import type { ColourHighlight, ColumnsHighlight, Highlight } from '../core/plan';
import type { ListedSheet } from './package-map';
import type { PackageDraft } from './package-draft';
import { openSheet } from './open-sheet';
import { toStretches } from './row-index';
import { CellInserter, type NewColumn } from './row-insert';
import type { RowsUndo, RunRecord } from '../workbook/run-record';
import { dimensionEdits, formatEdits, isProtected, lastPriority, widthEdits } from './sheet-edits';
import type { SheetFrame } from './sheet-frame';
import {
  attributeValueAt,
  findCells,
  readNumber,
  type CellPlace,
  type RowPlace,
} from './sheet-scan';
import { rowsWithHeading, statusColumns, type NeighbourFormats } from './status-columns';
import { addLooks, colourFormatXml, columnsFormatXml } from './status-format';
import type { StylePatch } from './style-patch';
import { applyEdits, type TextEdit } from './text-edit';

/** What writing the highlights of one sheet came to. */
export interface HighlightResult {
  /** Null where nothing was written. */
  readonly touched: RunRecord['touched'][number] | null;
  readonly cellsWritten: number;
  /** Cells that were to be written but hold something of the clerk's. */
  readonly cellsKept: number;
  /** The sheet is protected: only its look, none of its cells may change, so nothing was done. */
  readonly isProtected: boolean;
}

const NOTHING: Omit<HighlightResult, 'isProtected'> = {
  touched: null,
  cellsWritten: 0,
  cellsKept: 0,
};

/** Writes all highlights of one sheet into its part; `styles` gets the formats they use. */
export async function highlightSheet(
  draft: PackageDraft,
  sheet: ListedSheet,
  highlights: readonly Highlight[],
  styles: StylePatch,
): Promise<HighlightResult> {
  const columns = inOrder(highlights.filter(isColumns));
  const neighbours = new NeighbourFinder(columns);
  const open = await openSheet(draft, sheet.part, (...seen) => {
    neighbours.visit(...seen);
  });
  const { frame } = open;
  if (isProtected(frame)) return { ...NOTHING, isProtected: true };
  const { prefix } = frame.root;
  const added = columns.flatMap((one, i) =>
    statusColumns(one, neighbours.formats(i), styles, prefix),
  );
  const edited = applyEdits(frame.text, frameEdits(frame, highlights, styles));
  const split = frame.split + lengthBefore(edited.undo, frame.split);
  const inserter = new CellInserter(added, prefix);
  await open.rewrite(edited.text.slice(0, split), edited.text.slice(split), inserter);
  const fact = draft.fact(sheet.part) ?? { crc: 0, size: 0 };
  return {
    touched: {
      part: sheet.part,
      ...fact,
      undo: edited.undo,
      rows: rowsUndo(added, inserter),
    },
    cellsWritten: inserter.cellsWritten,
    cellsKept: inserter.cellsKept,
    isProtected: false,
  };
}

function isColumns(highlight: Highlight): highlight is ColumnsHighlight {
  return highlight.kind === 'columns';
}

function isColour(highlight: Highlight): highlight is ColourHighlight {
  return highlight.kind === 'colour';
}

function inOrder(highlights: readonly ColumnsHighlight[]): ColumnsHighlight[] {
  return [...highlights].sort((one, other) => one.firstColumn - other.firstColumn);
}

function rowsUndo(added: readonly NewColumn[], inserter: CellInserter): RowsUndo {
  const { memories, runs } = inserter.memory;
  const groups = added.map(({ column, rows }) => ({ column, rows: toStretches(rows.rows) }));
  return { groups, memories, runs };
}

/** How much longer the text in front of `split` became. */
function lengthBefore(undo: readonly (readonly [number, number, string])[], split: number): number {
  let shift = 0;
  for (const [at, inserted, removed] of undo) {
    if (at - shift >= split) break;
    shift += inserted - removed.length;
  }
  return shift;
}

/** Size, widths and conditional formats. */
function frameEdits(
  frame: SheetFrame,
  highlights: readonly Highlight[],
  styles: StylePatch,
): TextEdit[] {
  const { prefix } = frame.root;
  let priority = lastPriority(frame) + 1;
  let formats = '';
  for (const highlight of highlights) {
    const dxfs = addLooks(styles, highlight.looks);
    if (isColour(highlight)) {
      const made = colourFormatXml(highlight, dxfs, prefix, priority);
      formats += made.xml;
      priority += made.rules;
    } else {
      formats += columnsFormatXml(highlight, dxfs, prefix, priority);
      priority += highlight.looks.length;
    }
  }
  const columns = highlights.filter(isColumns);
  const widths = columns.flatMap(({ firstColumn, widths: [first, second] }) => [
    { column: firstColumn, width: first },
    { column: firstColumn + 1, width: second },
  ]);
  return [
    ...sizeEdits(frame, columns),
    ...widthEdits(frame, widths),
    ...formatEdits(frame, formats),
  ];
}

function sizeEdits(frame: SheetFrame, columns: readonly ColumnsHighlight[]): TextEdit[] {
  if (columns.length === 0) return [];
  const rows = columns.map((one) => rowsWithHeading(one).at(-1) ?? 1);
  const lastColumn = Math.max(...columns.map(({ firstColumn }) => firstColumn + 1));
  return dimensionEdits(frame, [{ row: Math.max(...rows), column: lastColumn }]);
}

/** Finds the formats of the cells to the left of each highlight, in its heading and first row. */
class NeighbourFinder {
  private readonly found: { heading: number; entry: number }[];
  private readonly lastRow: number;

  constructor(private readonly columns: readonly ColumnsHighlight[]) {
    this.found = columns.map(() => ({ heading: 0, entry: 0 }));
    this.lastRow = Math.max(0, ...columns.map((one) => one.rows[0] ?? one.headerRow));
  }

  formats(index: number): NeighbourFormats {
    return this.found[index] ?? { heading: 0, entry: 0 };
  }

  visit(bytes: Uint8Array, row: RowPlace, prefixLength: number): void {
    if (row.number > this.lastRow) return;
    this.columns.forEach(({ headerRow, firstColumn, rows }, i) => {
      const found = this.found[i];
      if (found === undefined || (row.number !== headerRow && row.number !== rows[0])) return;
      const format = formatBeside(bytes, findCells(bytes, row, prefixLength), firstColumn);
      if (row.number === headerRow) found.heading = format;
      else found.entry = format;
    });
  }
}

function formatBeside(bytes: Uint8Array, cells: readonly CellPlace[], column: number): number {
  const beside = cells.find((cell) => cell.column === column - 1);
  if (beside === undefined) return 0;
  const at = attributeValueAt(bytes, beside.start, beside.end, 's');
  return at < 0 ? 0 : readNumber(bytes, at);
}
