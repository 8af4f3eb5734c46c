import { columnLetters } from '../core/roster/address';
import type { CellEdit } from '../workbook/cell-edit';
import type { ChosenFile } from './files/chosen-file';
import { showAgain } from './follow-session';
import { openFile } from './open-file';
import type { OpenFile } from './page-state';
import type { PageStore } from './page-store';

/** Opens a file, unless what is open has not been saved: then the person is asked first. */
export async function offerFile(store: PageStore, chosen: ChosenFile): Promise<void> {
  if (store.state.unsaved) store.set({ asked: chosen });
  else await openFile(store, chosen);
}

/** One file is opened; several are first put together into one. */
export async function offerFiles(store: PageStore, files: readonly ChosenFile[]): Promise<void> {
  const [first, ...others] = files;
  if (first === undefined) return;
  if (others.length === 0) await offerFile(store, first);
  else store.set({ merging: files });
}

/** Gives the file as it stands now to the person. True where it was taken. */
export async function saveFile(store: PageStore): Promise<boolean> {
  const { file } = store.state;
  if (file === null) return false;
  const { runner } = file.session.store;
  let taken = false;
  await runner.run('write', null, async (watch) => {
    const { workbook } = file.workshop;
    const make = () => workbook.save(watch);
    const result = await store.host.takeAway(await workbook.saveName(), make, file.chosen.handle);
    if (result.kind === 'dismissed') return;
    taken = true;
    const message = { code: result.kind, params: { name: result.name } } as const;
    store.set({ unsaved: false, notices: [{ kind: 'page', severity: 'success', message }] });
  });
  return taken;
}

/** The answer to the question whether unsaved work may be left. */
export async function leaveFor(store: PageStore, chosen: ChosenFile, save: boolean): Promise<void> {
  store.set({ asked: null });
  if (save && !(await saveFile(store))) return;
  await openFile(store, chosen);
}

/** Puts values into cells and judges again at once. */
export async function editCells(
  store: PageStore,
  file: OpenFile,
  edits: readonly CellEdit[],
): Promise<void> {
  const { runner } = file.session.store;
  const outcome = await runner.beside(() => file.workshop.workbook.edit(edits));
  if (outcome !== 'done') return;
  store.set({ edits: store.state.edits + 1, unsaved: true });
  await Promise.all([showAgain(store, file), file.session.judge.refresh()]);
}

/** Takes the last edit back, and shows where it was. */
export async function undoEdit(store: PageStore, file: OpenFile): Promise<void> {
  const place = await file.workshop.workbook.undoEdit();
  if (place === null) return;
  const at = { place: `${columnLetters(place.column ?? 0)}${place.row}` };
  store.set({
    edits: store.state.edits - 1,
    unsaved: true,
    shown: place,
    notices: [{ kind: 'page', severity: 'info', message: { code: 'editUndone', params: at } }],
  });
  await Promise.all([showAgain(store, file), file.session.judge.refresh()]);
}

/** Shows the entry of a row in the pane; false where the row is none. */
export function showEntryOf({ session }: OpenFile, sheet: string, row: number): boolean {
  const { reviewed, entry: known } = session.store.state;
  if (reviewed === null) return false;
  const { entries, rosters } = reviewed.review;
  const found = entries.row.findIndex(
    (at, entry) => at === row && rosters[entries.roster[entry] ?? -1]?.sheet === sheet,
  );
  if (found < 0) return false;
  if (found !== known) session.store.dispatch({ type: 'entry', entry: found });
  return true;
}
