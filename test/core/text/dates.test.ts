import fc from 'fast-check';
import {
  dateOfDayNumber,
  dateOfExcelSerial,
  dayBefore,
  dayNumber,
  dayOfWeek,
  excelSerialOf,
  formatDate,
  formatLongDate,
  formatMonth,
  isDate,
  parseDate,
  parseIsoDate,
} from '../../../src/core/text/dates';

const date = (year: number, month: number, day: number) => ({ year, month, day });

/** The dates of the three plans, as they write them. */
test.each([
  [date(2019, 9, 2), '02/9/2019', 'ngày 02 tháng 9 năm 2019'],
  [date(2020, 6, 30), '30/6/2020', 'ngày 30 tháng 6 năm 2020'],
  [date(2021, 1, 10), '10/01/2021', 'ngày 10 tháng 01 năm 2021'],
  [date(2019, 2, 15), '15/02/2019', 'ngày 15 tháng 02 năm 2019'],
  [date(2026, 2, 5), '05/02/2026', 'ngày 05 tháng 02 năm 2026'],
  [date(2019, 12, 15), '15/12/2019', 'ngày 15 tháng 12 năm 2019'],
])('%j is written %s', (day, short, long) => {
  expect(formatDate(day)).toBe(short);
  expect(formatLongDate(day)).toBe(long);
  expect(parseDate(short)).toEqual(day);
});

test('a month', () => {
  expect(formatMonth({ year: 2021, month: 1 })).toBe('tháng 01/2021');
  expect(formatMonth({ year: 2021, month: 10 })).toBe('tháng 10/2021');
});

test.each(['31/4/2020', '29/02/2019', '1/13/2020', '2020', '1-2/2020', '12/5/20', '', '0/1/2020'])(
  '%j is no day',
  (text) => {
    expect(parseDate(text)).toBeNull();
  },
);

test('the days that plans count by', () => {
  expect(dayBefore(date(2023, 6, 10))).toEqual(date(2023, 6, 9));
  expect(dayBefore(date(2020, 3, 1))).toEqual(date(2020, 2, 29));
  expect(dayBefore(date(2021, 1, 1))).toEqual(date(2020, 12, 31));
  expect(dayOfWeek(date(2021, 1, 10))).toBe(0);
  expect(dayOfWeek(date(2020, 7, 10))).toBe(5);
  expect(dayOfWeek(date(2023, 6, 10))).toBe(6);
});

test('Excel dates', () => {
  expect(dateOfExcelSerial(1)).toEqual(date(1900, 1, 1));
  expect(dateOfExcelSerial(59)).toEqual(date(1900, 2, 28));
  expect(dateOfExcelSerial(60)).toBeNull();
  expect(dateOfExcelSerial(61)).toEqual(date(1900, 3, 1));
  expect(dateOfExcelSerial(43_692.75)).toEqual(date(2019, 8, 15));
  expect(excelSerialOf(date(2019, 8, 15))).toBe(43_692);
  expect(dateOfExcelSerial(0)).toBeNull();
});

test('settings write dates the other way round', () => {
  expect(parseIsoDate('2019-08-15')).toEqual(date(2019, 8, 15));
  expect(parseIsoDate('2019-02-30')).toBeNull();
});

test('day numbers agree with the calendar', () => {
  fc.assert(
    fc.property(fc.integer({ min: -600_000, max: 2_900_000 }), (days) => {
      const day = dateOfDayNumber(days);
      const oracle = new Date(Date.UTC(1900, 0, 1) + days * 86_400_000);
      expect(day).toEqual(
        date(oracle.getUTCFullYear(), oracle.getUTCMonth() + 1, oracle.getUTCDate()),
      );
      expect(dayNumber(day)).toBe(days);
      expect(dayOfWeek(day)).toBe(oracle.getUTCDay());
      expect(isDate(day)).toBe(true);
    }),
  );
});
