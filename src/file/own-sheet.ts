import type { SheetCell, SheetModel } from '../core/nomination/sheet-model';
import { areaReference } from './area-reference';
import { MAX_ROW } from './limits';
import { headXml, tailXml } from './own-sheet-frame';
import { isMerged, RowsWriter } from './own-sheet-rows';
import type { StylePatch } from './style-patch';

/** The sheet's part, in chunks, made row by row; `styles` gets the formats that it uses. */
export function* ownSheetXml(
  model: SheetModel,
  styles: StylePatch,
  namespace: string,
): Generator<Uint8Array> {
  const writer = new RowsWriter(model, styles);
  const { out } = writer;
  const merges: string[] = [];
  const breaks: number[] = [];
  let number = 0;
  out.text(headXml(model, namespace));
  for (const row of model.rows) {
    if (++number > MAX_ROW) break;
    writer.row(row, number);
    if (row.breakBefore === true && number > 1) breaks.push(number - 1);
    for (const cell of row.cells) if (isMerged(cell)) merges.push(mergedArea(cell, number));
    if (out.hasFull) yield* out.take();
  }
  out.text(tailXml(model, merges, breaks));
  yield* out.take(true);
}

function mergedArea(cell: SheetCell, row: number): string {
  const lastColumn = cell.column + (cell.across ?? 1) - 1;
  const rows = { firstRow: row, lastRow: row + (cell.down ?? 1) - 1 };
  return areaReference({ ...rows, firstColumn: cell.column, lastColumn });
}
