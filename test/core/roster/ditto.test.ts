import { isDitto } from '../../../src/core/text/ditto';
import { codesOf, entriesOf, lines, recogniseRows, skippedOf } from './read';

const X = 'HTXSNV';
const HEADER = ['TT', 'Họ và tên', 'Đơn vị', 'XL 2018'];

describe('a cell that repeats the one above', () => {
  test.each([
    'nt',
    '-nt-',
    'NT',
    'n.t',
    'n/t',
    'như trên',
    '(Như trên)',
    '"',
    '”',
    '″',
    "''",
    '//',
  ])('«%s» in the column of units is the unit above', (mark) => {
    const found = recogniseRows([
      HEADER,
      [1, 'Nguyễn Văn An', 'Chi bộ Sở Y tế', X],
      [2, 'Trần Thị Bình', mark, X],
      [3, 'Lê Văn Cường', mark, X],
      [4, 'Phạm Thị Dung', 'Chi bộ Sở Tài chính', X],
      [5, 'Hoàng Văn Em', mark, X],
    ]);
    expect(entriesOf(found).map(({ unit }) => unit)).toEqual([
      'Chi bộ Sở Y tế',
      'Chi bộ Sở Y tế',
      'Chi bộ Sở Y tế',
      'Chi bộ Sở Tài chính',
      'Chi bộ Sở Tài chính',
    ]);
    expect(found.problems).toEqual([
      {
        code: 'unit.ditto',
        params: { label: mark, count: 3 },
        severity: 'info',
        sheet: 'Sheet1',
        row: 3,
        column: 'C',
      },
    ]);
  });

  test.each(['-', '', 'Nt 2', 'Chi bộ NT', 'Nông trường'])('«%s» is none', (text) => {
    expect(isDitto(text)).toBe(false);
  });

  test('under a new heading it is no unit of the group before', () => {
    const found = recogniseRows([
      HEADER,
      ['I', 'Chi bộ Sở Y tế'],
      [1, 'Nguyễn Văn An', 'Phòng Tổ chức', X],
      ['II', 'Chi bộ Sở Tài chính'],
      [1, 'Trần Thị Bình', 'nt', X],
    ]);
    expect(entriesOf(found)[1]?.unit).toBe('Chi bộ Sở Tài chính');
  });

  test('in the column of names it names nobody: the row is passed over and says so', () => {
    const found = recogniseRows([
      HEADER,
      [1, 'Nguyễn Văn An', 'Chi bộ Sở Y tế', X],
      [2, 'nt', 'Chi bộ Sở Y tế', X],
    ]);
    expect(lines(found)).toHaveLength(1);
    expect(skippedOf(found)).toEqual(['3 noName']);
  });

  test('in a rating it is asked about, without a level to choose', () => {
    const found = recogniseRows([
      HEADER,
      [1, 'Nguyễn Văn An', 'Chi bộ Sở Y tế', X],
      [2, 'Trần Thị Bình', 'Chi bộ Sở Y tế', 'nt'],
    ]);
    expect(entriesOf(found)[1]?.ratings).toBe('2018?');
    expect(found.problems.map(({ params }) => params)).toEqual([
      { label: 'nt', count: 1, suggestions: '' },
    ]);
    expect(codesOf(found)).toEqual(['rating.unknownLabel']);
  });
});
