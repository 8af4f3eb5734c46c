import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { unwatched } from '../../core/progress';
import type { Grid } from '../../core/roster/grid';
import type { SheetLooks } from '../../workbook/sheet-looks';
import { editCells, showEntryOf, undoEdit } from '../file-actions';
import { WorkbookGrid } from '../grid/workbook-grid';
import { usePage } from '../page-context';
import type { OpenFile } from '../page-state';
import { focusPane } from './focus-pane';

/** The grid over the open file: what is marked in it shows in the pane, and the other way round. */
export function SheetView({ file }: { readonly file: OpenFile }): ReactNode {
  const { store, state, t } = usePage();
  const { view, shown } = state;
  const looks = useLooks(file, view);
  const pane = file.session.store;
  const { written, recognition } = useSyncExternalStore(pane.subscribe, () => pane.state);
  if (view === null) return null;
  return (
    <WorkbookGrid
      sheets={view}
      looksOf={looks.of}
      headerOf={(sheet) =>
        recognition?.rosters.find((roster) => roster.sheet === sheet)?.headerRows ?? null
      }
      highlights={written.plan?.highlights ?? []}
      place={shown}
      t={t}
      onSelect={(selected) => {
        file.workshop.mark(selected);
        showEntryOf(file, selected.sheet, selected.area.firstRow);
      }}
      onSheet={looks.need}
      onEdit={(edits) => void editCells(store, file, edits)}
      onUndo={() => void undoEdit(store, file)}
      onLeave={focusPane}
    />
  );
}

interface Looks {
  readonly of: (sheet: string) => SheetLooks | null;
  readonly need: (sheet: string) => void;
}

/** Looks are read sheet by sheet as their tabs are opened, and anew when the sheets change. */
function useLooks({ workshop }: OpenFile, view: readonly Grid[] | null): Looks {
  const [known, setKnown] = useState<ReadonlyMap<string, SheetLooks>>(new Map());
  const [sheet, need] = useState<string | null>(null);
  useEffect(() => {
    if (sheet === null || view === null) return;
    let isWanted = true;
    void workshop.workbook.looks(sheet, unwatched).then(
      (looks) => {
        if (isWanted) setKnown((before) => new Map(before).set(sheet, looks));
      },
      () => undefined, // Without looks the sheet shows its values.
    );
    return () => {
      isWanted = false;
    };
  }, [workshop, sheet, view]);
  return { of: (name) => known.get(name) ?? null, need };
}
