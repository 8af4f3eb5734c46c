import { createContext, useContext } from 'react';
import type { Say } from '../core/say';
import type { PaneSentences } from '../i18n/pane-words';
import type { Words } from '../i18n/words';
import type { Session } from './session/actions';
import type { Choice } from './session/choices';
import type { SessionState } from './session/state';

/** What every part of the pane works with. */
export interface Pane {
  readonly session: Session;
  readonly state: SessionState;
  readonly words: Words;
  /** The pane's own sentences in the language of the screen. */
  readonly t: PaneSentences;
  /** Knows the names of the chosen plan. */
  readonly say: Say;
  readonly choose: (choice: Choice) => void;
  /** The one area that scrolls, for lists that draw only what is in sight. */
  readonly scroller: () => HTMLElement | null;
}

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new TypeError('a part of the pane stands outside it');
  return pane;
}
