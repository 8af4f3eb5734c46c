import fc from 'fast-check';
import { composePlan, type PlanOptions } from '../../src/core/compose-plan';
import type { ColumnsHighlight, Plan } from '../../src/core/plan';
import { STATUSES, type Status } from '../../src/core/review/result';
import { gridFromRows, type SheetFacts } from '../../src/core/roster/grid-builder';
import { EMPTY_CELL, type CellValue, type Grid } from '../../src/core/roster/grid';
import type { Roster } from '../../src/core/roster/roster';
import { NO_SETTINGS } from '../../src/core/settings';
import { createSay } from '../../src/i18n/say';
import { FIRST_ROW, reviewOf, rosterOf, type Line } from './nomination/review-builder';

const vi = createSay('vi');
const OPTIONS: PlanOptions = {
  highlight: 'columns',
  list: false,
  settings: null,
  run: { version: '1.0.0', time: '2020-07-01T09:30' },
};

const LINES: readonly Line[] = [
  { name: 'Lò Thị Ánh', status: 'nominated' },
  { name: 'Trần Văn Bình', status: 'ineligible' },
  { name: 'Vàng A Của', status: 'review' },
];
const HEADER = ['TT', 'Họ và tên', 'Đơn vị', '2016', '2017', '2018', '2019'];

/** A title, a header in row 5, the lines below; `beside` fills cells right of the table. */
function sheet(
  beside: readonly (readonly [row: number, column: number, value: CellValue])[] = [],
  facts: Partial<SheetFacts> = {},
  lines: readonly Line[] = LINES,
): Grid {
  const rows: CellValue[][] = [
    ['DANH SÁCH ĐẢNG VIÊN'],
    [],
    [],
    [],
    [...HEADER],
    ...lines.map(({ name }, i): CellValue[] => [i + 1, name, 'Chi bộ Báo', 'XS', 'XS', 'T', 'T']),
  ];
  for (const [row, column, value] of beside) {
    while (rows.length < row) rows.push([]);
    const cells = rows[row - 1]!;
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }
  return gridFromRows(rows, { sheet: 'DS', ...facts });
}

function plan(grid: Grid, rosters?: readonly Roster[], options: Partial<PlanOptions> = {}) {
  const rest = rosters === undefined ? {} : { rosters };
  return composePlan(reviewOf(LINES, rest), [grid], { ...OPTIONS, ...options }, vi);
}

function columnsOf(made: Plan): ColumnsHighlight {
  const [highlight] = made.highlights;
  if (highlight?.kind !== 'columns') throw new Error('no columns');
  return highlight;
}

describe('two columns beside the roster', () => {
  test('right next to it, with headings in the header row, statuses and shared reasons', () => {
    const made = plan(sheet());
    const highlight = columnsOf(made.plan);
    expect(highlight).toMatchObject({
      sheet: 'DS',
      table: null,
      headerRow: FIRST_ROW - 1,
      firstColumn: HEADER.length,
      headings: ['Kết quả bình xét', 'Lý do'],
      area: { firstRow: FIRST_ROW, lastRow: FIRST_ROW + 2, firstColumn: 0, lastColumn: 8 },
    });
    expect([...highlight.rows]).toEqual([6, 7, 8]);
    expect([...highlight.look].map((look) => highlight.looks[look]?.word)).toEqual([
      '✔ Đề nghị',
      '– Không đủ tiêu chuẩn',
      '? Cần xem xét',
    ]);
    expect(made.problems).toEqual([]);
    expect(made.plan).toMatchObject({ sheets: [], settings: null });
  });

  test.each<[string, Grid, number]>([
    ['a note beside the table', sheet([[7, 7, 'xem lại']]), 8],
    ['a note in the second column', sheet([[7, 8, 'xem lại']]), 9],
    ['a heading without values', sheet([[5, 7, 'Ghi chú']]), 8],
    ['a merge across', sheet([], { merges: [area(6, 7, 6, 7)] }), 8],
    ['another table', sheet([], { tables: [tableAt('Khác', area(8, 20, 8, 10))] }), 11],
    ['a hidden column', sheet([], { hiddenColumns: new Set([7]) }), 8],
  ])('%s: further right, and told', (_what, grid, firstColumn) => {
    const made = plan(grid);
    const highlight = columnsOf(made.plan);
    expect(highlight.firstColumn).toBe(firstColumn);
    expect(highlight.area.lastColumn).toBe(6);
    expect(made.problems).toMatchObject([{ code: 'highlight.apart', sheet: 'DS' }]);
  });

  test.each<[string, Grid]>([
    ['a title above the table', sheet([[2, 7, 'Mẫu 01']])],
    ['a signature below it', sheet([[12, 7, 'BÍ THƯ']])],
    ['an error value elsewhere', sheet([[1, 8, { error: '#N/A' }]])],
  ])('%s is not in the way', (_what, grid) => {
    expect(columnsOf(plan(grid).plan).firstColumn).toBe(7);
  });

  test('the columns of an earlier run are used again', () => {
    const grid = sheet(
      [
        [5, 7, 'Kết quả bình xét'],
        [6, 7, '✔ Đề nghị'],
        [6, 8, 'Đạt'],
      ],
      { ownColumns: [7, 8] },
    );
    const made = plan(grid);
    expect(columnsOf(made.plan).firstColumn).toBe(7);
    expect(made.problems).toEqual([]);
  });

  test('a sheet that is full to the last column gets none, and the clerk is told', () => {
    const grid = sheet([], { tables: [tableAt('Khác', area(1, 99, 7, 16_383))] });
    const made = plan(grid);
    expect(made.plan.highlights).toEqual([]);
    expect(made.problems).toMatchObject([{ code: 'highlight.noRoom', severity: 'warning' }]);
  });

  test('two rosters side by side do not take the same columns', () => {
    const right = rosterOf('DS', 3, { area: area(5, 8, 9, 12) });
    const left = rosterOf('DS', 3);
    const lines = LINES.map((line) => ({ ...line }));
    const review = reviewOf(lines, { rosters: [left, right] });
    review.entries.roster[2] = 1;
    const made = composePlan(review, [sheet()], OPTIONS, vi);
    const places = made.plan.highlights.map((one) => one.kind === 'columns' && one.firstColumn);
    expect(places).toEqual([7, 13]);
  });
});

describe('an Excel table', () => {
  const roster = rosterOf('DS', 3, { table: 'Bang1' });
  const tables = [tableAt('Bang1', area(5, 8, 0, 6))];

  test('grows by two columns of its own', () => {
    const highlight = columnsOf(plan(sheet([], { tables }), [roster]).plan);
    expect(highlight).toMatchObject({ table: 'Bang1', firstColumn: 7, headerRow: 5 });
  });

  test('grows once: the columns of an earlier run are inside it already', () => {
    const grown = [tableAt('Bang1', area(5, 8, 0, 8))];
    const grid = sheet([[6, 7, '✔ Đề nghị']], { tables: grown, ownColumns: [7, 8] });
    const wider = { ...roster, area: area(5, 8, 0, 8) };
    expect(columnsOf(plan(grid, [wider]).plan)).toMatchObject({ table: 'Bang1', firstColumn: 7 });
  });

  test.each<[string, Grid]>([
    ['cells beside it', sheet([[6, 7, 'x']], { tables })],
    ['a total row that meets a note', sheet([[9, 7, 'x']], { tables: [withTotal()] })],
    ['no header row', sheet([], { tables: [{ ...tables[0]!, headerRowCount: 0 }] })],
  ])('%s: the columns stand outside it', (_what, grid) => {
    expect(columnsOf(plan(grid, [roster]).plan).table).toBeNull();
  });
});

test('an entry in several rows shows its status on each of them', () => {
  const entryRows = Int32Array.from([6, 7, 8, 9, 10]);
  const rowEntries = Int32Array.from([0, 0, 1, 1, 2]);
  const roster = rosterOf('DS', 5, { shape: 'long', entryRows, rowEntries });
  const highlight = columnsOf(plan(sheet(), [roster]).plan);
  expect([...highlight.rows]).toEqual([6, 7, 8, 9, 10]);
  expect([...highlight.look].map((look) => STATUSES[look])).toEqual<Status[]>([
    'nominated',
    'nominated',
    'ineligible',
    'ineligible',
    'review',
  ]);
});

test('colour alone writes no cell, covers the rows, and says that it does not follow a sort', () => {
  const made = plan(sheet([[6, 7, 'xem lại']]), undefined, { highlight: 'colour' });
  expect(made.plan.highlights).toMatchObject([
    { kind: 'colour', sheet: 'DS', firstColumn: 0, lastColumn: 6 },
  ]);
  expect(made.problems).toMatchObject([{ code: 'highlight.colourOnly' }]);
});

test('settings travel as text; the list takes its form from them', () => {
  const settings = { ...NO_SETTINGS, form: { agency: 'Đảng ủy Sở Y tế' } };
  const made = plan(sheet(), undefined, { highlight: 'none', list: true, settings });
  expect(made.plan.highlights).toEqual([]);
  expect(JSON.parse(made.plan.settings ?? '')).toEqual(settings);
  const [list] = made.plan.sheets;
  expect([...(list?.rows ?? [])][1]?.cells[0]?.value).toBe('ĐẢNG ỦY SỞ Y TẾ');
});

test('whatever stands around the roster, only empty cells are written', () => {
  const cell = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 7, max: 16 }));
  const block = fc
    .record({ row: fc.integer({ min: 1, max: 12 }), column: fc.integer({ min: 7, max: 14 }) })
    .map(({ row, column }) => area(row, row + 1, column, column + 2));
  fc.assert(
    fc.property(
      fc.array(cell, { maxLength: 6 }),
      fc.array(block, { maxLength: 2 }),
      (at, merges) => {
        const beside = at.map(([row, column]) => [row, column, 'x'] as const);
        const grid = sheet(beside, { merges });
        const { firstColumn, headerRow, rows } = columnsOf(plan(grid).plan);
        for (const row of [headerRow, ...rows]) {
          for (const column of [firstColumn, firstColumn + 1]) {
            expect(grid.code(row, column)).toBe(EMPTY_CELL);
            expect(merges.filter((merge) => holds(merge, row, column))).toEqual([]);
          }
        }
      },
    ),
    { numRuns: 200 },
  );
});

function area(firstRow: number, lastRow: number, firstColumn: number, lastColumn: number) {
  return { firstRow, lastRow, firstColumn, lastColumn };
}

function tableAt(name: string, where: ReturnType<typeof area>) {
  return { name, area: where, headerRowCount: 1, totalRowCount: 0 };
}

function withTotal() {
  return { ...tableAt('Bang1', area(5, 9, 0, 6)), totalRowCount: 1 };
}

function holds(where: ReturnType<typeof area>, row: number, column: number): boolean {
  return (
    where.firstRow <= row &&
    row <= where.lastRow &&
    where.firstColumn <= column &&
    column <= where.lastColumn
  );
}
