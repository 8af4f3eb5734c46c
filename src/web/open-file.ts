import { campaignOf } from '../taskpane/session/state';
import { createSession, type Session } from '../taskpane/session/actions';
import type { PaneHost } from '../taskpane/session/host';
import type { NewNotice } from '../taskpane/session/reduce';
import { WorkbookError } from '../workbook/workbook';
import type { ChosenFile } from './files/chosen-file';
import { followSession } from './follow-session';
import { watchedPreferences, type Screen, type Workshop } from './page-host';
import type { OpenFile, PageNotice } from './page-state';
import type { PageStore } from './page-store';

/**
 * Reads a file and puts it in the place of the one that is open. A file that cannot be read leaves
 * everything as it was, and the page says why.
 */
export async function openFile(store: PageStore, chosen: ChosenFile): Promise<void> {
  store.state.opening?.session?.store.runner.cancel();
  store.set({ opening: { chosen, session: null }, asked: null, notices: [] });
  const result = await read(store, chosen);
  if (!isStillWanted(store, chosen)) return;
  store.set({ opening: null });
  if ('workshop' in result) enter(store, result);
  else refuse(store, result);
}

function isStillWanted({ state }: PageStore, chosen: ChosenFile): boolean {
  return state.opening?.chosen === chosen;
}

async function read(store: PageStore, chosen: ChosenFile): Promise<OpenFile | NewNotice> {
  try {
    const bytes = await chosen.bytes();
    const workshop = await store.host.openWorkbook(bytes, chosen.name, screenOf(store));
    const session = sessionOver(store, workshop, chosen);
    if (isStillWanted(store, chosen)) store.set({ opening: { chosen, session } });
    await session.judge.open();
    const { contents, notices } = session.store.state;
    if (contents !== null) return { id: ++lastId, chosen, size: bytes.length, workshop, session };
    const [first] = notices;
    return first ?? unexpected('');
  } catch (error) {
    if (error instanceof WorkbookError) {
      return { kind: 'problem', problem: error.problem, retry: null };
    }
    return unexpected(error instanceof Error ? error.message : String(error));
  }
}

function screenOf(store: PageStore): Screen {
  return {
    show: (place) => {
      store.set({ shown: { ...place } });
    },
    sheets: () => {
      const { view, file } = store.state;
      return view ?? file?.session.store.state.contents?.grids ?? [];
    },
  };
}

let lastId = 0;

function unexpected(message: string): NewNotice {
  const said = { code: 'unexpected', params: { message } } as const;
  return { kind: 'said', severity: 'error', message: said, retry: null };
}

function enter(store: PageStore, file: OpenFile): void {
  store.set({ file, view: null, shown: null, edits: 0, unsaved: false, tab: 'pane' });
  followSession(store, file);
}

function refuse(store: PageStore, notice: NewNotice): void {
  const { file } = store.state;
  const why: PageNotice = { kind: 'pane', notice: { ...notice, retry: null } };
  if (file === null) store.say(why);
  else {
    const params = { name: file.chosen.name };
    const message = { code: 'stillOpen', params } as const;
    store.say(why, { kind: 'page', severity: 'info', message });
  }
}

function sessionOver(store: PageStore, workshop: Workshop, chosen: ChosenFile): Session {
  const { host } = store;
  const kept = host.memory.load();
  const paneHost: PaneHost = {
    ...workshop,
    clock: host.clock,
    preferences: watchedPreferences(host, (preferences) => {
      store.set({ preferences });
    }),
    version: host.version,
    helpUrl: host.helpUrl,
    openList: async (plan) => {
      const list = await workshop.workbook.listFile(plan);
      const make = () => Promise.resolve(list);
      const { kind } = await host.takeAway(list.name, make, chosen.handle);
      return kind === 'dismissed' ? null : 'saved';
    },
    ...(kept === null ? {} : { remembered: kept.settings }),
  };
  const session = createSession(paneHost);
  const campaign = kept?.campaign ?? null;
  if (campaign !== null) session.store.dispatch({ type: 'campaignLoaded', campaign });
  rememberChoices(store, session);
  return session;
}

/** Every choice is kept on the machine as it is made, as far as it may outlive the file. */
function rememberChoices({ host }: PageStore, { store }: Session): void {
  let known = store.state.settings;
  store.subscribe(() => {
    const { settings } = store.state;
    if (settings === known) return;
    known = settings;
    host.memory.save({ settings, campaign: campaignOf(store.state) ?? null });
  });
}
