import type { KeyboardEvent } from 'react';
import type { EditingHandle } from './use-editing';
import { moved } from './moves';
import type { SheetShape } from './sheet-shape';
import type { SelectionHandle } from './use-selection';

export interface SheetCommands {
  readonly undo: () => void;
  /** To what stands beside the grid (F6). */
  readonly leave: () => void;
  /** To the sheet so many further on. */
  readonly turn: (sheets: 1 | -1) => void;
}

/** What a key on the grid does. Keys of no meaning here the browser keeps. */
export function onSheetKey(
  event: KeyboardEvent,
  shape: SheetShape,
  page: number,
  handle: SelectionHandle,
  editing: EditingHandle,
  commands: SheetCommands,
): void {
  const ctrl = event.ctrlKey || event.metaKey;
  const { key, shiftKey: shift } = event;
  if (event.altKey || event.nativeEvent.isComposing) return;
  const press = key === 'Enter' ? enterAsArrow(shift) : { key, ctrl, shift };
  const command = commandOf(key, ctrl, editing, commands);
  const next = command === null ? moved(handle.selection, press, shape, page) : null;
  if (command !== null || next !== null) event.preventDefault();
  // The letter itself goes into the editor that opens.
  else if (!ctrl && Array.from(key).length === 1) editing.open(true);
  command?.();
  if (next !== null) handle.select(next);
}

const enterAsArrow = (shift: boolean) => ({
  key: shift ? 'ArrowUp' : 'ArrowDown',
  ctrl: false,
  shift: false,
});

function commandOf(
  key: string,
  ctrl: boolean,
  editing: EditingHandle,
  { undo, leave, turn }: SheetCommands,
): (() => void) | null {
  if (ctrl) {
    if (key.toLowerCase() === 'z') return undo;
    if (key === 'PageDown')
      return () => {
        turn(1);
      };
    return key === 'PageUp'
      ? () => {
          turn(-1);
        }
      : null;
  }
  switch (key) {
    case 'F2':
      return () => {
        editing.open(false);
      };
    case 'Backspace':
      return () => {
        editing.open(true);
      };
    case 'Delete':
      return editing.empty;
    case 'F6':
      return leave;
    default:
      return null;
  }
}
