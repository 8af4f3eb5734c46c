import { Checkbox } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Campaign, Precondition } from '../../core/campaign/format';
import { useLooks } from '../parts/looks';
import { Fold } from '../parts/section';
import { UnitsWith } from '../parts/unit-answers';
import { usePane } from '../pane-context';
import { setAttestation } from '../session/choices';

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
  const { t, choose } = usePane();
  return (
    <>
      <div>{t['pre.failing']({})}</div>
      <UnitsWith
        units={failing}
        addLabel={t['pre.addFailing']({})}
        onAdd={(unit) => {
          choose(setAttestation({ id, unit }, false));
        }}
        onRemove={(unit) => {
          choose(setAttestation({ id, unit }, null));
        }}
      />
    </>
  );
}
