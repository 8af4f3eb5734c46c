import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { LOOKS, statusWord } from '../../core/nomination/looks';
import type { Status } from '../../core/review/result';
import { usePane } from '../pane-context';

/** Fill of a status that has none in the sheet; readable in both themes. */
const PLAIN_FILL = 'F5F5F5';

/** The colours of PANE, with the dotted border where it asks for one. */
export function statusCss(status: Status) {
  const { fill, color, dotted } = LOOKS[status];
  return {
    backgroundColor: `#${fill ?? PLAIN_FILL}`,
    color: `#${color}`,
    border: `1px ${dotted ? 'dotted' : 'solid'} #${color}`,
  };
}

const useStyles = makeStyles({
  chip: { borderRadius: '4px', padding: '0 4px', display: 'inline-block' },
});

/** Sign and word of a status; its colour only helps. */
export function StatusChip({ status }: { readonly status: Status }): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  return (
    <span className={styles.chip} style={statusCss(status)}>
      {statusWord(status, say)}
    </span>
  );
}
