import fc from 'fast-check';
import { compareTexts, sortedByText } from '../../../src/core/text/alphabet-order';
import { comparePeople, splitName } from '../../../src/core/text/names';

test.each([
  ['Nguyễn Thị Ngọc Ánh', { family: 'Nguyễn', middle: 'Thị Ngọc', given: 'Ánh' }],
  ['Lê Bình', { family: 'Lê', middle: '', given: 'Bình' }],
  ['Niê', { family: '', middle: '', given: 'Niê' }],
])('%s', (name, parts) => {
  expect(splitName(name)).toEqual(parts);
});

describe('order of people', () => {
  test.each([
    ['by given name', ['Vũ Văn An', 'Lê Thị Bình', 'Đỗ Cường', 'Bùi Thị Yến']],
    ['then middle, then family', ['Trần Anh Hà', 'Lê Thu Hà', 'Vũ Thu Hà']],
    [
      'a ă â, d đ, e ê, o ô ơ, u ư',
      ['An', 'Ăn', 'Ân', 'Dy', 'Đy', 'Em', 'Êm', 'On', 'Ôn', 'Ơn', 'Un', 'Ưn'],
    ],
    ['a à ả ã á ạ', ['La', 'Là', 'Lả', 'Lã', 'Lá', 'Lạ']],
    ['tones only after all letters', ['Lê Thị Hoà', 'Lê Thị Hoàn', 'Lê Thị Hoạt']],
    [
      'tones of the given name before the middle name',
      ['Đặng Ngọc Dung', 'Trần Văn Dung', 'Hoàng Minh Dũng'],
    ],
    ['a name of one word first', ['Hà', 'Lê Hà']],
  ])('%s', (_, sorted) => {
    expect([...sorted].reverse().sort(comparePeople)).toEqual(sorted);
  });

  const name = fc.string({
    unit: fc.constantFrom(...Array.from('aáâăàbdđeêhiơưu AĐ')),
    maxLength: 8,
  });

  test('is total: no two names tie, and it does not depend on who is asked first', () => {
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        expect(Math.sign(comparePeople(a, b))).toBe(-Math.sign(comparePeople(b, a)) + 0);
        expect(comparePeople(a, b) === 0).toBe(a === b);
        if (comparePeople(a, b) <= 0 && comparePeople(b, c) <= 0) {
          expect(comparePeople(a, c)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});

describe('order of bodies', () => {
  test.each([
    ['numbers by their value', ['Sở số 1', 'Sở số 2', 'Sở số 10', 'Sở số 11']],
    ['zeros before a number', ['Tổ 1', 'Tổ 02', 'Tổ 2', 'Tổ 03', 'Tổ 10']],
    ['long numbers', ['Số 9', 'Số 90071992547409921', 'Số 90071992547409922']],
    ['Đ after D, whatever the case', ['Ban Dân vận', 'ban Đảng', 'Ban Nội chính']],
    ['tones only after all letters', ['Sở Tài chính', 'Sở Tai nạn', 'Sở Tải trọng']],
  ])('%s', (_, sorted) => {
    expect([...sorted].reverse().sort(compareTexts)).toEqual(sorted);
    expect(sortedByText([...sorted].reverse(), (text) => text)).toEqual(sorted);
  });

  const body = fc.string({ unit: fc.constantFrom(...Array.from('aÁđD 0129-–')), maxLength: 6 });

  test('is total, and the same whoever is asked first', () => {
    fc.assert(
      fc.property(body, body, body, (a, b, c) => {
        expect(Math.sign(compareTexts(a, b))).toBe(-Math.sign(compareTexts(b, a)) + 0);
        expect(compareTexts(a, b) === 0).toBe(a === b);
        if (compareTexts(a, b) <= 0 && compareTexts(b, c) <= 0) {
          expect(compareTexts(a, c)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  test('sorting many texts at once gives the same', () => {
    const texts = fc.array(body, { maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom('', 'Chi bộ ', 'Tổ 1'), texts, (beginning, ends) => {
        const all = [...new Set(ends)].map((end) => `${beginning}${end}`);
        expect(sortedByText(all, (text) => text)).toEqual([...all].sort(compareTexts));
      }),
    );
  });
});
