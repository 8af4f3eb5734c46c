import fc from 'fast-check';
import { linesWith, plainForm, plainLines } from '../../src/taskpane/session/plain-lines';

const NAMES = ['Nguyễn Văn Đức', 'Trần Thị Hòa', 'Lê Văn An', '', 'Đỗ Hoà An'];
const found = (names: readonly string[], word: string) =>
  [
    ...linesWith(
      plainLines(names.length, (index) => names[index] ?? ''),
      word,
    ),
  ].flatMap((hit, index) => (hit === 1 ? [names[index]] : []));

test.each([
  ['duc', ['Nguyễn Văn Đức']],
  ['an', ['Nguyễn Văn Đức', 'Trần Thị Hòa', 'Lê Văn An', 'Đỗ Hoà An']],
  ['hoa', ['Trần Thị Hòa', 'Đỗ Hoà An']],
  ['van', ['Nguyễn Văn Đức', 'Lê Văn An']],
])('the word "%s" is in %j', (word, expected) => {
  expect(found(NAMES, word)).toEqual(expected);
});

const text = fc.oneof(
  fc.constantFrom(...NAMES, 'a\nb', 'İ', 'ﬁ', '\n'),
  fc.string({ unit: fc.constantFrom('a', 'ạ', 'b', ' ', '\n', 'Đ'), maxLength: 8 }),
);

test('any texts: those found are those that hold the word', () => {
  fc.assert(
    fc.property(
      fc.array(text),
      fc.string({ unit: fc.constantFrom('a', 'b', 'd'), minLength: 1, maxLength: 3 }),
      (texts, word) => {
        const expected = texts.filter((one) => plainForm(one).includes(word));
        expect(found(texts, word)).toEqual(expected);
      },
    ),
  );
});
