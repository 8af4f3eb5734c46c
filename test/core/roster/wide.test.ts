import { codesOf, entriesOf, recognise, recogniseRows, rolesOf, textsOf } from './read';

const ratingsOf = (found: Parameters<typeof entriesOf>[0]): readonly string[] =>
  entriesOf(found).map(({ name, ratings }) => `${name} ${ratings}`);

describe('wide: one column a year', () => {
  test.each([
    ['2018', '2019'],
    [2018, 2019],
    ['Năm 2018', 'Năm 2019'],
    ['XL 2018', 'XL 2019'],
    ['Xếp loại\nnăm 2018', 'Xếp loại\nnăm 2019'],
    ['Kết quả ĐG, XL 2018', 'Kết quả ĐG, XL 2019'],
    ['KQ xếp loại 2018', 'KQ xếp loại 2019'],
    ['Năm học 2017-2018', 'Năm học 2018-2019'],
    ['xep loai nam 2018', 'xep loai nam 2019'],
    ['Mức độ hoàn thành nhiệm vụ năm 2018', 'Mức độ hoàn thành nhiệm vụ năm 2019'],
  ])('headed %s', (first, second) => {
    const found = recogniseRows([
      ['TT', 'Họ tên', first, second],
      [1, 'Nguyễn Văn An', 'HTTNV', 'HTXSNV'],
    ]);
    expect(ratingsOf(found)).toEqual(['Nguyễn Văn An 2018T 2019X']);
    expect(found.rosters[0]).toMatchObject({ shape: 'wide', years: [2018, 2019] });
  });

  test.each([[['D1:E1']], [[]]])('"Kết quả xếp loại" over bare years, merged %j', (merges) => {
    const found = recogniseRows(
      [
        ['TT', 'Họ tên', 'Chức vụ', 'Kết quả xếp loại', null, 'Ghi chú'],
        [null, null, null, 2018, 2019, null],
        [1, 'Nguyễn Văn An', 'Chuyên viên', 'HTTNV', 'HTXSNV', 'x'],
      ],
      merges,
    );
    expect(found.rosters[0]?.headerRows).toEqual({ first: 1, last: 2 });
    expect(ratingsOf(found)).toEqual(['Nguyễn Văn An 2018T 2019X']);
    expect(found.rosters[0]?.columns[3]?.header).toBe('Kết quả xếp loại / 2018');
  });

  test('descending, with titles, decision numbers and scores between', () => {
    const found = recogniseRows([
      [
        'TT',
        'Họ tên',
        'XL 2019',
        'Số QĐ 2019',
        'Danh hiệu 2019',
        'XL 2018',
        'Điểm 2018',
        'Danh hiệu 2018',
      ],
      [1, 'Nguyễn Văn An', 'HTXSNV', '12-QĐ/ĐUK', 'CSTĐCS', 'HTTNV', 85, 'LĐTT'],
    ]);
    expect(ratingsOf(found)).toEqual(['Nguyễn Văn An 2018T 2019X']);
    expect(textsOf(found, 'award:2019')).toEqual(['CSTĐCS']);
    expect(rolesOf(found)).toMatchObject({ D: 'ignore', G: 'ignore', H: 'award:2018' });
  });

  test('three levels of header', () => {
    const found = recogniseRows(
      [
        ['TT', 'Họ và tên', 'Kết quả đánh giá, xếp loại', null, null, null],
        [null, null, 'Đảng viên', null, 'CBCC', null],
        [null, null, 2018, 2019, 2018, 2019],
        [1, 'Nguyễn Văn An', 'HTTNV', 'HTXSNV', 'HTNV', 'HTTNV'],
      ],
      ['A1:A3', 'B1:B3', 'C1:F1', 'C2:D2', 'E2:F2'],
    );
    expect(ratingsOf(found)).toEqual([
      'Nguyễn Văn An party:2018T civil:2018H party:2019X civil:2019T',
    ]);
  });

  test('a year with an empty column is blank for everybody, a year without a column is absent', () => {
    const found = recogniseRows([
      ['TT', 'Họ và tên', 2017, 2018, 2019],
      [1, 'Nguyễn Văn An', 'HTTNV', null, 'HTXSNV'],
      [2, 'Lê Thị Bình', 'HTTNV', null, 'HTXSNV'],
    ]);
    expect(found.rosters[0]?.years).toEqual([2017, 2018, 2019]);
    expect(ratingsOf(found)[0]).toBe('Nguyễn Văn An 2017T 2018. 2019X');
  });

  test('quarters and months are not the year', () => {
    const found = recogniseRows([
      ['TT', 'Họ và tên', 'XL quý I/2025', 'XL quý IV/2025', 'XL năm 2025', 'XL tháng 12/2025'],
      [1, 'Nguyễn Văn An', 'HTXSNV', 'HTNV', 'HTTNV', 'HTXSNV'],
    ]);
    expect(ratingsOf(found)).toEqual(['Nguyễn Văn An 2025T']);
  });

  test('years of two digits are asked for, also on a sheet that names a year', () => {
    const found = recognise([
      {
        sheet: '2019',
        rows: [
          ['TT', 'Họ và tên', 'XL 18', 'XL 19'],
          [1, 'Nguyễn Văn An', 'HTXSNV', 'HTNV'],
        ],
      },
    ]);
    expect(found.entries.ratings).toEqual([]);
    expect(codesOf(found)).toEqual(['roster.ratingWithoutYear', 'roster.ratingWithoutYear']);
  });

  test('a Party rating over collectives and individuals is the rating of both', () => {
    const found = recogniseRows([
      ['TT', 'Tập thể, cá nhân', 'Xếp loại chất lượng đảng viên 2018'],
      [1, 'Chi bộ Sở Y tế', 'HTTNV'],
      [2, 'Nguyễn Văn An', 'HTNV'],
    ]);
    expect(ratingsOf(found)).toEqual(['Chi bộ Sở Y tế 2018T', 'Nguyễn Văn An 2018H']);
  });

  test('an error cell is unknown, not blank', () => {
    const found = recogniseRows([
      ['TT', 'Họ và tên', 'XL 2018'],
      [1, 'Nguyễn Văn An', { error: '#N/A' }],
      [2, 'Lê Thị Bình', 'HTTNV'],
    ]);
    expect(ratingsOf(found)).toEqual(['Nguyễn Văn An 2018?', 'Lê Thị Bình 2018T']);
  });

  test('scores under bare years are no ratings', () => {
    const found = recogniseRows([
      ['TT', 'Họ và tên', 'XL 2018', 2018, 'Số dư 2018'],
      [1, 'Nguyễn Văn An', 'HTTNV', 85, 12],
      [2, 'Lê Thị Bình', 'HTTNV', 90, 14],
    ]);
    expect(rolesOf(found)).toMatchObject({ C: 'rating:2018', D: 'ignore', E: 'ignore' });
  });
});

describe('several raters and streams side by side', () => {
  test('the last stage decides, and the clerk is told', () => {
    const found = recogniseRows(
      [
        ['TT', 'Họ và tên', 'Xếp loại năm 2018', null, null],
        [null, null, 'Tự xếp loại', 'Chi bộ', 'Cấp ủy'],
        [1, 'Nguyễn Văn An', 'HTXSNV', 'HTTNV', 'HTNV'],
      ],
      ['A1:A2', 'B1:B2', 'C1:E1'],
    );
    expect(ratingsOf(found)).toEqual(['Nguyễn Văn An 2018H']);
    expect(rolesOf(found)).toMatchObject({
      C: 'rating:2018:self',
      D: 'rating:2018:cell',
      E: 'rating:2018:committee',
    });
    expect(codesOf(found)).toContain('roster.severalRaters');
  });

  test('the clerk chooses another rater', () => {
    const rows = [
      ['TT', 'Họ và tên', 'Chi bộ xếp loại 2018', 'Cấp ủy xếp loại 2018'],
      [1, 'Nguyễn Văn An', 'HTTNV', 'HTNV'],
    ];
    const found = recognise([{ rows }], { rosters: [{ sheet: 'Sheet1', rater: 'cell' }] });
    expect(ratingsOf(found)).toEqual(['Nguyễn Văn An 2018T']);
  });

  test('what people say of themselves alone is no rating', () => {
    const rows = [
      ['TT', 'Họ và tên', 'Tự xếp loại 2018'],
      [1, 'Nguyễn Văn An', 'HTXSNV'],
    ];
    const found = recognise([{ rows }]);
    expect(found.entries.ratings).toEqual([]);
    expect(codesOf(found)).toContain('roster.selfRatingOnly');
    const chosen = recognise([{ rows }], { rosters: [{ sheet: 'Sheet1', rater: 'self' }] });
    expect(ratingsOf(chosen)).toEqual(['Nguyễn Văn An 2018X']);
  });

  test('the Party rating and the rating as official stay apart', () => {
    const found = recogniseRows([
      ['TT', 'Họ và tên', 'Đảng viên', 'XL đảng viên 2018', 'XL CBCC 2018'],
      [1, 'Nguyễn Văn An', 'x', 'HTTNV', 'HTXSNV'],
      [2, 'Lê Thị Bình', 'Không', null, 'HTTNV'],
    ]);
    expect(ratingsOf(found)).toEqual([
      'Nguyễn Văn An party:2018T civil:2018X',
      'Lê Thị Bình party:2018n civil:2018T',
    ]);
  });

  test('two headers of one year that name no rater: a difference is unknown', () => {
    const found = recogniseRows([
      ['TT', 'Họ và tên', 'Kết quả đánh giá 2018', 'Xếp loại 2018'],
      [1, 'Nguyễn Văn An', 'HTTNV', 'HTTNV'],
      [2, 'Lê Thị Bình', 'HTTNV', 'HTXSNV'],
    ]);
    expect(ratingsOf(found)).toEqual(['Nguyễn Văn An 2018T', 'Lê Thị Bình 2018?']);
    expect(found.problems).toContainEqual(
      expect.objectContaining({ code: 'roster.severalRaters', severity: 'warning' }),
    );
  });

  test('the same header twice: a difference is unknown', () => {
    const found = recogniseRows([
      ['TT', 'Họ và tên', 'Xếp loại 2018', 'Xếp loại 2018'],
      [1, 'Nguyễn Văn An', 'HTTNV', 'HTTNV'],
      [2, 'Lê Thị Bình', 'HTTNV', 'HTNV'],
      [3, 'Trần Văn Cường', null, 'HTNV'],
    ]);
    expect(ratingsOf(found)).toEqual([
      'Nguyễn Văn An 2018T',
      'Lê Thị Bình 2018?',
      'Trần Văn Cường 2018H',
    ]);
    expect(codesOf(found)).toContain('roster.severalRaters');
  });
});
