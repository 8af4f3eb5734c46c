import { codesOf, entriesOf, recogniseRows, rolesOf } from './read';

const X = 'HTXSNV';
const T = 'HTTNV';
const H = 'HTNV';

const ratings = (found: ReturnType<typeof recogniseRows>): readonly string[] =>
  entriesOf(found).map((entry) => entry.ratings);

describe('the raters of a year side by side under a merged header', () => {
  /** Kết quả xếp loại / Năm 2018 / three raters, the last of whom decides. */
  const under = (last: string) =>
    recogniseRows(
      [
        ['TT', 'Họ và tên', 'Kết quả xếp loại'],
        [null, null, 'Năm 2018'],
        [null, null, 'Tự xếp loại', 'Chi bộ', last],
        [1, 'Nguyễn Văn An', X, T, H],
        [2, 'Trần Thị Bình', T, T, X],
      ],
      ['A1:A3', 'B1:B3', 'C1:E1', 'C2:E2'],
    );

  test.each([
    'Đảng ủy',
    'Cấp ủy',
    'Đảng ủy Sở Y tế',
    'BTV Đảng ủy khối',
    'Ban Thường vụ Đảng ủy Khối các cơ quan tỉnh',
    'Đảng ủy cơ sở',
    'Đảng ủy xếp loại',
  ])('«%s» decides', (last) => {
    const found = under(last);
    expect(ratings(found)).toEqual(['2018H', '2018X']);
    expect(codesOf(found)).toEqual(['roster.severalRaters']);
  });

  test.each(['Đảng ủy đề nghị', 'Đảng ủy đăng ký', 'Đảng ủy viên phụ trách'])(
    '«%s» may be no rating: it is not used, and that is told though the year has others',
    (last) => {
      const found = under(last);
      expect(ratings(found)).toEqual(['2018T', '2018T']);
      expect(codesOf(found)).toContain('roster.ratingUnsure');
    },
  );
});

describe('cells merged down several rows', () => {
  test('a rating stands for all of them', () => {
    const found = recogniseRows(
      [
        ['TT', 'Họ và tên', 'Đơn vị', 'XL 2018', 'XL 2019'],
        [1, 'Nguyễn Văn An', 'Chi bộ Sở Y tế', T, X],
        [2, 'Trần Thị Bình', null, null, T],
        [3, 'Lê Văn Cường', null, H, T],
      ],
      ['C2:C4', 'D2:D3'],
    );
    expect(ratings(found)).toEqual(['2018T 2019X', '2018T 2019T', '2018H 2019T']);
  });

  test('so do a kind of candidate and a mark for the row above', () => {
    const found = recogniseRows(
      [
        ['TT', 'Tên tập thể', 'Loại hình', 'XL 2018'],
        [1, 'Sở Y tế', 'Chi bộ cơ sở', T],
        [2, 'Sở Tài chính', null, T],
        [3, 'Sở Nội vụ', 'nt', T],
        [4, 'Sở Công thương', null, T],
      ],
      ['C2:C3'],
    );
    expect(rolesOf(found)['C']).toBe('kind');
    expect(entriesOf(found).map(({ kind }) => kind)).toEqual([
      'grassrootsCell',
      'grassrootsCell',
      'grassrootsCell',
      'department',
    ]);
  });
});
