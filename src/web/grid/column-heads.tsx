import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { columnLetters } from '../../core/roster/address';
import type { Area } from '../../core/roster/grid';
import { useGridStyles } from './grid-styles';
import type { SheetPaper } from './sheet-paper';
import { HEAD_PX, type Viewport } from './viewport';

interface ColumnHeadsProps {
  readonly paper: SheetPaper;
  readonly viewport: Viewport;
  readonly marked: Area;
}

/** The row of column letters. */
export function ColumnHeads({ paper, viewport, marked }: ColumnHeadsProps): ReactNode {
  const styles = useGridStyles();
  const { headPx, kept, offset, firstColumn, lastColumn } = viewport;
  const head = (column: number) => (
    <ColumnHead
      key={column}
      paper={paper}
      column={column}
      isMarked={column >= marked.firstColumn && column <= marked.lastColumn}
    />
  );
  const spans = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => head(from + i));
  return (
    <div role="rowgroup" className={styles.heads} style={{ height: HEAD_PX }}>
      <div role="row" aria-rowindex={1} style={{ height: HEAD_PX }}>
        <div
          role="columnheader"
          aria-colindex={1}
          className={styles.corner}
          style={{ left: 0, top: 0, width: headPx, height: HEAD_PX }}
        >
          <span aria-hidden="true">◢</span>
          <span className={styles.unseen}>{paper.t['grid.selectAll']({})}</span>
        </div>
        <div className={styles.kept} style={{ left: headPx, width: kept.columnsPx }}>
          {spans(0, kept.columns - 1)}
        </div>
        <div className={styles.moving} style={{ left: headPx + kept.columnsPx }}>
          <div style={{ transform: `translateX(${-offset.left - kept.columnsPx}px)` }}>
            {spans(firstColumn, lastColumn)}
          </div>
        </div>
      </div>
    </div>
  );
}

interface ColumnHeadProps {
  readonly paper: SheetPaper;
  readonly column: number;
  readonly isMarked: boolean;
}

function ColumnHead({ paper, column, isMarked }: ColumnHeadProps): ReactNode {
  const styles = useGridStyles();
  const { columns, grid } = paper.shape;
  if (columns.isHidden(column)) return null;
  const isHidden = grid.isColumnHidden(column);
  const isBehindHidden = column > 0 && columns.isHidden(column - 1);
  const first = (columns.shown(column - 1, -1) ?? -1) + 1;
  const span = isHidden
    ? { first: columnLetters(column), last: columnLetters(column) }
    : { first: columnLetters(first), last: columnLetters(column - 1) };
  return (
    <div
      role="columnheader"
      aria-colindex={column + 2}
      title={isHidden || isBehindHidden ? paper.t['grid.hiddenColumns'](span) : undefined}
      data-marked={isMarked ? '' : undefined}
      data-hidden={isHidden ? '' : undefined}
      className={mergeClasses(
        styles.columnHead,
        isBehindHidden && styles.hiddenBefore,
        isBehindHidden && styles.hiddenLeft,
      )}
      style={{ left: columns.start(column), width: columns.size(column), height: HEAD_PX }}
    >
      {columnLetters(column)}
    </div>
  );
}
