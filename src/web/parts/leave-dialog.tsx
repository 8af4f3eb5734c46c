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
  const stay = () => {
    store.set({ asked: null });
  };
  const leave = (saves: boolean) => {
    if (asked !== null) void leaveFor(store, asked, saves);
  };
  // It stays in the tree while it is closed: Fluent shows the page to screen readers again only then.
  return (
    <Dialog
      open={asked !== null && file !== null}
      modalType="alert"
      onOpenChange={(_, { open }) => {
        if (!open) stay();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t['leave.title']({})}</DialogTitle>
          <DialogContent>{t['leave.text']({ name: file?.chosen.name ?? '' })}</DialogContent>
          <WaysOut onLeave={leave} onStay={stay} />
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface WaysOutProps {
  readonly onLeave: (saves: boolean) => void;
  readonly onStay: () => void;
}

function WaysOut({ onLeave, onStay }: WaysOutProps): ReactNode {
  const { t } = usePage();
  return (
    <DialogActions fluid>
      <Button
        appearance="primary"
        onClick={() => {
          onLeave(true);
        }}
      >
        {t['leave.save']({})}
      </Button>
      <Button
        onClick={() => {
          onLeave(false);
        }}
      >
        {t['leave.go']({})}
      </Button>
      <Button onClick={onStay}>{t['leave.stay']({})}</Button>
    </DialogActions>
  );
}
