import type { ReactNode } from 'react';
import type { Campaign } from '../../core/campaign/format';
import { criterionText } from '../session/entry-view';
import { ChoiceSelect } from '../parts/choice-select';
import { useLooks } from '../parts/looks';
import { Fold } from '../parts/section';
import { usePane } from '../pane-context';
import { setAttestation } from '../session/choices';

interface Item {
  readonly id: string;
  readonly text: string;
  readonly clauses: readonly string[];
}

/** What only people can confirm, once each, for all entries that it concerns. */
export function AttestationChoices({ campaign }: { readonly campaign: Campaign }): ReactNode {
  const looks = useLooks();
  const { t } = usePane();
  const items = useItems(campaign);
  return (
    <Fold title={t['attest.title']({})}>
      {items.length === 0 ? t['attest.none']({}) : null}
      {items.map((item) => (
        <div key={item.id} className={looks.card}>
          <div className={looks.wrap}>
            {item.text} {item.clauses.length > 0 ? `(${item.clauses.join('; ')})` : ''}
          </div>
          <Answer item={item} />
        </div>
      ))}
    </Fold>
  );
}

/** Those still open, and those answered here before. */
function useItems(campaign: Campaign): readonly Item[] {
  const { state } = usePane();
  const items = new Map<string, Item>();
  for (const { criterion, text, clause } of state.reviewed?.review.attestations ?? []) {
    const clauses = new Set([...(items.get(criterion)?.clauses ?? []), clause]);
    items.set(criterion, { id: criterion, text, clauses: [...clauses] });
  }
  const conditions = new Set(campaign.preconditions.map(({ id }) => id));
  for (const { id, unit, entry } of state.settings.attestations) {
    const text = criterionText(campaign, id);
    if (unit !== undefined || entry !== undefined || conditions.has(id) || text === null) continue;
    if (!items.has(id)) items.set(id, { id, text, clauses: [] });
  }
  return [...items.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

function Answer({ item: { id, text } }: { readonly item: Item }): ReactNode {
  const { state, t, choose } = usePane();
  const isOwn = ({ id: known, unit, entry }: (typeof state.settings.attestations)[number]) =>
    known === id && unit === undefined && entry === undefined;
  const answer = state.settings.attestations.find(isOwn)?.holds;
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
        choose(setAttestation({ id }, value === '' ? null : value === 'holds'));
      }}
    />
  );
}
