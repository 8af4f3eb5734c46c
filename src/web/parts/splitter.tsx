import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { usePage } from '../page-context';

/** Widths of the pane in pixels: it is made for 320 and more. */
export const PANE_WIDTHS = { least: 320, most: 720, first: 440 } as const;
const STEP_PX = 20;

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    width: '7px',
    cursor: 'col-resize',
    touchAction: 'none',
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

interface SplitterProps {
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

/** Divides the window between grid and pane, by pointer or by the arrow keys. */
export function Splitter({ width, onWidth }: SplitterProps): ReactNode {
  const styles = useStyles();
  const { t } = usePage();
  const set = (wanted: number) => {
    onWidth(Math.round(Math.min(PANE_WIDTHS.most, Math.max(PANE_WIDTHS.least, wanted))));
  };
  const onKey = (event: KeyboardEvent) => {
    const wanted = wantedBy(event.key, width);
    if (wanted === null) return;
    event.preventDefault();
    set(wanted);
  };
  const onMove = (event: PointerEvent<HTMLElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) {
      set(window.innerWidth - event.clientX);
    }
  };
  return (
    <div
      role="separator"
      aria-label={t.splitter({})}
      aria-orientation="vertical"
      aria-valuemin={PANE_WIDTHS.least}
      aria-valuemax={PANE_WIDTHS.most}
      aria-valuenow={width}
      tabIndex={0}
      className={styles.bar}
      onKeyDown={onKey}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={onMove}
    />
  );
}

function wantedBy(key: string, width: number): number | null {
  switch (key) {
    case 'ArrowLeft':
      return width + STEP_PX;
    case 'ArrowRight':
      return width - STEP_PX;
    case 'Home':
      return PANE_WIDTHS.least;
    case 'End':
      return PANE_WIDTHS.most;
    default:
      return null;
  }
}
