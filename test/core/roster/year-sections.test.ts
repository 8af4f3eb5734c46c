import { codesOf, entriesOf, lines, recogniseRows, skippedOf, type Rows } from './read';

const HEADER = ['STT', 'Họ và tên', 'Chi bộ', 'Xếp loại'];
const UNIT = 'Chi bộ Sở Tài chính';

const ofYear = (hung: string, thuy: string): Rows => [
  [1, 'Nguyễn Văn Hùng', UNIT, hung],
  [2, 'Trần Thị Thủy', UNIT, thuy],
];

const BOTH = ['Nguyễn Văn Hùng | 2016X 2017X 2018T', 'Trần Thị Thủy | 2016T 2017T 2018H'];

const found = (read: ReturnType<typeof recogniseRows>): readonly string[] =>
  entriesOf(read).map(({ name, ratings }) => `${name} | ${ratings}`);

describe('ratings of several years below one another on a sheet', () => {
  test('group rows that name the year', () => {
    const read = recogniseRows(
      [
        HEADER,
        ['Năm 2016'],
        ...ofYear('HTXSNV', 'HTTNV'),
        ['Năm 2017'],
        ...ofYear('HTXSNV', 'HTTNV'),
        ['Năm 2018'],
        ...ofYear('HTTNV', 'HTNV'),
      ],
      ['A2:D2', 'A5:D5', 'A8:D8'],
    );
    expect(found(read)).toEqual(BOTH);
    expect(codesOf(read)).toEqual([]);
  });

  test('a title above each list, the header printed again, a signature below each', () => {
    const section = (year: number, hung: string, thuy: string): Rows => [
      [`DANH SÁCH XẾP LOẠI ĐẢNG VIÊN NĂM ${String(year)}`],
      HEADER,
      ...ofYear(hung, thuy),
      [null, null, null, 'T/M CHI ỦY'],
      [null, null, null, 'BÍ THƯ'],
    ];
    const read = recogniseRows([
      ...section(2016, 'HTXSNV', 'HTTNV'),
      ...section(2017, 'HTXSNV', 'HTTNV'),
      ...section(2018, 'HTTNV', 'HTNV'),
    ]);
    expect(found(read)).toEqual(BOTH);
    expect(codesOf(read)).toEqual([]);
  });

  test('numbered sections in a list without STT, chi bộ inside the year', () => {
    const read = recogniseRows([
      ['Họ và tên', 'Mức xếp loại'],
      ['I. Xếp loại năm 2016'],
      ['Chi bộ Sở Tư pháp'],
      ['Lò Văn Ón', 'HTTNV'],
      ['II. Xếp loại năm 2017'],
      ['Chi bộ Sở Tư pháp'],
      ['Lò Văn Ón', 'HTXSNV'],
    ]);
    expect(lines(read)).toEqual(['4 Lò Văn Ón | Chi bộ Sở Tư pháp | member | 2016T 2017X']);
  });

  test('a person rated twice in one year stays unknown for it', () => {
    const read = recogniseRows([
      HEADER,
      ['Năm 2016'],
      [1, 'Nguyễn Văn Hùng', UNIT, 'HTTNV'],
      [2, 'Nguyễn Văn Hùng', UNIT, 'HTXSNV'],
      ['Năm 2017'],
      [1, 'Nguyễn Văn Hùng', UNIT, 'HTTNV'],
    ]);
    expect(found(read)).toEqual(['Nguyễn Văn Hùng | 2016? 2017T']);
    expect(codesOf(read)).toEqual(['entry.conflictingRatings']);
  });

  test('headings that only mention a year, and years in the columns, change nothing', () => {
    const read = recogniseRows([
      ['STT', 'Họ và tên', 'Chi bộ', 'XL 2016', 'XL 2017'],
      ['I', 'Đảng viên kết nạp trước năm 2015'],
      [1, 'Nguyễn Văn Hùng', UNIT, 'HTXSNV', 'HTTNV'],
      ['II', 'Đảng viên kết nạp năm 2015'],
      [2, 'Trần Thị Thủy', UNIT, 'HTTNV', 'HTTNV'],
    ]);
    expect(found(read)).toEqual(['Nguyễn Văn Hùng | 2016X 2017T', 'Trần Thị Thủy | 2016T 2017T']);
    expect(skippedOf(read)).toEqual(['2 group', '4 group']);
  });
});
