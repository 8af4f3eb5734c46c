import { areFree, findFreeColumns, type Surroundings } from './free-columns';
import { LOOKS, statusWord } from './nomination/looks';
import type { ReasonTexts } from './nomination/reason-texts';
import { plainText } from './nomination/work-sheet';
import type { ColourHighlight, ColumnsHighlight, Highlight, StatusLook } from './plan';
import type { Problem } from './problem';
import { STATUSES, type Review } from './review/result';
import { columnLetters } from './roster/address';
import type { Area, Grid, TableArea } from './roster/grid';
import type { Roster } from './roster/roster';
import type { Say } from './say';
import { entryRowsByRoster, type EntryRows } from './status-rows';

export interface Highlights {
  readonly highlights: readonly Highlight[];
  readonly problems: readonly Problem[];
}

/** Characters: the longest status word; a reason of one sentence on two lines. */
const WIDTHS = [30, 60] as const;
const NEW_COLUMNS = 2;

/** All statuses with their words in the language of `say`, in the order of STATUSES. */
export function statusLooks(say: Say): readonly StatusLook[] {
  return STATUSES.map((status) => {
    const { fill, color, dotted } = LOOKS[status];
    return { status, word: statusWord(status, say), fill, color, dotted };
  });
}

/**
 * Highlight by colour alone over the rosters' own rows (DESIGN §3): nothing is written into a
 * cell. Reports `highlight.colourOnly`, because the colours do not follow a later sort.
 */
export function colourHighlights(review: Review, say: Say): Highlights {
  const looks = statusLooks(say);
  const rowsByRoster = entryRowsByRoster(review);
  const highlights = review.rosters.flatMap((roster, index): ColourHighlight[] => {
    const { rows, entries } = rowsByRoster[index] ?? { rows: NO_ROWS, entries: NO_ROWS };
    if (rows.length === 0) return [];
    const { sheet, area } = roster;
    const { firstColumn, lastColumn } = area;
    const look = lookOf(review, entries);
    return [{ kind: 'colour', sheet, looks, rows, look, firstColumn, lastColumn }];
  });
  const told: Problem = { code: 'highlight.colourOnly', params: {}, severity: 'info' };
  return { highlights, problems: highlights.length === 0 ? [] : [told] };
}

const NO_ROWS = new Int32Array(0);

function lookOf(review: Review, entries: Int32Array): Uint8Array {
  return Uint8Array.from(entries, (entry) => review.status[entry] ?? 0);
}

/**
 * Highlight by two columns right of each roster, in cells that are empty: next to it where that
 * is possible, else the nearest free pair (reports `highlight.apart`), else none
 * (`highlight.noRoom`). In an Excel table they become columns of the table. Columns of an earlier
 * run count as empty, because writing replaces them.
 */
export function columnHighlights(
  review: Review,
  grids: readonly Grid[],
  reasons: ReasonTexts,
  say: Say,
): Highlights {
  const shared = { looks: statusLooks(say), reasons, say };
  const rowsByRoster = entryRowsByRoster(review);
  const highlights: ColumnsHighlight[] = [];
  const problems: Problem[] = [];
  const promised: { sheet: string; area: Area }[] = [];
  review.rosters.forEach((roster, index) => {
    const grid = grids.find(({ sheet }) => sheet === roster.sheet);
    const own = rowsByRoster[index];
    if (grid === undefined || own === undefined || own.rows.length === 0) return;
    const others = review.rosters.filter((other) => other !== roster);
    const taken = [...others, ...promised].filter(({ sheet }) => sheet === roster.sheet);
    const place = placeFor(
      roster,
      grid,
      taken.map(({ area }) => area),
    );
    if (place === null) {
      problems.push({ ...ROOM, sheet: roster.sheet, row: roster.headerRows.last });
      return;
    }
    promised.push({ sheet: roster.sheet, area: place.columns });
    if (place.apart) problems.push(apartProblem(roster, place));
    highlights.push(highlightAt(review, roster, place, own, shared));
  });
  return { highlights, problems };
}

const ROOM: Problem = { code: 'highlight.noRoom', params: {}, severity: 'warning' };

/** Where the two columns of a roster go. */
interface Place {
  readonly table: string | null;
  readonly headerRow: number;
  /** The roster with its own columns only, header included. */
  readonly roster: Area;
  readonly columns: Area;
  /** True where something stands between the roster and the two columns. */
  readonly apart: boolean;
}

function placeFor(roster: Roster, grid: Grid, taken: readonly Area[]): Place | null {
  const table = grid.tables.find(({ name }) => name === roster.table) ?? null;
  return (
    (table === null ? null : placeInTable(roster, grid, table, taken)) ??
    placeBeside(roster, grid, table, taken)
  );
}

/** A table grows by columns that touch it, all its rows long. */
function placeInTable(
  roster: Roster,
  grid: Grid,
  table: TableArea,
  taken: readonly Area[],
): Place | null {
  if (table.headerRowCount === 0) return null;
  const around = surroundings(grid, table.area, table, taken);
  const firstColumn = withoutOurs(table.area, grid) + 1;
  if (!areFree(around, firstColumn, NEW_COLUMNS)) return null;
  return {
    table: table.name,
    headerRow: table.area.firstRow + table.headerRowCount - 1,
    roster: { ...roster.area, lastColumn: firstColumn - 1 },
    columns: columnsAt(table.area, firstColumn),
    apart: false,
  };
}

function placeBeside(
  roster: Roster,
  grid: Grid,
  table: TableArea | null,
  taken: readonly Area[],
): Place | null {
  const rows = {
    firstRow: Math.min(roster.area.firstRow, roster.headerRows.first),
    lastRow: Math.max(roster.area.lastRow, roster.rows.last, table?.area.lastRow ?? 0),
  };
  const edge = Math.max(
    withoutOurs(roster.area, grid),
    table === null ? 0 : withoutOurs(table.area, grid),
  );
  const around = surroundings(grid, rows, null, taken);
  const firstColumn = findFreeColumns(around, edge + 1, NEW_COLUMNS);
  if (firstColumn === null) return null;
  return {
    table: null,
    headerRow: roster.headerRows.last,
    roster: { ...roster.area, lastColumn: withoutOurs(roster.area, grid) },
    columns: columnsAt(rows, firstColumn),
    apart: firstColumn > edge + 1,
  };
}

/** The last column of an area that is not one of an earlier run. */
function withoutOurs({ firstColumn, lastColumn }: Area, { ownColumns }: Grid): number {
  let last = lastColumn;
  while (last > firstColumn && ownColumns.includes(last)) last--;
  return last;
}

function surroundings(
  grid: Grid,
  { firstRow, lastRow }: Pick<Area, 'firstRow' | 'lastRow'>,
  own: TableArea | null,
  taken: readonly Area[],
): Surroundings {
  const tables = grid.tables.filter((table) => table !== own).map(({ area }) => area);
  return { grid, firstRow, lastRow, taken: [...taken, ...tables] };
}

function columnsAt(rows: Pick<Area, 'firstRow' | 'lastRow'>, firstColumn: number): Area {
  const { firstRow, lastRow } = rows;
  return { firstRow, lastRow, firstColumn, lastColumn: firstColumn + NEW_COLUMNS - 1 };
}

function apartProblem(roster: Roster, { columns }: Place): Problem {
  const { firstColumn, lastColumn } = columns;
  return {
    code: 'highlight.apart',
    params: { columns: `${columnLetters(firstColumn)}–${columnLetters(lastColumn)}` },
    severity: 'info',
    sheet: roster.sheet,
  };
}

interface Shared {
  readonly looks: readonly StatusLook[];
  readonly reasons: ReasonTexts;
  readonly say: Say;
}

function highlightAt(
  review: Review,
  roster: Roster,
  place: Place,
  { rows, entries }: EntryRows,
  { looks, reasons, say }: Shared,
): ColumnsHighlight {
  const { table, headerRow, columns, apart } = place;
  return {
    kind: 'columns',
    sheet: roster.sheet,
    table,
    headerRow,
    firstColumn: columns.firstColumn,
    headings: [plainText('highlight.result', say), plainText('highlight.reason', say)],
    widths: WIDTHS,
    rows,
    look: lookOf(review, entries),
    reason: entries.map((entry) => reasons.indexOf(entry)),
    reasons: reasons.texts,
    looks,
    area: {
      firstRow: rows[0] ?? headerRow,
      lastRow: rows[rows.length - 1] ?? headerRow,
      firstColumn: place.roster.firstColumn,
      // Between them may stand somebody else's cells: then the formats stay on the roster.
      lastColumn: apart ? place.roster.lastColumn : columns.lastColumn,
    },
  };
}
