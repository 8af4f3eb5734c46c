import type { CellValue } from '../core/roster/grid';
import { columnLetters } from '../core/roster/address';
import { cellXml, keptAttributes } from './cell-xml';
import { openRow, type RowOutput, type RowWriter } from './row-output';
import {
  attributeValueAt,
  attributeValueEnd,
  findCells,
  readNumber,
  type CellPlace,
  type RowPlace,
} from './sheet-scan';
import { utf8Text } from './xml-decode';
import { outline } from './xml-outline';

/** New values of a sheet's cells by row (from 1) and column (from 0), both ascending. */
export type ValuesByRow = ReadonlyMap<number, ReadonlyMap<number, CellValue>>;

const encoder = new TextEncoder();

/** Puts values into cells: what is there keeps its format, what is not there is inserted. */
export class CellEditor implements RowWriter {
  private readonly missing: number[];

  /**
   * `present`: the rows with new values that the sheet has. `columnFormat` tells the format that
   * a column gives to cells that are not there.
   */
  constructor(
    private readonly values: ValuesByRow,
    present: ReadonlySet<number>,
    private readonly prefix: string,
    private readonly columnFormat: (column: number) => number,
  ) {
    this.missing = [...values.keys()].filter((row) => !present.has(row));
  }

  row(output: RowOutput, row: RowPlace): void {
    while ((this.missing[0] ?? Infinity) < row.number) {
      output.keepTo(row.start);
      this.writeRow(output);
    }
    const values = this.values.get(row.number);
    if (values === undefined) return;
    widenSpans(output, row, values);
    const selfClosing = openRow(output, row);
    const format = rowFormat(output.bytes, row);
    const cells = findCells(output.bytes, row, this.prefix.length);
    for (const [column, value] of values) {
      const there = cells.find((cell) => cell.column >= column);
      if (there?.column === column) this.replace(output, there, value);
      else {
        output.keepTo(there?.start ?? row.closeStart);
        this.insert(output, row.number, column, value, format);
      }
    }
    output.keepTo(row.closeStart);
    if (selfClosing) output.out.ascii(`</${this.prefix}row>`);
  }

  end(output: RowOutput): void {
    while (this.missing.length > 0) this.writeRow(output);
  }

  private writeRow({ out }: RowOutput): void {
    const row = this.missing.shift() ?? 0;
    const values = this.values.get(row) ?? new Map<number, CellValue>();
    if ([...values.values()].every(isEmpty)) return;
    out.ascii(`<${this.prefix}row r="${row}">`);
    for (const [column, value] of values) this.insert({ out }, row, column, value, null);
    out.ascii(`</${this.prefix}row>`);
  }

  private insert(
    { out }: Pick<RowOutput, 'out'>,
    row: number,
    column: number,
    value: CellValue,
    format: number | null,
  ): void {
    if (isEmpty(value)) return;
    const number = format ?? this.columnFormat(column);
    const style = number === 0 ? '' : ` s="${number}"`;
    this.write(out, ` r="${columnLetters(column)}${row}"${style}`, value, '');
  }

  /** The cell keeps its format and whatever a later version of Excel hung on it. */
  private replace(output: RowOutput, cell: CellPlace, value: CellValue): void {
    const text = utf8Text(output.bytes, cell.start, cell.end);
    const kept = outline(text, 1, '')
      .children.filter(({ name }) => name !== 'v' && name !== 'is' && name !== 'f')
      .map(({ start, end }) => text.slice(start, end));
    output.keepTo(cell.start);
    this.write(output.out, keptAttributes(text), value, kept.join(''));
    output.dropTo(cell.end);
  }

  private write(out: RowOutput['out'], attributes: string, value: CellValue, rest: string): void {
    const { type, content } = cellXml(this.prefix, value);
    const typed = type === null ? '' : ` t="${type}"`;
    const tag = `<${this.prefix}c${attributes}${typed}`;
    const inside = content + rest;
    out.write(encoder.encode(inside === '' ? `${tag}/>` : `${tag}>${inside}</${this.prefix}c>`));
  }
}

function isEmpty(value: CellValue): boolean {
  return value === null || value === '';
}

/** The format that a row gives to cells that are not there; null where it gives none. */
function rowFormat(bytes: Uint8Array, row: RowPlace): number | null {
  const custom = attributeValueAt(bytes, row.start, row.openEnd, 'customFormat');
  const at = attributeValueAt(bytes, row.start, row.openEnd, 's');
  if (custom < 0 || at < 0) return null;
  const isCustom = /^(1|true)$/.test(utf8Text(bytes, custom, attributeValueEnd(bytes, custom)));
  return isCustom ? readNumber(bytes, at) : null;
}

/** A row's `spans` grow to hold the new cells; those of several areas are left as they are. */
function widenSpans(
  output: RowOutput,
  row: RowPlace,
  values: ReadonlyMap<number, CellValue>,
): void {
  const at = attributeValueAt(output.bytes, row.start, row.openEnd, 'spans');
  if (at < 0) return;
  const end = attributeValueEnd(output.bytes, at);
  const found = /^(\d+):(\d+)$/.exec(utf8Text(output.bytes, at, end));
  if (found === null) return;
  const columns = [...values].filter(([, value]) => !isEmpty(value)).map(([column]) => column + 1);
  const first = Math.min(Number(found[1]), ...columns);
  const last = Math.max(Number(found[2]), ...columns);
  output.keepTo(at);
  output.out.ascii(`${first}:${last}`);
  output.dropTo(end);
}
