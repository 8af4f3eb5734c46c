import { entriesOf, lines, recogniseRows, rolesOf, skippedOf } from './read';

const [X, T, H] = ['HTXSNV', 'HTTNV', 'HTNV'];
const UNIT = 'Đảng bộ Sở Y tế';
const YEARS = [2018, 2019];
const ratingsOf = (rows: Parameters<typeof recogniseRows>[0]) =>
  entriesOf(recogniseRows(rows)).map(({ row, name, ratings }) => `${row} ${name} ${ratings}`);

describe('a second header on the sheet', () => {
  const header = ['TT', 'Tên tập thể', 'Đơn vị', ...YEARS];
  const first = [
    header,
    [1, 'Chi bộ 1', UNIT, T, X],
    [2, 'Chi bộ 4', UNIT, T, X],
    [3, 'Chi bộ 5', UNIT, T, X],
  ];

  it('with the years in another order is that of another table', () => {
    const second = [
      ['TT', 'Tên tập thể', 'Đơn vị', 2019, 2018],
      [1, 'Chi bộ 2', UNIT, X, T],
    ];
    const found = [...first, [], ...second];
    expect(ratingsOf(found)).toEqual([
      '2 Chi bộ 1 2018T 2019X',
      '3 Chi bộ 4 2018T 2019X',
      '4 Chi bộ 5 2018T 2019X',
      '7 Chi bộ 2 2018T 2019X',
    ]);
  });

  it('with other years is that of another table, right below the entry before it', () => {
    expect(
      ratingsOf([
        ['TT', 'Họ và tên', 'Đơn vị', 'Năm 2018', 'Năm 2019'],
        [1, 'Ly Văn An', UNIT, X, T],
        ['TT', 'Họ và tên', 'Đơn vị', 'Năm 2019', 'Năm 2020'],
        [2, 'Ly Thị Bình', UNIT, H, T],
      ]),
    ).toEqual(['2 Ly Văn An 2018X 2019T 2020.', '4 Ly Thị Bình 2018. 2019H 2020T']);
  });

  it('of two rows with other years in the second is that of another table', () => {
    const twoRows = (...years: number[]) => [
      ['TT', 'Họ và tên', 'Đơn vị', 'Kết quả xếp loại', null],
      [null, null, null, ...years],
    ];
    expect(
      ratingsOf([
        ...twoRows(2018, 2019),
        [1, 'Ly Văn An', UNIT, X, T],
        ...twoRows(2019, 2018),
        [2, 'Ly Thị Bình', UNIT, X, T],
      ]),
    ).toEqual(['3 Ly Văn An 2018X 2019T', '6 Ly Thị Bình 2018T 2019X']);
  });

  it('of two rows with the same years is passed over, all its rows', () => {
    const twoRows = [
      ['TT', 'Họ và tên', 'Đơn vị', 'Kết quả xếp loại', null],
      [null, null, null, ...YEARS],
    ];
    const found = recogniseRows([
      ...twoRows,
      [1, 'Ly Văn An', UNIT, X, T],
      ...twoRows,
      [2, 'Ly Thị Bình', UNIT, X, T],
    ]);
    expect(skippedOf(found)).toEqual(['4 repeatedHeader', '5 repeatedHeader']);
    expect(found.rosters).toHaveLength(1);
    expect(entriesOf(found)).toHaveLength(2);
  });

  it('without the row of column numbers is the same header, and no entry is lost', () => {
    const found = recogniseRows([
      ['TT', 'Họ và tên', 'Đơn vị', ...YEARS],
      [1, 2, 3, 4, 5],
      [1, 'Ly Văn An', UNIT, X, T],
      ['TT', 'HỌ VÀ TÊN', 'Đơn vị', ...YEARS],
      [2, 'Ly Thị Bình', UNIT, X, T],
    ]);
    expect(found.rosters).toHaveLength(1);
    expect(entriesOf(found).map(({ row }) => row)).toEqual([3, 5]);
  });

  it('with one more column is that of another table', () => {
    const found = recogniseRows([
      ['TT', 'Họ và tên', 'Đơn vị', ...YEARS],
      [1, 'Ly Văn An', UNIT, X, T],
      [],
      ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị', ...YEARS],
      [1, 'Ly Thị Bình', 'Trưởng phòng', 'Chi bộ Báo', H, X],
    ]);
    expect(lines(found)).toEqual([
      `2 Ly Văn An | ${UNIT} | member | 2018X 2019T`,
      '5 Ly Thị Bình | Chi bộ Báo | member | 2018H 2019X',
    ]);
    expect(rolesOf(found, 1)['C']).toBe('position');
  });

  it('with one more column at its end is that of another table', () => {
    expect(
      ratingsOf([
        ...first,
        ['TT', 'Tên tập thể', 'Đơn vị', ...YEARS, 2020],
        [4, 'Chi bộ 6', UNIT, X, T, H],
      ]),
    ).toContain('6 Chi bộ 6 2018X 2019T 2020H');
  });
});

describe('a first table of one row', () => {
  it('keeps its entry before the same header', () => {
    expect(
      ratingsOf([
        ['TT', 'Tên tập thể', 'Đơn vị', ...YEARS],
        [1, 'Chi bộ 1', UNIT, T, X],
        [],
        ['TT', 'Tên tập thể', 'Đơn vị', ...YEARS],
        [1, 'Chi bộ 2', UNIT, X, T],
      ]),
    ).toEqual(['2 Chi bộ 1 2018T 2019X', '5 Chi bộ 2 2018X 2019T']);
  });

  it('keeps its entry before a header with one more column, whose rows keep their own units', () => {
    const found = recogniseRows([
      ['TT', 'Tên tập thể', ...YEARS],
      [1, UNIT, X, T],
      ['TT', 'Họ và tên', 'Đơn vị', ...YEARS],
      [1, 'Lò Văn An', 'Chi bộ Báo Yên Bái', X, T],
      [2, 'Lò Thị Bình', UNIT, X, T],
    ]);
    expect(lines(found)).toEqual([
      `2 ${UNIT} |  | grassrootsCommittee | 2018X 2019T`,
      '4 Lò Văn An | Chi bộ Báo Yên Bái | member | 2018X 2019T',
      `5 Lò Thị Bình | ${UNIT} | member | 2018X 2019T`,
    ]);
  });

  it('keeps its entry without a number', () => {
    expect(
      ratingsOf([
        ['Họ và tên', 'Đơn vị', ...YEARS],
        ['Ly Văn An', UNIT, X, T],
        ['Họ và tên', 'Đơn vị', 2019, 2018],
        ['Ly Thị Bình', UNIT, X, T],
      ]),
    ).toEqual(['2 Ly Văn An 2018X 2019T', '4 Ly Thị Bình 2018T 2019X']);
  });

  it('takes no column from the table below it', () => {
    const found = recogniseRows([
      ['I. TẬP THỂ'],
      ['TT', 'Tên tập thể', ...YEARS],
      [1, UNIT, X, T],
      [],
      ['II. CÁ NHÂN'],
      ['TT', 'Họ và tên', 'Đơn vị', ...YEARS],
      [1, 'Lò Văn An', 'Chi bộ Báo Yên Bái', X, T],
      [2, 'Lò Thị Bình', UNIT, X, T],
      [3, 'Lò Thị Chung', UNIT, X, T],
    ]);
    expect(lines(found)[0]).toBe(`3 ${UNIT} |  | grassrootsCommittee | 2018X 2019T`);
    expect(rolesOf(found)).toEqual({
      A: 'ordinal',
      B: 'name',
      C: 'rating:2018',
      D: 'rating:2019',
    });
  });
});

describe('the titles above a second table', () => {
  it('name the unit of its rows', () => {
    const found = recogniseRows([
      ['Đơn vị: Đảng bộ Sở Nội vụ'],
      ['TT', 'Họ và tên', ...YEARS],
      [1, 'Ly Văn An', X, T],
      [],
      ['Đơn vị: Đảng bộ Sở Y tế'],
      ['TT', 'Họ và tên', 2019, 2018],
      [1, 'Ly Thị Bình', X, T],
    ]);
    expect(entriesOf(found).map(({ unit }) => unit)).toEqual([
      'Đảng bộ Sở Nội vụ',
      'Đảng bộ Sở Y tế',
    ]);
  });

  it('are those of the first where it has none of its own', () => {
    const found = recogniseRows([
      ['Đơn vị: Đảng bộ Sở Nội vụ'],
      ['TT', 'Họ và tên', ...YEARS],
      [1, 'Ly Văn An', X, T],
      ['TT', 'Họ và tên', 2019, 2018],
      [2, 'Ly Thị Bình', X, T],
    ]);
    expect(entriesOf(found).map(({ unit }) => unit)).toEqual([
      'Đảng bộ Sở Nội vụ',
      'Đảng bộ Sở Nội vụ',
    ]);
  });
});
