import type { Grid } from '../../../src/core/roster/grid';
import { GridBuilder } from '../../../src/core/roster/grid-builder';
import { ValueTable } from '../../../src/core/roster/value-table';
import type { CellEdit } from '../../../src/workbook/cell-edit';

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
