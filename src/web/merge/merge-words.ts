import { createContext, useContext } from 'react';
import type { Say } from '../../core/say';
import type { Words } from '../../i18n/words';

/** The words that the dialog speaks. */
export interface MergeWords {
  readonly words: Words;
  readonly say: Say;
}

export const MergeWordsContext = createContext<MergeWords | null>(null);

export function useMergeWords(): MergeWords {
  const words = useContext(MergeWordsContext);
  if (words === null) throw new TypeError('a part of the dialog stands outside it');
  return words;
}
