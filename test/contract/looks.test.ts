import type { Worksheet } from 'exceljs';
import { makeSamples } from '../../samples/all-samples';
import type { ColumnsHighlight, Plan } from '../../src/core/plan';
import { unwatched } from '../../src/core/progress';
import { nodeCodec } from '../../src/file/codec-node';
import { openFile } from '../../src/file/open';
import { openDouble } from '../excel/open-double';
import type { Book } from '../host/model/book';
import type { Sheet } from '../host/model/sheet';
import { bookOfFile } from '../host/xlsx';
import { lookInExcel, pageInExcel, rulesInExcel } from './looks-in-excel';
import { lookInFile, pageInFile, rulesInFile, sheetsOf } from './looks-in-file';
import { planOf } from './make-plan';
import type { CellLook } from './looks';

/** Beyond the cells: fonts, borders, fills, conditional formats, widths, freeze and print. */
const RUNS = [
  ['119-danh-sach-de-nghi.xlsx', '119-KH-DUK-2019', 'I', 'columns'],
  ['119-danh-sach-de-nghi.xlsx', '119-KH-DUK-2019', 'II', 'colour'],
  ['119-bang-excel.xlsx', '119-KH-DUK-2019', 'I', 'columns'],
  ['119-tap-the-ca-nhan-hai-sheet.xlsx', '119-KH-DUK-2019', 'I', 'columns'],
  ['01-dang-vien-vien-chuc.xlsx', '01-KH-DU-2023', null, 'columns'],
  ['40-dien-hinh-tien-tien.xlsx', '40-KH-BNCTW-2014', null, 'columns'],
] as const;

let samples: ReadonlyMap<string, Uint8Array> = new Map();
beforeAll(async () => {
  samples = await makeSamples();
});

interface Written {
  readonly plan: Plan;
  readonly inFile: ReadonlyMap<string, Worksheet>;
  readonly inExcel: Book;
  readonly names: readonly string[];
}

describe.each(RUNS)('%s, campaign %s, phase %s, by %s', (name, campaign, phase, highlight) => {
  let written: Written;
  beforeAll(async () => {
    const bytes = samples.get(name) ?? new Uint8Array();
    const file = openFile(bytes, name, nodeCodec);
    const plan = planOf(await file.read(unwatched), campaign, phase, highlight);
    const { sheets: names } = await file.write(plan, unwatched);
    const inExcel = await bookOfFile(bytes, name);
    takeLooksBeside(plan, await sheetsOf(bytes), inExcel);
    await openDouble(inExcel).workbook.write(plan, unwatched);
    written = { plan, inFile: await sheetsOf(await file.save()), inExcel, names };
  });

  test('the conditional formats: formulas, areas, colours, order', () => {
    const { plan, inFile, inExcel } = written;
    expect(plan.highlights.length).toBeGreaterThan(0);
    for (const { sheet } of plan.highlights) {
      const rules = rulesInExcel(inExcel.sheet(sheet));
      expect(rules.length).toBeGreaterThan(2);
      expect(rules).toEqual(rulesInFile(sheetIn(inFile, sheet)));
    }
  });

  test('the two columns look as their neighbours', () => {
    const { plan, inFile, inExcel } = written;
    for (const one of plan.highlights) {
      if (one.kind === 'colour') continue;
      const rows = [one.headerRow, ...one.rows];
      const columns = [one.firstColumn, one.firstColumn + 1];
      expect(looks(inExcel.sheet(one.sheet), rows, columns, lookInExcel)).toEqual(
        looks(sheetIn(inFile, one.sheet), rows, columns, lookInFile),
      );
    }
  });

  test('our sheets: every cell, widths, heights of merged rows, freeze and print', () => {
    const { plan, inFile, inExcel, names } = written;
    plan.sheets.forEach(({ rowCount, columnWidths }, index) => {
      const file = sheetIn(inFile, names[index] ?? '');
      const excel = inExcel.sheet(names[index] ?? '');
      const columns = columnWidths.map((_, column) => column);
      const rows = Array.from({ length: Math.min(rowCount, ROWS_COMPARED) }, (_, row) => row + 1);
      const used = rows.map(
        (row) => [row, columns.filter((c) => isWritten(file, row, c))] as const,
      );
      for (const [row, some] of used) {
        expect(looks(excel, [row], some, lookInExcel)).toEqual(
          looks(file, [row], some, lookInFile),
        );
      }
      expect(pageInExcel(excel, columns.length)).toEqual(pageInFile(file, columns.length));
      const merged = [...new Set(excel.merges.map(({ top }) => top))];
      expect(merged.map((row) => [row, excel.rowHeights.get(row) ?? 15])).toEqual(
        merged.map((row) => [row, heightOf(file, row + 1)]),
      );
    });
  });
});

/** Past these a sheet repeats itself. */
const ROWS_COMPARED = 120;

function looks<Of>(
  sheet: Of,
  rows: readonly number[],
  columns: readonly number[],
  lookOf: (sheet: Of, row: number, column: number) => CellLook,
): Readonly<Record<string, CellLook>> {
  const cells = rows.flatMap((row) =>
    columns.map(
      (column) => [`${String(row)}:${String(column)}`, lookOf(sheet, row, column)] as const,
    ),
  );
  return Object.fromEntries(cells);
}

/** A row that says nothing has 15 points. */
function heightOf(sheet: Worksheet, row: number): number {
  const { height } = sheet.getRow(row) as { readonly height?: number };
  return height ?? 15;
}

function isWritten(sheet: Worksheet, row: number, column: number): boolean {
  return sheet.getCell(row, column + 1).style.font !== undefined;
}

function sheetIn(sheets: ReadonlyMap<string, Worksheet>, name: string): Worksheet {
  const sheet = sheets.get(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The double opens a file without its formats: those beside the two columns are brought here. */
function takeLooksBeside(
  { highlights }: Plan,
  original: ReadonlyMap<string, Worksheet>,
  book: Book,
): void {
  for (const one of highlights) {
    const from = original.get(one.sheet);
    if (one.kind === 'colour' || from === undefined) continue;
    for (const row of [one.headerRow, one.rows[0] ?? 1]) {
      setLook(book.sheet(one.sheet), row, one, lookInFile(from, row, one.firstColumn - 1));
    }
  }
}

function setLook(
  sheet: Sheet,
  row: number,
  { firstColumn }: ColumnsHighlight,
  { borders, fill, horizontal, vertical, wrap, ...font }: CellLook,
): void {
  const cell = { top: row - 1, bottom: row - 1, left: firstColumn - 1, right: firstColumn - 1 };
  for (const [name, value] of Object.entries(font)) sheet.setFormat(`font/${name}`, cell, value);
  sheet.setFormat('fill/color', cell, fill);
  sheet.setFormat('horizontalAlignment', cell, horizontal);
  sheet.setFormat('verticalAlignment', cell, vertical);
  sheet.setFormat('wrapText', cell, wrap);
  for (const side of borders.split(',').filter(Boolean)) {
    const edge = `Edge${side.charAt(0).toUpperCase()}${side.slice(1)}`;
    sheet.setFormat(`borders/${edge}/style`, cell, 'Continuous');
  }
}
