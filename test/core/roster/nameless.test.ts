import { lines, recogniseRows, skippedOf } from './read';

const X = 'HTXSNV';
const HEADER = ['TT', 'Họ và tên', 'Đơn vị', 'XL 2018', 'XL 2019'];

describe('a rated row that names nobody', () => {
  test.each([
    ['an empty cell', null],
    ['an error', { error: '#REF!' }],
    ['a mark for the row above', 'nt'],
    ['a number', 12],
  ])('%s: it is no entry, and the clerk is told', (_, name) => {
    const found = recogniseRows([
      HEADER,
      [1, 'Nguyễn Văn An', 'Chi bộ Sở Y tế', X, X],
      [2, name, 'Chi bộ Sở Y tế', X, X],
    ]);
    expect(lines(found)).toHaveLength(1);
    expect(skippedOf(found)).toEqual(['3 noName']);
    expect(found.problems).toEqual([
      {
        code: 'entry.noName',
        params: { count: 1 },
        severity: 'warning',
        sheet: 'Sheet1',
        row: 3,
        column: 'B',
      },
    ]);
  });

  test('rows of counts below a total are not told', () => {
    const found = recogniseRows([
      HEADER,
      [1, 'Nguyễn Văn An', 'Chi bộ Sở Y tế', X, X],
      [null, 'Tổng cộng', null, 1, 1],
      [null, null, 'Trong đó nữ', 0, 0],
    ]);
    expect(found.problems).toEqual([]);
  });
});
