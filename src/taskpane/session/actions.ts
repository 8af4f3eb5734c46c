import type { CellPlace, SheetArea } from '../../workbook/live-workbook';
import type { Choice } from './choices';
import type { PaneHost } from './host';
import { Judge, RESET } from './judge';
import { Runs } from './runs';
import { SessionStore } from './session';
import type { Retry } from './state';

/** A pane at work: its state, and everything a person can ask of it. */
export interface Session {
  readonly store: SessionStore;
  readonly judge: Judge;
  readonly runs: Runs;
}

/** Starts a session over a workbook; nothing is read yet. */
export function createSession(host: PaneHost): Session {
  const store = new SessionStore(host);
  const judge = new Judge(store);
  return { store, judge, runs: new Runs(store, judge) };
}

/** Shows a cell to the person, where there is somebody looking. */
export async function showPlace({ store }: Session, place: CellPlace): Promise<void> {
  const { live } = store;
  if (live === null) return;
  await attempt(store, () => live.select(place));
}

/** What the person has marked in the sheet; null where that cannot be told. */
export async function markedArea({ store }: Session): Promise<SheetArea | null> {
  const { live } = store;
  return live === null ? null : attempt(store, () => live.selection());
}

async function attempt<Result>(
  store: SessionStore,
  task: () => Promise<Result>,
): Promise<Result | null> {
  const results: Result[] = [];
  // Beside the queue of jobs: looking at a cell must not wait for a review.
  const outcome = await store.runner.beside(async () => {
    results.push(await task());
  });
  return outcome === 'done' ? (results[0] ?? null) : null;
}

/** One press on a notice does what failed once more. */
export async function retry(session: Session, what: Retry): Promise<void> {
  const { judge, runs } = session;
  session.store.dispatch({ type: 'dismissAll' });
  switch (what) {
    case 'read':
      return session.store.state.contents === null ? judge.open() : judge.refresh();
    case 'highlight':
      return runs.highlight();
    case 'list':
      return runs.list();
    case 'clearHighlight':
      return runs.clearHighlight();
    case 'undo':
      return runs.undo();
    case 'save':
      return runs.save();
    case 'open':
      return runs.openList();
    case 'dropUnfit':
      return judge.dropUnfit();
  }
}

/** Forgets every choice and preference; what stands in the workbook stays. */
export async function resetAll({ store, judge }: Session): Promise<void> {
  store.dispatch({ type: 'preferences', preferences: store.host.preferences.reset() });
  store.dispatch({ type: 'dismissAll' });
  store.dispatch({ type: 'step', step: 'roster' });
  await judge.choose(RESET);
}

export type Choose = (choice: Choice) => void;
