import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Problem, Severity } from '../../core/problem';
import { usePane } from '../pane-context';
import { isUnfit } from '../session/unfit-choices';
import { useLooks } from './looks';
import { PlaceLink } from './place-link';
import { Fold } from './section';

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];
/** More are seen after the first are settled. */
const SHOWN = 50;

/** What was noticed, worst first; each with its place and the way there. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }): ReactNode {
  const looks = useLooks();
  const { session, t, say } = usePane();
  if (problems.length === 0) return null;
  const sorted = ORDER.flatMap((wanted) => problems.filter(({ severity }) => severity === wanted));
  const worst = sorted[0]?.severity ?? 'info';
  const more = sorted.length - SHOWN;
  return (
    <Fold title={t['problems.title']({ count: problems.length })} open={worst === 'error'}>
      <ul className={looks.plainList}>
        {sorted.slice(0, SHOWN).map((problem, index) => (
          <li key={index} className={looks.wrap}>
            <strong>{t['problem.severity']({ severity: problem.severity })}.</strong>{' '}
            {say.problem(problem)} <PlaceLink place={problem} />
          </li>
        ))}
      </ul>
      {problems.some(isUnfit) ? (
        <Button size="small" onClick={() => void session.judge.dropUnfit()}>
          {t['action.dropUnfit']({})}
        </Button>
      ) : null}
      {more > 0 ? <p>{t.more({ count: more })}</p> : null}
    </Fold>
  );
}
