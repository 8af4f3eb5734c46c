import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode, RefObject } from 'react';
import { ActionBar } from './parts/action-bar';
import { Announcer } from './parts/announcer';
import { Notices } from './parts/notices';
import { PaneMenu } from './parts/pane-menu';
import { Stepper, tabId } from './parts/stepper';
import { usePane } from './pane-context';
import { CampaignStep } from './steps/campaign-step';
import { ResultStep } from './steps/result-step';
import { RosterStep } from './steps/roster-step';
import { WriteStep } from './steps/write-step';
import type { Step } from './session/state';

const useStyles = makeStyles({
  frame: {
    height: '100%',
    minWidth: 0,
    // Parts follow the width of the pane, not of the window that it may stand in.
    containerType: 'inline-size',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  // Excel draws its own menu over the top right corner, 12 × 32 px (OFFICE, size).
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: `${tokens.spacingVerticalXS} 16px 0 ${tokens.spacingHorizontalM}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  main: { flex: '1 1 0', minHeight: 0, display: 'flex', flexDirection: 'column' },
  // The web view of Office hides scroll bars that are not asked for.
  scroller: {
    flex: '1 1 0',
    minHeight: 0,
    overflowX: 'hidden',
    overflowY: 'scroll',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    outlineOffset: '-2px',
  },
});

const STEPS: Readonly<Record<Step, () => ReactNode>> = {
  roster: RosterStep,
  campaign: CampaignStep,
  result: ResultStep,
  write: WriteStep,
};

/** Title, steps, messages, the step at hand, and the main actions always in reach. */
export function Frame({
  scroller,
}: {
  readonly scroller: RefObject<HTMLElement | null>;
}): ReactNode {
  const styles = useStyles();
  const { state, t } = usePane();
  const Content = STEPS[state.step];
  return (
    <div className={styles.frame}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t.title({})}</h1>
        <PaneMenu />
      </header>
      <Stepper />
      <Notices />
      <main className={styles.main}>
        <section
          ref={scroller}
          id="pane-step"
          className={styles.scroller}
          role="tabpanel"
          aria-labelledby={tabId(state.step)}
          tabIndex={0}
        >
          <Content key={state.step} />
        </section>
      </main>
      <ActionBar />
      <Announcer />
    </div>
  );
}
