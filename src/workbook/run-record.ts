import { z } from 'zod';
import { OUR_SHEETS } from '../core/nomination/sheet-model';
import type { Grid } from '../core/roster/grid';

/** Rows from the top in which a heading of ours is looked for after the clerk moved rows. */
const HEADING_SEARCH_ROWS = 200;
/** Defined name, local to a sheet of ours, whose value is the role of the sheet. */
export const SHEET_MARKER = 'BinhXet.Sheet';

/** Taken back at `at` in the part as written: so many characters go, this text returns. */
const undo = z.tuple([z.int().nonnegative(), z.int().nonnegative(), z.string()]);

/**
 * What the cells of a row were before. `memories` are the distinct states, `runs` says for the
 * written rows in ascending order: [index into memories, number of rows], flattened.
 */
const rowsUndo = z.object({
  /** Columns written in a row, from 0; the rows as [first, length], flattened, per highlight. */
  groups: z.array(z.object({ column: z.int().nonnegative(), rows: z.array(z.int()) })),
  memories: z.array(z.string()),
  runs: z.array(z.int().nonnegative()),
});

const partFact = z.object({ part: z.string(), crc: z.int(), size: z.int() });

const runRecordSchema = z.object({
  version: z.literal(1),
  /** Our own part as it was before the run, whole; null where there was none. */
  before: z.string().nullable(),
  /**
   * Parts that grew, with what they were as written: as long as that holds, undo is exact. With
   * `rows` (a sheet) the places of `undo` count in the part without its rows.
   */
  touched: z.array(partFact.extend({ undo: z.array(undo), rows: rowsUndo.optional() })),
  added: z.array(partFact),
  /** The same by meaning, for a workbook that was saved again since. */
  columns: z.array(
    z.object({
      sheet: z.string(),
      sheetId: z.int(),
      headerRow: z.int(),
      firstColumn: z.int(),
      headings: z.tuple([z.string(), z.string()]),
      words: z.array(z.string()),
      table: z.string().nullable(),
      /** Excel's own id of the sheet, where Excel wrote it; `sheetId` is then 0. */
      excelId: z.string().optional(),
      /** Widths of the two columns before the run, in points, where Excel wrote it. */
      widths: z.tuple([z.number(), z.number()]).optional(),
      /** Where Excel gave plain cells the looks of their neighbours: the style of before. */
      look: z.object({ style: z.string(), rows: z.int().positive() }).optional(),
    }),
  ),
  sheets: z.array(
    z.object({
      role: z.enum(OUR_SHEETS),
      name: z.string(),
      sheetId: z.int(),
      excelId: z.string().optional(),
      /** Being built under a name that nobody had: the name alone tells that it is ours. */
      building: z.boolean().optional(),
    }),
  ),
});

export type RunRecord = z.infer<typeof runRecordSchema>;
export type RowsUndo = z.infer<typeof rowsUndo>;
export type ColumnsRecord = RunRecord['columns'][number];
export type SheetRecord = RunRecord['sheets'][number];

/** The record of a run that did nothing yet. */
export function emptyRecord(): RunRecord {
  return { version: 1, before: null, touched: [], added: [], columns: [], sheets: [] };
}

/** Parses the JSON text of a record; null where it is none of this version. */
export function parseRunRecord(text: string | null): RunRecord | null {
  if (text === null) return null;
  try {
    return runRecordSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** What is known of a sheet when asking whether it is ours. */
export interface SheetIdentity {
  readonly name: string;
  /** The id in the file; 0 in Excel, which does not tell it. */
  readonly sheetId: number;
  readonly excelId?: string;
  /** It has the defined name `SHEET_MARKER`. */
  readonly marked: boolean;
}

/**
 * A sheet is ours if two of name, sheet id and marker agree with the record: a copy that the
 * clerk made (marker only) and a sheet that took the name (name only) are the clerk's.
 */
export function isOurSheet(record: RunRecord | null, sheet: SheetIdentity): boolean {
  return (record?.sheets ?? []).some((ours) => {
    const sameName = ours.name === sheet.name;
    if (ours.building === true && sameName) return true;
    const sameId = isSameSheet(ours, sheet);
    return Number(sameName) + Number(sameId) + Number(sheet.marked) >= 2;
  });
}

type SheetIds = Pick<SheetIdentity, 'sheetId'> & { readonly excelId?: string | undefined };

/** True where an id tells that two are the same sheet; Excel and files count in different ids. */
export function isSameSheet(one: SheetIds, other: SheetIds): boolean {
  if (one.excelId !== undefined && one.excelId === other.excelId) return true;
  return one.sheetId > 0 && one.sheetId === other.sheetId;
}

/** Where the two columns of an earlier run stand now; null where the clerk took them away. */
export interface OwnColumns {
  readonly record: ColumnsRecord;
  readonly headerRow: number;
  readonly firstColumn: number;
}

/** Finds the columns of earlier runs on a sheet by their headings. */
export function findOwnColumns(
  record: RunRecord | null,
  sheet: Omit<SheetIdentity, 'marked'>,
  grid: Grid,
): OwnColumns[] {
  const here = (record?.columns ?? []).filter(
    (columns) => isSameSheet(columns, sheet) || columns.sheet === sheet.name,
  );
  return here.flatMap((columns) => locate(columns, grid) ?? []);
}

/** The columns to pass over in recognition, for `Grid.ownColumns`. */
export function ownColumnsOf(
  record: RunRecord | null,
  sheet: Omit<SheetIdentity, 'marked'>,
  grid: Grid,
): number[] {
  const found = findOwnColumns(record, sheet, grid);
  const columns = found.flatMap(({ firstColumn }) => [firstColumn, firstColumn + 1]);
  return [...new Set(columns)].sort((one, other) => one - other);
}

function locate(record: ColumnsRecord, grid: Grid): OwnColumns | null {
  const { headerRow, firstColumn } = record;
  if (headingAt(record, grid, headerRow, firstColumn)) return { record, headerRow, firstColumn };
  const lastRow = Math.min(grid.lastRow, HEADING_SEARCH_ROWS + headerRow);
  for (let row = 1; row <= lastRow; row++) {
    for (let column = 0; column + 1 < grid.columnCount; column++) {
      if (headingAt(record, grid, row, column))
        return { record, headerRow: row, firstColumn: column };
    }
  }
  return null;
}

function headingAt(record: ColumnsRecord, grid: Grid, row: number, column: number): boolean {
  return record.headings.every(
    (heading, i) => grid.values.value(grid.code(row, column + i)) === heading,
  );
}
