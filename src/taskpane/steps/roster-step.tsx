import { Button, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLooks } from '../parts/looks';
import { ProblemList } from '../parts/problem-list';
import { Section } from '../parts/section';
import { usePane } from '../pane-context';
import { markedArea } from '../session/actions';
import { addRoster, dropCorrection } from '../session/choices';
import { LabelChoices } from './label-choices';
import { PointsChoice } from './points-choice';
import { RosterCard } from './roster-card';
import { UnitKindChoices } from './unit-kind-choices';

/** Step 1: what was recognised, and how to set it right. */
export function RosterStep(): ReactNode {
  const { state, t } = usePane();
  const { recognition } = state;
  if (recognition === null) {
    return state.work === null ? null : <Spinner label={t['roster.reading']({})} />;
  }
  const { rosters, entries, problems } = recognition;
  const found = t['roster.found']({ rosters: rosters.length, entries: entries.count });
  return (
    <>
      <Section title={t['roster.title']({})}>
        <p>{rosters.length === 0 ? t['roster.none']({}) : found}</p>
        {rosters.map((roster, index) => (
          <RosterCard
            key={`${roster.sheet}:${roster.area.firstRow}`}
            roster={roster}
            index={index}
          />
        ))}
        <IgnoredSheets />
        <AddSelection />
      </Section>
      <LabelChoices problems={problems} />
      <PointsChoice problems={problems} />
      <UnitKindChoices problems={problems} />
      <ProblemList problems={problems} />
      <NextStep />
    </>
  );
}

function IgnoredSheets(): ReactNode {
  const { state, t, choose } = usePane();
  const ignored = state.settings.rosters.filter(({ ignore }) => ignore === true);
  return ignored.map((correction) => (
    <p key={`${correction.sheet}:${correction.atRow ?? 0}`}>
      {t['roster.ignored']({ sheet: correction.sheet })}{' '}
      <Button
        size="small"
        onClick={() => {
          choose(dropCorrection(correction));
        }}
      >
        {t['roster.drop']({})}
      </Button>
    </p>
  ));
}

function AddSelection(): ReactNode {
  const { session, t, choose } = usePane();
  if (session.store.live === null) return null;
  const add = async () => {
    const marked = await markedArea(session);
    if (marked !== null) choose(addRoster(marked.sheet, marked.area));
  };
  return (
    <Button size="small" onClick={() => void add()}>
      {t['roster.addSelection']({})}
    </Button>
  );
}

/** The shortest way: open, choose the campaign, highlight. */
function NextStep(): ReactNode {
  const looks = useLooks();
  const { session, state, t } = usePane();
  if (state.reviewed !== null || (state.recognition?.rosters.length ?? 0) === 0) return null;
  return (
    <Button
      className={looks.fill}
      onClick={() => {
        session.store.dispatch({ type: 'step', step: 'campaign' });
      }}
    >
      {t['roster.campaignNext']({})}
    </Button>
  );
}
