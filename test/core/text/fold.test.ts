import { foldLabel, foldName, stripDiacritics } from '../../../src/core/text/fold';

describe('one word, two spellings', () => {
  test.each([
    ['hoà', 'hòa'],
    ['HOÀ BÌNH', 'Hòa Bình'],
    ['uỷ ban', 'ủy ban'],
    ['Thuý', 'Thúy'],
    ['khoẻ', 'khỏe'],
    ['hòan thành', 'hoàn thành'],
    ['thủy lợi', 'thuỷ lợi'],
    ['qúy', 'quý'],
    ['Đảng uỷ'.normalize('NFD'), 'đảng ủy'],
    ['Ðảng ủy', 'Đảng ủy'],
  ])('%s = %s, in names and labels', (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
    expect(foldLabel(one)).toBe(foldLabel(other));
  });

  test.each([
    ['chiến sỹ thi đua', 'chiến sĩ thi đua'],
    ['kỹ thuật', 'kĩ thuật'],
    ['quản lý', 'quản lí'],
    ['Chi bộ – Đảng bộ', 'Chi bộ - Đảng bộ'],
    ['xếp loại:năm 2018', 'Xếp loại : năm 2018'],
    ['Họ và tên (*)', 'họ và tên(*)'],
    ['Đảng bộ “Sông Đà”', 'Đảng bộ Sông Đà'],
    ['STT.', 'stt'],
    ['Tên tập thể / cá nhân', 'Tên tập thể/cá nhân'],
  ])('%s = %s, in labels only', (one, other) => {
    expect(foldLabel(one)).toBe(foldLabel(other));
    expect(foldName(one)).not.toBe(foldName(other));
  });
});

describe('two people stay two', () => {
  test.each([
    ['Lý Văn An', 'Lí Văn An'],
    ['Nguyễn Thị Hoa', 'Nguyễn Thị Hòa'],
    ['Mỹ', 'Mĩ'],
    ['Quý', 'Quy'],
    ['Đào', 'Dào'],
  ])('%s and %s', (one, other) => {
    expect(foldName(one)).not.toBe(foldName(other));
  });

  test('quý keeps its tone where it is', () => {
    expect(foldName('QUÝ')).toBe('quý');
    expect(foldName('Thuyết')).toBe('thuyết');
    expect(foldName('Toàn')).toBe('toàn');
  });
});

test('without diacritics, đ included', () => {
  expect(stripDiacritics('Đảng bộ Ủy ban')).toBe('Dang bo Uy ban');
  expect(stripDiacritics('đường'.normalize('NFD'))).toBe('duong');
});
