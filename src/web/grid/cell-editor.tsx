import { useId, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useGridStyles } from './grid-styles';

/** Where the selection goes when what was typed is kept. */
export type Leave = 'down' | 'up' | 'right' | 'left' | 'stay';

interface CellEditorProps {
  readonly label: string;
  readonly text: string;
  readonly suggestions: readonly string[];
  readonly suggestionsLabel: string;
  /** More than one line can be typed. */
  readonly isLong: boolean;
  readonly onKeep: (text: string, leave: Leave) => void;
  readonly onGiveUp: () => void;
}

/** What a cell is typed into with: it takes the focus when it appears, and keeps on losing it. */
export function CellEditor(props: CellEditorProps): ReactNode {
  const styles = useGridStyles();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const isDone = useRef(false);
  const list = useId();
  useLayoutEffect(() => {
    const input = field.current;
    input?.focus({ preventScroll: true });
    input?.setSelectionRange(input.value.length, input.value.length);
  }, []);
  const finish = (leave: Leave | null) => {
    if (isDone.current) return;
    isDone.current = true;
    if (leave === null) props.onGiveUp();
    else props.onKeep(field.current?.value ?? '', leave);
  };
  const shared = {
    ref: field,
    'aria-label': props.label,
    defaultValue: props.text,
    className: styles.editor,
    spellCheck: false,
    autoComplete: 'off',
    onBlur: () => {
      finish('stay');
    },
    onKeyDown: (event: KeyboardEvent<Field>) => {
      onKey(event, finish);
    },
  };
  if (props.isLong) return <textarea {...shared} rows={1} />;
  return (
    <>
      <input {...shared} list={props.suggestions.length > 0 ? list : undefined} />
      <Suggestions id={list} {...props} />
    </>
  );
}

interface SuggestionsProps extends Pick<CellEditorProps, 'suggestions' | 'suggestionsLabel'> {
  readonly id: string;
}

function Suggestions({ id, suggestions, suggestionsLabel }: SuggestionsProps): ReactNode {
  if (suggestions.length === 0) return null;
  return (
    <datalist id={id} aria-label={suggestionsLabel}>
      {suggestions.map((text) => (
        <option key={text} value={text} />
      ))}
    </datalist>
  );
}

type Field = HTMLInputElement | HTMLTextAreaElement;

function onKey(event: KeyboardEvent<Field>, finish: (leave: Leave | null) => void): void {
  event.stopPropagation();
  // While a letter with its tone is being put together the keys belong to the input method.
  if (event.nativeEvent.isComposing) return;
  const isLine = event.key === 'Enter' && event.altKey;
  if (isLine) insertLine(event.currentTarget);
  else if (event.key === 'Enter') finish(event.shiftKey ? 'up' : 'down');
  else if (event.key === 'Tab') finish(event.shiftKey ? 'left' : 'right');
  else if (event.key === 'Escape') finish(null);
  else return;
  event.preventDefault();
}

function insertLine(field: Field): void {
  if (!(field instanceof HTMLTextAreaElement)) return;
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
}
