import { fileSize, grouped, limitText, listed, percent, yearSpans } from '../../src/i18n/numbers';
import { languageOf } from '../../src/i18n/language';
import { roleName } from '../../src/i18n/names';
import { WORDS } from '../../src/i18n/say';

test.each([
  [[2016, 2017, 2018, 2019], '2016–2019'],
  [[2018, 2019], '2018, 2019'],
  [[2020, 2016, 2018, 2019], '2016, 2018–2020'],
  [[2019], '2019'],
  [[], ''],
])('the years %j are written %s', (years, text) => {
  expect(yearSpans(years)).toBe(text);
});

test.each([
  [0, '.', '0'],
  [999, '.', '999'],
  [1234, '.', '1.234'],
  [1_048_576, ',', '1,048,576'],
  [-1234, '.', '-1.234'],
  [62.5, '.', '62,5'],
])('%p with %s between thousands is %s', (number, separator, text) => {
  expect(grouped(number, separator)).toBe(text);
});

test('lists, shares and limits read as people write them', () => {
  expect(listed(['HTXSNV'], 'hay')).toBe('HTXSNV');
  expect(listed(['HTXSNV', 'HTTNV', 'HTNV'], 'hay')).toBe('HTXSNV, HTTNV hay HTNV');
  expect(percent(0.974)).toBe('97%');
  expect(limitText('fileBytes', String(512 * 2 ** 20), '.')).toBe('512 MB');
  expect(limitText('cells', '100000000', '.')).toBe('100.000.000');
});

test.each([
  ['vi_VN.UTF-8', 'vi'],
  ['en_US.UTF-8', 'en'],
  ['en', 'en'],
  ['EN-gb', 'en'],
  ['C', null],
  ['fr_FR', null],
  [undefined, null],
])('the locale %s asks for %s', (tag, language) => {
  expect(languageOf(tag)).toBe(language);
});

test.each([
  ['name', 'Họ tên hoặc tên tập thể'],
  ['rating:2018', 'Xếp loại 2018'],
  ['rating:2018:party', 'Xếp loại 2018 (xếp loại đảng viên)'],
  ['oneHot:2018:good', 'Đánh dấu xếp loại 2018 (Hoàn thành tốt nhiệm vụ)'],
  ['attestation:III.3', 'Xác nhận'],
])('the column %s is called %s', (role, text) => {
  expect(roleName(WORDS.vi.names, role)).toBe(text);
});

test.each([
  [300, '1 KB'],
  [13_044, '13 KB'],
  [6_400_000, '6,1 MB'],
])('a file of %p bytes is %s', (bytes, text) => {
  expect(fileSize(bytes, ',')).toBe(text);
});
