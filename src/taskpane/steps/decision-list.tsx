import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLooks } from '../parts/looks';
import { Fold } from '../parts/section';
import { usePane } from '../pane-context';
import { dropDecision } from '../session/choices';

/** The decisions recorded so far; each can be taken away. */
export function DecisionList(): ReactNode {
  const looks = useLooks();
  const { state, t, choose } = usePane();
  const { decisions } = state.settings;
  if (decisions.length === 0) return null;
  return (
    <Fold title={t['decisions.title']({ count: decisions.length })}>
      <ul className={looks.plainList}>
        {decisions.map((decision) => {
          const { entry, reason } = decision;
          const nominate = decision.decision === 'nominate';
          return (
            <li key={`${entry.sheet}:${entry.row}:${entry.name}`} className={looks.row}>
              <span className={looks.wrap}>
                {t['decision.line']({ name: entry.name, nominate, reason })}
              </span>
              <Button
                size="small"
                onClick={() => {
                  choose(dropDecision(decision));
                }}
              >
                {t['action.remove']({})}
              </Button>
            </li>
          );
        })}
      </ul>
    </Fold>
  );
}
