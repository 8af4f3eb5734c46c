import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePane } from '../pane-context';
import { STEPS, type SessionState, type Step } from '../session/state';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    '@container (min-width: 440px)': { gridTemplateColumns: 'repeat(4, auto)' },
  },
  tab: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, minWidth: 0 },
});

const NUMBERS = ['①', '②', '③', '④'] as const;

/** The four steps: each can be opened at any time, with what was done there kept. */
export function Stepper(): ReactNode {
  const styles = useStyles();
  const { session, state, t } = usePane();
  return (
    <nav aria-label={t.steps({})}>
      <TabList
        size="small"
        className={styles.list}
        selectedValue={state.step}
        onTabSelect={(_, { value }) => {
          const step = STEPS.find((known) => known === value);
          if (step !== undefined) session.store.dispatch({ type: 'step', step });
        }}
      >
        {STEPS.map((step, index) => (
          <Tab
            key={step}
            id={`pane-tab-${step}`}
            value={step}
            className={styles.tab}
            aria-controls="pane-step"
          >
            {`${NUMBERS[index] ?? ''} ${t[`step.${step}`]({})}${signOf(step, state)}`}
          </Tab>
        ))}
      </TabList>
    </nav>
  );
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
