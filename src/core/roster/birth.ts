import { EMPTY_CELL, type Grid } from './grid';
import type { NameParts } from './names';
import { columnsOf, type FoundTable } from './table';

/** Excel's day 1 is 1900-01-01, with a 29 February 1900 that never was. */
const UNIX_DAY_OF_SERIAL_0 = -25569;
const FIRST_SERIAL = 4000;

/**
 * A birth date for comparing: "1988-02-04" whatever way it is written (`4/2/1988`, `1988-02-04`,
 * a serial number: trap 14), "1988" where only the year is known, the text itself where it is no
 * date, '' where there is none.
 */
export function birthKey(text: string): string {
  const trimmed = text.trim();
  const dmy = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\b/.exec(trimmed);
  if (dmy !== null) return isoDate(Number(dmy[3]), Number(dmy[2]), Number(dmy[1]));
  const ymd = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b/.exec(trimmed);
  if (ymd !== null) return isoDate(Number(ymd[1]), Number(ymd[2]), Number(ymd[3]));
  const serial = Number(trimmed);
  if (Number.isFinite(serial) && serial >= FIRST_SERIAL) return dateOfSerial(Math.floor(serial));
  return trimmed.toLowerCase();
}

const pad = (n: number): string => String(n).padStart(2, '0');
const isoDate = (year: number, month: number, day: number): string =>
  `${year}-${pad(month)}-${pad(day)}`;

/** Days to a civil date, by the proleptic Gregorian calendar. */
function dateOfSerial(serial: number): string {
  const z = serial + UNIX_DAY_OF_SERIAL_0 + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return isoDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** Whether two birth dates can be one person's: equal, one unknown, or a year that fits. */
export function sameBirth(a: string, b: string): boolean {
  return a === '' || b === '' || a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`);
}

/** Reads the birth date of a row from its columns (one, two by sex, or day, month and year). */
export class BirthReader {
  private readonly grid: Grid;
  private readonly columns: readonly number[];
  private readonly known = new Map<number, string>();

  constructor(
    table: FoundTable,
    private readonly parts: (row: number) => NameParts | undefined,
  ) {
    this.grid = table.grid;
    this.columns = columnsOf(table, 'birthDate').map(({ index }) => index);
  }

  at(row: number): string {
    if (this.columns.length === 1) return this.single(row);
    const texts = this.columns
      .map((column) => this.grid.values.text(this.grid.code(row, column)))
      .filter((text) => text !== '');
    return birthKey(texts.length === 0 ? (this.parts(row)?.birth ?? '') : texts.join('/'));
  }

  /** Day number of a birth date held as one; 0 where there is no date, -1 where only `at` tells. */
  dayAt(row: number): number {
    if (this.columns.length > 1) return -1;
    const code = this.grid.code(row, this.columns[0] ?? -1);
    if (code === EMPTY_CELL) return (this.parts(row)?.birth ?? '') === '' ? 0 : -1;
    const serial = -2 - code;
    return serial >= FIRST_SERIAL ? serial : -1;
  }

  private single(row: number): string {
    const code = this.grid.code(row, this.columns[0] ?? -1);
    if (code === EMPTY_CELL) return birthKey(this.parts(row)?.birth ?? '');
    const known = this.known.get(code);
    if (known !== undefined) return known;
    const key = birthKey(this.grid.values.text(code));
    this.known.set(code, key);
    return key;
  }
}
