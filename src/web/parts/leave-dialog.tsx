import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { leaveFor } from '../file-actions';
import { usePage } from '../page-context';

/** Asks before another file takes the place of one with work that has not been saved. */
export function LeaveDialog(): ReactNode {
  const { store, state, t } = usePage();
  const { asked, file } = state;
  if (asked === null || file === null) return null;
  const stay = () => {
    store.set({ asked: null });
  };
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_, { open }) => {
        if (!open) stay();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t['leave.title']({})}</DialogTitle>
          <DialogContent>{t['leave.text']({ name: file.chosen.name })}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => void leaveFor(store, asked, true)}>
              {t['leave.save']({})}
            </Button>
            <Button onClick={() => void leaveFor(store, asked, false)}>{t['leave.go']({})}</Button>
            <Button onClick={stay}>{t['leave.stay']({})}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
