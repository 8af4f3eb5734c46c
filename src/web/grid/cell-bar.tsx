import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { columnLetters } from '../../core/roster/address';
import type { Area } from '../../core/roster/grid';
import { cellText, editText } from './cell-text';
import { UNSEEN } from './grid-styles';
import { areaOfCell, isSameArea } from './merge-index';
import type { Cell } from './selection';
import type { SheetPaper } from './sheet-paper';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'baseline',
    flexWrap: 'wrap',
    gap: `0 ${tokens.spacingHorizontalM}`,
    minHeight: '28px',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase300,
  },
  address: { fontWeight: tokens.fontWeightSemibold, minWidth: '64px' },
  content: {
    flex: '1 1 120px',
    minWidth: 0,
    maxHeight: '60px',
    overflow: 'hidden',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  unseen: UNSEEN,
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface CellBarProps {
  readonly paper: SheetPaper;
  readonly active: Cell;
  readonly area: Area;
}

/** Which cell is active and all that it holds, also where its column is too narrow. */
export function CellBar({ paper, active, area }: CellBarProps): ReactNode {
  const styles = useStyles();
  const { shape, t } = paper;
  const { row, column } = active;
  const code = shape.grid.code(row, column);
  const { format } = shape.lookAt(row, column);
  const { stored } = cellText(shape.grid.values, code, format);
  const rows = area.lastRow - area.firstRow + 1;
  const columns = area.lastColumn - area.firstColumn + 1;
  const one = shape.merges.expand(areaOfCell(active));
  const isOne = isSameArea(one, area);
  const size = t['grid.size']({ address: addressOf(area), rows, columns });
  return (
    <div className={styles.bar}>
      <span className={styles.address}>{isOne ? `${columnLetters(column)}${row}` : size}</span>
      <span role="status" className={styles.unseen}>
        {isOne ? '' : size}
      </span>
      <span className={styles.content}>{editText(shape.grid.values.value(code), format)}</span>
      {stored !== null && <span className={styles.hint}>{t['grid.decoded']({ stored })}</span>}
    </div>
  );
}

function addressOf({ firstRow, lastRow, firstColumn, lastColumn }: Area): string {
  return `${columnLetters(firstColumn)}${firstRow}:${columnLetters(lastColumn)}${lastRow}`;
}
