import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { columnLetters } from '../../core/roster/address';
import type { Area, Grid } from '../../core/roster/grid';
import type { PageSentences } from '../../i18n/page-words';
import type { CellEdit } from '../../workbook/cell-edit';
import type { SheetLooks } from '../../workbook/sheet-looks';
import { CellBar } from './cell-bar';
import { CellEditor } from './cell-editor';
import { createPainter } from './cell-paint';
import { cellsIn, copyText, MAX_COPIED_CELLS, usedPart } from './copy-text';
import type { GridPlace } from './grid-place';
import { useGridStyles } from './grid-styles';
import type { StatusOfRow } from './row-status';
import type { Selection } from './selection';
import { SheetCells } from './sheet-cells';
import { onSheetKey, type SheetCommands } from './sheet-keys';
import type { SheetPaper } from './sheet-paper';
import { shapeOf, type RowSpan, type SheetShape } from './sheet-shape';
import { suggestionsFor } from './suggestions';
import { useEditing, type EditingHandle } from './use-editing';
import { usePointer } from './use-pointer';
import { selectionAt, useSelection, type SelectionHandle } from './use-selection';
import { useViewport, type Offset, type Viewport } from './viewport';

/** Where a sheet was left: it is found again like that. */
export interface SheetMemory {
  readonly selection: Selection;
  readonly offset: Offset;
}

/** Keeps how sheets were left while others are shown. */
export interface SheetKeeper {
  readonly memoryOf: (sheet: string) => SheetMemory | null;
  readonly keep: (sheet: string, memory: SheetMemory) => void;
  /** True once for each place that is to be shown. */
  readonly isNew: (place: GridPlace) => boolean;
}

export interface SheetViewProps {
  readonly grid: Grid;
  readonly looks: SheetLooks | null;
  readonly header: RowSpan | null;
  readonly statusOf: StatusOfRow;
  readonly showHidden: boolean;
  readonly t: PageSentences;
  readonly place: GridPlace | null;
  readonly keeper: SheetKeeper;
  readonly isFixed: (row: number, column: number) => boolean;
  readonly onSelect: (area: Area) => void;
  readonly onEdit: ((edits: readonly CellEdit[]) => void) | null;
  readonly commands: SheetCommands;
  readonly announce: (text: string) => void;
}

const TOP: Offset = { top: 0, left: 0 };
const FIRST: Selection = { active: { row: 1, column: 0 }, corner: { row: 1, column: 0 } };

/** One sheet: what of it is in sight, what is marked, what is typed. */
export function SheetView(props: SheetViewProps): ReactNode {
  const styles = useGridStyles();
  const { commands, announce } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const view = useRef<HTMLDivElement>(null);
  const paper = usePaper(props);
  const { shape } = paper;
  const [viewport, handle] = useSight(props, shape, scroller, view);
  const editing = useEditing(paper, handle, props.onEdit, announce);
  const pointer = usePointer(shape, viewport, handle);
  const { active, area } = handle;
  const isTyping = editing.editing !== null;
  return (
    <>
      <CellBar paper={paper} active={active} area={area} />
      <div
        ref={scroller}
        className={styles.scroller}
        {...pointer}
        {...(isTyping ? {} : mouseHandlers(editing))}
        onKeyDown={(event) => {
          onSheetKey(event, shape, viewport.page, handle, editing, commands);
        }}
        onCopy={(event) => {
          if (!isTyping) copy(event, paper, area, announce);
        }}
      >
        <SheetCells
          {...{ view, paper, viewport, active, area }}
          editor={editorOf(paper, editing)}
        />
      </div>
    </>
  );
}

function mouseHandlers({ open }: EditingHandle) {
  return {
    // The grid puts the focus itself.
    onMouseDown: (event: MouseEvent) => {
      event.preventDefault();
    },
    onDoubleClick: () => {
      open(false);
    },
  };
}

function usePaper(props: SheetViewProps): SheetPaper {
  const { grid, looks, showHidden, statusOf, t, isFixed } = props;
  const shape = useMemo(() => shapeOf(grid, looks, showHidden), [grid, looks, showHidden]);
  const [paint] = useState(createPainter);
  return useMemo(
    () => ({ shape, paint, statusOf, t, isFixed }),
    [shape, paint, statusOf, t, isFixed],
  );
}

type ElementRef = RefObject<HTMLDivElement | null>;

/** What is in sight and what is marked: as it was left, then where a place leads. */
function useSight(
  { keeper, grid, header, place, onSelect }: SheetViewProps,
  shape: SheetShape,
  scroller: ElementRef,
  view: ElementRef,
): readonly [Viewport, SelectionHandle] {
  const [memory] = useState(() => keeper.memoryOf(grid.sheet));
  const viewport = useViewport(scroller, shape, header, memory?.offset ?? TOP);
  const handle = useSelection(view, shape, viewport, memory?.selection ?? FIRST, onSelect);
  const { selection, select } = handle;
  const { offset, height } = viewport;
  useEffect(() => {
    keeper.keep(grid.sheet, { selection, offset });
  }, [keeper, grid.sheet, selection, offset]);
  useEffect(() => {
    if (place === null || height === 0 || !keeper.isNew(place)) return;
    select(selectionAt(place, shape), { focus: place.focus === true, reveal: 'active' });
  }, [place, height, keeper, shape, select]);
  return [viewport, handle];
}

function copy(
  event: ClipboardEvent,
  { shape, t }: SheetPaper,
  area: Area,
  announce: (text: string) => void,
): void {
  event.preventDefault();
  const part = usedPart(area, shape);
  const cells = cellsIn(part);
  const isTooLarge = cells > MAX_COPIED_CELLS;
  if (!isTooLarge) event.clipboardData.setData('text/plain', copyText(part, shape));
  announce(
    isTooLarge ? t['grid.tooLarge']({ cells: MAX_COPIED_CELLS }) : t['grid.copied']({ cells }),
  );
}

function editorOf({ shape, t }: SheetPaper, { editing, keep, giveUp }: EditingHandle): ReactNode {
  if (editing === null) return null;
  const { row, column } = editing.cell;
  const cell = `${columnLetters(column)}${row}`;
  const suggestions = suggestionsFor(shape.grid, column);
  return (
    <CellEditor
      key={cell}
      label={t['grid.edit']({ cell })}
      text={editing.text}
      suggestions={suggestions}
      suggestionsLabel={t['grid.suggestions']({ cell })}
      isLong={suggestions.length === 0}
      onKeep={keep}
      onGiveUp={giveUp}
    />
  );
}
