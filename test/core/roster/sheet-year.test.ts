import { sheetYear } from '../../../src/core/roster/sheet-year';

describe('the year of a whole sheet', () => {
  test.each([
    ['(Kèm theo Quyết định số 12-QĐ/ĐU ngày 15/01/2019 của Đảng ủy về xếp loại năm 2018)', 2018],
    ['(Kèm theo Quyết định số 12-QĐ/ĐU ngày 15/01/2019 của Đảng ủy)', null],
    ['KẾT QUẢ XẾP LOẠI NĂM 2018', 2018],
    ['(Kèm theo Kế hoạch số 5 ngày 02/3/2019 về đánh giá, xếp loại đảng viên năm 2018)', 2018],
    ['Yên Bái, ngày 15 tháng 01 năm 2019', null],
  ])('«%s»: %s', (title, year) => {
    expect(sheetYear('S1', [title])).toBe(year);
  });
});
