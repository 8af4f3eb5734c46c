import { codesOf, entriesOf, recogniseRows } from './read';

const X = 'HTXSNV';
const T = 'HTTNV';

/** The roster of one person whose last column bears the header. */
const withLast = (header: string, label: string = X) =>
  recogniseRows([
    ['TT', 'Họ và tên', 'Đơn vị', 'Xếp loại 2017', 'Xếp loại 2018', header],
    [1, 'Lò Văn An', 'Chi bộ Sở Y tế', T, T, label],
  ]);

describe('headers that speak of a rating and hold something else', () => {
  test.each([
    'Đăng ký xếp loại 2019',
    'Chỉ tiêu xếp loại năm 2019',
    'Cam kết xếp loại năm 2019',
    'Mục tiêu phấn đấu xếp loại 2019',
    'Đề nghị xếp loại 2019',
    'Xếp loại tổ chức đảng năm 2019',
    'Xếp loại đơn vị năm 2019',
    'Xếp loại chi bộ năm 2019',
    'Xếp loại năm 2019 của đơn vị cũ',
    'Xếp loại của vợ/chồng năm 2019',
    'Xếp loại chi đoàn năm 2019',
    'Xếp loại đoàn viên năm 2019',
    'Xếp loại công đoàn viên năm 2019',
    'Xếp loại sức khỏe năm 2019',
    'Xếp loại hạnh kiểm năm 2019',
    'Xếp loại bồi dưỡng 2019',
    'Xếp loại học tập chính trị hè 2019',
    'Đánh giá chuẩn nghề nghiệp năm 2019',
  ])('«%s» is not the rating of 2019', (header) => {
    const found = withLast(header);
    expect(entriesOf(found)[0]?.ratings).toBe('2017T 2018T');
  });

  test('the clerk is told of the header that was not used', () => {
    const found = withLast('Đăng ký xếp loại 2019');
    expect(found.problems).toContainEqual(
      expect.objectContaining({
        code: 'roster.ratingUnsure',
        params: { header: 'Đăng ký xếp loại 2019' },
        column: 'F',
      }),
    );
  });

  test.each([
    'Xếp loại năm 2019 (đợt 1)',
    '2019 - loại',
    'Danh hiệu 2019',
    'Ghi chú 2019',
    'Xếp loại sức khỏe năm 2019',
  ])('«%s» over labels of ratings is asked about', (header) => {
    expect(codesOf(withLast(header))).toContain('roster.ratingUnsure');
  });

  test('nothing is asked where the year has a plain rating too', () => {
    const found = recogniseRows([
      ['TT', 'Họ và tên', 'Đăng ký xếp loại 2019', 'Xếp loại 2019'],
      [1, 'Lò Văn An', X, T],
    ]);
    expect(entriesOf(found)[0]?.ratings).toBe('2019T');
    expect(codesOf(found)).not.toContain('roster.ratingUnsure');
  });

  test('a registration above the years is none of them', () => {
    const found = recogniseRows(
      [
        ['TT', 'Họ và tên', 'Xếp loại', null, 'Đăng ký', null],
        [null, null, 2018, 2019, 2018, 2019],
        [1, 'Lò Văn An', T, T, X, X],
      ],
      ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'],
    );
    expect(entriesOf(found)[0]?.ratings).toBe('2018T 2019T');
  });

  test('the rating of a chi bộ is that of the rows in a roster of chi bộ', () => {
    const found = recogniseRows([
      ['TT', 'Tên tập thể', 'Xếp loại chi bộ năm 2018', 'Xếp loại tổ chức đảng năm 2019'],
      [1, 'Chi bộ Sở Y tế', T, X],
      [2, 'Chi bộ Báo Yên Bái', T, X],
    ]);
    expect(entriesOf(found).map(({ ratings }) => ratings)).toEqual(['2018T 2019X', '2018T 2019X']);
  });

  test.each([
    'Kết quả xếp loại chất lượng đảng viên năm 2019',
    'Kết quả đánh giá, xếp loại chất lượng cán bộ, công chức, viên chức hằng năm 2019',
    'Mức xếp loại cả năm 2019',
    'ĐGXL 2019',
    'KQXL\n2019',
    'Mức độ hoàn thành nhiệm vụ năm 2019',
    'Phân loại đảng viên cuối năm 2019',
    'Xếp loại năm 2019 theo HD 21-HD/BTCTW',
    'Chi bộ xếp loại 2019',
    'Kết quả xếp loại của cấp ủy cấp trên năm 2019',
  ])('«%s» is the rating of 2019', (header) => {
    expect(entriesOf(withLast(header))[0]?.ratings).toContain('2019X');
  });

  test.each(['Dự kiến xếp loại năm 2019', 'Năm 2019 (dự kiến)', '2019\n(dự kiến)'])(
    '«%s» is a provisional rating',
    (header) => {
      const found = withLast(header);
      expect(entriesOf(found)[0]?.ratings).toContain('2019X');
      expect(found.problems).toContainEqual(
        expect.objectContaining({ code: 'rating.provisional', params: { count: 1, year: 2019 } }),
      );
    },
  );
});
