import { capitalise, lowerCase, titleCase, upperCase } from '../../../src/core/text/case';
import { editDistance } from '../../../src/core/text/levenshtein';
import {
  formatCount,
  formatNumber,
  fromRoman,
  parseNumber,
  toRoman,
} from '../../../src/core/text/numbers';

test.each([
  [5, '05'],
  [0, '00'],
  [12, '12'],
  [1250, '1.250'],
])('the count %d is written %s', (count, written) => {
  expect(formatCount(count)).toBe(written);
});

test.each([
  [1_234_567.8, '1.234.567,8'],
  [12.5, '12,5'],
  [999, '999'],
  [-1000, '-1.000'],
  [0.25, '0,25'],
])('the number %d is written %s, and read back', (value, written) => {
  expect(formatNumber(value)).toBe(written);
  expect(parseNumber(written)).toBe(value);
});

test.each(['1,234.5', '12.34', 'abc', '', '1 000'])('%j is no number written so', (text) => {
  expect(parseNumber(text)).toBeNull();
});

test('Roman numerals of groups', () => {
  expect([1, 4, 9, 14, 40, 1994].map(toRoman)).toEqual(['I', 'IV', 'IX', 'XIV', 'XL', 'MCMXCIV']);
  for (let value = 1; value < 4000; value++) expect(fromRoman(toRoman(value))).toBe(value);
  expect(['IIX', 'A', '', 'IC', 'VV'].map(fromRoman)).toEqual([null, null, null, null, null]);
  expect(() => toRoman(0)).toThrow(RangeError);
});

test('capitals and small letters, whatever form the marks are in', () => {
  expect(upperCase('Đảng bộ Ủy ban'.normalize('NFD'))).toBe('ĐẢNG BỘ ỦY BAN');
  expect(lowerCase('ĐẢNG BỘ ƯỜNG')).toBe('đảng bộ ường');
  expect(titleCase('NGUYỄN THỊ ÁNH')).toBe('Nguyễn Thị Ánh');
  expect(titleCase("h'bia niê")).toBe("H'Bia Niê");
  expect(capitalise('ủy ban')).toBe('Ủy ban');
});

test.each([
  ['htxnv', 'htnv', 1],
  ['htxnv', 'htxsnv', 1],
  ['htsxnv', 'htxsnv', 1],
  ['khá', 'kha', 1],
  ['', 'abc', 3],
  ['abc', 'abc', 0],
  ['ca', 'abc', 3],
])('%s and %s are %d apart', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});
