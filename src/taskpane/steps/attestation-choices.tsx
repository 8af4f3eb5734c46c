import type { ReactNode } from 'react';
import type { Campaign } from '../../core/campaign/format';
import { criterionText } from '../session/entry-view';
import { AnswerSelect } from '../parts/answer-select';
import { useLooks } from '../parts/looks';
import { Fold } from '../parts/section';
import { UnitsWith } from '../parts/unit-answers';
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
          <AnswerSelect of={{ id: item.id }} text={item.text} />
          <OwnAnswers item={item} />
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
  for (const { id } of state.settings.attestations) {
    const text = criterionText(campaign, id);
    if (conditions.has(id) || text === null) continue;
    if (!items.has(id)) items.set(id, { id, text, clauses: [] });
  }
  return [...items.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Answers that hold for one unit or one entry alone. */
function OwnAnswers({ item: { id, text } }: { readonly item: Item }): ReactNode {
  const { state, t, choose } = usePane();
  const own = state.settings.attestations.filter((known) => known.id === id);
  const units = own.flatMap(({ unit }) => (unit === undefined ? [] : [unit]));
  const entries = own.flatMap(({ entry, holds }) =>
    entry === undefined ? [] : [{ entry, holds }],
  );
  return (
    <Fold inner title={t['attest.own']({ count: units.length + entries.length })}>
      <UnitsWith
        units={units}
        addLabel={t['attest.addUnit']({})}
        onAdd={(unit) => {
          choose(setAttestation({ id, unit }, false));
        }}
        onRemove={(unit) => {
          choose(setAttestation({ id, unit }, null));
        }}
        show={(unit) => <AnswerSelect of={{ id, unit }} text={`${unit}: ${text}`} />}
      />
      {entries.map(({ entry }) => (
        <div key={`${entry.sheet}:${entry.row}`}>
          {entry.name}
          <AnswerSelect of={{ id, entry }} text={`${entry.name}: ${text}`} />
        </div>
      ))}
    </Fold>
  );
}
