import fc from 'fast-check';
import { cleanText } from '../../../src/core/text/clean';

describe('cleanText', () => {
  test.each([
    ['Nguyễn Văn An', 'Nguyễn Văn An'],
    ['  Nguyễn  Văn An ', 'Nguyễn Văn An'],
    ['Xếp loại\nnăm 2018', 'Xếp loại năm 2018'],
    ['Chi bộ\u00A01', 'Chi bộ 1'],
    ['\u200BHọ tên\uFEFF', 'Họ tên'],
    ['Nguyễn Thị Hòa'.normalize('NFD'), 'Nguyễn Thị Hòa'],
    ['a\u200B b', 'a b'],
    ['tab\tkhông', 'tab không'],
    ['A\u0007B', 'AB'],
    ['–', '–'],
    ['', ''],
  ])('%j → %j', (raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
  });

  test('cleaning twice is cleaning once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        const once = cleanText(raw);
        expect(cleanText(once)).toBe(once);
      }),
    );
  });
});
