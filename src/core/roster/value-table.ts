import { cleanText } from '../text/clean';
import { EMPTY_CELL, type CellCode, type CellValue, type CellValues } from './grid';

/** Whole numbers below this stand in the code itself and need no place in the table. */
const INLINE_NUMBER_LIMIT = 2 ** 30;

/** The values behind codes, wherever the values from code 0 on are stored. */
export abstract class CodedValues implements CellValues {
  private readonly texts: (string | undefined)[] = [];

  abstract readonly size: number;
  protected abstract stored(code: CellCode): CellValue;

  value(code: CellCode): CellValue {
    if (code === EMPTY_CELL) return null;
    return code < EMPTY_CELL ? -2 - code : this.stored(code);
  }

  text(code: CellCode): string {
    if (code === EMPTY_CELL) return '';
    if (code < EMPTY_CELL) return String(-2 - code);
    const known = this.texts[code];
    if (known !== undefined) return known;
    const text = textOf(this.stored(code));
    // An array that is filled from its end becomes a dictionary, unless its length is set first.
    if (this.texts.length < this.size) this.texts.length = this.size;
    this.texts[code] = text;
    return text;
  }
}

/** Collects the distinct values of a workbook while an adapter reads it. */
export class ValueTable extends CodedValues {
  private readonly values: CellValue[] = [];
  private readonly codes = new Map<string | number | boolean, CellCode>();
  private readonly errors = new Map<string, CellCode>();

  get size(): number {
    return this.values.length;
  }

  /** The code of a value; equal values get equal codes. */
  codeOf(value: CellValue): CellCode {
    if (value === null || value === '') return EMPTY_CELL;
    if (typeof value === 'object') return this.codeOfError(value.error);
    if (isInline(value)) return -2 - value;
    const known = this.codes.get(value);
    if (known !== undefined) return known;
    const code = this.values.push(value) - 1;
    this.codes.set(value, code);
    return code;
  }

  protected stored(code: CellCode): CellValue {
    return this.values[code] ?? null;
  }

  private codeOfError(error: string): CellCode {
    const known = this.errors.get(error);
    if (known !== undefined) return known;
    const code = this.values.push({ error }) - 1;
    this.errors.set(error, code);
    return code;
  }
}

function isInline(value: string | number | boolean): value is number {
  return (
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value >= 0 &&
    value < INLINE_NUMBER_LIMIT &&
    !Object.is(value, -0)
  );
}

function textOf(value: CellValue): string {
  if (typeof value === 'string') return cleanText(value);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
