import type { Problem } from '../problem';
import type { Watch } from '../progress';
import type { Settings } from '../settings';
import { ValueTable } from './value-table';
import type { Grid } from './grid';
import type { EntryTable, Roster } from './roster';

/** What recognition found: the rosters, their entries, and what the clerk should know. */
export interface Recognition {
  readonly rosters: readonly Roster[];
  readonly entries: EntryTable;
  readonly problems: readonly Problem[];
}

/** The clerk's choices that bear on recognition. */
export type RecognitionChoices = Pick<Settings, 'rosters' | 'labels' | 'unitKinds'>;

/**
 * Finds every roster of a workbook and reads its entries (DESIGN §3 "Roster").
 *
 * In: the sheets (those of ours are passed over), the clerk's corrections, a watch that is told
 * rows done. Out: rosters in the order of sheets and rows, one table of all entries, and every
 * `roster.*`, `rating.*`, `entry.*` and `unit.*` problem of the input.
 */
export function recogniseRosters(
  grids: readonly Grid[],
  choices: RecognitionChoices,
  watch: Watch,
): Recognition {
  watch('recognise', 0, choices.rosters.length);
  const noTexts = { size: 0, text: () => '', folded: () => '' };
  const entries: EntryTable = {
    count: 0,
    values: grids[0]?.values ?? new ValueTable(),
    roster: new Uint16Array(0),
    row: new Int32Array(0),
    hidden: new Uint8Array(0),
    subject: new Uint8Array(0),
    kind: new Uint8Array(0),
    unitKind: new Uint8Array(0),
    name: new Int32Array(0),
    names: noTexts,
    unit: new Int32Array(0),
    units: noTexts,
    ratings: [],
    texts: new Map(),
    byHeader: new Map(),
  };
  return {
    rosters: [],
    entries,
    problems: [{ code: 'roster.none', params: {}, severity: 'error' }],
  };
}
