import { addressed, bareName } from '../../../src/core/text/bare-name';

describe('a name without address and office', () => {
  test.each([
    ['Đ/c Nguyễn Văn An', 'Nguyễn Văn An'],
    ['Đồng chí: Nguyễn Văn An', 'Nguyễn Văn An'],
    ['Ông Nguyễn Văn An', 'Nguyễn Văn An'],
    ['PGS.TS. Trần Thị Bình', 'Trần Thị Bình'],
    ['Đ/c TS Trần Thị Bình', 'Trần Thị Bình'],
    ['Nguyễn Văn An (Bí thư)', 'Nguyễn Văn An'],
    ['Nguyễn Văn An - Phó Bí thư chi bộ', 'Nguyễn Văn An'],
    ['Nguyễn Văn An, Chi ủy viên', 'Nguyễn Văn An'],
    ['Bà Trần Thị Bình (Đảng viên dự bị)', 'Trần Thị Bình'],
  ])('«%s» is «%s»', (text, name) => {
    expect(bareName(text)).toBe(name);
  });

  test.each([
    'Nguyễn Văn An (A)',
    'Nguyễn Văn An (1975)',
    'Nguyễn Thanh Bình (nữ)',
    'Ông Hoa',
    'Anh',
    'Bà Rịa',
    'Phó Đức Phương',
    'Chi bộ 1 - Đảng bộ Sở Y tế',
    'Ban Tổ chức (khối Đảng)',
    'Ksor H’Bia',
    'Bạch Thị Bí',
  ])('«%s» stays as it is', (text) => {
    expect(bareName(text)).toBe(text);
  });

  test('ông and bà are two people', () => {
    expect(
      ['Ông Lê An Bình', 'Đ/c: Bà Lê An Bình', 'Đ/c Lê An Bình', 'Lê Bà An'].map(addressed),
    ).toEqual(['m', 'f', '', '']);
  });
});
