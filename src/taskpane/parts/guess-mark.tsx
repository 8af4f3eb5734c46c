import type { ReactNode } from 'react';
import { usePane } from '../pane-context';
import { useLooks } from './looks';

/** Marks what was guessed and can be changed where it stands. */
export function GuessMark(): ReactNode {
  const looks = useLooks();
  const { t } = usePane();
  return (
    <span className={looks.guess} title={t.guessed({})}>
      ? {t.guess({})}
    </span>
  );
}
