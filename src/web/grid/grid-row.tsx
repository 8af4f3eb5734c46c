import { mergeClasses } from '@fluentui/react-components';
import { memo, type ReactNode } from 'react';
import { gridCell } from './grid-cell';
import { useGridStyles } from './grid-styles';
import type { RowStatus } from './row-status';
import type { SheetPaper } from './sheet-paper';
import type { SheetShape } from './sheet-shape';

interface GridRowProps {
  readonly paper: SheetPaper;
  readonly row: number;
  readonly top: number;
  readonly headPx: number;
  readonly left: number;
  /** Columns before this one stay in view. */
  readonly keptColumns: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Columns of the row that are marked; -1: none. */
  readonly markedFrom: number;
  readonly markedTo: number;
  /** The column of the active cell, if it is in this row; -1: not. */
  readonly active: number;
  /** What the active cell is typed into with. */
  readonly editor: ReactNode;
}

/** One row of the sheet: its number, the columns that stay, the columns that scroll. */
export const GridRow = memo(function GridRow(props: GridRowProps): ReactNode {
  const styles = useGridStyles();
  const { paper, row, top, headPx, left, keptColumns } = props;
  const { rows, columns } = paper.shape;
  const keptPx = columns.start(keptColumns);
  const status = paper.statusOf(row);
  const cell = (column: number): ReactNode =>
    gridCell(paper, styles, row, column, {
      isMarked: column >= props.markedFrom && column <= props.markedTo,
      isActive: column === props.active,
      status,
      editor: column === props.active ? props.editor : null,
    });
  return (
    <div
      role="row"
      aria-rowindex={row + 1}
      className={mergeClasses(styles.row, props.active >= 0 && styles.activeRow)}
      style={{ top, height: rows.size(row) }}
    >
      <RowHead {...{ paper, row, headPx, status }} isMarked={props.markedFrom >= 0} />
      {keptColumns > 0 && (
        <div
          className={styles.kept}
          data-clip={left > 0 ? '' : undefined}
          style={{ left: headPx, width: keptPx }}
        >
          {numbers(0, keptColumns - 1).map(cell)}
        </div>
      )}
      <div className={styles.moving} style={{ left: headPx + keptPx }}>
        <div style={{ transform: `translateX(${-left - keptPx}px)` }}>
          {scrolling(props).map(cell)}
        </div>
      </div>
    </div>
  );
});

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

/** The columns in sight, the active one, and those from which a merged area reaches into sight. */
function scrolling(props: GridRowProps): readonly number[] {
  const { paper, row, keptColumns, firstColumn, lastColumn, active } = props;
  const wanted = new Set(numbers(firstColumn, lastColumn));
  if (active >= keptColumns) wanted.add(active);
  const sight = { firstRow: row, lastRow: row, firstColumn, lastColumn };
  for (const merge of paper.shape.merges.touching(sight)) {
    if (merge.firstRow === row && merge.firstColumn >= keptColumns) wanted.add(merge.firstColumn);
  }
  // A text that begins left of the view may run into it.
  if (firstColumn > keptColumns) wanted.add(firstColumn - 1);
  return Array.from(wanted).sort((a, b) => a - b);
}

interface RowHeadProps {
  readonly paper: SheetPaper;
  readonly row: number;
  readonly headPx: number;
  readonly status: readonly RowStatus[];
  readonly isMarked: boolean;
}

function RowHead({ paper, row, headPx, status, isMarked }: RowHeadProps): ReactNode {
  const styles = useGridStyles();
  const { shape, t } = paper;
  const word = status[0]?.look.word ?? '';
  const before = hiddenBefore(shape, row);
  const isHidden = shape.grid.isRowHidden(row);
  const span = isHidden ? { first: row, last: row } : before;
  return (
    <div
      role="rowheader"
      aria-colindex={1}
      aria-label={t['grid.row']({ row, status: word })}
      title={span === null ? undefined : t['grid.hiddenRows'](span)}
      data-marked={isMarked ? '' : undefined}
      data-hidden={isHidden ? '' : undefined}
      className={mergeClasses(
        styles.rowHead,
        before !== null && styles.hiddenBefore,
        before !== null && styles.hiddenAbove,
      )}
      style={{ width: headPx }}
    >
      {row}
      {word === '' ? null : <span>{word.split(' ')[0]}</span>}
    </div>
  );
}

/** The rows between this one and the one shown before it. */
function hiddenBefore({ rows }: SheetShape, row: number) {
  if (row === rows.first || !rows.isHidden(row - 1)) return null;
  return { first: (rows.shown(row - 1, -1) ?? rows.first - 1) + 1, last: row - 1 };
}
