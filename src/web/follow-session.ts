import { unwatched } from '../core/progress';
import type { Grid } from '../core/roster/grid';
import type { Written } from '../taskpane/session/state';
import type { CellPlace } from '../workbook/live-workbook';
import type { OpenFile } from './page-state';
import type { PageStore } from './page-store';

/** Keeps the grid in step with what the pane writes and takes back. */
export function followSession(store: PageStore, file: OpenFile): void {
  let known = file.session.store.state.written;
  file.session.store.subscribe(() => {
    const { written } = file.session.store.state;
    if (written === known) return;
    const before = known;
    known = written;
    store.set({ unsaved: true });
    void showAgain(store, file, (grids) => newPlace(file, grids, before, written));
  });
  void showAgain(store, file);
}

/** Asks for the sheets as they stand now; of several questions the last one counts. */
export async function showAgain(
  store: PageStore,
  file: OpenFile,
  placeIn: (grids: readonly Grid[]) => CellPlace | null = () => null,
): Promise<void> {
  const asked = ++lastAsked;
  const view = await file.workshop.workbook.view(unwatched);
  if (asked !== lastAsked || store.state.file !== file) return;
  const place = placeIn(view);
  store.set({ view, ...(place === null ? {} : { shown: place }) });
}

let lastAsked = 0;

/** Where what a run has brought begins: the list, else the roster with its colours. */
function newPlace(
  { session }: OpenFile,
  grids: readonly Grid[],
  before: Written,
  now: Written,
): CellPlace | null {
  if (now.plan === null || now.plan === before.plan) return null;
  if (now.list && !before.list) {
    const list = grids.find(({ ours }) => ours);
    return list === undefined ? null : { sheet: list.sheet, row: 1, column: 0 };
  }
  const { recognition } = session.store.state;
  const [roster] = recognition?.rosters ?? [];
  if (!now.highlight || roster === undefined) return null;
  return { sheet: roster.sheet, row: roster.headerRows.last, column: roster.area.firstColumn };
}
