import * as sheetJs from '@e965/xlsx';
import fc from 'fast-check';
import type { CellValue } from '../../../src/core/roster/grid';
import { ValueTable } from '../../../src/core/roster/value-table';
import { cellText, editText } from '../../../src/web/grid/cell-text';

function shown(value: CellValue, format?: string): string {
  const values = new ValueTable();
  return cellText(values, values.codeOf(value), format).text;
}

describe('a cell shows what Excel in Vietnamese shows', () => {
  const cases: [string, CellValue, string | undefined, string][] = [
    ['a number', 12, undefined, '12'],
    ['a decimal comma', 8.25, undefined, '8,25'],
    ['eleven characters at most', 1 / 3, undefined, '0,333333333'],
    ['a floating remainder is not shown', 0.1 + 0.2, undefined, '0,3'],
    ['a personal number of twelve digits', 12_345_678_901_2, undefined, '1,23457E+11'],
    ['the same in a format of digits', 12_345_678_901_2, '0', '123456789012'],
    ['leading zeros', 12_345, '000000000000', '000000012345'],
    ['a telephone number', 912_345_678, '0000 000 000', '0912 345 678'],
    ['thousands', 1_234_567, '#,##0', '1.234.567'],
    ['two places', 1234.5, '#,##0.00', '1.234,50'],
    ['half away from zero on the digits seen', 1.005, '0.00', '1,01'],
    ['a share', 0.8571, '0%', '86%'],
    ['a share with places', 0.8571, '0.0%', '85,7%'],
    ['a negative number', -1234.5, '#,##0.0', '-1.234,5'],
    ['a negative number in red brackets', -5, '#,##0_);[Red](#,##0)', '(5)'],
    ['nothing for zero', 0, '0;-0;;@', ''],
    ['a small negative that rounds to zero', -0.001, '0.0', '0,0'],
    ['money', 1_490_000, '#,##0 "đồng"', '1.490.000 đồng'],
    ['thousands cut off', 1_490_000, '#,##0,', '1.490'],
    ['accounting', 1234, '_(* #,##0_);_(* (#,##0);_(* "-"??_);_(@_)', ' 1.234 '],
    ['accounting of zero', 0, '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', ' - '],
    ['a power of ten', 123_456, '0.00E+00', '1,23E+05'],
    ['a condition', 4, '[<5]"dưới năm";"từ năm"', 'dưới năm'],
    ['the other side of a condition', 5, '[<5]"dưới năm";"từ năm"', 'từ năm'],
    ['a date', 32_874, 'dd/mm/yyyy', '01/01/1990'],
    ['a date without zeros', 32_874, 'd/m/yyyy', '1/1/1990'],
    ['a date with a language in front', 43_831, '[$-1010000]dd/mm/yyyy;@', '01/01/2020'],
    ['a date with quoted strokes', 43_831, 'dd\\/mm\\/yyyy', '01/01/2020'],
    ['the short date of the system', 43_831, 'mm-dd-yy', '01/01/2020'],
    ['month and year', 39_234, 'mm/yyyy', '06/2007'],
    ['a year alone', 39_234, 'yyyy', '2007'],
    ['ngày tháng năm', 43_832, '"ngày" dd "tháng" mm "năm" yyyy', 'ngày 02 tháng 01 năm 2020'],
    ['a date with its hour', 43_831.75, 'dd/mm/yyyy hh:mm', '01/01/2020 18:00'],
    ['minutes, not months', 0.5 + 5 / 1440, 'h:mm:ss', '12:05:00'],
    ['more than a day', 1.5, '[h]:mm', '36:00'],
    ['no date before 1900', -3, 'dd/mm/yyyy', '########'],
    ['text', 'HTXSNV', undefined, 'HTXSNV'],
    ['text keeps its lines', 'Họ và\ntên', undefined, 'Họ và\ntên'],
    ['a number kept as text', '0912345678', '@', '0912345678'],
    ['text in a fourth section', 'x', '0;0;0;"«"@"»"', '«x»'],
    ['true', true, undefined, 'TRUE'],
    ['an error', { error: '#N/A' }, undefined, '#N/A'],
    ['nothing', null, '0', ''],
  ];
  test.each(cases)('%s: %p in %p', (_name, value, format, text) => {
    expect(shown(value, format)).toBe(text);
  });

  test('the colour that a format asks for', () => {
    const values = new ValueTable();
    expect(cellText(values, values.codeOf(-5), '0;[Red]-0').color).toBe('FF0000');
    expect(cellText(values, values.codeOf(5), '0;[Red]-0').color).toBeNull();
  });

  test('text for an old font is shown as it is meant, with what the file holds', () => {
    const values = new ValueTable();
    const found = cellText(values, values.codeOf('§ång chÝ NguyÔn V¨n Hïng'));
    expect(found).toMatchObject({
      text: 'Đồng chí Nguyễn Văn Hùng',
      stored: '§ång chÝ NguyÔn V¨n Hïng',
    });
    expect(cellText(values, values.codeOf('Nguyễn Văn Hùng')).stored).toBeNull();
  });
});

/** SheetJS has no types for its formats. */
const oracle = sheetJs.SSF as { readonly format: (format: string, value: number) => string };

/** SheetJS writes the American way: what differs is the separators only. */
const vietnamese = (text: string) => text.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));

test('formats of numbers say the same as SheetJS, but for the separators', () => {
  const formats = [
    '0',
    '0.0',
    '0.00',
    '#,##0',
    '#,##0.00',
    '0%',
    '0.0%',
    '#',
    '#.##',
    '000',
    '0.###',
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...formats),
      fc.oneof(
        fc.integer({ min: -2_000_000, max: 2_000_000 }),
        // Sevenths never stand half way, where SheetJS rounds by the binary number.
        fc.integer({ min: -9999, max: 9999 }).map((n) => n / 7),
      ),
      (format, value) => {
        // SheetJS puts a sign before a negative number that rounds to nothing; Excel does not.
        fc.pre(value >= 0 || Math.abs(value) >= 1);
        expect(shown(value, format)).toBe(vietnamese(oracle.format(format, value)));
      },
    ),
    { numRuns: 2000 },
  );
});

test('formats of days say the same as SheetJS', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('dd/mm/yyyy', 'd/m/yy', 'mm/yyyy', 'yyyy-mm-dd', 'dd/mm/yyyy hh:mm'),
      fc.integer({ min: 61, max: 60_000 }),
      fc.integer({ min: 0, max: 1439 }),
      (format, day, minute) => {
        const value = day + minute / 1440;
        expect(shown(value, format)).toBe(oracle.format(format, value));
      },
    ),
    { numRuns: 1000 },
  );
});

describe('an editor begins with all that a cell holds', () => {
  test.each<[CellValue, string | undefined, string]>([
    [1_234_567.891, '#,##0', '1234567,891'],
    [0.856, '0%', '85,6%'],
    [32_874, 'd/m/yy', '01/01/1990'],
    [32_874, undefined, '32874'],
    ['HTXSNV', undefined, 'HTXSNV'],
    [null, undefined, ''],
  ])('%p in %p', (value, format, text) => {
    expect(editText(value, format)).toBe(text);
  });
});
