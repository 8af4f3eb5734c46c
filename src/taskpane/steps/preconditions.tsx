import { Button, Checkbox } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Campaign, Precondition } from '../../core/campaign/format';
import { ChoiceSelect } from '../parts/choice-select';
import { useLooks } from '../parts/looks';
import { Fold } from '../parts/section';
import { usePane } from '../pane-context';
import { setAttestation } from '../session/choices';
import { unitNames } from '../session/entry-view';

/** Conditions on the units that nominate: confirmed for all, refused one by one. */
export function Preconditions({ campaign }: { readonly campaign: Campaign }): ReactNode {
  const { t } = usePane();
  if (campaign.preconditions.length === 0) return null;
  return (
    <Fold title={t['pre.title']({})}>
      {campaign.preconditions.map((precondition) => (
        <PreconditionChoice key={precondition.id} precondition={precondition} />
      ))}
    </Fold>
  );
}

function PreconditionChoice({ precondition }: { readonly precondition: Precondition }) {
  const looks = useLooks();
  const { state, t, choose } = usePane();
  const { id, text, clause, effect } = precondition;
  const own = state.settings.attestations.filter((known) => known.id === id);
  const forAll = own.some(({ unit, holds }) => unit === undefined && holds);
  const failing = own.flatMap(({ unit, holds }) => (unit === undefined || holds ? [] : [unit]));
  return (
    <div className={looks.card}>
      <div className={looks.wrap}>
        {text} ({clause})
      </div>
      {effect === 'warn' ? <div className={looks.quiet}>{t['pre.warnOnly']({})}</div> : null}
      <Checkbox
        label={t['pre.allHold']({})}
        checked={forAll}
        onChange={(_, { checked }) => {
          choose(setAttestation({ id }, checked === true ? true : null));
        }}
      />
      <FailingUnits id={id} failing={failing} />
    </div>
  );
}

function FailingUnits({
  id,
  failing,
}: {
  readonly id: string;
  readonly failing: readonly string[];
}) {
  const looks = useLooks();
  const { state, t, choose } = usePane();
  const entries = state.recognition?.entries;
  const units = entries === undefined ? [] : unitNames(entries);
  const others = units.filter((unit) => !failing.includes(unit));
  return (
    <>
      <div>{t['pre.failing']({})}</div>
      {failing.map((unit) => (
        <div key={unit} className={looks.row}>
          <span className={looks.wrap}>{unit}</span>
          <Button
            size="small"
            onClick={() => {
              choose(setAttestation({ id, unit }, null));
            }}
          >
            {t['action.remove']({})}
          </Button>
        </div>
      ))}
      <ChoiceSelect
        label={t['pre.addFailing']({})}
        value=""
        none={t['pre.addFailing']({})}
        options={others.map((unit) => ({ value: unit, text: unit }))}
        onChoose={(unit) => {
          if (unit !== '') choose(setAttestation({ id, unit }, false));
        }}
      />
    </>
  );
}
