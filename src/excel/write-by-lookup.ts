import type { ColumnsHighlight } from '../core/plan';
import type { Area } from '../core/roster/grid';
import { areaText, joinAddresses } from './address';
import { asText, blocksOf } from './blocks';
import { sendBlocks } from './chunks';
import { BYTES_PER_CHARACTER, MAX_ADDRESS_CHARACTERS, TARGET_CHUNK_BYTES } from './limits';
import { lastRowOf } from './target';
import { writeHeadings } from './write-cells';

const BYTES_AROUND_CELL = 8;
/** Signs that a number is written with; Excel finds each by its place in this text. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Numbers in one cell: Excel takes its text apart for every row, so it must not be long. */
const NUMBERS_PER_CELL = 500;
/** Rows whose texts are read again to see that Excel looked up what was meant. */
const ROWS_TO_CHECK = 40;

/** Columns of the sheet, from 1 as formulas count them. */
const COLUMN = {
  sentence: 1,
  packed: 2,
  digits: 3,
  number: 4,
  wordOfRow: 5,
  textOfRow: 6,
  word: 7,
  text: 8,
  /** The number of a pair's status word; those of its sentences follow. */
  firstOfPair: 9,
} as const;

/** The distinct pairs of status and reason, the most frequent first so that its number is short. */
interface PairTable {
  readonly pairs: readonly (readonly [word: string, text: string])[];
  /** Number of each entry's pair, from 1. */
  readonly codes: Int32Array;
}

/**
 * Writes a large highlight through a sheet of our own: the distinct texts once, a number for each
 * row, packed into texts, and formulas that look the texts up; their values are then copied beside the roster, so
 * that its sheet never holds a formula. A hundred thousand rows need some hundred kilobytes
 * instead of fifteen megabytes. The target must be empty. Returns false where what arrived is
 * not what was meant.
 */
export async function writeByLookup(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  scratch: Excel.Worksheet,
  highlight: ColumnsHighlight,
): Promise<boolean> {
  const table = pairTable(highlight);
  await writePairs(context, scratch, table);
  const firstRow = highlight.rows[0] ?? highlight.headerRow + 1;
  const count = lastRowOf(highlight) - firstRow + 1;
  const packed = packedNumbers(highlight, table, firstRow, count);
  await writePacked(context, scratch, packed);
  fill(scratch, COLUMN.number, count, numberFormula(packed));
  const pairs = table.pairs.length;
  fill(scratch, COLUMN.wordOfRow, count, lookUp(COLUMN.word, pairs, COLUMN.number));
  fill(scratch, COLUMN.textOfRow, count, lookUp(COLUMN.text, pairs, COLUMN.number));
  const looked = scratch.getRangeByIndexes(0, COLUMN.wordOfRow - 1, count, 2);
  const target = sheet.getRangeByIndexes(firstRow - 1, highlight.firstColumn, count, 2);
  // First the headings: by them whatever stands below is found again if the rest fails.
  writeHeadings(sheet, highlight);
  target.copyFrom(looked, 'Values');
  for (const addresses of joinAddresses(gapsOf(highlight), MAX_ADDRESS_CHARACTERS)) {
    sheet.getRanges(addresses).clear('Contents');
  }
  await context.sync();
  return isAsMeant(context, sheet, highlight, table);
}

/** One value for all cells of a range; the declared type knows only matrices (docs: allowed). */
function scalar(formula: string): string[][] {
  const value: unknown = formula;
  return value as string[][];
}

function pairTable({ look, reason, looks, reasons }: ColumnsHighlight): PairTable {
  const keyOf = (index: number): number =>
    (look[index] ?? 0) * reasons.length + (reason[index] ?? 0);
  const counts = new Map<number, number>();
  for (let index = 0; index < look.length; index++) {
    counts.set(keyOf(index), (counts.get(keyOf(index)) ?? 0) + 1);
  }
  const keys = [...counts].sort(([, one], [, other]) => other - one).map(([key]) => key);
  const codeOf = new Map(keys.map((key, place) => [key, place + 1]));
  return {
    pairs: keys.map((key) => [
      looks[Math.floor(key / reasons.length)]?.word ?? '',
      reasons[key % reasons.length] ?? '',
    ]),
    codes: Int32Array.from(look, (_, index) => codeOf.get(keyOf(index)) ?? 1),
  };
}

/**
 * The distinct texts. Reasons repeat each other's sentences, so every sentence is sent once and
 * Excel joins them; a number 1 stands for no sentence, because the first cell stays empty.
 */
async function writePairs(
  context: Excel.RequestContext,
  scratch: Excel.Worksheet,
  { pairs }: PairTable,
): Promise<void> {
  const numbers = new Map<string, number>([['', 1]]);
  const numberOf = (sentence: string): number => {
    const number = numbers.get(sentence) ?? numbers.size + 1;
    numbers.set(sentence, number);
    return number;
  };
  const rows = pairs.map(([word, text]) => [word, ...sentencesOf(text)].map(numberOf));
  const width = Math.max(...rows.map(({ length }) => length));
  const bytesOf = ({ length }: string): number => length * BYTES_PER_CHARACTER + BYTES_AROUND_CELL;
  await sendBlocks(context, blocksOf(numbers.keys(), bytesOf, TARGET_CHUNK_BYTES), (block) => {
    const range = scratch.getRangeByIndexes(block.first, COLUMN.sentence - 1, block.rows.length, 1);
    range.values = block.rows.map((text) => [asText(text)]);
  });
  const padded = rows.map((row) => [...row, ...new Array<number>(width - row.length).fill(1)]);
  const rowBytes = (): number => width * BYTES_AROUND_CELL;
  await sendBlocks(context, blocksOf(padded, rowBytes, TARGET_CHUNK_BYTES), (block) => {
    const { first, rows: some } = block;
    const range = scratch.getRangeByIndexes(first, COLUMN.firstOfPair - 1, some.length, width);
    range.values = some.map((row) => [...row]);
  });
  const parts = Array.from({ length: width - 1 }, (_, part) =>
    lookUp(COLUMN.sentence, numbers.size, COLUMN.firstOfPair + 1 + part).slice(1),
  );
  fill(
    scratch,
    COLUMN.word,
    pairs.length,
    lookUp(COLUMN.sentence, numbers.size, COLUMN.firstOfPair),
  );
  fill(scratch, COLUMN.text, pairs.length, `=${parts.join('&')}`);
}

/** A reason in sentences that put together are the reason again. */
function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.;] )/);
}

/** The text of a column in the row whose number stands in another column. */
function lookUp(column: number, rows: number, numberColumn: number): string {
  return `=INDEX(R1C${column}:R${rows}C${column},RC${numberColumn})`;
}

function fill(scratch: Excel.Worksheet, column: number, rows: number, formula: string): void {
  scratch.getRangeByIndexes(0, column - 1, rows, 1).formulasR1C1 = scalar(formula);
}

/** Numbers of as many digits each, a few hundred in a text. */
interface Packed {
  readonly texts: readonly string[];
  readonly digits: number;
}

/** The numbers row by row; rows without an entry get the first one and are emptied afterwards. */
function packedNumbers(
  { rows }: ColumnsHighlight,
  { pairs, codes }: PairTable,
  firstRow: number,
  count: number,
): Packed {
  const all = new Int32Array(count).fill(1);
  rows.forEach((row, index) => {
    all[row - firstRow] = codes[index] ?? 1;
  });
  const digits = Math.max(1, Math.ceil(Math.log(pairs.length) / Math.log(DIGITS.length)));
  const texts: string[] = [];
  for (let at = 0; at < count; at += NUMBERS_PER_CELL) {
    const some = Array.from(all.subarray(at, at + NUMBERS_PER_CELL));
    texts.push(some.map((code) => inDigits(code - 1, digits)).join(''));
  }
  return { texts, digits };
}

function inDigits(value: number, digits: number): string {
  let text = '';
  let rest = value;
  for (let place = 0; place < digits; place++) {
    text = DIGITS.charAt(rest % DIGITS.length) + text;
    rest = Math.floor(rest / DIGITS.length);
  }
  return text;
}

/** The texts with the numbers, and the digits in a cell of their own. */
async function writePacked(
  context: Excel.RequestContext,
  scratch: Excel.Worksheet,
  { texts }: Packed,
): Promise<void> {
  scratch.getRangeByIndexes(0, COLUMN.digits - 1, 1, 1).values = [[asText(DIGITS)]];
  const blocks = blocksOf(texts, ({ length }) => length + BYTES_AROUND_CELL, TARGET_CHUNK_BYTES);
  await sendBlocks(context, blocks, ({ first, rows }) => {
    const range = scratch.getRangeByIndexes(first, COLUMN.packed - 1, rows.length, 1);
    range.values = rows.map((text) => [asText(text)]);
  });
}

/** The number of a row: the value of its digits, plus one. */
function numberFormula({ texts, digits }: Packed): string {
  const n = NUMBERS_PER_CELL;
  const text = `INDEX(R1C${COLUMN.packed}:R${texts.length}C${COLUMN.packed},INT((ROW()-1)/${n})+1)`;
  const terms = Array.from({ length: digits }, (_, place) => {
    const digit = `MID(${text},MOD(ROW()-1,${n})*${digits}+${place + 1},1)`;
    return `(FIND(${digit},R1C${COLUMN.digits})-1)*${DIGITS.length ** (digits - 1 - place)}`;
  });
  return `=${terms.join('+')}+1`;
}

/** The rows between entries: group headings, blank rows. */
function gapsOf({ rows, firstColumn }: ColumnsHighlight): readonly Area[] {
  const gaps: Area[] = [];
  for (let index = 1; index < rows.length; index++) {
    const firstRow = (rows[index - 1] ?? 0) + 1;
    const lastRow = (rows[index] ?? 0) - 1;
    if (lastRow < firstRow) continue;
    gaps.push({ firstRow, lastRow, firstColumn, lastColumn: firstColumn + 1 });
  }
  return gaps;
}

async function isAsMeant(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { rows, firstColumn }: ColumnsHighlight,
  { pairs, codes }: PairTable,
): Promise<boolean> {
  const step = Math.max(1, Math.floor(rows.length / ROWS_TO_CHECK));
  const checks: { readonly range: Excel.Range; readonly index: number }[] = [];
  for (let index = 0; index < rows.length; index += step) {
    const row = rows[index] ?? 1;
    const lastColumn = firstColumn + 1;
    const cells = areaText({ firstRow: row, lastRow: row, firstColumn, lastColumn });
    checks.push({ range: sheet.getRange(cells).load('values'), index });
  }
  await context.sync();
  return checks.every(({ range, index }) => {
    const [word, text] = pairs[(codes[index] ?? 1) - 1] ?? [];
    const [found] = range.values as readonly (readonly unknown[])[];
    return found?.[0] === word && found?.[1] === text;
  });
}
