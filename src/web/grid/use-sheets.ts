import { useEffect, useState } from 'react';
import type { Grid } from '../../core/roster/grid';
import type { PageSentences } from '../../i18n/page-words';
import type { GridPlace } from './grid-place';
import type { SheetChoice } from './sheet-tabs';

interface SheetsAsked {
  readonly sheets: readonly Grid[];
  readonly place: GridPlace | null;
  readonly t: PageSentences;
  readonly onSheet: (sheet: string) => void;
}

/** Which sheet is shown, which can be turned to, and whether hidden things are shown. */
export function useSheets({ sheets, place, t, onSheet }: SheetsAsked) {
  const [wanted, setWanted] = useState<string | null>(null);
  const [showsSheets, setShowsSheets] = useState(false);
  const [showsHidden, setShowsHidden] = useState(false);
  const [seen, setSeen] = useState<GridPlace | null>(null);
  if (place !== seen) {
    setSeen(place);
    if (place !== null) setWanted(place.sheet);
  }
  const hidden = sheets.filter(({ visibility }) => visibility !== 'visible');
  const shown = sheets.filter(
    ({ visibility, sheet }) => showsSheets || visibility === 'visible' || sheet === wanted,
  );
  const grid = shown.find(({ sheet }) => sheet === wanted) ?? shown[0] ?? sheets[0];
  const current = grid?.sheet;
  useEffect(() => {
    if (current !== undefined) onSheet(current);
    // Told once a sheet; who listens may be another function at every turn.
  }, [current]);
  const choices: SheetChoice[] = [];
  if (hidden.length > 0) {
    const label = t['grid.showHiddenSheets']({ count: hidden.length });
    choices.push({ label, isOn: showsSheets, set: setShowsSheets });
  }
  if (grid !== undefined && hidesParts(grid)) {
    const label = t['grid.showHiddenParts']({});
    choices.push({ label, isOn: showsHidden, set: setShowsHidden });
  }
  return { grid, shown, turnTo: setWanted, choices, showsHidden };
}

const known = new WeakMap<Grid, boolean>();

/** Whether rows or columns of a sheet are hidden; looked up once a sheet. */
function hidesParts(grid: Grid): boolean {
  let found = known.get(grid);
  if (found === undefined) known.set(grid, (found = looksHidden(grid)));
  return found;
}

function looksHidden(grid: Grid): boolean {
  for (let column = 0; column < grid.columnCount; column++) {
    if (grid.isColumnHidden(column)) return true;
  }
  for (let row = 1; row <= grid.lastRow; row++) if (grid.isRowHidden(row)) return true;
  return false;
}
