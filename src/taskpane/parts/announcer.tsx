import { makeStyles } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { STATUSES } from '../../core/review/result';
import { usePane, type Pane } from '../pane-context';
import { statusCounts } from '../../core/review/status-counts';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Tells a screen reader what goes on and what came of it, without moving the focus. */
export function Announcer(): ReactNode {
  const styles = useStyles();
  const pane = usePane();
  const { reviewed, work } = pane.state;
  const result = useMemo(() => (reviewed === null ? '' : resultText(pane)), [reviewed, pane.t]); // eslint-disable-line react-hooks/exhaustive-deps -- the pane is new at every event, the result is not
  const progress = work?.shown === true ? `${pane.words.progress[work.phase]}…` : '';
  return (
    <div className={styles.hidden} role="status" aria-live="polite">
      {progress === '' ? result : progress}
    </div>
  );
}

function resultText({ state, t }: Pane): string {
  if (state.reviewed === null) return '';
  const counts = statusCounts(state.reviewed.review);
  const countOf = (status: (typeof STATUSES)[number]) => counts[STATUSES.indexOf(status)] ?? 0;
  return t['result.announced']({
    total: state.reviewed.review.entries.count,
    nominated: countOf('nominated'),
    contested: countOf('contested'),
  });
}
