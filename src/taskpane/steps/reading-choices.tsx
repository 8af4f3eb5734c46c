import { Radio, RadioGroup, Switch } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Campaign, Reading } from '../../core/campaign/format';
import { DEFAULT_READING } from '../../core/campaign/resolve';
import { useLooks } from '../parts/looks';
import { Fold } from '../parts/section';
import { usePane } from '../pane-context';
import { setReading } from '../session/choices';

/** Where the plan can be read in more than one way: the reading in force, the others to switch on. */
export function ReadingChoices({ asWritten }: { readonly asWritten: Campaign }): ReactNode {
  const { t } = usePane();
  const open = asWritten.readings.filter(({ alternatives }) => alternatives.length > 0);
  const fixed = asWritten.readings.filter(({ alternatives }) => alternatives.length === 0);
  if (asWritten.readings.length === 0) return null;
  return (
    <Fold title={t['readings.title']({})}>
      {open.map((reading) => (
        <ReadingChoice key={reading.id} reading={reading} />
      ))}
      {fixed.length === 0 ? null : (
        <Fold inner title={t['readings.fixed']({})}>
          {fixed.map((reading) => (
            <ReadingText key={reading.id} reading={reading} />
          ))}
        </Fold>
      )}
    </Fold>
  );
}

function ReadingText({ reading }: { readonly reading: Reading }): ReactNode {
  const looks = useLooks();
  return (
    <p className={looks.wrap}>
      <q>{reading.text}</q> ({reading.clause})
      <br />
      {reading.default}
    </p>
  );
}

function ReadingChoice({ reading }: { readonly reading: Reading }): ReactNode {
  const looks = useLooks();
  const { state, choose } = usePane();
  const chosen = state.settings.readings[reading.id] ?? DEFAULT_READING;
  const take = (id: string) => {
    choose(setReading(reading.id, id === DEFAULT_READING ? null : id));
  };
  const [only, another] = reading.alternatives;
  return (
    <div className={looks.card}>
      <ReadingText reading={reading} />
      {only !== undefined && another === undefined ? (
        <Switch
          label={only.text}
          checked={chosen === only.id}
          onChange={(_, { checked }) => {
            take(checked ? only.id : DEFAULT_READING);
          }}
        />
      ) : (
        <Alternatives reading={reading} chosen={chosen} onTake={take} />
      )}
    </div>
  );
}

interface AlternativesProps {
  readonly reading: Reading;
  readonly chosen: string;
  readonly onTake: (id: string) => void;
}

function Alternatives({ reading, chosen, onTake }: AlternativesProps): ReactNode {
  const { t } = usePane();
  return (
    <RadioGroup
      aria-label={reading.text}
      value={chosen}
      onChange={(_, { value }) => {
        onTake(value);
      }}
    >
      <Radio value={DEFAULT_READING} label={t['readings.default']({})} />
      {reading.alternatives.map(({ id, text }) => (
        <Radio key={id} value={id} label={text} />
      ))}
    </RadioGroup>
  );
}
