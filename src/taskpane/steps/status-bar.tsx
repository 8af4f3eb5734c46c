import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { statusWord } from '../../core/nomination/looks';
import { STATUSES, type Review, type Status } from '../../core/review/result';
import { statusCss } from '../parts/status-chip';
import { usePane } from '../pane-context';
import { statusCounts } from '../../core/review/status-counts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    height: '24px',
    gap: '1px',
    margin: `${tokens.spacingVerticalXS} 0`,
  },
  part: { minWidth: '6px', boxSizing: 'border-box', cursor: 'pointer', forcedColorAdjust: 'none' },
  dimmed: { opacity: 0.35 },
  chips: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginBottom: tokens.spacingVerticalS },
  chip: {
    minWidth: 0,
    padding: '0 6px',
    fontWeight: tokens.fontWeightRegular,
    '&[aria-pressed="true"]': { outline: `2px solid ${tokens.colorNeutralForeground1}` },
  },
});

/** One bar, one number a status; a press shows those entries alone. */
export function StatusBar({ review }: { readonly review: Review }): ReactNode {
  const styles = useStyles();
  const { session, state, say, t } = usePane();
  const counts = useMemo(() => statusCounts(review), [review]);
  const chosen = state.filter.status;
  const toggle = (status: Status) => {
    const next = chosen === status ? null : status;
    session.store.dispatch({ type: 'filter', filter: { status: next } });
  };
  const present = STATUSES.filter((_, index) => (counts[index] ?? 0) > 0);
  const countOf = (status: Status) => counts[STATUSES.indexOf(status)] ?? 0;
  return (
    <>
      <div className={styles.bar} aria-hidden>
        {present.map((status) => (
          <div
            key={status}
            className={`${styles.part} ${chosen !== null && chosen !== status ? styles.dimmed : ''}`}
            style={{ ...statusCss(status), flexGrow: countOf(status) }}
            title={t['result.chip']({ word: statusWord(status, say), count: countOf(status) })}
            onClick={() => {
              toggle(status);
            }}
          />
        ))}
      </div>
      <StatusChips present={present} countOf={countOf} onToggle={toggle} />
    </>
  );
}

interface StatusChipsProps {
  readonly present: readonly Status[];
  readonly countOf: (status: Status) => number;
  readonly onToggle: (status: Status) => void;
}

function StatusChips({ present, countOf, onToggle }: StatusChipsProps): ReactNode {
  const styles = useStyles();
  const { state, say, t } = usePane();
  return (
    <div className={styles.chips} role="group" aria-label={t['result.chart']({})}>
      {present.map((status) => (
        <ToggleButton
          key={status}
          size="small"
          className={styles.chip}
          style={statusCss(status)}
          checked={state.filter.status === status}
          onClick={() => {
            onToggle(status);
          }}
        >
          {t['result.chip']({ word: statusWord(status, say), count: countOf(status) })}
        </ToggleButton>
      ))}
    </div>
  );
}
