import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePane } from '../pane-context';

const useStyles = makeStyles({ bar: { flexShrink: 0 }, body: { whiteSpace: 'normal' } });

/** Says that the sheet is newer than the result; one press brings them together. */
export function StaleBar(): ReactNode {
  const styles = useStyles();
  const { session, state, t } = usePane();
  if (!state.stale || state.contents === null) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>{t.stale({})}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" appearance="primary" onClick={() => void session.judge.refresh()}>
          {t['action.refresh']({})}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
