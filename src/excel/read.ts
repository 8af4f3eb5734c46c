import type { Problem } from '../core/problem';
import { unwatched, type Watch } from '../core/progress';
import type { Grid } from '../core/roster/grid';
import { recogniseRosters } from '../core/roster/recognise';
import { ValueTable } from '../core/roster/value-table';
import { NO_SETTINGS } from '../core/settings';
import { isOurSheet, ownColumnsOf, type RunRecord } from '../workbook/run-record';
import type { WorkbookContents } from '../workbook/workbook';
import { runBatch, type ExcelParts } from './batch';
import { loadOwnPart } from './own-part';
import { readHiddenRows, readRest, rowsAfterSample, type SheetInReading } from './read-sheet';
import { readTops } from './read-tops';

/** Columns read beside a roster: a highlight must see that they are empty. */
const COLUMNS_BESIDE = 2;

const MERGES_UNKNOWN: Problem = {
  code: 'excel.mergesUnknown',
  severity: 'warning',
  params: {},
};

/**
 * Reads the workbook: the top of every sheet first, from which the columns that hold a roster
 * follow; of a long sheet only these are read on. A handful of requests, more only as 5 MB an
 * answer asks for. Reports excel.mergesUnknown.
 */
export async function readExcel(parts: ExcelParts, watch: Watch): Promise<WorkbookContents> {
  watch('open', 0, 0);
  return runBatch(parts, async (context) => {
    const values = new ValueTable();
    const own = await loadOwnPart(context);
    const sheets = await readTops(context, parts, values);
    const total = sheets.reduce((sum, sheet) => sum + rowsAfterSample(sheet).count, 0);
    let done = 0;
    for (const sheet of sheets) {
      await readHiddenRows(context, sheet);
      if (rowsAfterSample(sheet).count === 0) continue;
      const spans = columnsToRead(sheet, asGrid(sheet, own.run));
      await readRest(context, sheet, values, spans, (rows) => {
        done += rows;
        watch('open', done, total);
      });
    }
    const grids = sheets.map((sheet) => asGrid(sheet, own.run));
    return { grids, settings: own.settings, problems: parts.has('1.13') ? [] : [MERGES_UNKNOWN] };
  });
}

function asGrid(sheet: SheetInReading, record: RunRecord | null): Grid {
  const identity = { name: sheet.name, sheetId: 0, excelId: sheet.id, marked: sheet.marked };
  const facts = {
    sheet: sheet.name,
    visibility: sheet.visibility,
    merges: sheet.merges,
    tables: sheet.tables,
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
    ours: isOurSheet(record, identity),
  };
  const grid = sheet.builder.build(facts);
  const ownColumns = ownColumnsOf(record, identity, grid);
  return ownColumns.length === 0 ? grid : sheet.builder.build({ ...facts, ownColumns });
}

interface Span {
  readonly left: number;
  readonly count: number;
}

/** The columns of the rosters that the top of a sheet shows; all where it shows none. */
function columnsToRead(sheet: SheetInReading, top: Grid): readonly Span[] {
  if (top.ours) return [];
  const { left = 0, columns = 0 } = sheet.used ?? {};
  const end = left + columns;
  const { rosters } = recogniseRosters([top], NO_SETTINGS, unwatched);
  const first = rosters.length === 0 ? left : Math.min(...rosters.map((r) => r.area.firstColumn));
  const right = Math.max(...rosters.map((r) => r.area.lastColumn + COLUMNS_BESIDE + 1));
  const last = rosters.length === 0 ? end : Math.min(right, end);
  return spansWithout(top.ownColumns, first, last);
}

/** The columns from `first` to before `end` but those of ours, which hold texts of ours. */
function spansWithout(own: readonly number[], first: number, end: number): readonly Span[] {
  const spans: Span[] = [];
  for (let column = first; column < end; column++) {
    if (own.includes(column)) continue;
    const last = spans.at(-1);
    if (last !== undefined && last.left + last.count === column) {
      spans[spans.length - 1] = { left: last.left, count: last.count + 1 };
    } else spans.push({ left: column, count: 1 });
  }
  return spans;
}
