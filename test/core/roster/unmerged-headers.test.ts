import { entriesOf, recogniseRows } from './read';

const U = 'Đảng bộ Sở Y tế';
const views = (rows: Parameters<typeof recogniseRows>[0], merges: string[] = []) =>
  entriesOf(recogniseRows(rows, merges)).map(({ name, unit, ratings }) => [name, unit, ratings]);

describe('headers of several rows without merged cells, as a .csv has them', () => {
  test('years over points and ratings', () => {
    const rows = [
      ['TT', 'Họ và tên', 'Đơn vị', 'Năm 2016', null, 'Năm 2017', null],
      [null, null, null, 'Điểm', 'Xếp loại', 'Điểm', 'Xếp loại'],
      [1, 'Lý Văn Một', U, 95, 'HTXSNV', 85, 'HTTNV'],
      [2, 'Lý Văn Hai', U, 85, 'HTTNV', 70, 'HTNV'],
    ];
    expect(views(rows)).toEqual([
      ['Lý Văn Một', U, '2016X 2017T'],
      ['Lý Văn Hai', U, '2016T 2017H'],
    ]);
  });

  test('a title over the years over points, ratings and papers', () => {
    const rows = [
      ['DANH SÁCH'],
      ['TT', 'Họ và tên', 'Đơn vị', 'Kết quả đánh giá, xếp loại chất lượng hằng năm'],
      [null, null, null, 'Năm 2019', null, null, 'Năm 2018', null, null],
      [null, null, null, 'Điểm', 'Xếp loại', 'Số QĐ', 'Điểm', 'Xếp loại', 'Số QĐ'],
      [1, 'Lý Văn Một', U, 90, 'HTTNV', '12-QĐ/ĐU', 90, 'HTXSNV', '15-QĐ/ĐU'],
      [2, 'Lý Văn Hai', U, 90, 'HTNV', '12-QĐ/ĐU', 90, 'HTTNV', '15-QĐ/ĐU'],
    ];
    expect(views(rows)).toEqual([
      ['Lý Văn Một', U, '2018X 2019T'],
      ['Lý Văn Hai', U, '2018T 2019H'],
    ]);
  });

  test.each([['2018 (bổ sung)'], ['2018 (dự kiến)'], ['2018\n(dự kiến)']])(
    'a row of years with a remark: %s',
    (remark) => {
      const rows = [
        ['TT', 'Họ và tên', 'Đơn vị', 'Xếp loại đảng viên'],
        [null, null, null, 2017, remark, 2019],
        [1, 'Lý Văn Một', U, 'HTXSNV', 'HTTNV', 'HTTNV'],
      ];
      expect(views(rows, ['D1:F1'])[0]?.[2]).toMatch(/2017X .*2018T .*2019T/);
    },
  );
});
