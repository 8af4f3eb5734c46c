import { entriesOf, recogniseRows, skippedOf } from './read';

const unitsOf = (rows: readonly (readonly (string | number | null)[])[]): readonly string[] =>
  entriesOf(recogniseRows([['STT', 'Họ và tên', 'Chức vụ', 'XL 2018'], ...rows])).map(
    ({ name, unit }) => `${name} | ${unit}`,
  );
const person = (n: number, name: string) => [n, name, 'Chuyên viên', 'HTTNV'];

describe('whose people stand below a group row', () => {
  test('a chi bộ of an agency stands beside the đảng bộ before it', () => {
    expect(
      unitsOf([
        [null, 'Đảng bộ Cục Thuế tỉnh'],
        person(1, 'Nguyễn Văn An'),
        [null, 'Chi bộ Sở Tư pháp'],
        person(1, 'Lê Thị Bình'),
        [null, 'Chi bộ Thư viện tỉnh'],
        person(1, 'Trần Văn Cường'),
        [null, 'Đảng bộ Sở Y tế'],
        person(1, 'Phạm Thị Dung'),
      ]),
    ).toEqual([
      'Nguyễn Văn An | Đảng bộ Cục Thuế tỉnh',
      'Lê Thị Bình | Chi bộ Sở Tư pháp',
      'Trần Văn Cường | Chi bộ Thư viện tỉnh',
      'Phạm Thị Dung | Đảng bộ Sở Y tế',
    ]);
  });

  test('chi bộ inside a đảng bộ leave the đảng bộ as the unit', () => {
    expect(
      unitsOf([
        [null, 'Đảng bộ Sở Y tế'],
        [null, 'Chi bộ 1'],
        person(1, 'Nguyễn Văn An'),
        [null, 'Chi bộ Văn phòng Sở'],
        person(1, 'Lê Thị Bình'),
        [null, 'Chi bộ Sở Tư pháp'],
        person(1, 'Trần Văn Cường'),
      ]),
    ).toEqual([
      'Nguyễn Văn An | Đảng bộ Sở Y tế',
      'Lê Thị Bình | Đảng bộ Sở Y tế',
      'Trần Văn Cường | Chi bộ Sở Tư pháp',
    ]);
  });

  test('numerals of two styles nest: II closes 1 and 2 of I', () => {
    expect(
      unitsOf([
        ['I', 'Đảng bộ Sở Y tế', null, null],
        ['a', 'Chi bộ Khoa Nội', null, null],
        person(1, 'Nguyễn Văn An'),
        ['b', 'Chi bộ Khoa Ngoại', null, null],
        person(2, 'Lê Thị Bình'),
        ['II', 'Chi bộ Sở Tư pháp', null, null],
        person(3, 'Trần Văn Cường'),
      ]),
    ).toEqual([
      'Nguyễn Văn An | Đảng bộ Sở Y tế',
      'Lê Thị Bình | Đảng bộ Sở Y tế',
      'Trần Văn Cường | Chi bộ Sở Tư pháp',
    ]);
  });

  test('II. CÁ NHÂN closes the units of I. TẬP THỂ', () => {
    const found = recogniseRows([
      ['TT', 'Tên tập thể/cá nhân', 'XL 2018'],
      ['I', 'TẬP THỂ', null],
      [null, 'Đảng bộ Sở Y tế', null],
      [1, 'Chi bộ 1', 'HTTNV'],
      ['II', 'CÁ NHÂN', null],
      [1, 'Nguyễn Văn An', 'HTTNV'],
    ]);
    expect(entriesOf(found).map(({ name, unit, kind }) => `${name} | ${unit} | ${kind}`)).toEqual([
      'Chi bộ 1 | Đảng bộ Sở Y tế | subordinateCell',
      'Nguyễn Văn An |  | member',
    ]);
  });

  test('a header printed again on the next page, and a total below a group, are passed over', () => {
    const header = ['STT', 'Họ và tên', 'Chức vụ', 'XL 2018'];
    const found = recogniseRows([
      header,
      ['I', 'Chi bộ Sở Y tế'],
      person(1, 'Nguyễn Văn An'),
      [null, 'Cộng', null, 1],
      header,
      person(2, 'Lê Thị Bình'),
    ]);
    expect(skippedOf(found)).toEqual(['2 group', '4 total', '5 repeatedHeader']);
    expect(entriesOf(found)).toHaveLength(2);
  });

  test('a person without ratings stays an entry', () => {
    const found = recogniseRows([
      ['STT', 'Họ và tên', 'XL 2018'],
      [1, 'Nguyễn Văn An', 'HTTNV'],
      [2, 'Lê Thị Bình', null],
      [3, 'Tống Thị Hà', 'HTTNV'],
    ]);
    expect(entriesOf(found).map(({ name, ratings }) => `${name} ${ratings}`)).toEqual([
      'Nguyễn Văn An 2018T',
      'Lê Thị Bình 2018.',
      'Tống Thị Hà 2018T',
    ]);
  });
});
