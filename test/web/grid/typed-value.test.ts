import fc from 'fast-check';
import type { CellValue } from '../../../src/core/roster/grid';
import { editText } from '../../../src/web/grid/cell-text';
import { typedValue } from '../../../src/web/grid/typed-value';

describe('what is typed becomes a value as in Excel in Vietnamese', () => {
  const general = { isNumeric: false };
  const numeric = { isNumeric: true };
  const day = { format: 'dd/mm/yyyy', isNumeric: true };
  const share = { format: '0%', isNumeric: true };
  const cases: [string, string, Parameters<typeof typedValue>[1], CellValue][] = [
    ['a rating', 'HTXSNV', general, 'HTXSNV'],
    ['a mark', 'x', general, 'x'],
    ['nothing', '  ', general, null],
    ['a whole number', '25', general, 25],
    ['a decimal comma', '8,5', general, 8.5],
    ['thousands', '1.234.567,5', general, 1_234_567.5],
    ['a point among numbers', '8.5', numeric, 8.5],
    ['a point among texts', '8.5', general, '8.5'],
    ['a clause is no number', '3.1.2', numeric, '3.1.2'],
    ['a negative number', '-3', general, -3],
    ['a telephone number', '0912345678', general, '0912345678'],
    ['a number as text', "'25", general, '25'],
    ['a number where the cell holds text', '25', { format: '@', isNumeric: false }, '25'],
    ['a day where days are shown', '1/1/1990', day, 32_874],
    ['a day with two digits of the year', '01-01-90', day, 32_874],
    ['a day after 2000', '02/01/20', day, 43_832],
    ['a day where none are shown stays text', '01/01/1990', general, '01/01/1990'],
    ['a day that is none', '31/02/1990', day, '31/02/1990'],
    ['a year alone in a column of days', '1990', day, 1990],
    ['per cents', '85%', share, 0.85],
    ['per cents without the sign', '85', share, 0.85],
    ['a share', '0,85', share, 0.85],
    ['per cents where none are shown', '85%', general, '85%'],
    ['a name that begins like a formula', '=Lan', general, '=Lan'],
    ['truth', 'True', general, true],
    ['lines', 'Chi bộ\nVăn phòng', general, 'Chi bộ\nVăn phòng'],
  ];
  test.each(cases)('%s: «%s»', (_name, typed, into, value) => {
    expect(typedValue(typed, into)).toEqual(value);
  });

  test('what an editor begins with becomes the same value again', () => {
    const numbers = fc.oneof(
      fc.integer(),
      fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => n / 1000),
    );
    fc.assert(
      fc.property(numbers, (value) => {
        expect(typedValue(editText(value), numeric)).toBe(value);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 60_000 }), (value) => {
        expect(typedValue(editText(value, day.format), day)).toBe(value);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (n) => {
        const value = n / 10_000;
        expect(typedValue(editText(value, share.format), share)).toBe(value);
      }),
    );
  });
});
