import { useSyncExternalStore } from 'react';

/** Below this width grid and pane do not fit beside each other. */
const NARROW = '(max-width: 899px)';

export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches);
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => {
    query.removeEventListener('change', listener);
  };
}
