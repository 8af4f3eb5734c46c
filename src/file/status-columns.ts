import type { ColumnsHighlight } from '../core/plan';
import { columnLetters } from '../core/roster/address';
import { RowIndex } from './row-index';
import type { NewColumn } from './row-insert';
import type { StylePatch } from './style-patch';
import { textElement } from './xml-text';

/** Formats of the cells to the left of the two columns, which ours take their looks from. */
export interface NeighbourFormats {
  readonly heading: number;
  readonly entry: number;
}

/** The two columns of a highlight as cells to write; the heading row comes first. */
export function statusColumns(
  highlight: ColumnsHighlight,
  neighbours: NeighbourFormats,
  styles: StylePatch,
  prefix: string,
): readonly [NewColumn, NewColumn] {
  const rows = rowsWithHeading(highlight);
  const entryFormat = addEntryFormat(styles, neighbours.entry);
  const content = isElements(prefix);
  const words = highlight.looks.map(({ word }) => content(word));
  const reasons: (Uint8Array | undefined)[] = [];
  const reason = (index: number): Uint8Array =>
    (reasons[index] ??= content(highlight.reasons[index] ?? ''));
  const column = (offset: 0 | 1, entry: (place: number) => Uint8Array): NewColumn => {
    const heading = content(highlight.headings[offset]);
    return {
      column: highlight.firstColumn + offset,
      letters: columnLetters(highlight.firstColumn + offset),
      rows: new RowIndex(rows),
      content: (place) => (place === 0 ? heading : entry(place - 1)),
      format: (place) => (place === 0 ? neighbours.heading : entryFormat),
    };
  };
  return [
    column(0, (entry) => words[highlight.look[entry] ?? 0] ?? content('')),
    column(1, (entry) => reason(highlight.reason[entry] ?? 0)),
  ];
}

/** Rows that get a cell: the heading row, then the entries. */
export function rowsWithHeading(highlight: ColumnsHighlight): Int32Array {
  const rows = new Int32Array(highlight.rows.length + 1);
  rows[0] = highlight.headerRow;
  rows.set(highlight.rows, 1);
  return rows;
}

/** Font and border of the cell beside it; no wrapping, so that no row changes its height. */
function addEntryFormat(styles: StylePatch, neighbour: number): number {
  const { font, border } = styles.fontAndBorder(neighbour);
  return styles.format({
    font,
    border,
    fill: 0,
    alignment: 'alignment horizontal="left" vertical="center"',
    quotePrefix: false,
  });
}

function isElements(prefix: string): (text: string) => Uint8Array {
  const encoder = new TextEncoder();
  return (text) => encoder.encode(`<${prefix}is>${textElement(prefix, text)}</${prefix}is>`);
}
