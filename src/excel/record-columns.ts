import type { ColumnsHighlight, Highlight } from '../core/plan';
import type { ColumnsRecord } from '../workbook/run-record';
import { askLook, looksLike, type AskedLook } from './cell-look';
import type { Ours } from './clear';
import type { FoundColumns } from './own-columns';
import { lastRowOf } from './target';

/** A cell that nobody formats: what it looks like is what plain cells look like. */
const LAST_CELL = 'XFD1048576';

/** The looks of the cells beside two columns, in the heading and in the first entry. */
export interface LooksBeside {
  readonly heading: AskedLook;
  readonly entry: AskedLook;
  /** What cells look like that nobody formatted. */
  readonly plain: AskedLook;
}

/** Two columns that are about to be written. */
export interface ColumnsToWrite {
  readonly highlight: ColumnsHighlight;
  readonly record: ColumnsRecord;
  /** Null where the clerk has formatted the two columns: their looks then stay. */
  readonly beside: LooksBeside | null;
}

/**
 * Looks at the columns that highlights are about to write, for the record: with the widths and
 * looks of before, of an earlier run's columns those of before that run.
 */
export async function columnsToWrite(
  context: Excel.RequestContext,
  highlights: readonly Highlight[],
  earlier: Ours,
): Promise<readonly ColumnsToWrite[]> {
  const asked = highlights
    .filter((one) => one.kind === 'columns')
    .map((highlight) => ({ highlight, ...ask(context, highlight) }));
  if (asked.length > 0) await context.sync();
  return asked.map((one) => found(one, earlier));
}

type Asked = ReturnType<typeof ask> & { readonly highlight: ColumnsHighlight };

function ask(context: Excel.RequestContext, highlight: ColumnsHighlight) {
  const { sheet: name, headerRow, firstColumn, rows } = highlight;
  const sheet = context.workbook.worksheets.getItem(name);
  const look = (row: number, column: number, rowCount = 1, columnCount = 1) =>
    askLook(sheet.getRangeByIndexes(row - 1, column, rowCount, columnCount));
  return {
    widths: [0, 1].map((offset) =>
      sheet.getRangeByIndexes(0, firstColumn + offset, 1, 1).format.load('columnWidth'),
    ),
    target: look(headerRow, firstColumn, rowCountOf(highlight), 2),
    beside: {
      heading: look(headerRow, firstColumn - 1),
      entry: look(rows[0] ?? headerRow, firstColumn - 1),
      plain: askLook(sheet.getRange(LAST_CELL)),
    },
  };
}

/** The heading and everything down to the last entry. */
function rowCountOf(highlight: ColumnsHighlight): number {
  return lastRowOf(highlight) - highlight.headerRow + 1;
}

function found(asked: Asked, { state, columns }: Ours): ColumnsToWrite {
  const { highlight, target, beside } = asked;
  const { sheet, firstColumn } = highlight;
  const id = state.sheets.find(({ name }) => name === sheet)?.id;
  const same = columns.find((one) => one.sheet.name === sheet && one.firstColumn === firstColumn);
  const rows = rowCountOf(highlight);
  const now = looksLike(target, beside.plain) ? { style: target.range.style, rows } : undefined;
  const look = same === undefined ? now : lookOfBefore(same, rows);
  return {
    highlight,
    record: {
      ...recordOf(highlight),
      widths: same?.record.widths ?? widthsOf(asked),
      ...(id === undefined ? {} : { excelId: id }),
      ...(look === undefined ? {} : { look }),
    },
    beside: look === undefined ? null : beside,
  };
}

function widthsOf({ widths: [first, second] }: Asked): [number, number] {
  return [first?.columnWidth ?? 0, second?.columnWidth ?? 0];
}

/** An earlier run may have been longer. */
function lookOfBefore({ record: { look } }: FoundColumns, rows: number): ColumnsRecord['look'] {
  return look === undefined ? undefined : { ...look, rows: Math.max(look.rows, rows) };
}

function recordOf(highlight: ColumnsHighlight): ColumnsRecord {
  const { sheet, headerRow, firstColumn, headings, looks, table } = highlight;
  const words = looks.map(({ word }) => word);
  return { sheet, sheetId: 0, headerRow, firstColumn, headings: [...headings], words, table };
}
