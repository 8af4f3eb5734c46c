import { codesOf, lines, recognise, recogniseRows, rolesOf, skippedOf } from './read';

const UNIT = 'Chi bộ Sở Tài chính';
const HEADER = ['STT', 'Họ và tên', 'Chi bộ', 'XL 2016', 'XL 2017'];
const HUNG = [1, 'Nguyễn Văn Hùng', UNIT, 'HTXSNV', 'HTTNV'];
const THUY = [2, 'Trần Thị Thủy', UNIT, 'HTTNV', 'HTNV'];
const BOTH = [
  `2 Nguyễn Văn Hùng | ${UNIT} | member | 2016X 2017T`,
  `3 Trần Thị Thủy | ${UNIT} | member | 2016T 2017H`,
];

describe('whose rows they are', () => {
  test('«Tên chi bộ» merged down before the people names their unit', () => {
    const read = recogniseRows(
      [
        ['Tên chi bộ', 'STT', 'Họ và tên', 'Năm 2016', 'Năm 2017'],
        ['CHI BỘ SỞ TÀI CHÍNH', 1, 'Nguyễn Văn Hùng', 'HTXSNV', 'HTTNV'],
        [null, 2, 'Trần Thị Thủy', 'HTTNV', 'HTNV'],
        [null, null, 'Cộng: 2'],
        ['CHI BỘ SỞ TƯ PHÁP', 1, 'Lò Văn Ón', 'HTTNV', 'HTXSNV'],
      ],
      ['A2:A4'],
    );
    expect(lines(read)).toEqual([
      '2 Nguyễn Văn Hùng | CHI BỘ SỞ TÀI CHÍNH | member | 2016X 2017T',
      '3 Trần Thị Thủy | CHI BỘ SỞ TÀI CHÍNH | member | 2016T 2017H',
      '5 Lò Văn Ón | CHI BỘ SỞ TƯ PHÁP | member | 2016T 2017X',
    ]);
  });

  test('bodies stay the entries where the people beside them are their secretaries', () => {
    const read = recogniseRows([
      ['STT', 'Tên chi bộ', 'Họ và tên bí thư', 'Năm 2016', 'Năm 2017'],
      [1, UNIT, 'Nguyễn Văn Hùng', 'HTXSNV', 'HTTNV'],
      [2, 'Chi bộ Sở Tư pháp', 'Lò Văn Ón', 'HTTNV', 'HTTNV'],
    ]);
    expect(lines(read)[0]).toBe(`2 ${UNIT} |  | grassrootsCell | 2016X 2017T`);
  });

  test('«Trực thuộc đảng bộ» beside a chi bộ makes it one of a đảng bộ cơ sở', () => {
    const read = recogniseRows([
      ['STT', 'Tên chi bộ', 'Trực thuộc đảng bộ', 'XL 2018'],
      [1, 'Chi bộ Trường THPT Chuyên', 'Đảng bộ Sở Giáo dục và Đào tạo', 'HTXSNV'],
      [2, 'Chi bộ Phòng Tổ chức', 'Đảng bộ Sở Giáo dục và Đào tạo', 'HTXSNV'],
    ]);
    expect(lines(read)).toEqual([
      '2 Chi bộ Trường THPT Chuyên | Đảng bộ Sở Giáo dục và Đào tạo | subordinateCell | 2018X',
      '3 Chi bộ Phòng Tổ chức | Đảng bộ Sở Giáo dục và Đào tạo | subordinateCell | 2018X',
    ]);
  });

  test('a heading that counts its people heads them', () => {
    const read = recogniseRows([
      ['Họ và tên', 'XL 2016', 'XL 2017'],
      ['CHI BỘ SỞ TÀI CHÍNH (01 đ/c)'],
      ['Nguyễn Văn Hùng', 'HTXSNV', 'HTTNV'],
      ['CHI BỘ SỞ TƯ PHÁP: 01 đồng chí'],
      ['Lò Văn Ón', 'HTTNV', 'HTXSNV'],
      ['Tổng số: 02 đồng chí'],
    ]);
    expect(lines(read)).toEqual([
      '3 Nguyễn Văn Hùng | CHI BỘ SỞ TÀI CHÍNH | member | 2016X 2017T',
      '5 Lò Văn Ón | CHI BỘ SỞ TƯ PHÁP | member | 2016T 2017X',
    ]);
    expect(skippedOf(read)).toEqual(['2 group', '4 group', '6 total']);
  });

  test('headings of chi bộ on the sheet of a đảng bộ cơ sở leave the đảng bộ to nominate', () => {
    const read = recogniseRows([
      ['ĐẢNG BỘ SỞ Y TẾ'],
      ['DANH SÁCH ĐẢNG VIÊN'],
      ['STT', 'Họ và tên', 'Năm 2016'],
      ['I', 'Chi bộ Khám bệnh'],
      [1, 'Nguyễn Văn Hùng', 'HTXSNV'],
      ['II', 'Chi bộ Dược'],
      [1, 'Lò Văn Ón', 'HTTNV'],
    ]);
    expect(lines(read)).toEqual([
      '5 Nguyễn Văn Hùng | ĐẢNG BỘ SỞ Y TẾ | member | 2016X',
      '7 Lò Văn Ón | ĐẢNG BỘ SỞ Y TẾ | member | 2016T',
    ]);
  });
});

describe('remarks between the rows', () => {
  test.each([
    '(Đ/c Hùng đã được tặng Giấy khen năm 2017)',
    'Đ/c Thủy chuyển từ Chi bộ Sở Xây dựng đến tháng 01/2017',
  ])('«%s» is nobody', (remark) => {
    const read = recogniseRows([HEADER, HUNG, THUY, [null, remark], [3, ...HUNG.slice(1)]]);
    expect(lines(read)).toHaveLength(3);
    expect(skippedOf(read)).toEqual(['4 note']);
  });

  test('a person without a number and without ratings stays an entry', () => {
    const read = recogniseRows([HEADER, HUNG, [null, 'Lò Thị Ón'], THUY]);
    expect(lines(read)[1]).toBe('3 Lò Thị Ón |  | member | 2016. 2017.');
  });
});

describe('raters below the years, nothing merged', () => {
  test.each([
    ['ĐV', 'CBCC'],
    ['ĐV', 'VC'],
  ])('«%s» and «%s»', (party, civil) => {
    const read = recognise([
      {
        rows: [
          ['STT', 'Họ và tên', 'Chi bộ', 'Năm 2016', null, 'Năm 2017', null],
          [null, null, null, party, civil, party, civil],
          [1, 'Nguyễn Văn Hùng', UNIT, 'HTXSNV', 'HTTNV', 'HTTNV', 'HTNV'],
          [2, 'Trần Thị Thủy', UNIT, 'HTTNV', 'HTTNV', 'HTNV', 'HTXSNV'],
        ],
      },
    ]);
    expect(lines(read)).toEqual([
      `3 Nguyễn Văn Hùng | ${UNIT} | member | party:2016X civil:2016T party:2017T civil:2017H`,
      `4 Trần Thị Thủy | ${UNIT} | member | party:2016T civil:2016T party:2017H civil:2017X`,
    ]);
    expect(rolesOf(read)['B']).toBe('name');
    expect(codesOf(read)).toEqual([]);
  });
});

test('the plain layout reads as ever', () => {
  expect(lines(recogniseRows([HEADER, HUNG, THUY]))).toEqual(BOTH);
});
