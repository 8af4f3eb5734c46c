import type { Preferences } from '../taskpane/session/host';
import type { PageHost } from './page-host';
import type { PageNotice, PageState } from './page-state';

/** The state of the page with its listeners. */
export class PageStore {
  private current: PageState;
  private readonly listeners = new Set<() => void>();

  constructor(readonly host: PageHost) {
    this.current = {
      preferences: host.preferences.load(),
      file: null,
      opening: null,
      asked: null,
      merging: null,
      notices: [],
      view: null,
      shown: null,
      edits: 0,
      unsaved: false,
      tab: 'pane',
      remembers: host.memory.load() !== null,
    };
  }

  get state(): PageState {
    return this.current;
  }

  /** For React: the same function always, so that it subscribes once. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly set = (change: Partial<PageState>): void => {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  };

  readonly say = (...notices: readonly PageNotice[]): void => {
    this.set({ notices });
  };

  prefer(preferences: Partial<Preferences>): void {
    const chosen = { ...this.state.preferences, ...preferences };
    this.host.preferences.save(chosen);
    this.set({ preferences: chosen });
  }

  /** Forgets choices, language and theme; a file that is open keeps what was chosen for it. */
  forget(): void {
    this.host.memory.forget();
    this.set({ preferences: this.host.preferences.reset(), remembers: false });
  }
}
