import { Checkbox } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Review, Tie } from '../../core/review/result';
import { useLooks } from '../parts/looks';
import { usePane } from '../pane-context';
import { decide } from '../session/choices';
import { keyOf, nameOf, unitOf } from '../session/entry-view';
import { DecisionForm, type DecisionFacts } from './decision-form';

/** A tie of more is chosen from in the list. */
const NAMES_SHOWN = 60;

interface TieFormProps {
  readonly tie: Tie;
  readonly review: Review;
}

/** Whom the committee chose, with its reason, date, minutes and votes. */
export function TieForm({ tie, review }: TieFormProps): ReactNode {
  const looks = useLooks();
  const { t, choose } = usePane();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const missing =
    chosen.size === tie.seats
      ? null
      : t['tie.needsChoice']({ seats: tie.seats, chosen: chosen.size });
  const save = (facts: DecisionFacts) => {
    const decision = { decision: 'nominate', tie: tie.id, ...facts } as const;
    choose(decide([...chosen].map((entry) => ({ entry: keyOf(review, entry), ...decision }))));
  };
  const toggle = (entry: number, checked: boolean) => {
    const next = new Set(chosen);
    if (checked) next.add(entry);
    else next.delete(entry);
    setChosen(next);
  };
  return (
    <fieldset className={looks.card}>
      <legend>{t['tie.choose']({ seats: tie.seats })}</legend>
      {tie.entries.slice(0, NAMES_SHOWN).map((entry) => (
        <div key={entry}>
          <Checkbox
            label={[nameOf(review, entry), tie.unit === null ? unitOf(review, entry) : '']
              .filter(Boolean)
              .join(' · ')}
            checked={chosen.has(entry)}
            onChange={(_, { checked }) => {
              toggle(entry, checked === true);
            }}
          />
        </div>
      ))}
      <DecisionForm missing={missing} onSave={save} />
    </fieldset>
  );
}
