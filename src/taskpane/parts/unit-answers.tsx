import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePane } from '../pane-context';
import { unitNames } from '../session/entry-view';
import { ChoiceSelect } from './choice-select';
import { useLooks } from './looks';

interface UnitsWithProps {
  /** The units that have something of their own, each with what. */
  readonly units: readonly string[];
  readonly addLabel: string;
  readonly onAdd: (unit: string) => void;
  readonly onRemove: (unit: string) => void;
  readonly show?: (unit: string) => ReactNode;
}

/** Units for which something else holds: each with it, and a list to add another one. */
export function UnitsWith({ units, addLabel, onAdd, onRemove, show }: UnitsWithProps): ReactNode {
  const looks = useLooks();
  const { state, t } = usePane();
  const entries = state.recognition?.entries;
  const known = entries === undefined ? [] : unitNames(entries);
  const others = known.filter((unit) => !units.includes(unit));
  return (
    <>
      {units.map((unit) => (
        <div key={unit} className={looks.row}>
          <span className={looks.wrap}>{unit}</span>
          {show?.(unit)}
          <Button
            size="small"
            aria-label={t['action.removeOf']({ name: unit })}
            onClick={() => {
              onRemove(unit);
            }}
          >
            {t['action.remove']({})}
          </Button>
        </div>
      ))}
      {others.length === 0 ? null : (
        <ChoiceSelect
          label={addLabel}
          value=""
          none={addLabel}
          options={others.map((unit) => ({ value: unit, text: unit }))}
          onChoose={(unit) => {
            if (unit !== '') onAdd(unit);
          }}
        />
      )}
    </>
  );
}
