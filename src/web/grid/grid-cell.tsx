import { mergeClasses } from '@fluentui/react-components';
import type { CSSProperties, ReactNode } from 'react';
import { EMPTY_CELL } from '../../core/roster/grid';
import { cellText, type CellText } from './cell-text';
import type { CellPaint } from './cell-paint';
import type { RowStatus } from './row-status';
import type { SheetPaper } from './sheet-paper';
import type { SheetShape } from './sheet-shape';
import type { useGridStyles } from './grid-styles';

type Styles = ReturnType<typeof useGridStyles>;

export interface CellState {
  readonly isMarked: boolean;
  readonly isActive: boolean;
  readonly status: readonly RowStatus[];
  readonly editor: ReactNode;
}

/** Columns that a text may run over when they are empty. */
const MAX_SPILL_COLUMNS = 30;
const PADDING_PX = 6;
/** Widths of a digit, of a sign between digits and, roughly, of a letter, in ems. */
const DIGIT_EM = 0.48;
const SIGN_EM = 0.26;
const LETTER_EM = 0.45;

/**
 * One cell, or a merged area from its first one; null where nothing of it shows. Not a component:
 * hundreds of them are in sight, and a row is drawn anew as a whole.
 */
export function gridCell(
  paper: SheetPaper,
  styles: Styles,
  row: number,
  column: number,
  state: CellState,
): ReactNode {
  const { shape, t } = paper;
  const box = boxOf(shape, row, column);
  if (box === null) return null;
  const look = shape.lookAt(row, column);
  const shown = cellText(shape.grid.values, shape.grid.code(row, column), look.format);
  const status = state.status.find((found) => covers(found, column));
  const paint = paper.paint(look, status?.look ?? null, shown);
  return (
    <div
      key={column}
      role="gridcell"
      aria-colindex={column + 2}
      aria-rowspan={box.rows > 1 ? box.rows : undefined}
      aria-colspan={box.columns > 1 ? box.columns : undefined}
      aria-selected={state.isMarked}
      aria-readonly={paper.isFixed(row, column) ? true : undefined}
      tabIndex={state.isActive ? 0 : undefined}
      data-active={state.isActive ? '' : undefined}
      data-marked={state.isMarked && !state.isActive ? '' : undefined}
      title={shown.stored === null ? undefined : t['grid.decoded']({ stored: shown.stored })}
      className={mergeClasses(
        styles.cell,
        paint.isLined && styles.lined,
        shape.grid.ours && !paint.isLined && styles.noLines,
      )}
      style={{ ...paint.cell, ...placed(box, paint.isLined) }}
    >
      {shown.text === '' ? null : textOf(shape, row, column, box.width, shown, paint, styles)}
      {state.editor}
    </div>
  );
}

function covers({ firstColumn, lastColumn }: RowStatus, column: number): boolean {
  return column >= firstColumn && column <= lastColumn;
}

interface Box {
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly rows: number;
  readonly columns: number;
}

/** Where a cell stands in its row; null for one that is hidden or covered by a merged area. */
function boxOf({ rows, columns, merges }: SheetShape, row: number, column: number): Box | null {
  const merge = merges.at(row, column);
  if (merge !== null && (merge.firstRow !== row || merge.firstColumn !== column)) return null;
  const lastRow = merge?.lastRow ?? row;
  const lastColumn = merge?.lastColumn ?? column;
  const left = columns.start(column);
  const width = columns.end(lastColumn) - left;
  const height = rows.end(lastRow) - rows.start(row);
  if (width === 0 || height === 0) return null;
  return { left, width, height, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** A cell with lines also covers the last pixel of its neighbours to the left and above. */
function placed({ left, width, height }: Box, isLined: boolean): CSSProperties {
  const over = isLined ? 1 : 0;
  return { left: left - over, top: -over, width: width + over, height: height + over };
}

function textOf(
  shape: SheetShape,
  row: number,
  column: number,
  width: number,
  shown: CellText,
  paint: CellPaint,
  styles: Styles,
): ReactNode {
  const { text, kind } = shown;
  if (paint.wraps) return <span className={mergeClasses(styles.text, styles.wrapped)}>{text}</span>;
  const room = width - PADDING_PX;
  if (kind !== 'text') {
    // Part of a number would be another number.
    const fits = kind !== 'number' || numberPx(text, paint.fontPx) <= width;
    const signs = '#'.repeat(Math.max(1, Math.floor(room / (paint.fontPx * DIGIT_EM))));
    return <span className={styles.text}>{fits ? text : signs}</span>;
  }
  const line = text.replaceAll('\n', '');
  if (line.length * paint.fontPx * LETTER_EM <= room) {
    return <span className={styles.text}>{line}</span>;
  }
  const spill = spillOf(shape, row, column, paint.align);
  const isSpilling = spill > 0;
  return (
    <span
      className={mergeClasses(styles.text, isSpilling && styles.spilling)}
      style={{
        maxWidth: room + spill,
        ...(isSpilling && { backgroundColor: paint.cell.backgroundColor ?? '#ffffff' }),
      }}
    >
      {line}
    </span>
  );
}

function numberPx(text: string, fontPx: number): number {
  const digits = text.replace(/\D/g, '').length;
  return fontPx * (digits * DIGIT_EM + (text.length - digits) * SIGN_EM);
}

/** Pixels that a text may take beyond its cell, over empty ones. */
function spillOf(
  shape: SheetShape,
  row: number,
  column: number,
  align: CellPaint['align'],
): number {
  const { merges, columns } = shape;
  if (merges.at(row, column) !== null) return 0;
  const room = (way: 1 | -1): number => {
    let px = 0;
    for (let n = 1; n <= MAX_SPILL_COLUMNS; n++) {
      const next = column + n * way;
      const isFree = next >= columns.first && next <= columns.last;
      if (!isFree || shape.grid.code(row, next) !== EMPTY_CELL) break;
      if (merges.at(row, next) !== null) break;
      px += columns.size(next);
    }
    return px;
  };
  if (align === 'left') return room(1);
  return align === 'right' ? room(-1) : 2 * Math.min(room(1), room(-1));
}
