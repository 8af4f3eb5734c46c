import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePane } from '../pane-context';
import type { Work } from '../session/state';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  wide: { flex: '1 1 0', minWidth: 0 },
});

/** The two main actions, and what is going on where that takes longer than a second. */
export function ActionBar(): ReactNode {
  const styles = useStyles();
  const { session, state, t } = usePane();
  const { work } = state;
  const writing = work !== null && work.job !== 'preview' && work.job !== 'review';
  return (
    <footer className={styles.bar} aria-label={t.actions({})}>
      {work?.shown === true ? <WorkLine work={work} /> : null}
      <div className={styles.row}>
        <Button
          appearance="primary"
          className={styles.wide}
          disabledFocusable={writing}
          onClick={() => void session.runs.highlight()}
        >
          {t['action.highlight']({})}
        </Button>
        <Button
          className={styles.wide}
          disabledFocusable={writing}
          onClick={() => void session.runs.list()}
        >
          {t['action.list']({})}
        </Button>
      </div>
    </footer>
  );
}

function WorkLine({ work }: { readonly work: Work }): ReactNode {
  const styles = useStyles();
  const { session, words, t } = usePane();
  const { phase, done, total, cancelling } = work;
  const share = total > 0 ? { value: done, max: total } : {};
  const text = t['progress.share']({ phase: words.progress[phase], done, total });
  return (
    <div className={styles.row}>
      <div className={styles.wide}>
        <span aria-hidden>{text}</span>
        <ProgressBar {...share} aria-label={words.progress[phase]} />
      </div>
      <Button
        size="small"
        disabledFocusable={cancelling}
        onClick={() => {
          session.store.runner.cancel();
        }}
      >
        {cancelling ? t['action.cancelling']({}) : t['action.cancel']({})}
      </Button>
    </div>
  );
}
