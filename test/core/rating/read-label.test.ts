import { isRatingLabel, readLabel } from '../../../src/core/rating/read-label';
import { PROVISIONAL, stateOf } from '../../../src/core/rating/level';

/** What a label is read as: level or state, with "dự kiến" told apart. */
function read(label: string): string {
  const { code } = readLabel(label);
  return (code & PROVISIONAL) === 0 ? stateOf(code) : `${stateOf(code)}, dự kiến`;
}

describe('labels of all eras and bodies', () => {
  test.each([
    // From 2018 on, and officials
    ['Hoàn thành xuất sắc nhiệm vụ', 'excellent'],
    ['Hoàn thành tốt nhiệm vụ', 'good'],
    ['Hoàn thành nhiệm vụ', 'satisfactory'],
    ['Không hoàn thành nhiệm vụ', 'unsatisfactory'],
    ['Chưa hoàn thành nhiệm vụ', 'unsatisfactory'],
    // Party members up to 2017
    ['Đảng viên đủ tư cách, hoàn thành xuất sắc nhiệm vụ', 'excellent'],
    ['Đảng viên đủ tư cách, hoàn thành tốt nhiệm vụ', 'good'],
    ['đủ tư cách hoàn thành nhiệm vụ', 'satisfactory'],
    ['Đảng viên đủ tư cách nhưng có mặt còn hạn chế', 'satisfactory'],
    ['Đảng viên vi phạm tư cách', 'unsatisfactory'],
    ['A. Đảng viên đủ tư cách, hoàn thành xuất sắc nhiệm vụ', 'excellent'],
    // Party organisations up to 2017
    ['Trong sạch vững mạnh', 'excellent'],
    ['Trong sạch, vững mạnh tiêu biểu', 'excellent'],
    ['Trong sạch vững mạnh (tiêu biểu)', 'excellent'],
    ['a) Trong sạch vững mạnh', 'excellent'],
    ['Hoàn thành tốt', 'good'],
    ['Hoàn thành', 'satisfactory'],
    ['Yếu kém', 'unsatisfactory'],
    // Officials up to 2019
    ['Hoàn thành nhiệm vụ nhưng còn hạn chế về năng lực', 'satisfactory'],
    ['Hoàn thành (hạn chế về NL)', 'satisfactory'],
    // Bodies named in the label
    ['Đảng viên hoàn thành tốt nhiệm vụ', 'good'],
    ['Tổ chức cơ sở đảng hoàn thành xuất sắc nhiệm vụ', 'excellent'],
    ['Xếp loại: Hoàn thành tốt nhiệm vụ', 'good'],
  ])('%s: %s', (label, state) => {
    expect(read(label)).toBe(state);
  });
});

describe('shortened, misspelt, mistyped as they occur', () => {
  test.each([
    ['HTXSNV', 'excellent'],
    ['HTSXNV', 'excellent'],
    ['HTXS', 'excellent'],
    ['HTXS nhiệm vụ', 'excellent'],
    ['Hoàn thành XSNV', 'excellent'],
    ['HT XS NV', 'excellent'],
    ['XS', 'excellent'],
    ['Xuất sắc', 'excellent'],
    ['TSVM', 'excellent'],
    ['HTTNV', 'good'],
    ['HTTTNV', 'good'],
    ['HTT', 'good'],
    ['HT tốt nhiệm vụ', 'good'],
    ['Hoàn thành TNV', 'good'],
    ['Tốt', 'good'],
    ['HTNV', 'satisfactory'],
    ['Hoàn thành NV', 'satisfactory'],
    ['HT', 'satisfactory'],
    ['KHTNV', 'unsatisfactory'],
    ['KHT', 'unsatisfactory'],
    ['Không hoàn thành', 'unsatisfactory'],
    ['HOÀN THÀNH XUẤT SẮC', 'excellent'],
    ['Hoàn Thành Tốt Nhiệm Vụ', 'good'],
    ['Hòan thành  tốt\nnhiệm vụ', 'good'],
    ['hoan thanh tot nhiem vu', 'good'],
    ['khong xep loai', 'unrated'],
    ['Hoàn thành nhiệm vụ-3', 'satisfactory'],
    ['HTXSNV (QĐ số 12-QĐ/ĐU)', 'excellent'],
    ['HTTNV - theo Thông báo số 05-TB/ĐU ngày 10/01/2020', 'good'],
    ['Hoàn thành tốt nhiệm vụ (HTTNV)', 'good'],
    ['Loại A (HTXSNV)', 'excellent'],
    ['Hoµn thµnh xuÊt s¾c nhiÖm vô', 'excellent'],
    ['Hoaøn thaønh toát nhieäm vuï', 'good'],
    ['HTTNV (dự kiến)', 'good, dự kiến'],
    ['Dự kiến: HTXSNV', 'excellent, dự kiến'],
  ])('%s: %s', (label, state) => {
    expect(read(label)).toBe(state);
    expect(isRatingLabel(label)).toBe(true);
  });
});

describe('no level', () => {
  test.each([
    ['', 'blank'],
    ['-', 'blank'],
    ['–', 'blank'],
    ['Không xếp loại', 'unrated'],
    ['Chưa xếp loại', 'unrated'],
    ['Không đánh giá', 'unrated'],
    ['Chưa đánh giá', 'unrated'],
    ['Đảng viên được miễn đánh giá chất lượng', 'unrated'],
    ['Miễn xếp loại', 'unrated'],
    ['Mới thành lập', 'unrated'],
    ['Mới kết nạp', 'unrated'],
    ['Không xếp loại (nghỉ ốm)', 'unrated'],
    ['Mới thành lập, chưa xếp loại', 'unrated'],
    ['Chưa xếp loại do mới tuyển dụng tháng 10', 'unrated'],
    ['Không phải đảng viên', 'notApplicable'],
    ['Chưa vào Đảng', 'notApplicable'],
    ['Chưa về đơn vị', 'notApplicable'],
  ])('%j: %s', (label, state) => {
    expect(read(label)).toBe(state);
  });
});

describe('never by a part of the label', () => {
  test.each([
    'Chưa hoàn thành tốt nhiệm vụ',
    'Hoàn thành tốt nhiệm vụ, có mặt xuất sắc',
    'HTTNV/HTXSNV',
    'Không đủ điều kiện hoàn thành xuất sắc nhiệm vụ',
    'Đảng viên đủ tư cách',
    'Nguyễn Văn Tốt',
    'Loại A (HTTNV)',
    'B. Hoàn thành xuất sắc nhiệm vụ',
    'Đảng viên',
    'Xếp loại',
    'Không xếp loại, hoàn thành tốt nhiệm vụ',
  ])('%s', (label) => {
    expect(read(label)).toBe('unknown');
    expect(isRatingLabel(label)).toBe(false);
  });
});

describe('what it may have been meant for', () => {
  test.each([
    ['HTXNV', ['HTXSNV', 'HTNV', 'HTTNV']],
    ['Hoàn thành xuất sác', ['Hoàn thành xuất sắc nhiệm vụ']],
    ['Khá', ['HTTNV', 'HTNV']],
    ['K', ['HTTNV', 'KHTNV']],
    ['T', ['HTTNV']],
    ['Đã đánh giá', []],
    ['abcdefgh', []],
  ])('%s: %j', (label, suggestions) => {
    expect(readLabel(label)).toMatchObject({ known: false, suggestions });
  });

  test.each([
    ['A', 'code'],
    ['Loại B', 'code'],
    ['Mức 2', 'code'],
    ['Giỏi', 'code'],
    ['Đã đánh giá', 'state'],
    ['Chiến sỹ thi đua cơ sở', 'award'],
    ['Ghi chú khác', 'unknown'],
  ])('why %s says nothing: %s', (label, why) => {
    expect(readLabel(label)).toMatchObject({ known: false, why });
  });
});

describe("the clerk's own table comes first", () => {
  const own = [
    { label: 'HTXNV', means: 'excellent' },
    { label: 'Tốt', means: 'excellent' },
    { label: '8,5', means: 'good' },
    { label: 'Đã đánh giá', means: 'unrated' },
  ] as const;

  test.each([
    ['htxnv', 'excellent'],
    ['HTXNV (dự kiến)', 'excellent'],
    ['tốt', 'excellent'],
    ['8,5', 'good'],
    ['85', 'unknown'],
    ['Đã đánh giá', 'unrated'],
    ['HTTNV', 'good'],
  ])('%s: %s', (label, state) => {
    expect(stateOf(readLabel(label, own).code)).toBe(state);
  });
});
