import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { columnIndex, columnLetters } from '../../src/core/roster/address';
import type { CellValue, Grid } from '../../src/core/roster/grid';
import { unwatched } from '../../src/core/progress';
import { nodeCodec } from '../../src/file/codec-node';
import { editGuard } from '../../src/file/edit-cells';
import { openFile } from '../../src/file/open';
import type { CellEdit } from '../../src/workbook/cell-edit';
import { WorkbookError } from '../../src/workbook/workbook';
import {
  MAIN,
  makeWorkbook,
  relationshipsXml,
  sheetXml,
  workbookOf,
} from '../support/make-workbook';
import { describeWith } from '../support/needs';
import { changesFor, edited, valueAt } from './changes-for';
import { hasShared, ownFixtures, sharedFixtures, storyOf } from './fixture-files';
import { expectSameAs } from './open-and-write';
import { contentsOf } from './outcome';
import { partsOf } from './write-support';

/** A sheet's text without the cells named, without rows that hold nothing, spans and dimension. */
function without(xml: string, edits: readonly CellEdit[]): string {
  const cells = edits.map(({ row, column }) => columnLetters(column) + String(row));
  const cell = new RegExp(
    `<(?:\\w+:)?c(?=\\s)(?=[^>]*\\sr="(?:${cells.join('|')})")[^>]*?(?:/>|>[\\s\\S]*?</(?:\\w+:)?c>)`,
    'g',
  );
  return numbered(xml)
    .replace(cell, '')
    .replace(/<((?:\w+:)?row)([^>]*)><\/(?:\w+:)?row>/g, '<$1$2/>')
    .replace(/<(?:\w+:)?row r="\d+"\/>/g, '')
    .replace(/ spans="[^"]*"/g, '')
    .replace(/<(?:\w+:)?dimension [^>]*>/g, '');
}

/** Rows and cells that count on their order get the reference that they stand for. */
function numbered(xml: string): string {
  let row = 0;
  let column = -1;
  return xml.replace(
    /<((?:\w+:)?)(row|c)(?=[\s>/])([^>]*?)(\/?)>/g,
    (_, prefix: string, name: string, attributes: string, slash: string) => {
      const given = /\sr="([A-Z]*)(\d+)"/.exec(attributes);
      if (name === 'row') {
        row = given === null ? row + 1 : Number(given[2]);
        column = -1;
      } else column = given === null ? column + 1 : columnIndex(given[1] ?? '');
      const reference = name === 'row' ? row : columnLetters(column) + String(row);
      const all = given === null ? `${attributes} r="${reference}"` : attributes;
      return `<${prefix}${name}${all}${slash}>`;
    },
  );
}

/** Where two texts part; null where they are the same. */
function firstDifference(one: string, other: string): readonly [string, string] | null {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  if (one === other) return null;
  return [one.slice(at - 40, at + 80), other.slice(at - 40, at + 80)];
}

function changesOnlyThoseCells(paths: readonly string[]): void {
  test.each(paths.map((path) => [basename(path), path]))('%s', async (_, path) => {
    const bytes = readFileSync(path);
    const edits = await changesFor(bytes);
    const after = await edited(bytes, ...edits);
    const [old, now] = [await partsOf(bytes), await partsOf(after)];
    expect([...now.keys()]).toEqual([...old.keys()]);
    const changed = [...old].filter(([name, { raw }]) => !now.get(name)?.raw.equals(raw));
    for (const [name, { content }] of changed) {
      const text = decoded(content);
      const updated = decoded(now.get(name)?.content ?? Buffer.alloc(0));
      if (/workbook\d*\.xml$/.test(name)) {
        const plain = text.replace(/ fullCalcOnLoad="[^"]*"/, '');
        const asked = /<[\w:]*calcPr fullCalcOnLoad="1"\/>| fullCalcOnLoad="1"/;
        expect(firstDifference(updated.replace(asked, ''), plain)).toBeNull();
      } else {
        expect(name).toMatch(/sheet/);
        expect(firstDifference(without(updated, edits), without(text, edits))).toBeNull();
      }
    }
    const [before, contents] = [await contentsOf(bytes), await contentsOf(after)];
    expect(cellsOf(contents.grids)).toEqual(withEdits(cellsOf(before.grids), edits));
  });
}

const decoded = (content: Buffer): string =>
  content.toString(content[0] === 0xff && content[1] === 0xfe ? 'utf16le' : 'utf8');

type Cells = Map<string, CellValue>;

function cellsOf(grids: readonly Grid[]): Cells {
  const cells: Cells = new Map();
  for (const grid of grids) {
    for (let row = 1; row <= grid.lastRow; row++) {
      for (let column = 0; column < grid.columnCount; column++) {
        const value = valueAt(grid, row, column) ?? null;
        if (value !== null) cells.set(`${grid.sheet}!${row},${column}`, value);
      }
    }
  }
  return cells;
}

function withEdits(cells: Cells, edits: readonly CellEdit[]): Cells {
  for (const { sheet, row, column, value } of edits) {
    cells.set(`${sheet}!${row},${column}`, value);
  }
  return cells;
}

describe("typing over cells of the project's own fixtures changes those cells and no others", () => {
  changesOnlyThoseCells(ownFixtures());
});

describeWith('../shared/fixtures', hasShared, 'the same in real workbooks made elsewhere', () => {
  changesOnlyThoseCells(sharedFixtures());
});

describe('what Excel would refuse is refused before anything is changed', () => {
  const roster = (rows: string, rest = '') => workbookOf(rows, rest);
  const fixed = (bytes: Uint8Array, row: number, column: number, value: CellValue = 'HTXSNV') =>
    edited(bytes, { sheet: 'Danh sách', row, column, value }).then(
      () => null,
      (error: unknown) => (error instanceof WorkbookError ? error.problem : error),
    );
  const one = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row>';

  test.each([
    ['a formula', 'formula', roster(one), 1, 1],
    [
      'a shared formula that stands for others',
      'formula',
      roster('<row r="1"><c r="A1"><f t="shared" ref="A1:A9" si="0">B1</f><v>1</v></c></row>'),
      1,
      0,
    ],
    [
      'a cell among the results of an array formula',
      'array',
      roster(
        '<row r="1"><c r="A1"><f t="array" ref="A1:A3">B1:B3</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
      ),
      2,
      0,
    ],
    [
      'a cell covered by a merged one',
      'merged',
      roster(one, '<mergeCells count="1"><mergeCell ref="A1:A3"/></mergeCells>'),
      3,
      0,
    ],
    ['a cell outside', 'outside', roster(one), 1_048_577, 0],
    ['a column outside', 'outside', roster(one), 1, 16_384],
  ] as const)('%s', async (_, why, bytes, row, column) => {
    const problem = { code: 'cell.fixed', params: { why }, sheet: 'Danh sách', row };
    expect(await fixed(bytes, row, column)).toMatchObject(problem);
  });

  test('the first cell of a merged area and the cell beside a formula are not', async () => {
    const merged = roster(one, '<mergeCells count="1"><mergeCell ref="A1:A3"/></mergeCells>');
    expect(await fixed(merged, 1, 0)).toBeNull();
    expect(await fixed(roster(one), 1, 2)).toBeNull();
  });

  test('a text longer than a cell holds, and a sheet that is not there', async () => {
    const long = await fixed(roster(one), 1, 0, 'x'.repeat(32_768));
    expect(long).toMatchObject({ params: { why: 'tooLong' } });
    const gone = edited(roster(one), { sheet: 'Tổ 2', row: 1, column: 0, value: 1 });
    await expect(gone).rejects.toThrow('cell.fixed');
  });

  test('headings of an Excel table are fixed, its people are not', async () => {
    const bytes = readFileSync(join(__dirname, '../../samples/119-bang-excel.xlsx'));
    const grid = (await contentsOf(bytes)).grids.find(({ tables }) => tables.length > 0);
    const area = grid?.tables[0]?.area;
    if (grid === undefined || area === undefined) throw new Error('no table');
    const guard = await editGuard(bytes, grid.sheet, nodeCodec);
    const at = (row: number) => guard?.refusal({ row, column: area.firstColumn + 1 });
    expect(at(area.firstRow)).toBe('table');
    expect(at(area.firstRow + 1)).toBeNull();
  });

  test('in a protected sheet only cells that are unlocked can be changed', async () => {
    const styles = `<styleSheet xmlns="${MAIN}"><cellXfs><xf/><xf><protection locked="0"/></xf></cellXfs></styleSheet>`;
    const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>1</v></c></row>';
    const bytes = makeWorkbook({
      'xl/worksheets/sheet1.xml': sheetXml(rows, '<sheetProtection sheet="1"/>'),
      'xl/styles.xml': styles,
      'xl/_rels/workbook.xml.rels': relationshipsXml(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'styles', 'styles.xml'],
      ),
    });
    expect(await fixed(bytes, 1, 0)).toMatchObject({ params: { why: 'protected' } });
    expect(await fixed(bytes, 1, 1)).toBeNull();
  });
});

describe('a cell', () => {
  const sheetAfter = async (rows: string, rest: string, ...values: readonly CellValue[]) => {
    const edits = values.map((value, i) => ({ sheet: 'Danh sách', row: 2, column: i, value }));
    const parts = await partsOf(await edited(workbookOf(rows, rest), ...edits));
    return decoded(parts.get('xl/worksheets/sheet1.xml')?.content ?? Buffer.alloc(0));
  };

  test('keeps its format and gets the type of its value; an emptied one stays', async () => {
    const rows =
      '<row r="2" spans="1:2"><c r="A2" s="3" t="s"><v>1</v></c><c r="B2" s="4" vm="1" t="e"><v>#VALUE!</v></c></row>';
    expect(await sheetAfter(rows, '', null, 'Nguyễn Văn An', 3, true)).toContain(
      '<row r="2" spans="1:4"><c r="A2" s="3"/><c r="B2" s="4" t="inlineStr"><is><t>Nguyễn Văn An</t></is></c>' +
        '<c r="C2"><v>3</v></c><c r="D2" t="b"><v>1</v></c></row>',
    );
  });

  test('that is not there takes the format of its row', async () => {
    const rows = '<row r="2" s="7" customFormat="1"><c r="B2" s="1"/></row>';
    expect(await sheetAfter(rows, '', 'HTNV')).toContain(
      '<c r="A2" s="7" t="inlineStr"><is><t>HTNV</t></is></c><c r="B2" s="1"/></row>',
    );
  });

  test('comes into a sheet without any, and nothing comes of emptying what is empty', async () => {
    expect(await sheetAfter('', '', 1)).toContain('<row r="2"><c r="A2"><v>1</v></c></row>');
    expect(await sheetAfter('', '', null, '')).not.toContain('<row');
  });
});

describe('a workbook with formulas', () => {
  const workbookAfter = async (rows: string) => {
    const bytes = workbookOf(`<row r="1"><c r="A1"><v>1</v></c>${rows}</row>`);
    const after = await edited(bytes, { sheet: 'Danh sách', row: 1, column: 0, value: 2 });
    return decoded((await partsOf(after)).get('xl/workbook.xml')?.content ?? Buffer.alloc(0));
  };

  test('is calculated anew when Excel opens it; one without is left alone', async () => {
    expect(await workbookAfter('<c r="B1"><f>A1*2</f><v>2</v></c>')).toContain(
      'fullCalcOnLoad="1"',
    );
    expect(await workbookAfter('<c r="B1"><v>2</v></c>')).not.toContain('calcPr');
  });
});

describe('after a run of ours', () => {
  test.each(ownFixtures().map((path) => [basename(path), path]))(
    '%s: clear gives back the file as it would be with the change alone',
    async (_, path) => {
      const { before, written, grid } = await storyOf(path);
      const [edit] = await changesFor(before);
      if (edit === undefined || edit.sheet !== grid?.sheet) return;
      const workbook = openFile(await edited(written, edit), 'danh sách.xlsx', nodeCodec);
      await workbook.clear(unwatched);
      await expectSameAs(await workbook.save(), await edited(before, edit));
    },
  );
});
