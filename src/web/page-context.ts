import { createContext, useContext } from 'react';
import type { Say } from '../core/say';
import type { PageSentences } from '../i18n/page-words';
import type { Words } from '../i18n/words';
import type { PageState } from './page-state';
import type { PageStore } from './page-store';

/** What every part of the page works with. */
export interface PageParts {
  readonly store: PageStore;
  readonly state: PageState;
  readonly words: Words;
  readonly t: PageSentences;
  readonly say: Say;
}

export const PageContext = createContext<PageParts | null>(null);

export function usePage(): PageParts {
  const parts = useContext(PageContext);
  if (parts === null) throw new TypeError('a part of the page stands outside it');
  return parts;
}
