import {
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { sayMessage } from '../../i18n/sentences';
import { usePage, type PageParts } from '../page-context';
import type { PageNotice } from '../page-state';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  bar: { height: 'auto', padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
});

/** What the page has to say; heard by those who do not see it. */
export function PageNotices(): ReactNode {
  const styles = useStyles();
  const parts = usePage();
  const { store, state, words } = parts;
  return (
    <div className={styles.list} role="status">
      {state.notices.map((notice, index) => (
        <MessageBar key={index} intent={intentOf(notice)} layout="multiline" className={styles.bar}>
          <MessageBarBody className={styles.body}>{textOf(notice, parts)}</MessageBarBody>
          <MessageBarActions>
            <Link
              as="button"
              onClick={() => {
                store.say(...state.notices.filter((other) => other !== notice));
              }}
            >
              {words.pane['action.close']({})}
            </Link>
          </MessageBarActions>
        </MessageBar>
      ))}
    </div>
  );
}

function intentOf(shown: PageNotice) {
  if (shown.kind === 'page') return shown.severity;
  const { notice } = shown;
  return notice.kind === 'problem' ? notice.problem.severity : notice.severity;
}

function textOf(shown: PageNotice, { t, words, say }: PageParts): string {
  if (shown.kind === 'page') return sayMessage(t, shown.message);
  const { notice } = shown;
  return notice.kind === 'problem'
    ? say.problem(notice.problem)
    : sayMessage(words.pane, notice.message);
}
