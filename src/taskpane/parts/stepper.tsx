import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactNode } from 'react';
import { usePane } from '../pane-context';
import { STEPS, type SessionState, type Step } from '../session/state';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    padding: `0 ${tokens.spacingHorizontalS}`,
    '@container (min-width: 440px)': { gridTemplateColumns: 'repeat(4, auto)' },
  },
  tab: {
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    border: 'none',
    borderBottom: '3px solid transparent',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '&[aria-selected="true"]': {
      fontWeight: tokens.fontWeightSemibold,
      borderBottomColor: tokens.colorCompoundBrandStroke,
    },
    // There a transparent border is drawn, too, and every step would look chosen.
    '@media (forced-colors: active)': {
      borderBottomColor: 'Canvas',
      '&[aria-selected="true"]': { borderBottomColor: 'Highlight' },
    },
  },
});

const NUMBERS = ['①', '②', '③', '④'] as const;

/**
 * The four steps: each can be opened at any time, with what was done there kept. Fluent's own tabs
 * put hidden stops for the focus into the page, which axe objects to.
 */
export function Stepper(): ReactNode {
  const styles = useStyles();
  const { session, state, t } = usePane();
  const go = (step: Step) => {
    session.store.dispatch({ type: 'step', step });
  };
  return (
    <nav aria-label={t.steps({})}>
      <div role="tablist" className={styles.list} onKeyDown={onArrows(state.step, go)}>
        {STEPS.map((step, index) => (
          <button
            key={step}
            id={tabId(step)}
            type="button"
            role="tab"
            className={styles.tab}
            aria-selected={state.step === step}
            aria-controls="pane-step"
            tabIndex={state.step === step ? 0 : -1}
            onClick={() => {
              go(step);
            }}
          >
            {`${NUMBERS[index] ?? ''} ${t[`step.${step}`]({})}${signOf(step, state)}`}
          </button>
        ))}
      </div>
    </nav>
  );
}

/** The steps are tabs of one area; its label is the tab at hand. */
export function tabId(step: Step): string {
  return `pane-tab-${step}`;
}

const WAYS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** Arrows lead round the four steps. */
function onArrows(current: Step, go: (step: Step) => void) {
  return (event: KeyboardEvent): void => {
    const way = WAYS[event.key];
    if (way === undefined) return;
    const step = STEPS[(STEPS.indexOf(current) + way + STEPS.length) % STEPS.length] ?? current;
    event.preventDefault();
    go(step);
    document.getElementById(tabId(step))?.focus();
  };
}

/** ✔ where a step is settled, ● where something there asks to be looked at. */
function signOf(step: Step, state: SessionState): string {
  const { recognition, reviewed, written } = state;
  switch (step) {
    case 'roster':
      return (recognition?.rosters.length ?? 0) > 0 ? ' ✔' : '';
    case 'campaign':
      return reviewed === null ? '' : ' ✔';
    case 'result':
      if (reviewed === null) return '';
      return state.stale || reviewed.review.ties.length > 0 ? ' ●' : ' ✔';
    case 'write':
      return written.highlight || written.list ? ' ✔' : '';
  }
}
