import fc from 'fast-check';
import { compareTexts } from '../../../src/core/text/alphabet-order';
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
    ['Đ after D, whatever the case', ['Ban Dân vận', 'ban Đảng', 'Ban Nội chính']],
    ['tones only after all letters', ['Sở Tài chính', 'Sở Tai nạn', 'Sở Tải trọng']],
  ])('%s', (_, sorted) => {
    expect([...sorted].reverse().sort(compareTexts)).toEqual(sorted);
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
});
