import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Decision } from '../../core/settings';
import { useLooks } from '../parts/looks';
import { usePane } from '../pane-context';

export type DecisionFacts = Pick<Decision, 'reason' | 'date' | 'minutes' | 'votes'>;

const FIELDS = ['reason', 'date', 'minutes', 'votes'] as const;
type Facts = Readonly<Record<(typeof FIELDS)[number], string>>;
const EMPTY: Facts = { reason: '', date: '', minutes: '', votes: '' };

interface DecisionFormProps {
  /** What is still to be chosen above; null: nothing. */
  readonly missing: string | null;
  readonly onSave: (facts: DecisionFacts) => void;
}

/** What a decision of the committee is recorded with; only the reason has to be there. */
export function DecisionForm({ missing, onSave }: DecisionFormProps): ReactNode {
  const looks = useLooks();
  const { t } = usePane();
  const [facts, setFacts] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const noReason = facts.reason.trim() === '';
  const save = () => {
    setTried(true);
    if (missing === null && !noReason) onSave(given(facts));
  };
  return (
    <div className={looks.column}>
      {FIELDS.map((field) => (
        <Field
          key={field}
          size="small"
          label={t[`tie.${field}`]({})}
          required={field === 'reason'}
          {...(tried && field === 'reason' && noReason
            ? { validationMessage: t['tie.needsReason']({}) }
            : {})}
        >
          <Input
            size="small"
            type={field === 'date' ? 'date' : 'text'}
            value={facts[field]}
            onChange={(_, { value }) => {
              setFacts({ ...facts, [field]: value });
            }}
          />
        </Field>
      ))}
      {tried && missing !== null ? <div role="alert">{missing}</div> : null}
      <Button size="small" appearance="primary" onClick={save}>
        {t['tie.save']({})}
      </Button>
    </div>
  );
}

/** What was filled in; empty fields are left out. */
function given({ reason, date, minutes, votes }: Facts): DecisionFacts {
  return {
    reason: reason.trim(),
    ...(date === '' ? {} : { date }),
    ...(minutes.trim() === '' ? {} : { minutes: minutes.trim() }),
    ...(votes.trim() === '' ? {} : { votes: votes.trim() }),
  };
}
