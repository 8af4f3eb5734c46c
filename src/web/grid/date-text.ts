import { dateOfExcelSerial, dayOfWeek } from '../../core/text/dates';
import type { FormatToken } from './format-tokens';

const SECONDS_PER_DAY = 86_400;
const SECONDS_PER_HOUR = 3600;
const SECONDS_PER_MINUTE = 60;
/** What Excel shows in place of a date that there is not. */
const NO_DATE = '########';

/** A date number as a day, an hour or a time that has passed. */
export function dateText(serial: number, tokens: readonly FormatToken[]): string {
  if (serial < 0) return NO_DATE;
  const needsDay = tokens.some((token) => token.kind === 'date' && 'ymd'.includes(token.part));
  // Half a second more than is there would show the next day.
  const seconds = Math.round((serial % 1) * SECONDS_PER_DAY);
  const day = seconds === SECONDS_PER_DAY ? Math.floor(serial) + 1 : Math.floor(serial);
  const date = dateOfExcelSerial(day);
  if (needsDay && date === null) return NO_DATE;
  const time = { day, seconds: seconds % SECONDS_PER_DAY };
  const isHalf = tokens.some(({ kind }) => kind === 'half');
  return tokens.map((token) => dateToken(token, date, time, isHalf)).join('');
}

interface TimeOfDay {
  readonly day: number;
  readonly seconds: number;
}

function dateToken(
  token: FormatToken,
  date: ReturnType<typeof dateOfExcelSerial>,
  time: TimeOfDay,
  isHalf: boolean,
): string {
  switch (token.kind) {
    case 'literal':
      return token.text;
    case 'half':
      return time.seconds < SECONDS_PER_DAY / 2 ? 'SA' : 'CH';
    case 'elapsed':
      return String(elapsed(token.part, time));
    case 'date':
      return 'ymd'.includes(token.part)
        ? dayPart(token.part, token.count, date)
        : timePart(token.part, token.count, time, isHalf);
    case 'point':
      return '.';
    case 'comma':
      return ',';
    case 'digit':
    case 'exponent':
    case 'general':
    case 'percent':
    case 'text':
      return '';
  }
}

function elapsed(part: 'h' | 'n' | 's', { day, seconds }: TimeOfDay): number {
  const all = day * SECONDS_PER_DAY + seconds;
  if (part === 's') return all;
  return Math.floor(all / (part === 'h' ? SECONDS_PER_HOUR : SECONDS_PER_MINUTE));
}

function dayPart(part: string, count: number, date: ReturnType<typeof dateOfExcelSerial>): string {
  if (date === null) return '';
  if (part === 'y') return count > 2 ? String(date.year) : padded(date.year % 100, 2);
  if (part === 'm') return count > 2 ? `Thg ${date.month}` : padded(date.month, count);
  if (count <= 2) return padded(date.day, count);
  const day = dayOfWeek(date);
  return day === 0 ? 'CN' : `T${day + 1}`;
}

function timePart(part: string, count: number, { seconds }: TimeOfDay, isHalf: boolean): string {
  const hour = Math.floor(seconds / SECONDS_PER_HOUR);
  if (part === 'h') return padded(isHalf ? hour % 12 || 12 : hour, count);
  const rest = seconds % SECONDS_PER_HOUR;
  const value = part === 'n' ? Math.floor(rest / SECONDS_PER_MINUTE) : rest % SECONDS_PER_MINUTE;
  return padded(value, count);
}

const padded = (value: number, width: number): string => String(value).padStart(width, '0');
