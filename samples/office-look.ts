import type { Borders, Font, Worksheet } from 'exceljs';

export type SampleCell = string | number | null;

export interface SampleColumn {
  readonly header: string;
  /** Header above it, merged over all neighbours that share it. */
  readonly group?: string;
  readonly width: number;
  readonly centred?: boolean;
}

export type SampleRow =
  { readonly group: string; readonly ordinal?: string } | { readonly cells: readonly SampleCell[] };

export interface SampleSheet {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly titles: readonly string[];
  readonly columns: readonly SampleColumn[];
  readonly columnNumbers?: boolean;
  readonly rows: readonly SampleRow[];
  readonly closing?: string;
  readonly signature?: readonly [left: readonly string[], right: readonly string[]];
  readonly font?: string;
}

/** Where the table came to lie, rows from 1. */
export interface DrawnTable {
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

const THIN: Partial<Borders> = {
  top: { style: 'thin' },
  bottom: { style: 'thin' },
  left: { style: 'thin' },
  right: { style: 'thin' },
};
/** Points of a line of 12 pt text. */
const LINE_HEIGHT = 16;
const HEADER_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFD9E2F3' } } as const;
const GROUP_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } } as const;

/** Draws a roster the way offices do: agency block, title, merged header, borders, signature. */
export function drawSheet(sheet: Worksheet, sample: SampleSheet): DrawnTable {
  const font: Partial<Font> = { name: sample.font ?? 'Times New Roman', size: 12 };
  const width = sample.columns.length;
  const half = Math.max(1, Math.floor(width / 2));
  sample.columns.forEach((column, at) => {
    sheet.getColumn(at + 1).width = column.width;
  });
  const line = (row: number, from: number, to: number, text: string, look: Partial<Font>) => {
    if (to > from) sheet.mergeCells(row, from, row, to);
    const cell = sheet.getCell(row, from);
    cell.value = text;
    cell.font = { ...font, ...look };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  };
  const block = (from: number, lines: readonly string[], at: number, to: number) => {
    lines.forEach((text, i) => {
      line(at + i, from, to, text, {
        bold: (i > 0 || text.startsWith('ĐẢNG CỘNG SẢN')) && !text.includes('ngày'),
        italic: text.includes('ngày'),
      });
    });
  };
  block(1, sample.left, 1, half);
  block(half + 1, sample.right, 1, width);
  let row = Math.max(sample.left.length, sample.right.length) + 2;
  sample.titles.forEach((title, at) => {
    line(row, 1, width, title, { bold: at === 0, italic: at > 0, size: at === 0 ? 14 : 12 });
    row++;
  });
  if (row > 2) row++;
  const headerRow = row;
  row = drawHeader(sheet, sample, row, font);
  const firstRow = row;
  for (const item of sample.rows) row = drawRow(sheet, sample, item, row, font);
  const lastRow = row - 1;
  drawEnd(sheet, sample, row, font);
  sheet.pageSetup = { orientation: 'landscape', fitToPage: true, fitToHeight: 0 };
  sheet.pageSetup.printTitlesRow = `${headerRow}:${firstRow - 1}`;
  return { headerRow, firstRow, lastRow };
}

function drawHeader(
  sheet: Worksheet,
  sample: SampleSheet,
  top: number,
  font: Partial<Font>,
): number {
  const { columns } = sample;
  const deep = columns.some(({ group }) => group !== undefined);
  const bottom = deep ? top + 1 : top;
  columns.forEach(({ header, group }, at) => {
    const column = at + 1;
    if (group === undefined) {
      sheet.getCell(top, column).value = header;
      if (deep) sheet.mergeCells(top, column, bottom, column);
      return;
    }
    sheet.getCell(bottom, column).value = header;
    if (columns[at - 1]?.group === group) return;
    let last = at;
    while (columns[last + 1]?.group === group) last++;
    sheet.getCell(top, column).value = group;
    if (last > at) sheet.mergeCells(top, column, top, last + 1);
  });
  for (let row = top; row <= bottom; row++) {
    columns.forEach((_, at) => {
      const cell = sheet.getCell(row, at + 1);
      cell.font = { ...font, bold: true };
      cell.fill = HEADER_FILL;
      cell.border = THIN;
      cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    });
    sheet.getRow(row).height = 32;
  }
  if (sample.columnNumbers !== true) return bottom + 1;
  columns.forEach((_, at) => {
    const cell = sheet.getCell(bottom + 1, at + 1);
    cell.value = `(${at + 1})`;
    cell.font = { ...font, italic: true, size: 10 };
    cell.border = THIN;
    cell.alignment = { horizontal: 'center' };
  });
  return bottom + 2;
}

function drawRow(
  sheet: Worksheet,
  { columns }: SampleSheet,
  item: SampleRow,
  row: number,
  font: Partial<Font>,
): number {
  const cells = 'cells' in item ? item.cells : [item.ordinal ?? null, item.group];
  columns.forEach((column, at) => {
    const cell = sheet.getCell(row, at + 1);
    cell.value = cells[at] ?? null;
    cell.font = 'cells' in item ? font : { ...font, bold: true };
    if (!('cells' in item)) cell.fill = GROUP_FILL;
    cell.border = THIN;
    cell.alignment = {
      vertical: 'middle',
      wrapText: true,
      horizontal: column.centred === true ? 'center' : 'left',
    };
  });
  sheet.getRow(row).height = LINE_HEIGHT * ('cells' in item ? linesIn(columns, cells) : 1) + 2;
  return row + 1;
}

/** Lines that the fullest cell of a row takes; programs differ in doing this by themselves. */
function linesIn(columns: readonly SampleColumn[], cells: readonly SampleCell[]): number {
  const lines = columns.map(({ width }, at) => Math.ceil(String(cells[at] ?? '').length / width));
  return Math.max(1, ...lines);
}

function drawEnd(sheet: Worksheet, sample: SampleSheet, after: number, font: Partial<Font>): void {
  const width = sample.columns.length;
  let row = after;
  if (sample.closing !== undefined) {
    const cell = sheet.getCell(row + 1, 1);
    cell.value = sample.closing;
    cell.font = { ...font, italic: true };
    row += 2;
  }
  const half = Math.max(1, Math.floor(width / 2));
  sample.signature?.forEach((lines, side) => {
    const from = side === 0 ? 1 : half + 1;
    lines.forEach((text, at) => {
      sheet.mergeCells(row + 1 + at, from, row + 1 + at, side === 0 ? half : width);
      const cell = sheet.getCell(row + 1 + at, from);
      cell.value = text;
      cell.font = { ...font, bold: true };
      cell.alignment = { horizontal: 'center' };
    });
  });
}
