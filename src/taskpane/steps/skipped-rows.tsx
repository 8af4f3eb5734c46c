import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Roster } from '../../core/roster/roster';
import { useLooks } from '../parts/looks';
import { Fold } from '../parts/section';
import { usePane } from '../pane-context';
import { showPlace } from '../session/actions';

const SHOWN = 100;

/** The rows of a table that are no entries, and why; blank ones explain themselves. */
export function SkippedRows({ roster }: { readonly roster: Roster }): ReactNode {
  const looks = useLooks();
  const { session, words, t } = usePane();
  const skipped = roster.skipped.filter(({ reason }) => reason !== 'blank');
  if (skipped.length === 0) return null;
  const more = skipped.length - SHOWN;
  const isLive = session.store.live !== null;
  return (
    <Fold inner title={t['roster.skipped']({ count: skipped.length })}>
      <ul className={looks.plainList}>
        {skipped.slice(0, SHOWN).map(({ row, reason, text }) => {
          const label = t['roster.skippedRow']({ row, reason: words.names.skips[reason] });
          return (
            <li key={row} className={looks.wrap}>
              {isLive ? (
                <Link
                  as="button"
                  inline
                  onClick={() => void showPlace(session, { sheet: roster.sheet, row })}
                >
                  {label}
                </Link>
              ) : (
                label
              )}{' '}
              <span className={looks.quiet}>{text}</span>
            </li>
          );
        })}
      </ul>
      {more > 0 ? <p>{t.more({ count: more })}</p> : null}
    </Fold>
  );
}
