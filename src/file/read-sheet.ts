import { EMPTY_CELL, type Area, type CellCode } from '../core/roster/grid';
import { GridBuilder } from '../core/roster/grid-builder';
import type { ValueTable } from '../core/roster/value-table';
import { parseNumber, serialOfIsoDate } from './cell-number';
import { areaOfBytes, packedReference, wholeNumber } from './cell-reference';
import { CellTexts } from './cell-text';
import { damaged, tooLarge } from './fault';
import { MAX_CELLS, MAX_COLUMNS, MAX_MERGES, MAX_ROW } from './limits';
import type { SharedStrings } from './read-shared-strings';
import { unescapeCellText } from './xml-decode';
import { hashOfBytes, nameHash, XmlScanner, type XmlHandler } from './xml-scan';

/** What one sheet's part holds. */
export interface SheetContent {
  readonly builder: GridBuilder;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly formulas: number;
  /** Formulas that no program has calculated yet: their cells are read as empty. */
  readonly formulasWithoutValues: number;
}

/** Reads a worksheet; `cellsLeft`: the cells for which memory may still be laid out. */
export async function readSheet(
  chunks: AsyncIterable<Uint8Array>,
  part: string,
  values: ValueTable,
  strings: SharedStrings,
  cellsLeft: number,
): Promise<SheetContent> {
  const reader = new SheetReader(part, values, strings, cellsLeft);
  for await (const chunk of chunks) reader.take(chunk);
  reader.finish();
  return reader;
}

const NAMES = {
  worksheet: nameHash('worksheet'),
  sheetData: nameHash('sheetData'),
  row: nameHash('row'),
  cell: nameHash('c'),
  value: nameHash('v'),
  formula: nameHash('f'),
  inline: nameHash('is'),
  run: nameHash('r'),
  text: nameHash('t'),
  columns: nameHash('cols'),
  column: nameHash('col'),
  mergeCells: nameHash('mergeCells'),
  mergeCell: nameHash('mergeCell'),
} as const;
const REFERENCE = nameHash('r');
const TYPE = nameHash('t');
const HIDDEN = nameHash('hidden');
const MIN = nameHash('min');
const MAX = nameHash('max');
const AREA = nameHash('ref');

const NUMBER = nameHash('n');
const SHARED = nameHash('s');
const FORMULA_TEXT = nameHash('str');
const INLINE = nameHash('inlineStr');
const BOOLEAN = nameHash('b');
const ERROR = nameHash('e');
const ISO_DATE = nameHash('d');

/** Depth of the elements in a worksheet. */
const SECTION = 2;
const ROW = 3;
const CELL = 4;
const FIELD = 5;
const IN_FIELD = 6;

// Read once: some build tools turn an imported name into a call, which counts in a million rows.
const NO_CODE: CellCode = EMPTY_CELL;
const COLUMN_COUNT = MAX_COLUMNS;

class SheetReader implements SheetContent, XmlHandler {
  readonly builder: GridBuilder;
  readonly merges: Area[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  formulas = 0;
  formulasWithoutValues = 0;

  private readonly scanner: XmlScanner;
  private readonly texts: CellTexts;
  private section = 0;
  private row = 0;
  private column = -1;
  /** The cell that is open: its place, type, what of it is open, and what it holds. */
  private cellRow = 0;
  private inCell = false;
  private type = NUMBER;
  private field = 0;
  private takesText = false;
  private code: CellCode = NO_CODE;
  private hasValue = false;
  private hasFormula = false;
  private runs: string | null = null;

  constructor(
    private readonly part: string,
    private readonly values: ValueTable,
    private readonly strings: SharedStrings,
    private readonly cellsLeft: number,
  ) {
    this.builder = new GridBuilder(values);
    this.scanner = new XmlScanner(part);
    this.texts = new CellTexts(values, part);
  }

  take(chunk: Uint8Array): void {
    this.scanner.scan(chunk, this);
  }

  finish(): void {
    this.scanner.finish();
  }

  open(name: number, depth: number): void {
    if (depth === CELL) {
      if (this.section === NAMES.sheetData && name === NAMES.cell) this.openCell();
    } else if (depth === FIELD) {
      if (this.inCell) this.openField(name);
    } else if (depth === ROW) {
      this.openInSection(name);
    } else if (depth >= IN_FIELD) {
      this.openInField(depth, name);
    } else if (depth === SECTION) {
      this.section = name;
    } else if (name !== NAMES.worksheet) {
      throw damaged(this.part);
    }
  }

  close(_name: number, depth: number): void {
    this.takesText = false;
    if (depth === CELL - 1) {
      if (this.inCell) this.closeCell();
    } else if (depth === FIELD - 1) {
      this.field = 0;
    } else if (depth === SECTION - 1) {
      this.section = 0;
    }
  }

  private openInSection(name: number): void {
    if (this.section === NAMES.sheetData && name === NAMES.row) this.openRow();
    else if (this.section === NAMES.columns && name === NAMES.column) this.openColumn();
    else if (this.section === NAMES.mergeCells && name === NAMES.mergeCell) this.openMerge();
  }

  private openRow(): void {
    const { scanner } = this;
    let row = this.row + 1;
    let isHidden = false;
    while (scanner.nextAttribute()) {
      if (scanner.attributePrefixed) continue;
      if (scanner.attribute === REFERENCE) row = this.attributeNumber();
      else if (scanner.attribute === HIDDEN) isHidden = this.attributeFlag();
    }
    if (row < 1 || row > MAX_ROW) throw damaged(this.part);
    this.row = row;
    this.column = -1;
    if (isHidden) this.hiddenRows.add(row);
  }

  private openColumn(): void {
    const { scanner } = this;
    let min = 0;
    let max = 0;
    let isHidden = false;
    while (scanner.nextAttribute()) {
      if (scanner.attribute === MIN) min = this.attributeNumber();
      else if (scanner.attribute === MAX) max = Math.min(this.attributeNumber(), COLUMN_COUNT);
      else if (scanner.attribute === HIDDEN) isHidden = this.attributeFlag();
    }
    if (min < 1 || !isHidden) return;
    for (let column = min; column <= max; column++) this.hiddenColumns.add(column - 1);
  }

  private openMerge(): void {
    const { scanner } = this;
    while (scanner.nextAttribute()) {
      if (scanner.attribute !== AREA) continue;
      const area = areaOfBytes(scanner.bytes, scanner.valueFrom, scanner.valueTo);
      if (area === null) throw damaged(this.part);
      if (this.merges.push(area) > MAX_MERGES) throw tooLarge('merges', MAX_MERGES);
    }
  }

  private openCell(): void {
    const { scanner } = this;
    let place = -1;
    this.type = NUMBER;
    while (scanner.nextAttribute()) {
      if (scanner.attribute === REFERENCE) place = this.attributeReference();
      else if (scanner.attribute === TYPE) this.type = this.attributeHash();
    }
    if (place < 0) {
      this.cellRow = Math.max(this.row, 1);
      if (++this.column >= COLUMN_COUNT) throw damaged(this.part);
    } else {
      this.column = place % COLUMN_COUNT;
      this.cellRow = Math.floor(place / COLUMN_COUNT);
    }
    this.inCell = true;
    this.code = NO_CODE;
    this.hasValue = false;
    this.hasFormula = false;
    this.runs = null;
  }

  private openField(name: number): void {
    this.field = name;
    if (name === NAMES.value) this.takesText = true;
    else if (name === NAMES.formula) {
      this.hasFormula = true;
      this.formulas++;
    }
  }

  /** `is` holds one `t`, or runs `r` with a `t` each; phonetic runs are passed over. */
  private openInField(depth: number, name: number): void {
    if (this.field !== NAMES.inline) return;
    if (depth === IN_FIELD && name === NAMES.run) this.runs ??= '';
    else if (name === NAMES.text) {
      this.takesText = depth === IN_FIELD || this.scanner.parent === NAMES.run;
    }
  }

  text(): void {
    if (!this.takesText) return;
    const { scanner } = this;
    if (this.field === NAMES.inline) {
      if (this.runs !== null) this.runs += scanner.text();
      else this.takeCode(this.textCode());
    } else {
      this.takeCode(this.valueCode());
    }
  }

  private takeCode(code: CellCode): void {
    // A value in pieces (a comment within it) is legal, but nobody writes it.
    if (this.hasValue) throw damaged(this.part);
    this.hasValue = true;
    this.code = code;
  }

  private textCode(): CellCode {
    const { bytes, from, to, isPlain } = this.scanner;
    return this.texts.codeOf(bytes, from, to, isPlain);
  }

  private valueCode(): CellCode {
    const { bytes, from, to } = this.scanner;
    switch (this.type) {
      case SHARED:
        return this.strings.code(wholeNumber(bytes, from, to));
      case NUMBER:
        return this.numberCode(parseNumber(bytes, from, to));
      case FORMULA_TEXT:
      case INLINE:
        return this.textCode();
      case BOOLEAN:
        return this.values.codeOf(/^(1|true)$/i.test(this.scanner.text().trim()));
      case ERROR:
        return this.values.codeOf({ error: this.scanner.text().trim() });
      case ISO_DATE:
        return this.numberCode(serialOfIsoDate(this.scanner.text()));
      default:
        throw damaged(this.part);
    }
  }

  private numberCode(number: number): CellCode {
    if (Number.isNaN(number)) throw damaged(this.part);
    return this.values.codeOf(number);
  }

  private closeCell(): void {
    this.inCell = false;
    if (this.runs !== null) this.code = this.values.codeOf(unescapeCellText(this.runs));
    // An empty `<v></v>` is the empty text only where the cell says that it holds text.
    if (this.hasFormula && !this.hasValue && this.type === NUMBER) this.formulasWithoutValues++;
    if (this.code === NO_CODE) return;
    this.builder.set(this.cellRow, this.column, this.code);
    if (this.builder.allocatedCells > this.cellsLeft) throw tooLarge('cells', MAX_CELLS);
  }

  private attributeNumber(): number {
    const { bytes, valueFrom, valueTo } = this.scanner;
    return wholeNumber(bytes, valueFrom, valueTo);
  }

  private attributeReference(): number {
    const { bytes, valueFrom, valueTo } = this.scanner;
    const place = packedReference(bytes, valueFrom, valueTo);
    if (place < 0) throw damaged(this.part);
    return place;
  }

  private attributeFlag(): boolean {
    const value = this.scanner.attributeText();
    return value === '1' || value === 'true';
  }

  private attributeHash(): number {
    const { bytes, valueFrom, valueTo } = this.scanner;
    return hashOfBytes(bytes, valueFrom, valueTo);
  }
}
