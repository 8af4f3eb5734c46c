import { useCallback, useId, useMemo, useState, type ReactNode } from 'react';
import type { Highlight } from '../../core/plan';
import type { Grid } from '../../core/roster/grid';
import type { PageSentences } from '../../i18n/page-words';
import type { CellEdit } from '../../workbook/cell-edit';
import type { SheetArea } from '../../workbook/live-workbook';
import type { SheetLooks } from '../../workbook/sheet-looks';
import type { GridPlace } from './grid-place';
import { useGridStyles } from './grid-styles';
import { statusReader } from './row-status';
import type { SheetCommands } from './sheet-keys';
import type { RowSpan } from './sheet-shape';
import { SheetTabs, tabId } from './sheet-tabs';
import { SheetView, type SheetKeeper, type SheetMemory } from './sheet-view';
import { useSheets } from './use-sheets';

/**
 * The grid of the page over the sheets of a workbook: shows them as Excel would, with the
 * highlight; lets the person mark, copy and type. It keeps nothing of the workbook: an edit is
 * told, and shows when the sheets come back with it. It fills the element it stands in.
 */
export interface WorkbookGridProps {
  /** All sheets as they stand now. New objects after an edit; the same ones where nothing changed. */
  readonly sheets: readonly Grid[];
  /** Looks of a sheet; null while they are not there yet. */
  readonly looksOf: (sheet: string) => SheetLooks | null;
  /** Header rows of the roster in a sheet, kept in view where the file freezes no panes. */
  readonly headerOf?: (sheet: string) => RowSpan | null;
  /** Of the last run. Columns in the sheets tell by themselves; colours are known from here only. */
  readonly highlights: readonly Highlight[];
  /** A new object shows its cell, turning to its sheet; see `GridPlace.focus`. */
  readonly place: GridPlace | null;
  readonly t: PageSentences;
  /** What is marked now, also when another sheet is turned to. */
  readonly onSelect: (selected: SheetArea) => void;
  /** The sheet that is shown, the first one included: its looks are needed now. */
  readonly onSheet: (sheet: string) => void;
  /** What was typed, one step of undo each time; null: the sheets are for reading only. */
  readonly onEdit: ((edits: readonly CellEdit[]) => void) | null;
  readonly onUndo: () => void;
  /** F6: to the part of the page beside the grid. */
  readonly onLeave: () => void;
  /** Cells that must not be typed into (formulas), besides our own sheets and columns. */
  readonly isFixed?: (sheet: string, row: number, column: number) => boolean;
}

export function WorkbookGrid(props: WorkbookGridProps): ReactNode {
  const styles = useGridStyles();
  const { t } = props;
  const panelId = useId();
  const turning = useSheets(props);
  const [news, setNews] = useState('');
  const { grid, shown, turnTo, choices } = turning;
  if (grid === undefined) return null;
  const { sheet } = grid;
  return (
    <div className={styles.frame}>
      <div
        id={panelId}
        role="tabpanel"
        aria-labelledby={tabId(panelId, sheet)}
        className={styles.panel}
      >
        <Sheet {...{ grid, turning }} asked={props} announce={setNews} />
      </div>
      <SheetTabs {...{ panelId, t, choices }} sheets={shown} current={sheet} onSheet={turnTo} />
      <div role="status" className={styles.unseen}>
        {news}
      </div>
    </div>
  );
}

interface SheetProps {
  readonly grid: Grid;
  readonly asked: WorkbookGridProps;
  readonly turning: ReturnType<typeof useSheets>;
  readonly announce: (text: string) => void;
}

/** The sheet that is turned to, as it was left. */
function Sheet({ grid, asked, turning, announce }: SheetProps): ReactNode {
  const { place, t, onSelect, onEdit } = asked;
  const { sheet } = grid;
  const keeper = useMemory();
  const commands: SheetCommands = {
    undo: asked.onUndo,
    leave: asked.onLeave,
    turn: (by) => {
      turning.turnTo(turning.shown[turning.shown.indexOf(grid) + by]?.sheet ?? sheet);
    },
  };
  return (
    <SheetView
      key={sheet}
      {...{ grid, t, keeper, commands, onEdit, announce, ...useParts(grid, asked) }}
      looks={asked.looksOf(sheet)}
      header={asked.headerOf?.(sheet) ?? null}
      showHidden={turning.showsHidden}
      place={place?.sheet === sheet ? place : null}
      onSelect={(area) => {
        onSelect({ sheet, area });
      }}
    />
  );
}

/** What of a sheet's cells depends on the workbook around it. */
function useParts(grid: Grid, { highlights, isFixed }: WorkbookGridProps) {
  const statusOf = useMemo(() => statusReader(grid, highlights), [grid, highlights]);
  const fixed = useCallback(
    (row: number, column: number) =>
      grid.ours || grid.ownColumns.includes(column) || isFixed?.(grid.sheet, row, column) === true,
    [grid, isFixed],
  );
  return { statusOf, isFixed: fixed };
}

/** How each sheet was left, and which place was shown last. */
function useMemory(): SheetKeeper {
  const [keeper] = useState((): SheetKeeper => {
    const sheets = new Map<string, SheetMemory>();
    let shown: GridPlace | null = null;
    return {
      memoryOf: (sheet) => sheets.get(sheet) ?? null,
      keep: (sheet, memory) => {
        sheets.set(sheet, memory);
      },
      isNew: (place) => {
        const isNew = place !== shown;
        shown = place;
        return isNew;
      },
    };
  });
  return keeper;
}
