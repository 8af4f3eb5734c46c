import type { PaneHost, Preferences } from './host';
import { liveOf } from './host';
import { reduce, type SessionEvent } from './reduce';
import { Runner } from './runner';
import { initialState, type SessionState } from './state';

/** The state of a pane with its listeners, and the one place that changes it. */
export class SessionStore {
  private current: SessionState;
  private readonly listeners = new Set<() => void>();
  readonly runner: Runner;

  constructor(readonly host: PaneHost) {
    this.current = initialState(host.preferences.load());
    this.runner = new Runner(host.clock, this.dispatch);
  }

  get state(): SessionState {
    return this.current;
  }

  /** For React: the same function always, so that it subscribes once. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly dispatch = (event: SessionEvent): void => {
    this.current = reduce(this.current, event);
    for (const listener of this.listeners) listener();
  };

  /** The workbook as one that somebody works in; null where it is only a file. */
  get live() {
    return liveOf(this.host.workbook);
  }

  prefer(preferences: Partial<Preferences>): void {
    const chosen = { ...this.state.preferences, ...preferences };
    this.host.preferences.save(chosen);
    this.dispatch({ type: 'preferences', preferences: chosen });
  }
}
