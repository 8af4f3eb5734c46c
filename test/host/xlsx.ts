import { columnIndex } from '../../src/core/roster/address';
import type { Area, CellValue, Grid } from '../../src/core/roster/grid';
import { gridFromRows } from '../../src/core/roster/grid-builder';
import { unwatched } from '../../src/core/progress';
import { nodeCodec } from '../../src/file/codec-node';
import { newPackage } from '../../src/file/new-package';
import { openFile } from '../../src/file/open';
import { newBudget, openZip, readWhole } from '../../src/file/zip-read';
import { SHEET_MARKER } from '../../src/workbook/run-record';
import { Book } from './model/book';
import type { Rect } from './model/address';
import type { Sheet } from './model/sheet';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;
const CUSTOM_XML = /^customXml\/item\d+\.xml$/;
const NAMESPACE = /\sxmlns(?::\w+)?="([^"]*)"/;

/**
 * A workbook in memory from the bytes of a file, read by the file adapter: values, merges,
 * tables, hidden rows and columns, visibility, and the custom XML parts. Formats stay behind.
 */
export async function bookOfFile(bytes: Uint8Array, name = 'danh-sach.xlsx'): Promise<Book> {
  const { grids } = await openFile(bytes, name, nodeCodec).read(unwatched);
  const book = bookOfGrids(grids);
  for (const xml of await customXmlOf(bytes)) {
    const namespace = NAMESPACE.exec(xml)?.[1] ?? '';
    book.xmlParts.push({ id: book.newId(), namespace, xml });
  }
  return book;
}

export function bookOfGrids(grids: readonly Grid[]): Book {
  const book = new Book();
  for (const grid of grids) fill(book, book.addSheet(grid.sheet), grid);
  return book;
}

function fill(book: Book, sheet: Sheet, grid: Grid): void {
  for (let row = 1; row <= grid.lastRow; row += 1) {
    for (let column = 0; column < grid.columnCount; column += 1) {
      const value = grid.values.value(grid.code(row, column));
      if (value === null) continue;
      sheet.setValue(row - 1, column, typeof value === 'object' ? value.error : value);
    }
    if (grid.isRowHidden(row)) sheet.hiddenRows.add(row - 1);
  }
  for (let column = 0; column < grid.columnCount; column += 1) {
    if (grid.isColumnHidden(column)) sheet.hiddenColumns.add(column);
  }
  sheet.visibility = VISIBILITY[grid.visibility];
  // The file adapter tells by the name of a sheet of ours that it is one.
  if (grid.ours) sheet.names.push({ name: SHEET_MARKER, formula: '=""', visible: false });
  sheet.merges = grid.merges.map(rectOf);
  sheet.tables = grid.tables.map(({ name, area, headerRowCount, totalRowCount }) => ({
    id: book.newId(),
    name,
    area: rectOf(area),
    showHeaders: headerRowCount > 0,
    showTotals: totalRowCount > 0,
  }));
}

function rectOf({ firstRow, lastRow, firstColumn, lastColumn }: Area): Rect {
  return { top: firstRow - 1, bottom: lastRow - 1, left: firstColumn, right: lastColumn };
}

async function customXmlOf(bytes: Uint8Array): Promise<readonly string[]> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return [];
  const archive = openZip(bytes);
  const parts = archive.entries.filter(({ name }) => CUSTOM_XML.test(name));
  const budget = newBudget();
  return Promise.all(
    parts.map(async (entry) =>
      new TextDecoder().decode(await readWhole(archive, entry, nodeCodec, budget)),
    ),
  );
}

/** The cells of a workbook in memory as a new .xlsx file: values, merges, hidden sheets. */
export function fileOfBook(book: Book): Promise<Uint8Array> {
  return newPackage(
    book.sheets.map((sheet) =>
      gridFromRows(rowsOf(sheet), {
        sheet: sheet.name,
        visibility: sheet.visibility === 'Visible' ? 'visible' : 'hidden',
        merges: sheet.merges.map(({ top, bottom, left, right }) => ({
          firstRow: top + 1,
          lastRow: bottom + 1,
          firstColumn: left,
          lastColumn: right,
        })),
      }),
    ),
    nodeCodec,
  );
}

function rowsOf(sheet: Sheet): readonly CellValue[][] {
  return Array.from({ length: sheet.rows.length }, (_, row) =>
    Array.from({ length: sheet.rows[row]?.length ?? 0 }, (__, column) => sheet.value(row, column)),
  );
}

/** Everything that a person could notice of a workbook in memory, in a form to compare. */
export function snapshotOf(book: Book): unknown {
  return {
    sheets: book.sheets.map(snapshotOfSheet),
    // Excel gives every new sheet an id of its own.
    xml: book.xmlParts.map(({ xml }) => xml.replaceAll(/\{[0-9A-F-]{36}\}/g, '{id}')),
    eventsEnabled: book.eventsEnabled,
  };
}

function snapshotOfSheet(sheet: Sheet) {
  const used = sheet.usedArea();
  const widths = Array.from({ length: (used?.right ?? 0) + 4 }, (_, column) =>
    sheet.columnWidths.get(column) === 48 ? undefined : sheet.columnWidths.get(column),
  );
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells: cellsOf(sheet),
    widths,
    merges: sheet.merges.map((rect) => JSON.stringify(rect)).sort(),
    tables: sheet.tables.map(({ name, area }) => ({ name, area: { ...area } })),
    rules: sheet.conditionalFormats.map(({ formula, ranges, format }) => ({
      formula,
      ranges: [...ranges],
      format: [...format],
    })),
    names: sheet.names.map(({ name, formula }) => `${name} ${formula}`),
    hidden: [[...sheet.hiddenRows], [...sheet.hiddenColumns]],
    formats: [...sheet.formats].flatMap(([name, layers]) =>
      [...layers.values()].map((layer) => [name, layer]),
    ),
    page: [...sheet.page.properties, sheet.page.titleRows, sheet.frozenRows],
  };
}

/** Every cell that holds something, by its address. */
export function cellsOf(sheet: Sheet): Readonly<Record<string, CellValue>> {
  const cells: Record<string, CellValue> = {};
  sheet.rows.forEach((row, r) => {
    row.forEach((value, c) => {
      cells[`${r + 1}:${c}`] = value;
    });
  });
  return cells;
}

/** The same of a grid that the file adapter read. */
export function cellsOfGrid(grid: Grid): Readonly<Record<string, CellValue>> {
  const cells: Record<string, CellValue> = {};
  for (let row = 1; row <= grid.lastRow; row += 1) {
    for (let column = 0; column < grid.columnCount; column += 1) {
      const value = grid.values.value(grid.code(row, column));
      if (value === null) continue;
      cells[`${row}:${column}`] = typeof value === 'object' ? value.error : value;
    }
  }
  return cells;
}

/** "K" and 5 as the double counts: row and column from 0. */
export function cellAt(sheet: Sheet, letters: string, row: number): CellValue {
  return sheet.value(row - 1, columnIndex(letters));
}
