import type { ReactNode, RefObject } from 'react';
import type { Area } from '../../core/roster/grid';
import { ColumnHeads } from './column-heads';
import { GridRow } from './grid-row';
import { useGridStyles } from './grid-styles';
import type { Cell } from './selection';
import type { SheetPaper } from './sheet-paper';
import { HEAD_PX, type Viewport } from './viewport';

interface SheetCellsProps {
  readonly view: RefObject<HTMLDivElement | null>;
  readonly paper: SheetPaper;
  readonly viewport: Viewport;
  readonly active: Cell;
  readonly area: Area;
  readonly editor: ReactNode;
}

/**
 * The cells in sight. The element that scrolls holds nothing but a view of its own size, in which
 * everything is placed: so a sheet may be higher than an element can be.
 */
export function SheetCells(props: SheetCellsProps): ReactNode {
  const styles = useGridStyles();
  const { view, paper, viewport, area } = props;
  const { shape, t } = paper;
  const { rows, columns, grid } = shape;
  return (
    <div style={{ width: columns.total + viewport.headPx, height: viewport.scale.height }}>
      <div
        ref={view}
        role="grid"
        aria-label={t['grid.name']({ sheet: grid.sheet })}
        aria-description={t['grid.keys']({})}
        aria-rowcount={rows.last + 1}
        aria-colcount={columns.last + 2}
        aria-multiselectable="true"
        className={styles.view}
        style={{ width: viewport.width, height: viewport.height }}
      >
        <ColumnHeads paper={paper} viewport={viewport} marked={area} />
        <KeptRows {...props} />
        <ScrollingRows {...props} />
      </div>
    </div>
  );
}

function KeptRows(props: SheetCellsProps): ReactNode {
  const styles = useGridStyles();
  const { paper, viewport } = props;
  const { rows } = paper.shape;
  const { kept, isPinned } = viewport;
  if (kept.rows === null || !isPinned) return null;
  const { first, last } = kept.rows;
  return (
    <div role="rowgroup" className={styles.band} style={{ top: HEAD_PX, height: kept.rowsPx }}>
      {shown(paper, first, last).map((row) => (
        <GridRow
          key={row}
          {...rowProps(props, row)}
          row={row}
          top={rows.start(row) - rows.start(first)}
        />
      ))}
    </div>
  );
}

function ScrollingRows(props: SheetCellsProps): ReactNode {
  const styles = useGridStyles();
  const { base, offset } = props.viewport;
  const { rows } = props.paper.shape;
  return (
    <div role="rowgroup" className={styles.body} style={{ top: HEAD_PX }}>
      <div
        className={styles.bodyMoving}
        style={{ transform: `translateY(${base - offset.top}px)` }}
      >
        {rowsDrawn(props).map((row) => (
          <GridRow key={row} {...rowProps(props, row)} row={row} top={rows.start(row) - base} />
        ))}
      </div>
    </div>
  );
}

function rowProps({ paper, viewport, active, area, editor }: SheetCellsProps, row: number) {
  const { headPx, offset, kept, firstColumn, lastColumn } = viewport;
  const isMarked = row >= area.firstRow && row <= area.lastRow;
  const isActive = row === active.row;
  return {
    paper,
    headPx,
    left: offset.left,
    keptColumns: kept.columns,
    firstColumn,
    lastColumn,
    markedFrom: isMarked ? area.firstColumn : -1,
    markedTo: isMarked ? area.lastColumn : -1,
    active: isActive ? active.column : -1,
    editor: isActive ? editor : null,
  };
}

function shown({ shape }: SheetPaper, from: number, to: number): number[] {
  const found: number[] = [];
  for (let row = from; row <= to; row++) if (!shape.rows.isHidden(row)) found.push(row);
  return found;
}

/** The rows in sight, the active one, and those from which a merged area reaches into sight. */
function rowsDrawn({ paper, viewport, active }: SheetCellsProps): readonly number[] {
  const { firstRow, lastRow, firstColumn, lastColumn, kept, isPinned } = viewport;
  const wanted = new Set(shown(paper, firstRow, lastRow));
  wanted.add(active.row);
  const sight = { firstRow, lastRow, firstColumn: kept.columns > 0 ? 0 : firstColumn, lastColumn };
  for (const merge of paper.shape.merges.touching(sight)) wanted.add(merge.firstRow);
  const isInBand = (row: number) =>
    isPinned && kept.rows !== null && row >= kept.rows.first && row <= kept.rows.last;
  return Array.from(wanted)
    .filter((row) => !isInBand(row))
    .sort((a, b) => a - b);
}
