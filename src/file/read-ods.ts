import type { Area, CellCode, Grid } from '../core/roster/grid';
import { EMPTY_CELL } from '../core/roster/grid';
import { GridBuilder } from '../core/roster/grid-builder';
import { ValueTable } from '../core/roster/value-table';
import { serialOfIsoDate } from './cell-number';
import type { Codec } from './codec';
import { damaged, FileFault, tooLarge } from './fault';
import { MAX_CELLS, MAX_COLUMNS, MAX_MERGES, MAX_ROW } from './limits';
import { OdsLooks, OdsStyles } from './looks/ods-looks';
import type { ForeignSheets } from './new-package';
import type { SheetLooks } from '../workbook/sheet-looks';
import { isMarkOf } from '../workbook/mark';
import { SHEET_MARKER } from '../workbook/run-record';
import { CLOSE, nameHash, NEED_MORE, OPEN, XmlScanner } from './xml-scan';
import { newBudget, readChunks, readWhole, type ZipArchive } from './zip-read';

const CONTENT = 'content.xml';
const MANIFEST = 'META-INF/manifest.xml';

/** Reads the sheets of an OpenDocument spreadsheet (ODF 1.3 part 3 §9). */
export async function readOds(archive: ZipArchive, codec: Codec): Promise<ForeignSheets> {
  const budget = newBudget();
  const manifest = archive.entry(MANIFEST);
  if (manifest !== undefined) {
    const text = new TextDecoder().decode(await readWhole(archive, manifest, codec, budget));
    if (text.includes('encryption-data')) throw new FileFault({ code: 'file.password' });
  }
  const content = archive.entry(CONTENT);
  if (content === undefined) throw damaged(CONTENT);
  const reader = new OdsReader();
  for await (const chunk of readChunks(archive, content, codec, budget)) reader.take(chunk);
  return reader.finish();
}

const N = {
  style: nameHash('style'),
  tableProperties: nameHash('table-properties'),
  textProperties: nameHash('text-properties'),
  columnProperties: nameHash('table-column-properties'),
  table: nameHash('table'),
  column: nameHash('table-column'),
  row: nameHash('table-row'),
  cell: nameHash('table-cell'),
  covered: nameHash('covered-table-cell'),
  namedExpression: nameHash('named-expression'),
  annotation: nameHash('annotation'),
  shapes: nameHash('shapes'),
  paragraph: nameHash('p'),
  spaces: nameHash('s'),
  tab: nameHash('tab'),
  lineBreak: nameHash('line-break'),
} as const;

/** Elements inside a cell or table that hold text or tables of their own. */
const PASSED_OVER: ReadonlySet<number> = new Set([N.annotation, N.shapes]);

/** The attributes of an element by local name. */
type Attributes = ReadonlyMap<string, string>;

interface OpenSheet {
  readonly name: string;
  readonly isHidden: boolean;
  ours: boolean;
  readonly builder: GridBuilder;
  readonly merges: Area[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  readonly looks: OdsLooks;
}

class OdsReader {
  private readonly scanner = new XmlScanner(CONTENT);
  private readonly values = new ValueTable();
  private readonly grids: Grid[] = [];
  private readonly looks: SheetLooks[] = [];
  private readonly styles = new OdsStyles();
  private readonly hiddenStyles = new Set<string>();
  private style = '';
  private sheet: OpenSheet | null = null;
  private row = 0;
  private rowRepeat = 1;
  private column = 0;
  private describedColumns = 0;
  private cell: Attributes | null = null;
  private text = '';
  private paragraphs = 0;
  private inParagraph = false;
  private passedOver = 0;
  private cells = 0;

  take(chunk: Uint8Array): void {
    const { scanner } = this;
    scanner.feed(chunk);
    for (let token = scanner.next(); token !== NEED_MORE; token = scanner.next()) {
      if (this.passedOver > 0) {
        if (token === CLOSE && scanner.depth < this.passedOver) this.passedOver = 0;
      } else if (token === OPEN) this.open(scanner.name);
      else if (token === CLOSE) this.close(scanner.name);
      else if (this.inParagraph) this.text += collapsed(scanner.text());
    }
  }

  finish(): ForeignSheets {
    this.scanner.finish();
    return { grids: this.grids, looks: this.looks };
  }

  private open(name: number): void {
    if (PASSED_OVER.has(name)) this.passedOver = this.scanner.depth;
    else if (this.cell !== null) this.openInCell(name);
    else if (name === N.style) this.style = this.attributes().get('name') ?? '';
    else if (name === N.tableProperties) this.openTableProperties();
    else if (name === N.textProperties) this.styles.textProperties(this.style, this.attributes());
    else if (name === N.columnProperties) {
      this.styles.columnProperties(this.style, this.attributes());
    } else if (name === N.table) this.openTable();
    else if (this.sheet === null) return;
    else if (name === N.column) this.openColumn(this.sheet);
    else if (name === N.row) this.openRow(this.sheet);
    else if (name === N.cell || name === N.covered) this.openCell(this.sheet);
    else if (name === N.namedExpression) this.openNamed(this.sheet);
  }

  private close(name: number): void {
    if (name === N.paragraph) this.inParagraph = false;
    if (this.sheet === null) return;
    if ((name === N.cell || name === N.covered) && this.cell !== null) {
      this.closeCell(this.sheet, this.cell);
    } else if (name === N.row) this.row += this.rowRepeat;
    else if (name === N.table) this.closeTable(this.sheet);
  }

  private openTableProperties(): void {
    if (this.attributes().get('display') === 'false') this.hiddenStyles.add(this.style);
  }

  private openTable(): void {
    const attributes = this.attributes();
    this.row = 1;
    this.describedColumns = 0;
    this.sheet = {
      name: attributes.get('name') ?? '',
      isHidden: this.hiddenStyles.has(attributes.get('style-name') ?? ''),
      ours: false,
      builder: new GridBuilder(this.values),
      merges: [],
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
      looks: new OdsLooks(this.styles),
    };
  }

  private closeTable(sheet: OpenSheet): void {
    const { name, isHidden, builder, looks, ...facts } = sheet;
    this.looks.push(looks.build());
    this.grids.push(
      builder.build({ ...facts, sheet: name, visibility: isHidden ? 'hidden' : 'visible' }),
    );
    this.cells += builder.allocatedCells;
    this.sheet = null;
  }

  /** Saved from a result, the sheet keeps the name by which it is known as ours. */
  private openNamed(sheet: OpenSheet): void {
    const attributes = this.attributes();
    if (attributes.get('name') !== SHEET_MARKER) return;
    sheet.ours ||= isMarkOf(sheet.name, attributes.get('expression') ?? '');
  }

  private openColumn({ hiddenColumns, looks }: OpenSheet): void {
    const attributes = this.attributes();
    const first = this.describedColumns;
    this.describedColumns += repeatOf(attributes, 'number-columns-repeated');
    looks.columns(first, this.describedColumns, attributes);
    if (!isHidden(attributes)) return;
    const last = Math.min(this.describedColumns, MAX_COLUMNS);
    for (let column = first; column < last; column++) hiddenColumns.add(column);
  }

  private openRow({ hiddenRows }: OpenSheet): void {
    const attributes = this.attributes();
    this.column = 0;
    this.rowRepeat = repeatOf(attributes, 'number-rows-repeated');
    if (!isHidden(attributes)) return;
    const end = Math.min(this.row + this.rowRepeat, MAX_ROW + 1);
    for (let row = this.row; row < end; row++) hiddenRows.add(row);
  }

  private openCell({ merges }: OpenSheet): void {
    const cell = this.attributes();
    this.cell = cell;
    this.text = '';
    this.paragraphs = 0;
    const rows = repeatOf(cell, 'number-rows-spanned');
    const columns = repeatOf(cell, 'number-columns-spanned');
    if (rows * columns === 1) return;
    const area = {
      firstRow: this.row,
      lastRow: this.row + rows - 1,
      firstColumn: this.column,
      lastColumn: this.column + columns - 1,
    };
    if (merges.push(area) > MAX_MERGES) throw tooLarge('merges', MAX_MERGES);
  }

  private openInCell(name: number): void {
    if (name === N.paragraph) {
      this.inParagraph = true;
      if (this.paragraphs++ > 0) this.text += '\n';
    } else if (name === N.spaces) this.text += ' '.repeat(Math.min(this.spaceCount(), MAX_COLUMNS));
    else if (name === N.tab) this.text += '\t';
    else if (name === N.lineBreak) this.text += '\n';
  }

  private spaceCount(): number {
    return repeatOf(this.attributes(), 'c');
  }

  private closeCell(sheet: OpenSheet, cell: Attributes): void {
    const repeat = repeatOf(cell, 'number-columns-repeated');
    const code = this.codeOf(cell);
    if (code !== EMPTY_CELL) this.fill(sheet, code, repeat, cell);
    this.column += repeat;
    this.cell = null;
  }

  /** A value repeated over rows and columns is written once in the file. */
  private fill(
    { builder, looks }: OpenSheet,
    code: CellCode,
    columns: number,
    attributes: Attributes,
  ): void {
    if (this.row + this.rowRepeat - 1 > MAX_ROW || this.column + columns > MAX_COLUMNS) {
      throw damaged(CONTENT);
    }
    for (let row = this.row; row < this.row + this.rowRepeat; row++) {
      for (let column = this.column; column < this.column + columns; column++) {
        builder.set(row, column, code);
        looks.cell(row, column, attributes);
        if (this.cells + builder.allocatedCells > MAX_CELLS) throw tooLarge('cells', MAX_CELLS);
      }
    }
  }

  private codeOf(cell: Attributes): CellCode {
    const error = cell.get('value-type') === 'error' || /^(#|Err:)/.test(this.text);
    if (error && cell.has('formula')) return this.values.codeOf({ error: this.text });
    switch (cell.get('value-type') ?? '') {
      case 'float':
      case 'percentage':
      case 'currency':
        return this.numberCode(Number(cell.get('value')));
      case 'date':
        return this.numberCode(serialOfIsoDate(cell.get('date-value') ?? ''));
      case 'boolean':
        return this.values.codeOf(cell.get('boolean-value') === 'true');
      default:
        return this.values.codeOf(cell.get('string-value') ?? this.text);
    }
  }

  /** A value that is none, or a date out of the calendar, stays as it is shown. */
  private numberCode(number: number): CellCode {
    return this.values.codeOf(Number.isFinite(number) ? number : this.text);
  }

  private attributes(): Attributes {
    const { scanner } = this;
    const attributes = new Map<string, string>();
    while (scanner.nextAttribute())
      attributes.set(scanner.attributeName(), scanner.attributeText());
    return attributes;
  }
}

function repeatOf(attributes: Attributes, name: string): number {
  const count = Number(attributes.get(name) ?? 1);
  if (!Number.isInteger(count) || count < 1) throw damaged(CONTENT);
  return count;
}

/** `collapse`: hidden by hand; `filter`: by a filter. */
function isHidden(attributes: Attributes): boolean {
  const visibility = attributes.get('visibility');
  return visibility === 'collapse' || visibility === 'filter';
}

/** White space in paragraphs counts once; more is written as `text:s` (§6.1.2). */
function collapsed(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ');
}
