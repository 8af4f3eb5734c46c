import { makeSamples } from '../../samples/all-samples';
import { unwatched } from '../../src/core/progress';
import type { Grid } from '../../src/core/roster/grid';
import { nodeCodec } from '../../src/file/codec-node';
import { openFile } from '../../src/file/open';
import { openDouble } from '../excel/open-double';
import { bookOfFile, cellsOf, cellsOfGrid, snapshotOf } from '../host/xlsx';
import type { Sheet } from '../host/model/sheet';
import { PHASES, planOf } from './make-plan';

const SAMPLES = [
  '01-dang-vien-vien-chuc.xlsx',
  '01-xuat-tu-phan-mem.csv',
  '119-ban-van-phong.xlsx',
  '119-bang-excel.xlsx',
  '119-danh-dau-x.xlsx',
  '119-danh-sach-de-nghi.xlsx',
  '119-font-tcvn3.xlsx',
  '119-moi-dong-mot-nam.xlsx',
  '119-moi-nam-mot-sheet.xlsx',
  '119-tap-the-ca-nhan-hai-sheet.xlsx',
  '40-dien-hinh-tien-tien.xlsx',
];

/** Their units are cells merged over several people. */
const UNITS_MERGED = ['119-tap-the-ca-nhan-hai-sheet.xlsx'];

let samples: ReadonlyMap<string, Uint8Array> = new Map();
beforeAll(async () => {
  samples = await makeSamples();
});

function sample(name: string): Uint8Array {
  const bytes = samples.get(name);
  if (bytes === undefined) throw new Error(`no sample ${name}`);
  return bytes;
}

test('every sample is here', () => {
  expect([...samples.keys()].sort()).toEqual(SAMPLES);
});

describe.each(SAMPLES)('%s', (name) => {
  test('Excel reads cell for cell what the file holds', async () => {
    const inFile = await openFile(sample(name), name, nodeCodec).read(unwatched);
    const { workbook } = openDouble(await bookOfFile(sample(name), name));
    const inExcel = await workbook.read(unwatched);
    expect(inExcel.grids.map(everything)).toEqual(inFile.grids.map(everything));
  });

  test('an Excel that names merged areas by their first cells is asked for the areas', async () => {
    const inFile = await openFile(sample(name), name, nodeCodec).read(unwatched);
    const book = await bookOfFile(sample(name), name);
    book.namesMergesByFirstCell = true;
    const inExcel = await openDouble(book).workbook.read(unwatched);
    expect(inExcel.problems).toEqual([]);
    expect(inExcel.grids.map(everything)).toEqual(inFile.grids.map(everything));
  });

  test('before ExcelApi 1.13 merges are unknown: that is said, and the rest is the same', async () => {
    const { workbook } = openDouble(await bookOfFile(sample(name), name), '1.9');
    const contents = await workbook.read(unwatched);
    expect(contents.problems).toMatchObject([{ code: 'excel.mergesUnknown' }]);
    if (UNITS_MERGED.includes(name)) return;
    const inFile = await openFile(sample(name), name, nodeCodec).read(unwatched);
    for (const [id, phase] of PHASES) {
      expect(stripped(planOf(contents, id, phase))).toEqual(stripped(planOf(inFile, id, phase)));
    }
  });

  test.each(PHASES)('campaign %s, phase %s: Excel and file hold the same', async (id, phase) => {
    const file = openFile(sample(name), name, nodeCodec);
    const book = await bookOfFile(sample(name), name);
    const { workbook } = openDouble(book);
    const before = snapshotOf(book);
    const plan = planOf(await file.read(unwatched), id, phase);
    expect(stripped(planOf(await workbook.read(unwatched), id, phase))).toEqual(stripped(plan));

    const inFile = await file.write(plan, unwatched);
    const inExcel = await workbook.write(plan, unwatched);
    expect(inExcel.sheets).toEqual(inFile.sheets);
    expect(inExcel.cellsWritten).toBe(inFile.cellsWritten);
    const { grids } = await openFile(await file.save(), 'ghi.xlsx', nodeCodec).read(unwatched);
    expect(book.sheets.map(written)).toEqual(grids.map(everythingWritten));

    await workbook.clear(unwatched);
    expect(snapshotOf(book)).toEqual(before);
  });
});

/** A plan as plain data: the rows of its sheets are made while they are walked over. */
function stripped({ sheets, ...plan }: ReturnType<typeof planOf>) {
  return { ...plan, sheets: sheets.map(({ rows, ...sheet }) => ({ ...sheet, rows: [...rows] })) };
}

function everything(grid: Grid) {
  return {
    ...everythingWritten(grid),
    visibility: grid.visibility,
    hiddenRows: lines(grid.lastRow, (row) => grid.isRowHidden(row + 1)),
    hiddenColumns: lines(grid.columnCount, (column) => grid.isColumnHidden(column)),
  };
}

function everythingWritten(grid: Grid) {
  return {
    name: grid.sheet,
    cells: cellsOfGrid(grid),
    merges: grid.merges.map(({ firstRow, lastRow, firstColumn, lastColumn }) =>
      [firstRow, lastRow, firstColumn, lastColumn].join(),
    ),
    tables: grid.tables.map(({ name, area }) => ({ name, area })),
  };
}

function written(sheet: Sheet) {
  return {
    name: sheet.name,
    cells: cellsOf(sheet),
    merges: sheet.merges.map(({ top, bottom, left, right }) =>
      [top + 1, bottom + 1, left, right].join(),
    ),
    tables: sheet.tables.map(({ name, area: { top, bottom, left, right } }) => ({
      name,
      area: { firstRow: top + 1, lastRow: bottom + 1, firstColumn: left, lastColumn: right },
    })),
  };
}

function lines(count: number, isHidden: (line: number) => boolean): readonly number[] {
  return Array.from({ length: count }, (_, line) => line).filter(isHidden);
}
