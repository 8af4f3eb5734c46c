/** A day of the calendar; month 1–12. Plain numbers: the machine's clock and zone play no part. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const FEBRUARY = 2;
const MONTHS = 12;
const DAYS_IN_WEEK = 7;
/** Days from 1 March of year 0 to 1 January 1900, and of one cycle of 400 years. */
const DAYS_TO_1900 = 693_901;
const DAYS_IN_400_YEARS = 146_097;

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === FEBRUARY && leap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** True for a day that exists in the (Gregorian) calendar, years 1–9999. */
export function isDate({ year, month, day }: CalendarDate): boolean {
  return (
    [year, month, day].every(Number.isInteger) &&
    year >= 1 &&
    year <= 9999 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

/** Days since 1 January 1900 (which is 0); negative before. */
export function dayNumber({ year, month, day }: CalendarDate): number {
  // Years counted from March put the leap day at the end.
  const y = month > FEBRUARY ? year : year - 1;
  const m = month > FEBRUARY ? month - 3 : month + 9;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leaps + Math.floor((153 * m + 2) / 5) + day - 1 - DAYS_TO_1900;
}

/** The day that many days after 1 January 1900; the inverse of `dayNumber`. */
export function dateOfDayNumber(days: number): CalendarDate {
  const fromMarch = days + DAYS_TO_1900;
  const cycle = Math.floor(fromMarch / DAYS_IN_400_YEARS);
  const inCycle = fromMarch - cycle * DAYS_IN_400_YEARS;
  const y = Math.floor(
    (inCycle -
      Math.floor(inCycle / 1460) +
      Math.floor(inCycle / 36_524) -
      Math.floor(inCycle / 146_096)) /
      365,
  );
  const inYear = inCycle - (365 * y + Math.floor(y / 4) - Math.floor(y / 100));
  const m = Math.floor((5 * inYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  const day = inYear - Math.floor((153 * m + 2) / 5) + 1;
  return { year: cycle * 400 + y + (month <= FEBRUARY ? 1 : 0), month, day };
}

/**
 * Excel's date number (1900 system) → date; null where it is none. Excel counts a 29 February
 * 1900 that never was as day 60: numbers below are one day off, and 60 itself is no date.
 */
export function dateOfExcelSerial(serial: number): CalendarDate | null {
  const days = Math.floor(serial);
  if (!Number.isFinite(serial) || days < 1 || days === 60 || days > 2_958_465) return null;
  return dateOfDayNumber(days < 60 ? days - 1 : days - 2);
}

/** Date → Excel's date number (1900 system). */
export function excelSerialOf(date: CalendarDate): number {
  const days = dayNumber(date);
  return days < 59 ? days + 1 : days + 2;
}

/** The day after `days` days; negative for before. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** The last day that is safe where a plan says "trước ngày …" (DOMAIN B.4 no. 9). */
export function dayBefore(date: CalendarDate): CalendarDate {
  return addDays(date, -1);
}

/** 0 Sunday (Chủ nhật) … 6 Saturday (Thứ Bảy). */
export function dayOfWeek(date: CalendarDate): number {
  return (((dayNumber(date) + 1) % DAYS_IN_WEEK) + DAYS_IN_WEEK) % DAYS_IN_WEEK;
}

/** Negative, 0 or positive, as `a` is before, on or after `b`. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return dayNumber(a) - dayNumber(b);
}

/** dd/mm/yyyy, d/m/yyyy, also with - or . between; null where it is no such day. Day first, always. */
export function parseDate(text: string): CalendarDate | null {
  const parts = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text.trim());
  if (parts === null) return null;
  return checked(Number(parts[4]), Number(parts[3]), Number(parts[1]));
}

/** yyyy-mm-dd (campaign files, settings); null where it is no such day. */
export function parseIsoDate(text: string): CalendarDate | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts === null ? null : checked(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

function checked(year: number, month: number, day: number): CalendarDate | null {
  const date = { year, month, day };
  return month <= MONTHS && isDate(date) ? date : null;
}

function padDay(day: number): string {
  return day < 10 ? `0${day}` : String(day);
}

/** Only January and February are padded (DOMAIN D.2, checked on the plans' own dates). */
function padMonth(month: number): string {
  return month <= FEBRUARY ? `0${month}` : String(month);
}

/** As Party documents write it: 02/9/2019, 30/6/2020, 10/01/2021. */
export function formatDate({ year, month, day }: CalendarDate): string {
  return `${padDay(day)}/${padMonth(month)}/${year}`;
}

/** "ngày 05 tháng 02 năm 2026". */
export function formatLongDate({ year, month, day }: CalendarDate): string {
  return `ngày ${padDay(day)} tháng ${padMonth(month)} năm ${year}`;
}

/** "tháng 01/2021". */
export function formatMonth({ year, month }: Pick<CalendarDate, 'year' | 'month'>): string {
  return `tháng ${padMonth(month)}/${year}`;
}
