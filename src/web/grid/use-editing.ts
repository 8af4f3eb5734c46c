import { useState } from 'react';
import { flushSync } from 'react-dom';
import { EMPTY_CELL, type Area } from '../../core/roster/grid';
import type { CellEdit } from '../../workbook/cell-edit';
import type { Leave } from './cell-editor';
import { cellsIn, MAX_COPIED_CELLS, usedPart } from './copy-text';
import { editText } from './cell-text';
import { moved } from './moves';
import { selectCell, type Cell, type Selection } from './selection';
import type { SheetPaper } from './sheet-paper';
import type { SheetShape } from './sheet-shape';
import { isNumericColumn } from './suggestions';
import { typedValue } from './typed-value';
import type { SelectionHandle } from './use-selection';

export interface Editing {
  readonly cell: Cell;
  /** What the cell holds, as it would be typed. */
  readonly held: string;
  /** What the editor begins with: that, or nothing where a letter began it. */
  readonly text: string;
}

export interface EditingHandle {
  readonly editing: Editing | null;
  /** Opens the editor on the active cell; `isFresh` empties it first. */
  readonly open: (isFresh: boolean) => void;
  readonly keep: (text: string, leave: Leave) => void;
  readonly giveUp: () => void;
  /** Empties what is marked. */
  readonly empty: () => void;
}

const KEYS: Readonly<Record<Exclude<Leave, 'stay'>, string>> = {
  down: 'ArrowDown',
  up: 'ArrowUp',
  right: 'ArrowRight',
  left: 'ArrowLeft',
};

/** Typing into cells; `onEdit` null: nothing can be typed. */
export function useEditing(
  paper: SheetPaper,
  handle: SelectionHandle,
  onEdit: ((edits: readonly CellEdit[]) => void) | null,
  announce: (text: string) => void,
): EditingHandle {
  const [editing, setEditing] = useState<Editing | null>(null);
  const { shape, t } = paper;
  const { active } = handle;
  const format = shape.lookAt(active.row, active.column).format;
  const open = (isFresh: boolean) => {
    if (onEdit === null || paper.isFixed(active.row, active.column)) {
      announce(t['grid.fixed']({}));
      return;
    }
    const code = shape.grid.code(active.row, active.column);
    const held = editText(shape.grid.values.value(code), format);
    // At once: the letter that began it goes into the field.
    flushSync(() => {
      setEditing({ cell: active, held, text: isFresh ? '' : held });
    });
  };
  const keep = (text: string, leave: Leave) => {
    setEditing(null);
    if (editing === null) return;
    if (text !== editing.held) onEdit?.([typedEdit(editing.cell, text, paper)]);
    if (leave !== 'stay') handle.select(leaving(editing.cell, leave, shape));
  };
  const giveUp = () => {
    setEditing(null);
    handle.select(handle.selection);
  };
  const empty = () => {
    const edits = onEdit === null ? [] : emptied(usedPart(handle.area, shape), paper);
    if (edits.length > 0) onEdit?.(edits);
    else announce(t['grid.fixed']({}));
  };
  return { editing, open, keep, giveUp, empty };
}

function leaving(cell: Cell, leave: keyof typeof KEYS, shape: SheetShape): Selection {
  const press = { key: KEYS[leave], ctrl: false, shift: false };
  const from = selectCell(cell, shape.merges);
  return moved(from, press, shape, 0) ?? from;
}

function typedEdit({ row, column }: Cell, text: string, { shape }: SheetPaper): CellEdit {
  const isNumeric = isNumericColumn(shape.grid, column);
  const value = typedValue(text, { format: shape.lookAt(row, column).format, isNumeric });
  return { sheet: shape.grid.sheet, row, column, value };
}

/** Nothing where the area is too large to be meant. */
function emptied(area: Area, { shape, isFixed }: SheetPaper): CellEdit[] {
  const edits: CellEdit[] = [];
  if (cellsIn(area) > MAX_COPIED_CELLS) return edits;
  const { grid } = shape;
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      if (grid.code(row, column) === EMPTY_CELL || isFixed(row, column)) continue;
      edits.push({ sheet: grid.sheet, row, column, value: null });
    }
  }
  return edits;
}
