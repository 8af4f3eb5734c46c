import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useSyncExternalStore, type ReactNode } from 'react';
import type { Session } from '../../taskpane/session/actions';
import { usePage } from '../page-context';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  wide: { flex: '1 1 0', minWidth: 0, overflowWrap: 'anywhere' },
});

/** Which file is being read, how far, and the way to stop it. */
export function OpeningLine(): ReactNode {
  const styles = useStyles();
  const { state, t } = usePage();
  const { opening } = state;
  if (opening === null) return null;
  const text = t['open.reading']({ name: opening.chosen.name });
  return (
    <div className={styles.line}>
      <div className={styles.wide}>
        <span role="status">{text}</span>
        {opening.session === null ? (
          <ProgressBar aria-label={text} />
        ) : (
          <ReadingProgress session={opening.session} text={text} />
        )}
      </div>
      {opening.session === null ? null : <CancelButton session={opening.session} />}
    </div>
  );
}

interface ReadingProps {
  readonly session: Session;
  readonly text: string;
}

function ReadingProgress({ session: { store }, text }: ReadingProps): ReactNode {
  const { work } = useSyncExternalStore(store.subscribe, () => store.state);
  const share = work !== null && work.total > 0 ? { value: work.done, max: work.total } : {};
  return <ProgressBar {...share} aria-label={text} />;
}

function CancelButton({ session }: { readonly session: Session }): ReactNode {
  const { words } = usePage();
  return (
    <Button
      size="small"
      onClick={() => {
        session.store.runner.cancel();
      }}
    >
      {words.pane['action.cancel']({})}
    </Button>
  );
}
