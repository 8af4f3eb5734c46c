import type { ReactNode } from 'react';
import { usePane } from '../pane-context';
import { isSameAttestation as isOf, setAttestation, type AttestationOf } from '../session/choices';
import { ChoiceSelect } from './choice-select';

interface AnswerSelectProps {
  readonly of: AttestationOf;
  readonly text: string;
}

/** Whether an attestation holds: for an entry, a unit, or everybody. */
export function AnswerSelect({ of, text }: AnswerSelectProps): ReactNode {
  const { state, t, choose } = usePane();
  const answer = state.settings.attestations.find((known) => isOf(known, of))?.holds;
  return (
    <ChoiceSelect
      label={t['attest.of']({ text })}
      value={answer === undefined ? '' : answer ? 'holds' : 'fails'}
      none={t['attest.open']({})}
      options={[
        { value: 'holds', text: t['attest.holds']({}) },
        { value: 'fails', text: t['attest.fails']({}) },
      ]}
      onChoose={(value) => {
        choose(setAttestation(of, value === '' ? null : value === 'holds'));
      }}
    />
  );
}
