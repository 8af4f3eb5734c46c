import { codesOf, entriesOf, lines, recognise, recogniseRows, skippedOf, textsOf } from './read';

const ratingsOf = (found: Parameters<typeof entriesOf>[0]): readonly string[] =>
  entriesOf(found).map(({ name, ratings }) => `${name} ${ratings}`);

test('one-hot: grade columns under each year', () => {
  const found = recogniseRows(
    [
      ['TT', 'Họ và tên', 2018, null, null, 2019, null, null],
      [null, null, 'HTXSNV', 'HTTNV', 'HTNV', 'HTXSNV', 'HTTNV', 'HTNV'],
      [1, 'Nguyễn Văn An', 'x', null, null, null, 'X', null],
      [2, 'Lê Thị Bình', null, 1, null, null, null, 'x'],
      [3, 'Trần Văn Cường', 'x', 'x', null, null, null, null],
    ],
    ['A1:A2', 'B1:B2', 'C1:E1', 'F1:H1'],
  );
  expect(found.rosters[0]?.shape).toBe('oneHot');
  expect(ratingsOf(found)).toEqual([
    'Nguyễn Văn An 2018X 2019T',
    'Lê Thị Bình 2018T 2019H',
    'Trần Văn Cường 2018? 2019.',
  ]);
});

test('counts instead of ratings are no roster', () => {
  const found = recogniseRows(
    [
      ['TT', 'Chi bộ', 'XẾP LOẠI ĐẢNG VIÊN', null, null, null],
      [null, null, 'Xuất sắc', 'Tốt', 'Hoàn thành', 'Không hoàn thành'],
      [1, 'Chi bộ Sở Y tế', 3, 12, 2, 0],
      [2, 'Chi bộ Sở Nội vụ', 2, 10, 1, 1],
    ],
    ['C1:F1', 'A1:A2', 'B1:B2'],
  );
  expect(found.rosters).toEqual([]);
  expect(codesOf(found)).toContain('roster.countsNotRatings');
});

describe('long: a row a person and year', () => {
  const header = ['STT', 'Họ và tên', 'Ngày sinh', 'Đơn vị', 'Năm', 'Xếp loại'];
  test('rows of one person are one entry that carries the first row', () => {
    const found = recogniseRows([
      header,
      [1, 'Nguyễn Văn An', '4/2/1988', 'Chi bộ Sở Y tế', 2018, 'HTTNV'],
      [2, 'Nguyễn Văn An', '4/2/1988', 'Chi bộ Sở Y tế', 2019, 'HTXSNV'],
      [3, 'Nguyễn Văn An', '7/7/1970', 'Chi bộ Sở Y tế', 2018, 'HTNV'],
      [4, 'Lê Thị Bình', null, 'Chi bộ Sở Nội vụ', 'Năm học 2018-2019', 'HTTNV'],
    ]);
    expect(found.rosters[0]?.shape).toBe('long');
    expect(lines(found)).toEqual([
      '2 Nguyễn Văn An | Chi bộ Sở Y tế | member | 2018T 2019X',
      '4 Nguyễn Văn An | Chi bộ Sở Y tế | member | 2018H 2019.',
      '5 Lê Thị Bình | Chi bộ Sở Nội vụ | member | 2018. 2019T',
    ]);
  });

  test('the name once, merged or not, over the rows of its years', () => {
    const found = recogniseRows([
      header,
      [1, 'Nguyễn Văn An', null, 'Chi bộ Sở Y tế', 2018, 'HTTNV'],
      [null, null, null, null, 2019, 'HTXSNV'],
      [2, 'Lê Thị Bình', null, 'Chi bộ Sở Y tế', 2018, 'HTTNV'],
      [null, null, null, null, 2019, 'HTNV'],
    ]);
    expect(ratingsOf(found)).toEqual(['Nguyễn Văn An 2018T 2019X', 'Lê Thị Bình 2018T 2019H']);
  });

  test('two ratings of one year that differ leave it unknown', () => {
    const found = recogniseRows([
      header,
      [1, 'Nguyễn Văn An', null, 'Chi bộ Sở Y tế', 2018, 'HTTNV'],
      [2, 'Nguyễn Văn An', null, 'Chi bộ Sở Y tế', 2018, 'HTNV'],
    ]);
    expect(ratingsOf(found)).toEqual(['Nguyễn Văn An 2018?']);
    expect(codesOf(found)).toContain('entry.conflictingRatings');
  });
});

describe('one sheet a year', () => {
  const sheet = (name: string, ...people: readonly (readonly [string, string, string])[]) => ({
    sheet: name,
    rows: [
      ['STT', 'Họ và tên', 'Đơn vị', 'Xếp loại'],
      ...people.map((person, i) => [i + 1, ...person]),
    ],
  });

  test('people are joined by name and unit', () => {
    const found = recognise([
      sheet(
        'Năm 2018',
        ['Nguyễn Văn An', 'Chi bộ Sở Y tế', 'HTTNV'],
        ['Lê Thị Bình', 'Chi bộ Sở Nội vụ', 'HTNV'],
      ),
      sheet(
        'Năm 2019',
        ['Lê Thị Bình', 'Chi bộ Sở Nội vụ', 'HTTNV'],
        ['NGUYỄN VĂN AN', 'Chi bộ Sở Y tế', 'HTXSNV'],
      ),
    ]);
    expect(lines(found)).toEqual([
      '2 Nguyễn Văn An | Chi bộ Sở Y tế | member | 2018T 2019X',
      '3 Lê Thị Bình | Chi bộ Sở Nội vụ | member | 2018H 2019T',
    ]);
  });

  test('a name that two people of one unit share is joined to neither', () => {
    const twice = ['Nguyễn Văn An', 'Chi bộ Sở Y tế', 'HTTNV'] as const;
    const found = recognise([
      sheet(
        '2018',
        twice,
        ['Nguyễn Văn An', 'Chi bộ Sở Y tế', 'HTNV'],
        ['Lê Thị Bình', 'Chi bộ Sở Y tế', 'HTTNV'],
      ),
      sheet('2019', twice, ['Lê Thị Bình', 'Chi bộ Sở Y tế', 'HTTNV']),
    ]);
    expect(ratingsOf(found)).toEqual([
      'Nguyễn Văn An 2018T 2019.',
      'Nguyễn Văn An 2018H 2019.',
      'Lê Thị Bình 2018T 2019T',
      'Nguyễn Văn An 2018. 2019T',
    ]);
    expect(codesOf(found)).toContain('entry.ambiguousJoin');
  });

  test('a namesake in another unit is another person', () => {
    const found = recognise([
      sheet(
        '2018',
        ['Nguyễn Văn An', 'Chi bộ Sở Y tế', 'HTTNV'],
        ['Lê Thị Bình', 'Chi bộ Sở Y tế', 'HTTNV'],
      ),
      sheet(
        '2019',
        ['Nguyễn Văn An', 'Chi bộ Sở Nội vụ', 'HTNV'],
        ['Lê Thị Bình', 'Chi bộ Sở Y tế', 'HTTNV'],
      ),
    ]);
    expect(ratingsOf(found)).toEqual([
      'Nguyễn Văn An 2018T 2019.',
      'Lê Thị Bình 2018T 2019T',
      'Nguyễn Văn An 2018. 2019H',
    ]);
  });

  test('a rating whose year nothing tells is not used, and the clerk is told', () => {
    const found = recognise([sheet('Danh sách', ['Nguyễn Văn An', 'Chi bộ Sở Y tế', 'HTTNV'])]);
    expect(found.entries.ratings).toEqual([]);
    expect(codesOf(found)).toContain('roster.ratingWithoutYear');
  });
});

test('one sheet a unit: the sheet names the unit', () => {
  const rows = (name: string) => [
    ['STT', 'Họ và tên', 'XL 2018'],
    [1, name, 'HTTNV'],
  ];
  const found = recognise([
    { sheet: 'CB Sở Y tế', rows: rows('Nguyễn Văn An') },
    {
      sheet: 'Sheet2',
      rows: [['ĐẢNG BỘ SỞ NỘI VỤ'], ['Đơn vị: Đảng bộ Sở Nội vụ'], ...rows('Lê Thị Bình')],
    },
  ]);
  expect(lines(found)).toEqual([
    '2 Nguyễn Văn An | Chi bộ Sở Y tế | member | 2018T',
    '4 Lê Thị Bình | Đảng bộ Sở Nội vụ | member | 2018T',
  ]);
});

test.each([
  ['CB Tài chính', 'CHI BỘ SỞ TÀI CHÍNH', 'CHI BỘ SỞ TÀI CHÍNH'],
  ['CB Tài chính', 'ĐẢNG BỘ SỞ TÀI CHÍNH', 'Chi bộ Tài chính'],
  ['CB Y tế', 'CHI BỘ SỞ TÀI CHÍNH', 'Chi bộ Y tế'],
  ['CB 2', 'CHI BỘ KHU PHỐ 2', 'Chi bộ 2'],
])('a sheet «%s» under the title «%s» is of «%s»', (name, title, unit) => {
  const rows = [[title], ['STT', 'Họ và tên', 'XL 2018'], [1, 'Nguyễn Văn An', 'HTTNV']];
  expect(entriesOf(recognise([{ sheet: name, rows }])).map((entry) => entry.unit)).toEqual([unit]);
});

describe('collectives and individuals', () => {
  test('in one table under I. TẬP THỂ and II. CÁ NHÂN', () => {
    const found = recogniseRows([
      ['TT', 'Tên tập thể/cá nhân', 'Đơn vị', 'XL 2018', 'XL 2019'],
      ['I', 'TẬP THỂ'],
      [1, 'Chi bộ Sở Y tế', null, 'HTTNV', 'HTXSNV'],
      [2, 'Đảng bộ Sở Nội vụ', null, 'HTTNV', 'HTXSNV'],
      ['II', 'CÁ NHÂN'],
      [1, 'Nguyễn Văn An', 'Chi bộ Sở Y tế', 'HTTNV', 'HTXSNV'],
      [null, 'Tổng cộng', null, null, null],
    ]);
    expect(found.rosters[0]?.subject).toBe('mixed');
    expect(
      entriesOf(found).map(({ name, subject, kind }) => `${name}: ${subject} ${kind}`),
    ).toEqual([
      'Chi bộ Sở Y tế: collective grassrootsCell',
      'Đảng bộ Sở Nội vụ: collective grassrootsCommittee',
      'Nguyễn Văn An: individual member',
    ]);
    expect(skippedOf(found)).toEqual(['2 group', '5 group', '7 total']);
  });

  test('in two tables of one sheet, each with its header', () => {
    const found = recogniseRows([
      ['I. TẬP THỂ'],
      ['TT', 'Tên tập thể', 'XL 2018'],
      [1, 'Chi bộ Sở Y tế', 'HTTNV'],
      [],
      ['II. CÁ NHÂN'],
      ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'XL 2018'],
      [1, 'Nguyễn Văn An', 'Chuyên viên', 'Chi bộ Sở Y tế', 'HTTNV'],
    ]);
    expect(found.rosters.map(({ subject, headerRows }) => [subject, headerRows.first])).toEqual([
      ['collective', 2],
      ['individual', 6],
    ]);
    expect(lines(found)).toEqual([
      '3 Chi bộ Sở Y tế |  | grassrootsCell | 2018T',
      '7 Nguyễn Văn An | Chi bộ Sở Y tế | member | 2018T',
    ]);
  });
});

test('a list of people without any rating column is a roster', () => {
  const found = recogniseRows([
    ['DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN'],
    [
      'STT',
      'Họ và tên',
      'Đơn vị công tác',
      'Hình thức đề nghị khen thưởng',
      'Số phiếu',
      'Được công nhận điển hình',
    ],
    [1, 'Nguyễn Văn An', 'Vụ Tổ chức', 'Bằng khen', 12, 'x'],
    [2, 'Lê Thị Bình', 'Vụ Pháp luật', 'Giấy khen', 11, null],
  ]);
  expect(lines(found)).toEqual([
    '3 Nguyễn Văn An | Vụ Tổ chức | member | ',
    '4 Lê Thị Bình | Vụ Pháp luật | member | ',
  ]);
  expect(textsOf(found, 'form')).toEqual(['Bằng khen', 'Giấy khen']);
  expect(textsOf(found, 'votes')).toEqual(['12', '11']);
  expect([...(found.entries.byHeader.get('được công nhận điển hình')?.codes ?? [])]).toHaveLength(
    2,
  );
});

test('an Excel table is named; sheets of ours and our own columns are passed over', () => {
  const rows = [
    ['STT', 'Họ và tên', 'XL 2018', 'Kết quả bình xét', 'Lý do'],
    [1, 'Nguyễn Văn An', 'HTTNV', 'Đủ', 'x'],
  ];
  const area = { firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 4 };
  const found = recognise([
    {
      rows,
      ownColumns: [3, 4],
      tables: [{ name: 'DangVien', area, headerRowCount: 1, totalRowCount: 0 }],
    },
    { rows, ours: true },
  ]);
  expect(found.rosters).toHaveLength(1);
  expect(found.rosters[0]).toMatchObject({ table: 'DangVien', area: { lastColumn: 2 } });
});

test.each([
  [[]],
  [[['Kính gửi'], ['Ban Thường vụ']]],
  [
    [
      ['Tháng', 'Doanh thu'],
      [1, 200],
      [2, 300],
    ],
  ],
])('no roster in %j', (rows) => {
  const found = recogniseRows(rows);
  expect(found.rosters).toEqual([]);
  expect(codesOf(found)).toContain('roster.none');
});
