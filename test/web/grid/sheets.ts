import type { Grid } from '../../../src/core/roster/grid';
import { GridBuilder, gridFromRows, type SheetFacts } from '../../../src/core/roster/grid-builder';
import { ValueTable } from '../../../src/core/roster/value-table';
import type { CellEdit } from '../../../src/workbook/cell-edit';
import type { SheetLooks } from '../../../src/workbook/sheet-looks';

const HEADERS = ['STT', 'Họ và tên', 'Đơn vị', 'Chức vụ', '2014', '2015', '2016'].concat([
  '2017',
  '2018',
  '2019',
  '2020',
  'Ghi chú',
]);
const HEADER_ROW = 5;
const LABELS = ['HTXSNV', 'HTTNV', 'HTNV'];
const UNITS = 400;

/** A roster of so many rows and twelve columns; its units are merged downwards. */
export function largeGrid(rows: number): Grid {
  const values = new ValueTable();
  const builder = new GridBuilder(values);
  const perUnit = Math.ceil(rows / UNITS);
  builder.set(1, 0, values.codeOf('DANH SÁCH ĐẢNG VIÊN ĐỀ NGHỊ KHEN THƯỞNG'));
  HEADERS.forEach((text, column) => {
    builder.set(HEADER_ROW, column, values.codeOf(text));
  });
  const last = Math.min(HEADER_ROW + rows, 1_048_576);
  for (let row = HEADER_ROW + 1; row <= last; row++) {
    const at = row - HEADER_ROW;
    builder.set(row, 0, values.codeOf(at));
    builder.set(row, 1, values.codeOf(`Nguyễn Văn ${at % 5000}`));
    if (at % perUnit === 1) builder.set(row, 2, values.codeOf(`Chi bộ số ${at}`));
    builder.set(row, 3, values.codeOf('Chuyên viên'));
    for (let column = 4; column < 11; column++) {
      builder.set(row, column, values.codeOf(LABELS[(at + column) % LABELS.length] ?? ''));
    }
  }
  const merges = [{ firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 11 }];
  for (let row = HEADER_ROW + 1; row + perUnit - 1 <= last && perUnit > 1; row += perUnit) {
    merges.push({ firstRow: row, lastRow: row + perUnit - 1, firstColumn: 2, lastColumn: 2 });
  }
  return builder.build({ sheet: 'Đảng viên', merges });
}

/** A small roster with everything that a clerk's own has: looks, hidden parts, an earlier run. */
export function dressedSheets(): readonly Grid[] {
  const values = new ValueTable();
  const roster = gridFromRows(
    [
      ['DANH SÁCH ĐẢNG VIÊN ĐỀ NGHỊ KHEN THƯỞNG NĂM 2020'],
      ['TT', 'Họ và tên', 'Ngày sinh', 'Tỷ lệ phiếu', 'Năm 2019', 'Năm 2020', 'Kết quả', 'Lý do'],
      [1, 'Nguyễn Văn An', 32_874, 0.955, 'HTXSNV', 'HTXSNV', '✔ Đề nghị', 'Có 2 năm HTXSNV'],
      [2, 'Lò Thị Bình', 33_001, 0.8, 'HTTNV', null, '? Cần xem xét', 'Năm 2020: ô trống'],
      [3, 'Phạm Văn Cường', 30_000, 0.5, 'HTNV', 'HTTNV', '– Không đủ tiêu chuẩn', ''],
      [4, 'Trần Thị Dung', 31_000, 1, 'HTXSNV', 'HTTNV', 'Not ours', ''],
      [5, '§ång chÝ NguyÔn V¨n Hïng', 31_500, 1, 'HTTNV', 'HTTNV', '⚖ Tied, to be decided', ''],
    ],
    {
      sheet: 'Đảng viên',
      merges: [{ firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 5 }],
      hiddenRows: new Set([5]),
      hiddenColumns: new Set([3]),
      ownColumns: [6, 7],
    },
    values,
  );
  const sheet = (name: string, facts: Partial<SheetFacts>) =>
    gridFromRows([['Danh sách đề nghị']], { sheet: name, ...facts }, values);
  return [
    roster,
    sheet('Danh sách đề nghị', { ours: true }),
    sheet('Danh mục', { visibility: 'hidden' }),
  ];
}

/** Looks of the roster of `dressedSheets`. */
export function dressedLooks(): SheetLooks {
  const head = { fill: 'D9E1F2', bold: true, border: true, align: 'center', wrap: true } as const;
  const looks = [
    { font: 'Times New Roman', size: 13 },
    { font: 'Times New Roman', size: 14, bold: true, align: 'center' } as const,
    { ...head, font: 'Times New Roman', size: 13 },
    { font: 'Times New Roman', size: 13, border: true } as const,
    { font: 'Times New Roman', size: 13, border: true, format: 'dd/mm/yyyy' } as const,
    { font: 'Times New Roman', size: 13, border: true, format: '0.0%' } as const,
  ];
  const cells = (own: number) => ({
    first: 1,
    looks: Uint16Array.of(1, 2, own, own, own, own, own),
  });
  return {
    looks,
    columns: [3, 3, 4, 5, 3, 3, 3, 3].map(cells),
    defaultWidth: 9.14,
    widths: new Map([
      [1, 26],
      [2, 12],
      [6, 24],
      [7, 30],
    ]),
    defaultHeight: 16.5,
    heights: new Map([[1, 30]]),
    frozenRows: 2,
    frozenColumns: 2,
  };
}

/** The same sheet with some cells typed over. */
export function withEdits(grid: Grid, edits: readonly CellEdit[]): Grid {
  const here = edits.filter(({ sheet }) => sheet === grid.sheet);
  if (here.length === 0 || !(grid.values instanceof ValueTable)) return grid;
  const { values } = grid;
  const typed = new Map(
    here.map((edit) => [`${edit.row} ${edit.column}`, values.codeOf(edit.value)]),
  );
  return {
    ...grid,
    code: (row, column) => typed.get(`${row} ${column}`) ?? grid.code(row, column),
  };
}
