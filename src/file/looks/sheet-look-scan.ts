import type { SheetLooks } from '../../workbook/sheet-looks';
import { packedReference, wholeNumber } from '../cell-reference';
import { damaged } from '../fault';
import { MAX_COLUMNS, MAX_ROW } from '../limits';
import { nameHash, XmlScanner, type XmlHandler } from '../xml-scan';
import type { CellLooks } from './cell-looks';
import { LookColumns } from './look-columns';
import { RowHeights } from './row-heights';

/** Excel's own, with its padding, for a font whose digits are seven pixels wide. */
export const DEFAULT_WIDTH = 9.140625;
export const DEFAULT_HEIGHT = 15;
const MAX_WIDTH = 255;
const MAX_HEIGHT = 409.5;

const NAMES = {
  format: nameHash('sheetFormatPr'),
  columns: nameHash('cols'),
  column: nameHash('col'),
  views: nameHash('sheetViews'),
  view: nameHash('sheetView'),
  pane: nameHash('pane'),
  data: nameHash('sheetData'),
  row: nameHash('row'),
  cell: nameHash('c'),
} as const;
const REFERENCE = nameHash('r');
const STYLE = nameHash('s');
const HEIGHT = nameHash('ht');
const CUSTOM_FORMAT = nameHash('customFormat');

/** Depth of the elements in a worksheet. */
const SECTION = 2;
const ROW = 3;
const CELL = 4;

/** Reads how a worksheet looks, in chunks like its values. */
export class SheetLookScan implements XmlHandler {
  private readonly scanner: XmlScanner;
  private readonly cells = new LookColumns();
  private readonly rowHeights = new RowHeights();
  private readonly widths = new Map<number, number>();
  private defaultWidth = DEFAULT_WIDTH;
  private defaultHeight = DEFAULT_HEIGHT;
  private frozenRows = 0;
  private frozenColumns = 0;
  private section = 0;
  private row = 0;
  private column = -1;
  private describedColumns = 0;
  private views = 0;
  private firstShown = 0;

  constructor(
    private readonly part: string,
    private readonly looks: CellLooks,
  ) {
    this.scanner = new XmlScanner(part);
  }

  take(chunk: Uint8Array): void {
    this.scanner.scan(chunk, this);
  }

  finish(): SheetLooks {
    this.scanner.finish();
    return {
      looks: this.looks.looks,
      columns: this.cells.build(),
      defaultWidth: this.defaultWidth,
      widths: this.widths,
      ...this.rowHeights.build(this.defaultHeight),
      frozenRows: this.frozenRows,
      frozenColumns: this.frozenColumns,
    };
  }

  open(name: number, depth: number): void {
    if (depth === CELL) {
      if (this.section === NAMES.data && name === NAMES.cell) this.openCell();
      else if (this.section === NAMES.views && name === NAMES.pane) this.openPane();
    } else if (depth === ROW) {
      if (this.section === NAMES.data && name === NAMES.row) this.openRow();
      else if (this.section === NAMES.columns && name === NAMES.column) this.openColumn();
      else if (this.section === NAMES.views && name === NAMES.view) this.openView();
    } else if (depth === SECTION) {
      this.section = name;
      if (name === NAMES.format) this.openFormat();
    }
  }

  close(_name: number, depth: number): void {
    if (depth === SECTION - 1) this.section = 0;
  }

  text(): void {
    // Values are read elsewhere.
  }

  private openFormat(): void {
    const attributes = this.attributes();
    this.defaultWidth = size(attributes.get('defaultColWidth'), MAX_WIDTH) ?? DEFAULT_WIDTH;
    this.defaultHeight = size(attributes.get('defaultRowHeight'), MAX_HEIGHT) ?? DEFAULT_HEIGHT;
  }

  /** Columns come in order and do not overlap (§18.3.1.13); what breaks that is passed over. */
  private openColumn(): void {
    const attributes = this.attributes();
    const min = Number(attributes.get('min'));
    const max = Math.min(Number(attributes.get('max')), MAX_COLUMNS);
    if (!(min > this.describedColumns) || !Number.isInteger(min)) return;
    const width = size(attributes.get('width'), MAX_WIDTH);
    const look = this.lookOf(Number(attributes.get('style') ?? 0));
    for (let column = min - 1; column < max; column++) {
      if (width !== null) this.widths.set(column, width);
      if (look > 0) this.cells.setColumn(column, look);
    }
    this.describedColumns = Math.max(this.describedColumns, max);
  }

  private openView(): void {
    this.views++;
    const shown = this.attributes().get('topLeftCell') ?? '';
    const bytes = new TextEncoder().encode(shown);
    this.firstShown = Math.max(0, packedReference(bytes, 0, bytes.length));
  }

  /** What is frozen begins at the first cell that is shown; only the first view counts. */
  private openPane(): void {
    const attributes = this.attributes();
    if (this.views !== 1 || attributes.get('state')?.startsWith('frozen') !== true) return;
    const rows = frozenCount(attributes.get('ySplit'), MAX_ROW);
    const columns = frozenCount(attributes.get('xSplit'), MAX_COLUMNS);
    const above = Math.max(0, Math.floor(this.firstShown / MAX_COLUMNS) - 1);
    this.frozenRows = rows === 0 ? 0 : rows + above;
    this.frozenColumns = columns === 0 ? 0 : columns + (this.firstShown % MAX_COLUMNS);
  }

  private openRow(): void {
    const { scanner } = this;
    let row = this.row + 1;
    let format = -1;
    let isCustom = false;
    let height = NaN;
    while (scanner.nextAttribute()) {
      if (scanner.attributePrefixed) continue;
      if (scanner.attribute === REFERENCE) row = this.number();
      else if (scanner.attribute === STYLE) format = this.number();
      else if (scanner.attribute === HEIGHT) height = Number(scanner.attributeText());
      else if (scanner.attribute === CUSTOM_FORMAT) isCustom = scanner.attributeText() !== '0';
    }
    if (row < 1 || row > MAX_ROW) throw damaged(this.part);
    this.row = row;
    this.column = -1;
    if (height > 0 && height <= MAX_HEIGHT) this.rowHeights.set(row, height);
    const look = isCustom ? this.lookOf(format) : 0;
    if (look > 0) this.cells.setRow(row, look);
  }

  private openCell(): void {
    const { scanner } = this;
    let place = -1;
    let format = 0;
    while (scanner.nextAttribute()) {
      if (scanner.attribute === REFERENCE) {
        place = packedReference(scanner.bytes, scanner.valueFrom, scanner.valueTo);
        if (place < 0) throw damaged(this.part);
      } else if (scanner.attribute === STYLE) format = this.number();
    }
    this.column = place < 0 ? this.column + 1 : place % MAX_COLUMNS;
    if (this.column >= MAX_COLUMNS) throw damaged(this.part);
    const row = place < 0 ? Math.max(this.row, 1) : Math.floor(place / MAX_COLUMNS);
    this.cells.set(row, this.column, this.lookOf(format));
  }

  private lookOf(format: number): number {
    return this.looks.ofFormat[format] ?? 0;
  }

  private number(): number {
    const { bytes, valueFrom, valueTo } = this.scanner;
    return wholeNumber(bytes, valueFrom, valueTo);
  }

  private attributes(): ReadonlyMap<string, string> {
    const { scanner } = this;
    const attributes = new Map<string, string>();
    while (scanner.nextAttribute()) {
      attributes.set(scanner.attributeName(), scanner.attributeText());
    }
    return attributes;
  }
}

/** A width or height as stated; null where it is none. */
function size(stated: string | undefined, most: number): number | null {
  const number = Number(stated ?? NaN);
  return number > 0 ? Math.min(number, most) : null;
}

function frozenCount(stated: string | undefined, most: number): number {
  const number = Math.floor(Number(stated ?? 0));
  return number > 0 && number < most ? number : 0;
}
