import { Button, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Review } from '../../core/review/result';
import { useLooks } from '../parts/looks';
import { Fold } from '../parts/section';
import { StatusChip } from '../parts/status-chip';
import { usePane } from '../pane-context';
import { showPlace } from '../session/actions';
import { decide } from '../session/choices';
import { keyOf, placeOf, type EntryView } from '../session/entry-view';
import { DecisionForm, type DecisionFacts } from './decision-form';
import { EntryAttestations } from './entry-attestations';
import { EntryCategory } from './entry-category';

const useStyles = makeStyles({
  detail: {
    padding: `4px 8px 8px 26px`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  reasons: { margin: '4px 0', paddingLeft: '16px' },
});

interface EntryDetailProps {
  readonly review: Review;
  readonly view: EntryView;
}

/** Everything about one entry: where it stands, all its reasons, its category, a decision. */
export function EntryDetail({ review, view }: EntryDetailProps): ReactNode {
  const looks = useLooks();
  const styles = useStyles();
  const { session, say, t } = usePane();
  const place = placeOf(review, view.entry);
  const facts = [
    t['list.place'](place),
    ...(view.rank > 0 ? [t['list.rank']({ rank: view.rank })] : []),
    ...(view.hidden ? [t['list.hidden']({})] : []),
  ];
  return (
    <div className={styles.detail}>
      <div className={looks.row}>
        <StatusChip status={view.status} />
        <span>{facts.join(' · ')}</span>
      </div>
      <ul className={styles.reasons}>
        {view.reasons.map(({ message, outcome }, index) => (
          <li key={index} className={looks.wrap}>
            {say.reason(message, outcome)}
          </li>
        ))}
      </ul>
      <EntryCategory review={review} view={view} />
      {session.store.live === null ? null : (
        <Button size="small" onClick={() => void showPlace(session, place)}>
          {t['list.goTo']({})}
        </Button>
      )}
      <EntryAttestations review={review} view={view} />
      <Decide review={review} view={view} />
    </div>
  );
}

/** Outside a tie too the committee may choose, or leave out. */
function Decide({ review, view }: EntryDetailProps): ReactNode {
  const { t, choose } = usePane();
  const [decision, setDecision] = useState<'nominate' | 'leaveOut'>('nominate');
  const eligible = ['nominated', 'contested', 'overQuota', 'eligible'].includes(view.status);
  if (!eligible) return null;
  const save = (facts: DecisionFacts) => {
    choose(decide([{ entry: keyOf(review, view.entry), decision, ...facts }]));
  };
  return (
    <Fold inner title={t['decide.title']({})}>
      <RadioGroup
        layout="horizontal"
        aria-label={t['decide.title']({})}
        value={decision}
        onChange={(_, { value }) => {
          setDecision(value === 'leaveOut' ? 'leaveOut' : 'nominate');
        }}
      >
        <Radio value="nominate" label={t['decide.nominate']({})} />
        <Radio value="leaveOut" label={t['decide.leaveOut']({})} />
      </RadioGroup>
      <DecisionForm missing={null} onSave={save} />
    </Fold>
  );
}
