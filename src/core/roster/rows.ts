import { EMPTY_CELL, type CellCode, type Grid } from './grid';
import { yearIn } from './header-meaning';
import { NO_HEADING, sectionYear, type Heading } from './heading';
import { HeadingStack } from './heading-stack';
import { isOrganisation, isPersonName } from './name-shape';
import {
  headingText,
  isCountedGroup,
  isSection,
  isSentence,
  mayCount,
  ROW_WORDS,
  rowWords,
} from './row-words';
import type { SkippedRow, SkipReason } from './roster';
import { RowCells } from './row-cells';
import { columnOf, type FoundTable } from './table';
import { NumberList } from './number-list';

/** The rows of a table, told apart. */
export interface TableRows {
  /** Rows of entries, ascending. */
  readonly rows: Int32Array;
  /** Row that names the person of each of them: an earlier one where a long list names once. */
  readonly nameRows: Int32Array;
  /** Index into `headings` for each of them. */
  readonly heading: Int32Array;
  readonly headings: readonly Heading[];
  readonly skipped: readonly SkippedRow[];
  /** First row that is no longer of this table: a new header, or one past the sheet. */
  readonly end: number;
}

/** Skipped rows listed; more blank ones than this say nothing new. */
const MAX_LISTED_BLANKS = 200;
const NUMERAL = /^(\d+(\.\d+)*|[IVXLC]+|[A-ZĐa-zđ])[.)]?$/;
const COMMITTEE = /^đảng (bộ|ủy|uỷ)/iu;
const NUMBERED = /^\d+(\.\d+)*[.)]?$/;

/** Tells entries from group rows, totals, notes and signatures (ROSTERS traps 4, 7, 8, 15). */
export function readRows(table: FoundTable): TableRows {
  return new RowReader(table).read();
}

class RowReader {
  private readonly grid: Grid;
  private readonly cells: RowCells;
  private readonly hasOrdinals: boolean;
  private readonly namesPeople: boolean;
  private readonly wordsByCode = new Map<CellCode, number>();
  private readonly rows = new NumberList();
  private readonly nameRows = new NumberList();
  private readonly headingOfRow = new NumberList();
  private readonly headings: Heading[] = [NO_HEADING];
  private readonly stack = new HeadingStack();
  private readonly skipped: SkippedRow[] = [];
  private pendingBlanks: number[] = [];
  private signing = false;
  /** The rows below a total, which may break it down. */
  private totalling = false;
  private lastNamed = 0;
  /** Last row of a header that is printed again. */
  private repeatEnd = 0;
  /** Entries of the open numbered group are numbered 1.1, 1.2. */
  private dotted = false;
  private end = 0;

  constructor(private readonly table: FoundTable) {
    const name = columnOf(table, 'name') ?? columnOf(table, 'nameFamily');
    const ordinal = columnOf(table, 'ordinal');
    const content = name?.content;
    this.grid = table.grid;
    this.cells = new RowCells(table);
    this.hasOrdinals = ordinal !== undefined && ordinal.content.filled > ordinal.content.rows * 0.3;
    this.namesPeople =
      content !== undefined &&
      (table.subject === 'individual' || content.persons > content.organisations);
  }

  read(): TableRows {
    const { table } = this;
    this.end = table.lastRow + 1;
    for (let row = table.headerRows.last + 1; row < this.end; row++) this.readRow(row);
    return {
      rows: this.rows.toInt32(),
      nameRows: this.nameRows.toInt32(),
      heading: this.headingOfRow.toInt32(),
      headings: this.headings,
      skipped: this.skipped,
      end: this.end,
    };
  }

  private readRow(row: number): void {
    const { grid } = this;
    const name = grid.code(row, this.cells.nameColumn);
    const given = this.cells.givenColumn < 0 ? EMPTY_CELL : grid.code(row, this.cells.givenColumn);
    if (row <= this.repeatEnd) {
      this.skip(row, 'repeatedHeader', grid.values.text(name));
      return;
    }
    if (name === EMPTY_CELL && given === EMPTY_CELL) {
      this.readNameless(row);
      return;
    }
    const numbered = this.cells.isNumbered(row);
    if (numbered && name > EMPTY_CELL && this.isPlainEntry(row, name)) {
      this.entry(row);
      return;
    }
    if (given === EMPTY_CELL && grid.values.text(name) === '') {
      this.skip(row, 'noName', '');
      return;
    }
    const words = name === EMPTY_CELL ? 0 : this.wordsOf(name);
    const closing = this.signing || this.totalling;
    if (words === 0 && !closing && (numbered || !this.hasOrdinals)) this.entry(row);
    else this.readSuspicious(row, grid.values.text(name), words, numbered);
  }

  /**
   * A numbered row with data is an entry whatever its name reads like, unless it is a total or a
   * row of numbers: so the words of a million names need not be looked at.
   */
  private isPlainEntry(row: number, name: CellCode): boolean {
    return !mayCount(this.grid.values.text(name)) && this.cells.hasData(row);
  }

  private wordsOf(code: CellCode): number {
    const known = this.wordsByCode.get(code);
    if (known !== undefined) return known;
    const words = code < EMPTY_CELL ? ROW_WORDS.number : rowWords(this.grid.values.text(code));
    this.wordsByCode.set(code, words);
    return words;
  }

  /** A row with a text in the name column that is not plainly an entry. */
  private readSuspicious(row: number, text: string, words: number, numbered: boolean): void {
    if ((words & ROW_WORDS.number) !== 0) {
      const reason = this.cells.isColumnNumberRow(row) ? 'columnNumbers' : 'noName';
      this.skip(row, reason, text);
      return;
    }
    const data = this.cells.hasData(row);
    const isHeader = (words & ROW_WORDS.header) !== 0 && this.cells.isHeader(row);
    if (!numbered && isHeader) this.header(row, text);
    else if ((words & ROW_WORDS.total) !== 0 || this.breaksTotalDown(row, text, words))
      this.total(row, text);
    else if (numbered && data) this.entry(row);
    else if ((words & ROW_WORDS.signature) !== 0 && !this.cells.hasRating(row))
      this.sign(row, text);
    else if (this.isSigning(text) && !(numbered || this.cells.hasRating(row)))
      this.skip(row, 'signature', text);
    else if (!numbered && this.isNote(row, text, words, data)) this.skip(row, 'note', text);
    else this.readGroupOrEntry(row, text, words, { numbered, data });
  }

  /** A signature block goes on until an entry, or until the list of another year begins. */
  private isSigning(text: string): boolean {
    return this.signing && sectionYear(text) === null;
  }

  /** A remark, but not "Chi bộ Sở Tư pháp: 03 đồng chí", which heads the people it counts. */
  private isNote(row: number, text: string, words: number, data: boolean): boolean {
    if (this.cells.hasRating(row)) return false;
    if ((words & ROW_WORDS.note) === 0) return !data && this.isRemark(row, text, words);
    return data || (words & ROW_WORDS.heading) === 0 || !isCountedGroup(text);
  }

  /** In a numbered list of people a sentence without a number names nobody. */
  private isRemark(row: number, text: string, words: number): boolean {
    if (!this.namesPeople || !this.cells.isMostlyNumbered || !isSentence(text)) return false;
    return (words & ROW_WORDS.heading) === 0 && this.cells.ordinalText(row) === '';
  }

  private readGroupOrEntry(
    row: number,
    text: string,
    words: number,
    { numbered, data }: { numbered: boolean; data: boolean },
  ): void {
    const heading = (words & ROW_WORDS.heading) !== 0;
    if (data) {
      if (heading && this.hasOrdinals && !numbered) this.openGroup(row, text);
      this.entry(row);
    } else if (this.isGroup(row, text, heading, numbered)) {
      this.openGroup(row, text);
      this.skip(row, 'group', text);
    } else if (this.isStraySignature(row, numbered)) {
      this.sign(row, text);
    } else {
      this.entry(row);
    }
  }

  /** Whether a row with nothing but a name (and perhaps a numeral) heads the rows below it. */
  private isGroup(row: number, text: string, heading: boolean, numbered: boolean): boolean {
    const ordinal = this.cells.ordinalText(row);
    const bare = headingText(text).text;
    if (isSection(bare)) return true;
    if (NUMERAL.test(ordinal) && !numbered) return this.hasNumberedRows();
    if (!heading) return false;
    if (this.namesPeople) return isOrganisation(bare) || !isPersonName(bare);
    if (numbered) return this.cells.dataColumns.length > 0 && this.restartsBelow(row);
    return this.hasOrdinals || (COMMITTEE.test(bare) && this.hasCellBelow(row));
  }

  private hasNumberedRows(): boolean {
    const content = columnOf(this.table, 'ordinal')?.content;
    return content !== undefined && content.numbers > 0;
  }

  /** STT of the next row is 1 or a sub-number of this row's. */
  private restartsBelow(row: number): boolean {
    const own = this.cells.ordinalText(row).replace(/[.)]$/, '');
    const next = this.cells.ordinalText(row + 1).replace(/[.)]$/, '');
    return next.startsWith(`${own}.`) || (next === '1' && own !== '0');
  }

  private hasCellBelow(row: number): boolean {
    const next = this.grid.values.text(this.grid.code(row + 1, this.cells.nameColumn));
    return /^chi bộ/iu.test(next);
  }

  /** In a numbered list a lone person without a number after the last entry signs it (trap 7). */
  private isStraySignature(row: number, numbered: boolean): boolean {
    if (numbered || !this.cells.isMostlyNumbered) return false;
    for (let next = row + 1; next <= Math.min(this.table.lastRow, row + 10); next++) {
      if (this.cells.isNumbered(next)) return false;
    }
    return true;
  }

  /** A further year of the person named above, in long form. */
  private continues(row: number): boolean {
    const { grid } = this;
    const { yearColumn } = this.cells;
    if (yearColumn < 0 || this.lastNamed === 0 || this.signing) return false;
    return (
      yearIn(grid.values.text(grid.code(row, yearColumn))) !== null && this.cells.hasRating(row)
    );
  }

  private continuation(row: number): void {
    this.rows.push(row);
    this.nameRows.push(this.lastNamed);
    this.headingOfRow.push(this.headings.length - 1);
  }

  /** A row without a name. */
  private readNameless(row: number): void {
    if (this.continues(row)) {
      this.continuation(row);
      return;
    }
    const filled = this.cells.filled(row);
    const texts = filled.map((column) => this.grid.values.text(this.grid.code(row, column)));
    const worded = texts.filter(
      (text, i) => /\p{L}/u.test(text) && !this.cells.isRating(filled[i] ?? -1, text),
    );
    const first = worded[0] ?? '';
    const words = worded.map((text) => rowWords(text));
    const some = (bit: number): boolean => words.some((bits) => (bits & bit) !== 0);
    if (
      filled.length === 0 ||
      filled.every((column) => column === this.cells.ordinalColumn && first === '')
    ) {
      this.blank(row);
    } else if (this.cells.isColumnNumberRow(row)) this.skip(row, 'columnNumbers', texts.join(' '));
    else if (this.cells.isHeader(row)) this.header(row, first);
    else if (some(ROW_WORDS.total)) this.total(row, first);
    else if (some(ROW_WORDS.signature)) this.sign(row, first);
    else if (this.isSigning(first)) this.skip(row, 'signature', first);
    else if (this.cells.hasRating(row) && !this.cells.hasCounts(row))
      this.skip(row, 'noName', texts.join(' '));
    else if (worded.length === 1 && !NUMERAL.test(first)) this.readLoneText(row, first);
    else this.skip(row, first === '' ? 'blank' : 'noName', texts.join(' '));
  }

  /** One text in a row without a name: a heading in another column, or a note. */
  private readLoneText(row: number, text: string): void {
    const words = rowWords(text);
    if ((words & ROW_WORDS.heading) !== 0) {
      this.openGroup(row, text);
      this.skip(row, 'group', text);
    } else
      this.skip(row, (words & ROW_WORDS.note) !== 0 || text.length > 12 ? 'note' : 'noName', text);
  }

  /** A header printed again is passed over; any other header begins the next table. */
  private header(row: number, text: string): void {
    const end = this.cells.repeatedHeaderEnd(row);
    if (end === null) this.end = row;
    else {
      this.skip(row, 'repeatedHeader', text);
      this.repeatEnd = end;
    }
  }

  private total(row: number, text: string): void {
    this.totalling = true;
    this.skip(row, 'total', text);
  }

  /** A row without a number below a total that names nobody: "- Nữ | 3", "Chính thức | 12". */
  private breaksTotalDown(row: number, text: string, words: number): boolean {
    if (!this.totalling || this.cells.ordinalText(row) !== '') return false;
    if ((words & ROW_WORDS.note) !== 0) return true;
    const named = (words & (ROW_WORDS.heading | ROW_WORDS.signature)) !== 0 || isPersonName(text);
    return !named && this.cells.hasCounts(row);
  }

  private openGroup(row: number, text: string): void {
    const ordinal = this.cells.ordinalText(row);
    this.totalling = false;
    this.dotted = false;
    this.headings.push(this.stack.open(text, NUMERAL.test(ordinal) ? ordinal : ''));
  }

  private entry(row: number): void {
    this.signing = false;
    this.totalling = false;
    this.listBlanks();
    this.stack.hold();
    if (this.stack.openNumber !== '') this.leaveNumberedGroup(row);
    this.rows.push(row);
    this.nameRows.push(row);
    this.lastNamed = row;
    this.headingOfRow.push(this.headings.length - 1);
  }

  /** After "1. Đảng bộ …" with 1.1, 1.2 below it, the entry 2 stands beside it, not in it. */
  private leaveNumberedGroup(row: number): void {
    const ordinal = this.cells.ordinalText(row);
    if (ordinal.startsWith(`${this.stack.openNumber}.`)) this.dotted = true;
    else if (this.dotted && NUMBERED.test(ordinal)) this.headings.push(this.stack.closeNumber());
  }

  private sign(row: number, text: string): void {
    this.signing = true;
    this.skip(row, 'signature', text);
  }

  private blank(row: number): void {
    if (this.pendingBlanks.length < MAX_LISTED_BLANKS) this.pendingBlanks.push(row);
  }

  /** Blank rows are listed only where the table goes on after them. */
  private listBlanks(): void {
    if (this.pendingBlanks.length === 0) return;
    if (this.rows.length > 0) {
      for (const row of this.pendingBlanks) this.skipped.push({ row, reason: 'blank', text: '' });
    }
    this.pendingBlanks = [];
  }

  private skip(row: number, reason: SkipReason, text: string): void {
    this.skipped.push({ row, reason, text });
  }
}
