import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Review, Tie } from '../../core/review/result';
import { SUBJECTS } from '../../core/subject';
import { FirstOnes } from '../parts/first-ones';
import { useLooks } from '../parts/looks';
import { Fold } from '../parts/section';
import { usePane } from '../pane-context';
import { NO_FILTER } from '../session/state';
import { TieForm } from './tie-form';

/** A meeting does not settle more at once. */
const SHOWN = 20;

/** The groups of equals that only the committee can choose from. */
export function Ties({ review }: { readonly review: Review }): ReactNode {
  const { t } = usePane();
  const { ties } = review;
  if (ties.length === 0) return null;
  return (
    <Fold title={`⚖ ${t['ties.title']({ count: ties.length })}`}>
      <FirstOnes items={ties} step={SHOWN}>
        {(shown) => shown.map((tie) => <TieCard key={tie.id} tie={tie} review={review} />)}
      </FirstOnes>
    </Fold>
  );
}

function TieCard({ tie, review }: { readonly tie: Tie; readonly review: Review }): ReactNode {
  const looks = useLooks();
  const { session, words, t } = usePane();
  const subjects = new Set(tie.entries.map((entry) => review.entries.subject[entry]));
  const [only] = subjects;
  const line = words.cli.report['tie.line']({
    count: tie.entries.length,
    seats: tie.seats,
    unit: tie.unit ?? '',
    max: tie.max,
    clause: tie.clause,
    subject: subjects.size === 1 ? (SUBJECTS[only ?? -1] ?? null) : null,
  });
  const show = () => {
    const filter = { ...NO_FILTER, status: 'contested', unit: tie.unit } as const;
    session.store.dispatch({ type: 'filter', filter });
  };
  return (
    <div className={looks.card}>
      <p className={looks.wrap}>{line}</p>
      <TieForm tie={tie} review={review} />
      <Button size="small" appearance="subtle" onClick={show}>
        {t['tie.show']({})}
      </Button>
    </div>
  );
}
