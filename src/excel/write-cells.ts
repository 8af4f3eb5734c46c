import type { ColumnsHighlight } from '../core/plan';
import { asText, blocksOf } from './blocks';
import { sendBlocks } from './chunks';
import { BYTES_PER_CHARACTER, TARGET_CHUNK_BYTES } from './limits';
import type { Occupied } from './target';

const BYTES_AROUND_ROW = 12;

type Pair = readonly [string | null, string | null];
const NOTHING: Pair = [null, null];

/** Roughly what the texts of a highlight come to in requests. */
export function directBytes(highlight: ColumnsHighlight): number {
  const words = highlight.looks.map(({ word }) => word.length);
  const reasons = highlight.reasons.map((text) => text.length);
  let characters = 0;
  highlight.look.forEach((look, index) => {
    characters += (words[look] ?? 0) + (reasons[highlight.reason[index] ?? 0] ?? 0);
  });
  return characters * BYTES_PER_CHARACTER + highlight.rows.length * BYTES_AROUND_ROW;
}

/** Writes the texts row by row from the heading down; a cell given as null stays as it is. */
export async function writeDirectly(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  highlight: ColumnsHighlight,
  occupied: Occupied,
): Promise<void> {
  const { headerRow, firstColumn } = highlight;
  const bytesOf = ([word, text]: Pair): number =>
    ((word?.length ?? 0) + (text?.length ?? 0)) * BYTES_PER_CHARACTER + BYTES_AROUND_ROW;
  const blocks = blocksOf(pairs(highlight, occupied), bytesOf, TARGET_CHUNK_BYTES);
  await sendBlocks(context, blocks, ({ first, rows }) => {
    const range = sheet.getRangeByIndexes(headerRow - 1 + first, firstColumn, rows.length, 2);
    range.values = rows.map((row) => [...row]);
  });
}

/** The headings alone, for a highlight whose rows come another way. */
export function writeHeadings(
  sheet: Excel.Worksheet,
  { headerRow, firstColumn, headings }: ColumnsHighlight,
): void {
  const range = sheet.getRangeByIndexes(headerRow - 1, firstColumn, 1, 2);
  range.values = [headings.map(asText)];
}

/** Heading and statuses, one pair a row, from the heading down. */
function* pairs(highlight: ColumnsHighlight, occupied: Occupied): Generator<Pair> {
  const { headerRow, headings, rows, look, reason, looks, reasons } = highlight;
  const pair = (row: number, word: string, text: string): Pair => [
    occupied.has(row, 0) ? null : asText(word),
    occupied.has(row, 1) ? null : asText(text),
  ];
  yield pair(headerRow, ...headings);
  let row = headerRow + 1;
  for (let index = 0; index < rows.length; index++) {
    for (const entryRow = rows[index] ?? 0; row < entryRow; row++) yield NOTHING;
    yield pair(row, looks[look[index] ?? 0]?.word ?? '', reasons[reason[index] ?? 0] ?? '');
    row++;
  }
}
