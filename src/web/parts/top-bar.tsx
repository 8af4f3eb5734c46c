import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useSyncExternalStore, type ReactNode } from 'react';
import { saveFile, undoEdit } from '../file-actions';
import { usePage } from '../page-context';
import type { OpenFile } from '../page-state';
import { FileInfo } from './file-info';
import { OpenButton } from './open-button';
import { OpeningLine } from './opening-line';
import { PageNotices } from './page-notices';
import { UpdateLine } from './update-line';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  name: {
    flex: '1 1 160px',
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
  },
  unsaved: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
});

interface TopBarProps {
  readonly file: OpenFile;
}

/** The open file, and what can be done with it as a whole. */
export function TopBar({ file }: TopBarProps): ReactNode {
  const styles = useStyles();
  const { state, t } = usePage();
  const { name } = file.chosen;
  return (
    <section className={styles.bar} aria-label={t['file.bar']({})}>
      <div className={styles.row}>
        <span className={styles.name} title={name}>
          {name}
          {state.unsaved ? (
            <span className={styles.unsaved}> · {t['file.unsaved']({})}</span>
          ) : null}
        </span>
        <UndoButton file={file} />
        <FileInfo file={file} />
        <OpenButton>{t['open.other']({})}</OpenButton>
        <SaveButton file={file} />
      </div>
      <OpeningLine />
      <UpdateLine />
      <PageNotices />
    </section>
  );
}

function UndoButton({ file }: TopBarProps): ReactNode {
  const { store, state, t } = usePage();
  return (
    <Button
      appearance="subtle"
      disabledFocusable={state.edits === 0}
      onClick={() => void undoEdit(store, file)}
    >
      {t['file.undoEdit']({})}
    </Button>
  );
}

function SaveButton({ file: { session } }: TopBarProps): ReactNode {
  const { store, state, t } = usePage();
  const { work } = useSyncExternalStore(session.store.subscribe, () => session.store.state);
  const writing = work?.job === 'write' || work?.job === 'clear';
  return (
    <Button
      appearance={state.unsaved ? 'primary' : 'secondary'}
      disabledFocusable={writing}
      onClick={() => void saveFile(store)}
    >
      {t['file.save']({})}
    </Button>
  );
}
