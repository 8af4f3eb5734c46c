import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Problem } from '../../core/problem';
import { sayMessage } from '../../i18n/sentences';
import { usePane, type Pane } from '../pane-context';
import { retry } from '../session/actions';
import type { Notice } from '../session/state';
import { PlaceLink } from './place-link';
import { StaleBar } from './stale-bar';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    maxHeight: '40%',
    overflowY: 'auto',
    flexShrink: 0,
  },
  bar: { height: 'auto', padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}` },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
});

/** What happened, why, and what to do; each can be closed. */
export function Notices(): ReactNode {
  const styles = useStyles();
  const { state, t } = usePane();
  if (state.notices.length === 0 && !state.stale) return null;
  return (
    <section className={styles.list} aria-label={t.messages({})} tabIndex={0}>
      <StaleBar />
      {state.notices.map((notice) => (
        <NoticeBar key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function NoticeBar({ notice }: { readonly notice: Notice }): ReactNode {
  const styles = useStyles();
  const pane = usePane();
  const { session, t } = pane;
  const again = notice.retry;
  return (
    <MessageBar intent={intentOf(notice)} layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        {textOf(notice, pane)}{' '}
        {notice.kind === 'problem' ? <PlaceLink place={notice.problem} /> : null}
      </MessageBarBody>
      <MessageBarActions>
        {again === null ? null : (
          <Button size="small" onClick={() => void retry(session, again)}>
            {t[again === 'dropUnfit' ? 'action.dropUnfit' : 'action.retry']({})}
          </Button>
        )}
        <Link
          as="button"
          onClick={() => {
            session.store.dispatch({ type: 'dismiss', id: notice.id });
          }}
        >
          {t['action.close']({})}
        </Link>
      </MessageBarActions>
    </MessageBar>
  );
}

function intentOf(notice: Notice): 'success' | Problem['severity'] {
  return notice.kind === 'problem' ? notice.problem.severity : notice.severity;
}

export function textOf(notice: Notice, { say, t }: Pick<Pane, 'say' | 't'>): string {
  return notice.kind === 'problem' ? say.problem(notice.problem) : sayMessage(t, notice.message);
}
