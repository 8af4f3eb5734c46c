import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useSyncExternalStore, type ReactNode } from 'react';
import { usePage } from '../page-context';

/** Says that a newer page waits; it comes only when the person asks for it. */
export function UpdateLine(): ReactNode {
  const { store, t } = usePage();
  const { updates } = store.host;
  const waiting = useSyncExternalStore(updates.subscribe, updates.isWaiting);
  if (!waiting) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{t['update.ready']({})}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={updates.use}>
          {t['update.use']({})}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
