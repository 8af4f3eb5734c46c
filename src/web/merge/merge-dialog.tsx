import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { ChosenFile } from '../files/chosen-file';
import { ExpectedField } from './expected-field';
import { FileRows } from './file-rows';
import type { MergeFiles } from './merge-files-here';
import { MergeFindings, MergeStatus } from './merge-findings';
import { MergeWordsContext, type MergeWords } from './merge-words';
import { useMerging, type Merging } from './use-merging';

export interface MergeDialogProps extends MergeWords {
  /** The files that were opened or dropped at once; null: the dialog is closed. */
  readonly files: readonly ChosenFile[] | null;
  /** The units that have to send a list, one a line, as kept on the machine. */
  readonly expected: string;
  readonly onExpected: (lines: string) => void;
  /** Must be the same function from one rendering to the next. */
  readonly merge: MergeFiles;
  readonly pickFiles: () => Promise<readonly ChosenFile[]>;
  /** Takes the merged workbook, to open it like any file. */
  readonly onMerged: (file: ChosenFile) => void;
  readonly onClose: () => void;
}

const useStyles = makeStyles({
  surface: { maxWidth: '900px', width: 'calc(100% - 32px)' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  findings: {
    '& h3': { margin: 0, fontSize: tokens.fontSizeBase300 },
    '& p': { margin: 0 },
    '& ul': { margin: 0 },
  },
});

/**
 * Several files at once: what is in each, who is missing, and one list of them. It stays in the
 * tree while it is closed: Fluent shows the page to screen readers again only as it closes.
 */
export function MergeDialog(props: MergeDialogProps): ReactNode {
  const styles = useStyles();
  const { files, words, say, onClose } = props;
  const spoken = useMemo(() => ({ words, say }), [words, say]);
  return (
    <MergeWordsContext value={spoken}>
      <Dialog
        open={files !== null}
        onOpenChange={(_, { open }) => {
          if (!open) onClose();
        }}
      >
        <DialogSurface className={styles.surface}>
          {files === null ? null : <MergeBody {...props} files={files} />}
        </DialogSurface>
      </Dialog>
    </MergeWordsContext>
  );
}

type OpenProps = MergeDialogProps & { readonly files: readonly ChosenFile[] };

function MergeBody(props: OpenProps): ReactNode {
  const { files, expected, merge, words } = props;
  const merging = useMerging(files, expected, merge);
  return (
    <DialogBody>
      <DialogTitle>{words.page['merge.title']({ count: merging.files.length })}</DialogTitle>
      <MergeContent merging={merging} {...props} />
      <MergeActions merging={merging} {...props} />
    </DialogBody>
  );
}

type PartProps = MergeDialogProps & { readonly merging: Merging };

function MergeContent({ merging, words, expected, onExpected, pickFiles }: PartProps): ReactNode {
  const styles = useStyles();
  const t = words.page;
  const adding = useRef<HTMLDivElement>(null);
  const [removed, setRemoved] = useState('');
  const remove = (file: ChosenFile) => {
    merging.remove(file);
    setRemoved(t['merge.removed']({ file: file.name }));
    // The button that had the focus is gone.
    adding.current?.querySelector('button')?.focus();
  };
  return (
    <DialogContent className={styles.content}>
      <div>{t['merge.what']({})}</div>
      <FileRows merging={merging} onRemove={remove} />
      <div ref={adding}>
        <Button onClick={() => void pickFiles().then(merging.add)}>{t['merge.add']({})}</Button>
      </div>
      <ExpectedField expected={expected} onExpected={onExpected} />
      <div className={styles.findings} role="status">
        {merging.work === null ? removed : ''}
        <MergeStatus merging={merging} />
        <MergeFindings merged={merging.merged} />
      </div>
    </DialogContent>
  );
}

function MergeActions({ merging, words, onMerged, onClose }: PartProps): ReactNode {
  const t = words.page;
  const { work, merged } = merging;
  const bytes = merged?.bytes ?? null;
  const open = () => {
    if (bytes === null) return;
    onMerged({ name: `${t['merge.name']({})}.xlsx`, bytes: () => Promise.resolve(bytes) });
  };
  return (
    <DialogActions fluid>
      {work !== null ? (
        <Button onClick={merging.cancel}>{t['merge.cancel']({})}</Button>
      ) : merged === null ? (
        <Button onClick={merging.again}>{t['merge.again']({})}</Button>
      ) : null}
      <Button appearance="primary" disabledFocusable={bytes === null} onClick={open}>
        {t['merge.go']({})}
      </Button>
      <Button onClick={onClose}>{t['merge.close']({})}</Button>
    </DialogActions>
  );
}
