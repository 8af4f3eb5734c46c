import { cleanText } from '../text/clean';
import { EMPTY_CELL, type CellCode, type CellValue, type CellValues } from './grid';

/** Whole numbers below this stand in the code itself and need no place in the table. */
const INLINE_NUMBER_LIMIT = 2 ** 30;

/** The values behind codes, wherever the values from code 0 on are stored. */
export abstract class CodedValues implements CellValues {
  abstract readonly size: number;
  protected abstract stored(code: CellCode): CellValue;
  protected abstract storedText(code: CellCode): string;

  value(code: CellCode): CellValue {
    if (code === EMPTY_CELL) return null;
    return code < EMPTY_CELL ? -2 - code : this.stored(code);
  }

  text(code: CellCode): string {
    if (code === EMPTY_CELL) return '';
    return code < EMPTY_CELL ? String(-2 - code) : this.storedText(code);
  }
}

/** Collects the distinct values of a workbook while an adapter reads it. */
export class ValueTable extends CodedValues {
  private readonly values: CellValue[] = [];
  private readonly texts: string[] = [];
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
    const code = this.add(value);
    this.codes.set(value, code);
    return code;
  }

  protected stored(code: CellCode): CellValue {
    return this.values[code] ?? null;
  }

  protected storedText(code: CellCode): string {
    return this.texts[code] ?? '';
  }

  private add(value: CellValue): CellCode {
    this.texts.push(textOf(value));
    return this.values.push(value) - 1;
  }

  private codeOfError(error: string): CellCode {
    const known = this.errors.get(error);
    if (known !== undefined) return known;
    const code = this.add({ error });
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

/** The clean text of a value as it is read; '' for an error. */
export function textOf(value: CellValue): string {
  if (typeof value === 'string') return cleanText(value);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
