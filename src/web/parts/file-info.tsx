import {
  Button,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePage } from '../page-context';
import type { OpenFile } from '../page-state';

const useStyles = makeStyles({
  lines: {
    maxWidth: '360px',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
  line: { margin: 0 },
});

/** What the file is, and what becomes of it when it is saved. */
export function FileInfo({ file }: { readonly file: OpenFile }): ReactNode {
  const { t } = usePage();
  return (
    <Popover trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="subtle">{t['file.info']({})}</Button>
      </PopoverTrigger>
      <PopoverSurface aria-label={t['file.info']({})} tabIndex={-1}>
        <Lines file={file} />
      </PopoverSurface>
    </Popover>
  );
}

function Lines({ file: { chosen, size, session } }: { readonly file: OpenFile }): ReactNode {
  const styles = useStyles();
  const { t } = usePage();
  const grids = session.store.state.contents?.grids ?? [];
  const rows = grids.reduce((sum, { lastRow }) => sum + lastRow, 0);
  const ending = chosen.name.slice(chosen.name.lastIndexOf('.')).toLowerCase();
  const isPackage = ending === '.xlsx' || ending === '.xlsm';
  const lines = [
    chosen.name,
    t['info.size']({ bytes: size }),
    t['info.sheets']({ sheets: grids.length, rows }),
    isPackage ? t['info.asItWas']({}) : t['info.converted']({ ending }),
    t['info.local']({}),
  ];
  return (
    <div className={styles.lines}>
      {lines.map((line) => (
        <p key={line} className={styles.line}>
          {line}
        </p>
      ))}
    </div>
  );
}
