import {
  codesOf,
  entriesOf,
  lines,
  recognise,
  recogniseRows,
  rolesOf,
  skippedOf,
  textsOf,
} from './read';

/** The traps of real rosters, by number. */
describe('traps seen in real rosters', () => {
  test('trap 1: a filter line above the header carries its words', () => {
    const found = recogniseRows([
      ['THỐNG KÊ XẾP LOẠI ĐẢNG VIÊN'],
      ['Chi bộ: Tất cả', null, 'Xếp loại đảng viên: Tất cả', null, 'Năm: 2018'],
      ['Chi bộ', 'Tất cả', 'Xếp loại', 'Tất cả'],
      ['STT', 'Họ và tên', 'Chi bộ', 'Xếp loại 2018', 'Xếp loại 2019'],
      [1, 'Nguyễn Văn An', 'Chi bộ Sở Y tế', 'HTTNV', 'HTXSNV'],
      [2, 'Lê Thị Bình', 'Chi bộ Sở Nội vụ', 'HTNV', 'HTTNV'],
    ]);
    expect(found.rosters[0]?.headerRows).toEqual({ first: 4, last: 4 });
    expect(lines(found)).toEqual([
      '5 Nguyễn Văn An | Chi bộ Sở Y tế | member | 2018T 2019X',
      '6 Lê Thị Bình | Chi bộ Sở Nội vụ | member | 2018H 2019T',
    ]);
  });

  test('trap 2: header text one column off its data', () => {
    const found = recogniseRows([
      ['STT', 'Họ và tên', 'Chức vụ', 'Xếp loại 2018', 'Xếp loại 2019', null],
      [1, null, 'Nguyễn Văn An', 'Chuyên viên', 'HTTNV', 'HTXSNV'],
      [2, null, 'Lê Thị Bình', 'Phó phòng', 'HTNV', 'HTTNV'],
      [3, null, 'Trần Văn Cường', 'Phó phòng', 'HTNV', 'HTTNV'],
    ]);
    expect(entriesOf(found).map(({ name, ratings }) => `${name} ${ratings}`)).toEqual([
      'Nguyễn Văn An 2018T 2019X',
      'Lê Thị Bình 2018H 2019T',
      'Trần Văn Cường 2018H 2019T',
    ]);
    expect(textsOf(found, 'position')).toEqual(['Chuyên viên', 'Phó phòng', 'Phó phòng']);
  });

  test('trap 3: name and birth date in one cell on two lines', () => {
    const found = recogniseRows([
      ['TT', 'Họ và tên, ngày sinh', 'Đơn vị', 'XL 2018'],
      [1, 'Nguyễn Văn An\n04/02/1988', 'Chi bộ Sở Y tế', 'HTTNV'],
      [2, 'Nguyễn Văn An\n15/7/1990', 'Chi bộ Sở Y tế', 'HTNV'],
    ]);
    expect(entriesOf(found).map(({ name }) => name)).toEqual(['Nguyễn Văn An', 'Nguyễn Văn An']);
    expect(codesOf(found)).not.toContain('entry.duplicate');
  });

  test('trap 3: a number one digit a cell leaves the columns behind it where they are', () => {
    const found = recogniseRows([
      ['TT', 'Họ và tên', 'Số thẻ đảng', null, null, null, 'Đơn vị', 'XL 2018', 'XL 2019'],
      [1, 'Nguyễn Văn An', 1, 2, 0, 7, 'Chi bộ Sở Y tế', 'HTTNV', 'HTXSNV'],
      [2, 'Lò Thị Ban', 1, 2, 1, 4, 'Chi bộ Sở Y tế', 'HTNV', 'HTTNV'],
      [3, 'Tòng Văn Cương', 1, 3, 2, 1, 'Chi bộ Sở Y tế', 'HTTNV', 'HTTNV'],
    ]);
    expect(rolesOf(found)).toMatchObject({ B: 'name', H: 'rating:2018', I: 'rating:2019' });
    expect(lines(found)).toEqual([
      '2 Nguyễn Văn An | Chi bộ Sở Y tế | member | 2018T 2019X',
      '3 Lò Thị Ban | Chi bộ Sở Y tế | member | 2018H 2019T',
      '4 Tòng Văn Cương | Chi bộ Sở Y tế | member | 2018T 2019T',
    ]);
  });

  test('trap 4: a column-number row that is also a sub-header row', () => {
    const found = recogniseRows(
      [
        ['STT', 'Họ và tên', 'Đơn vị', 'Kết quả xếp loại', null, null],
        [1, 2, 3, 2017, 2018, 2019],
        [1, 'Nguyễn Văn An', 'Chi bộ Sở Y tế', 'HTTNV', 'HTTNV', 'HTXSNV'],
        [2, 'Lê Thị Bình', 'Chi bộ Sở Y tế', 'HTNV', 'HTTNV', 'HTTNV'],
      ],
      ['D1:F1'],
    );
    expect(rolesOf(found)).toMatchObject({ D: 'rating:2017', E: 'rating:2018', F: 'rating:2019' });
    expect(entriesOf(found).map(({ row }) => row)).toEqual([3, 4]);
  });

  test('trap 5: a hidden sheet repeats the people of the visible one', () => {
    const rows = [
      ['STT', 'Họ và tên', 'Đơn vị', 'XL 2018'],
      [1, 'Nguyễn Văn An', 'Chi bộ Sở Y tế', 'HTTNV'],
      [2, 'Lê Thị Bình', 'Chi bộ Sở Y tế', 'HTNV'],
    ] as const;
    const hidden = recognise([
      { sheet: 'Bản cũ', visibility: 'hidden', rows },
      { sheet: 'Danh sách', rows },
    ]);
    expect(entriesOf(hidden).map(({ sheet, row }) => `${sheet} ${row}`)).toEqual([
      'Danh sách 2',
      'Danh sách 3',
    ]);
    expect(hidden.problems).toContainEqual(
      expect.objectContaining({ code: 'roster.repeatsSheet', sheet: 'Bản cũ' }),
    );
    const both = recognise([
      { sheet: 'A', rows },
      { sheet: 'B', rows },
    ]);
    expect(codesOf(both).filter((code) => code === 'entry.duplicate')).toHaveLength(2);
  });

  test('trap 5: people of a hidden sheet alone are entries, marked as hidden', () => {
    const found = recognise([
      {
        visibility: 'veryHidden',
        rows: [
          ['STT', 'Họ tên', 'XL 2018'],
          [1, 'Lê Thị Bình', 'HTNV'],
        ],
      },
    ]);
    expect(entriesOf(found)).toMatchObject([{ name: 'Lê Thị Bình', hidden: true }]);
  });

  test('trap 6: decomposed Unicode, non-breaking spaces and line breaks in headers', () => {
    const found = recogniseRows([
      [
        'S\nT\nT',
        'Họ\u00a0và  tên'.normalize('NFD'),
        'DACH SÁCH',
        'Xếp loại\nnăm 2018'.normalize('NFD'),
      ],
      [1, 'Nguyễn  Văn\u00a0An'.normalize('NFD'), null, 'hoàn thành TỐT nhiệm vụ'.normalize('NFD')],
    ]);
    expect(rolesOf(found)).toMatchObject({ A: 'ordinal', B: 'name', D: 'rating:2018' });
    expect(lines(found)).toEqual(['2 Nguyễn Văn An |  | member | 2018T']);
  });

  test('trap 7: signatories and summary lines are no entries', () => {
    const found = recogniseRows([
      ['STT', 'Họ và tên', 'Đơn vị', 'XL 2018', 'XL 2019'],
      [1, 'Nguyễn Văn An', 'Chi bộ Sở Y tế', 'HTTNV', 'HTXSNV'],
      [2, 'Lê Thị Bình', 'Chi bộ Sở Y tế', 'HTTNV', null],
      [null, 'Xuất sắc: 1'],
      [null, 'Khá: 11', null, 'Tốt: 3'],
      [null, 'Tổng số: 02 đồng chí'],
      [],
      [null, null, null, 'Yên Bái, ngày 15 tháng 8 năm 2019'],
      [null, 'Người lập bảng', null, 'T/M CHI ỦY'],
      [null, null, null, 'BÍ THƯ'],
      [null, 'Phạm Thị Dung', null, 'Hoàng Văn Em'],
    ]);
    expect(entriesOf(found).map(({ name }) => name)).toEqual(['Nguyễn Văn An', 'Lê Thị Bình']);
    expect(skippedOf(found)).toEqual([
      '4 note',
      '5 note',
      '6 total',
      '8 signature',
      '9 signature',
      '10 signature',
      '11 signature',
    ]);
  });

  describe('trap 8: group rows in three styles', () => {
    const header = ['STT', 'Họ và tên', 'Chức vụ', 'XL 2018'];
    const styles: Readonly<
      Record<string, readonly [readonly (string | null)[], readonly (string | null)[]]>
    > = {
      'numeral in STT, unit beside it': [
        ['I', 'Chi bộ Sở Y tế'],
        ['II', 'Chi bộ Sở Nội vụ'],
      ],
      'unit in the name column': [
        [null, 'Chi bộ Sở Y tế'],
        [null, 'Chi bộ Sở Nội vụ'],
      ],
      'numeral and unit in one cell': [['I. Chi bộ Sở Y tế'], ['II. Chi bộ Sở Nội vụ']],
    };
    test.each(Object.entries(styles))('%s', (_, [first, second]) => {
      const found = recogniseRows([
        header,
        first,
        [1, 'Nguyễn Văn An', 'Chuyên viên', 'HTTNV'],
        [2, 'Lê Thị Bình', 'Chuyên viên', 'HTTNV'],
        second,
        [1, 'Trần Văn Cường', 'Chuyên viên', 'HTNV'],
      ]);
      expect(lines(found)).toEqual([
        '3 Nguyễn Văn An | Chi bộ Sở Y tế | member | 2018T',
        '4 Lê Thị Bình | Chi bộ Sở Y tế | member | 2018T',
        '6 Trần Văn Cường | Chi bộ Sở Nội vụ | member | 2018H',
      ]);
      expect(skippedOf(found)).toEqual(['2 group', '5 group']);
    });

    test('STT restarts though the group rows were removed', () => {
      const found = recogniseRows([
        header,
        [1, 'Nguyễn Văn An', null, 'HTTNV'],
        [2, 'Lê Thị Bình', null, 'HTTNV'],
        [1, 'Trần Văn Cường', null, 'HTNV'],
      ]);
      expect(entriesOf(found)).toHaveLength(3);
    });
  });
});
