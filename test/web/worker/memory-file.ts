import type { Grid } from '../../../src/core/roster/grid';
import { unwatched } from '../../../src/core/progress';
import type { Codec } from '../../../src/file/codec';
import { openFile } from '../../../src/file/open';
import { fileOfSheets } from '../../../src/file/sheets-only';
import type { PageWorkbook } from '../../../src/web/page-workbook';
import type { CellEdit } from '../../../src/workbook/cell-edit';
import type { SheetChange } from '../../../src/workbook/live-workbook';
import type { SheetLooks } from '../../../src/workbook/sheet-looks';
import { WorkbookError } from '../../../src/workbook/workbook';

export const LOOKS: SheetLooks = {
  looks: [{}, { fill: 'ffff00', bold: true }],
  columns: [undefined, { first: 2, looks: Uint16Array.of(1, 0, 1) }],
  defaultWidth: 8.43,
  widths: new Map([[1, 28]]),
  defaultHeight: 15.75,
  heights: new Map([[4, 31.5]]),
  frozenRows: 4,
  frozenColumns: 0,
};

const gone = () =>
  Promise.reject(new WorkbookError({ code: 'excel.gone', params: {}, severity: 'error' }));

/** A file of the page that writes at once and remembers edits without making them. */
export function memoryFile(bytes: Uint8Array, name: string, codec: Codec): PageWorkbook {
  const file = openFile(bytes, name, codec);
  const steps: (readonly CellEdit[])[] = [];
  const listeners = new Set<(change: SheetChange) => void>();
  const view = async (): Promise<readonly Grid[]> => (await file.read(unwatched)).grids;
  return {
    name,
    read: (watch) => file.read(watch),
    write: (plan, watch) => file.write(plan, watch),
    clear: (watch) => file.clear(watch),
    view,
    looks: () => Promise.resolve(LOOKS),
    edit(edits) {
      steps.push(edits);
      for (const { sheet, row, column } of edits) {
        const area = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
        for (const listener of listeners) listener({ sheet, area });
      }
      return Promise.resolve();
    },
    undoEdit() {
      const [first] = steps.pop() ?? [];
      return Promise.resolve(first ?? null);
    },
    save: async () => ({ bytes: await file.save(), name: `saved ${name}` }),
    listFile: async (plan) => ({ bytes: await fileOfSheets(plan, codec), name: `list of ${name}` }),
    select: gone,
    selection: gone,
    onChange(listener) {
      listeners.add(listener);
      return Promise.resolve(() => Promise.resolve(void listeners.delete(listener)));
    },
  };
}
