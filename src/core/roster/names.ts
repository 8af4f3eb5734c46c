import { isRatingLabel } from '../rating/read-label';
import { EMPTY_CELL, type CellCode, type CellValues, type Grid } from './grid';
import { headingText } from './row-words';
import type { TextTableBuilder } from './text-table';
import { columnOf, type FoundTable } from './table';

/** What the text of a name cell holds besides the name (traps 3, 18). */
export interface NameParts {
  readonly name: string;
  /** A rating written behind the name, '' where there is none. */
  readonly rating: string;
  /** A birth date on a second line, '' where there is none. */
  readonly birth: string;
}

const BIRTH =
  /^(?:(?:ngày )?sinh(?: ngày| năm)?:?|sn:?|ns:?)? *(\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|(?:19|20)\d{2})$/iu;

/** Takes apart the raw text of a name cell; line breaks separate name and birth date. */
export function nameParts(raw: string, clean: string): NameParts {
  if (raw === clean && isBareName(clean)) return { name: clean, rating: '', birth: '' };
  const bare = headingText(clean).numeral === '' ? clean : withoutNumber(clean);
  const bracket = /^(.*\S)\s*[([]([^()[\]]+)[)\]]$/u.exec(bare);
  if (bracket !== null) {
    const [, name = '', inside = ''] = bracket;
    if (isRatingLabel(inside)) return { name, rating: inside, birth: '' };
    const birth = BIRTH.exec(inside.trim())?.[1];
    if (birth !== undefined) return { name, rating: '', birth };
  }
  return twoLines(raw, bare) ?? { name: bare, rating: '', birth: '' };
}

/** True for most names: no numeral before them, no bracket behind them. */
function isBareName(text: string): boolean {
  const second = text.charCodeAt(1);
  if (text.charCodeAt(0) < FIRST_LETTER || !(second >= FIRST_SMALL && second <= LAST_LETTER))
    return false;
  const last = text.charAt(text.length - 1);
  return last !== ')' && last !== ']';
}

const FIRST_LETTER = 0x41;
const FIRST_SMALL = 0x61;
/** The last letter of Vietnamese; dashes and other signs come after it. */
const LAST_LETTER = 0x1ef9;

/** "1. Nguyễn Văn An" → "Nguyễn Văn An"; other numerals may be part of a name. */
function withoutNumber(text: string): string {
  return text.replace(/^\d+\s*[.)]\s*/, '');
}

function twoLines(raw: string, clean: string): NameParts | null {
  if (!/[\r\n]/.test(raw)) return null;
  const last =
    raw
      .trim()
      .split(/[\r\n]+/)
      .at(-1)
      ?.trim() ?? '';
  const birth = BIRTH.exec(last)?.[1];
  if (birth === undefined || !clean.endsWith(last)) return null;
  const name = clean.slice(0, clean.length - last.length).replace(/[\s,;(–-]+$/u, '');
  return { name, rating: '', birth };
}

/** Names of a table's rows as indices into a text table, worked out once per distinct cell. */
export class NameReader {
  /** Index + 1 by code, 0 where it has not been read. */
  private readonly byCode: Int32Array;
  private readonly partsByCode = new Map<CellCode, NameParts>();
  private readonly grid: Grid;
  private readonly values: CellValues;
  private readonly column: number;
  private readonly given: number;
  /** True while every name read is the value of its own cell: different cells, different names. */
  private distinct: boolean;

  constructor(
    table: FoundTable,
    private readonly names: TextTableBuilder,
  ) {
    this.grid = table.grid;
    this.values = table.grid.values;
    this.byCode = new Int32Array(table.grid.values.size);
    this.distinct = names.size === 0;
    this.column = (columnOf(table, 'name') ?? columnOf(table, 'nameFamily'))?.index ?? -1;
    this.given = columnOf(table, 'nameGiven')?.index ?? -1;
  }

  /** Index of the name in a row. */
  at(row: number): number {
    const code = this.grid.code(row, this.column);
    if (this.given >= 0) return this.joined(code, this.grid.code(row, this.given));
    const known = this.byCode[code] ?? 0;
    if (known > 0) return known - 1;
    const text = this.values.text(code);
    const value = this.values.value(code);
    if (this.distinct && value === text && isBareName(text)) {
      const index = this.names.addNew(text);
      this.byCode[code] = index + 1;
      return index;
    }
    const parts = nameParts(typeof value === 'string' ? value : '', text);
    this.distinct &&= code >= 0 && parts.name === value;
    const index = this.distinct ? this.names.addNew(parts.name) : this.names.add(parts.name);
    if (code >= 0) this.byCode[code] = index + 1;
    if (parts.rating !== '' || parts.birth !== '') this.partsByCode.set(code, parts);
    return index;
  }

  /** What stood beside the name; undefined for most rows. */
  partsAt(row: number): NameParts | undefined {
    return this.partsByCode.get(this.grid.code(row, this.column));
  }

  /** True where some name read so far carried a rating. */
  get hasRatings(): boolean {
    for (const { rating } of this.partsByCode.values()) if (rating !== '') return true;
    return false;
  }

  private joined(family: CellCode, given: CellCode): number {
    const parts = [family, given].filter((code) => code !== EMPTY_CELL);
    return this.names.add(
      parts
        .map((code) => this.values.text(code))
        .join(' ')
        .trim(),
    );
  }
}
