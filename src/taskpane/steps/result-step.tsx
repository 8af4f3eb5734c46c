import { Button } from '@fluentui/react-components';
import { useDeferredValue, useMemo, type ReactNode } from 'react';
import type { Review } from '../../core/review/result';
import { categoryName } from '../../i18n/plan-names';
import { useLooks } from '../parts/looks';
import { ProblemList } from '../parts/problem-list';
import { usePane } from '../pane-context';
import { listEntries } from '../session/entry-list';
import { Breakdown } from './breakdown';
import { DecisionList } from './decision-list';
import { EntryList } from './entry-list-view';
import { Filters } from './filters';
import { QuotaBalances } from './quota-balances';
import { StatusBar } from './status-bar';
import { Ties } from './ties';

/** Step 3: who qualifies and why, under which quota, and what the committee has to settle. */
export function ResultStep(): ReactNode {
  const { session, state, t } = usePane();
  const { reviewed } = state;
  if (reviewed === null) {
    return (
      <>
        <p>{t['result.none']({})}</p>
        <Button
          onClick={() => {
            session.store.dispatch({ type: 'step', step: 'campaign' });
          }}
        >
          {t['roster.campaignNext']({})}
        </Button>
      </>
    );
  }
  return <Result review={reviewed.review} />;
}

function Result({ review }: { readonly review: Review }): ReactNode {
  const looks = useLooks();
  const { state, say } = usePane();
  const { reviewed } = state;
  // Typing stays quick over tens of thousands of entries: the list follows when there is time.
  const filter = useDeferredValue(state.filter);
  const shown = useMemo(() => listEntries(review, filter, say), [review, filter, say]);
  return (
    <>
      <div className={looks.quiet}>
        {review.campaign.number}
        {review.campaign.phases.length > 1 ? ` · ${review.phase.name}` : ''}
        {filter.category === null ? '' : ` · ${categoryName(review.campaign, filter.category)}`}
      </div>
      <StatusBar review={review} />
      <Ties review={review} />
      <QuotaBalances review={review} />
      <Breakdown review={review} />
      <DecisionList />
      <ProblemList problems={reviewed?.problems ?? []} />
      <Filters review={review} shown={shown.length} />
      <EntryList review={review} entries={shown} />
    </>
  );
}
