import type { NoParams } from '../message';
import { STATUSES } from '../review/result';
import type { Say, SheetTextCode, SheetTextParams } from '../say';
import { FONT } from './form-styles';
import { LOOKS } from './looks';
import { fitRow } from './row-height';
import type { CellStyle, PageSetup, SheetCell, SheetRow } from './sheet-model';

/** What the sheets for the clerk's own work (reasons, quotas, public list) share. */

const cell: CellStyle = { size: 11, border: true, wrap: true, vertical: 'center', align: 'left' };

/** One style a status, named by it, so that the sheet wears the colours of the highlight. */
const statusStyles: Readonly<Record<string, CellStyle>> = Object.fromEntries(
  STATUSES.map((status) => {
    const { fill, color } = LOOKS[status];
    return [status, { ...cell, color, ...(fill === null ? {} : { fill }) }];
  }),
);

export const WORK_STYLES: Readonly<Record<string, CellStyle>> = {
  title: { size: 14, bold: true, align: 'left', wrap: true },
  part: { size: 12, bold: true, align: 'left', wrap: true },
  head: { ...cell, bold: true, align: 'center' },
  text: cell,
  number: { ...cell, align: 'center' },
  line: { size: 11, align: 'left', wrap: true },
  ...statusStyles,
};

/** Landscape A4 with the margins of the form; the page number on every page. */
export function workPage(headRow: number): PageSetup {
  return {
    orientation: 'landscape',
    marginsMm: { top: 20, bottom: 20, left: 20, right: 15 },
    repeatRows: { first: headRow, last: headRow },
    header: '&C&P',
    footer: '',
    fitToWidth: true,
  };
}

export const WORK_FONT = FONT;

/** Codes of sheet texts that take no parameters. */
export type PlainText = {
  [Code in SheetTextCode]: SheetTextParams[Code] extends NoParams ? Code : never;
}[SheetTextCode];

/** A row of texts and numbers from the first column on; null leaves a cell out. */
export function rowOf(
  values: readonly (string | number | null)[],
  widths: readonly number[],
  style: string,
  numberStyle = style,
): SheetRow {
  const cells = values.flatMap((value, column): SheetCell[] =>
    value === null
      ? []
      : [{ column, value, style: typeof value === 'number' ? numberStyle : style }],
  );
  return fitRow(cells, widths, WORK_STYLES);
}

/** A text across the whole width. */
export function wideRow(text: string, widths: readonly number[], style: string): SheetRow {
  return fitRow([{ column: 0, value: text, style, across: widths.length }], widths, WORK_STYLES);
}

export function headOf(codes: readonly PlainText[], widths: readonly number[], say: Say): SheetRow {
  return rowOf(
    codes.map((code) => plainText(code, say)),
    widths,
    'head',
  );
}

/** The text of a code without parameters. */
export function plainText(code: PlainText, say: Say): string {
  const params = {} as SheetTextParams[PlainText];
  return say.sheetText(code, params);
}
