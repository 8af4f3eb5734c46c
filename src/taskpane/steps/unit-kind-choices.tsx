import type { ReactNode } from 'react';
import type { Problem } from '../../core/problem';
import { COLLECTIVE_KINDS } from '../../core/subject';
import { ChoiceSelect } from '../parts/choice-select';
import { useLooks } from '../parts/looks';
import { Section } from '../parts/section';
import { usePane } from '../pane-context';
import { setUnitKind } from '../session/choices';

const SHOWN = 50;

/** Units whose kind nobody told, and those that the clerk has told. */
export function UnitKindChoices({ problems }: { readonly problems: readonly Problem[] }) {
  const { state, t } = usePane();
  const found = [...problems, ...(state.reviewed?.problems ?? [])].flatMap((problem) =>
    problem.code === 'unit.kindUnknown' ? [problem.params.unit] : [],
  );
  const units = [...new Set([...found, ...Object.keys(state.settings.unitKinds)])];
  if (units.length === 0) return null;
  const more = units.length - SHOWN;
  return (
    <Section title={t['kinds.title']({})}>
      {units.slice(0, SHOWN).map((unit) => (
        <KindChoice key={unit} unit={unit} />
      ))}
      {more > 0 ? <p>{t.more({ count: more })}</p> : null}
    </Section>
  );
}

function KindChoice({ unit }: { readonly unit: string }): ReactNode {
  const looks = useLooks();
  const { state, words, t, choose } = usePane();
  return (
    <div className={looks.card}>
      <div className={looks.wrap}>{unit}</div>
      <ChoiceSelect
        label={t['kinds.of']({ unit })}
        value={state.settings.unitKinds[unit] ?? ''}
        none={t.choose({})}
        options={COLLECTIVE_KINDS.map((value) => ({ value, text: words.names.kinds[value] }))}
        onChoose={(value) => {
          choose(setUnitKind(unit, COLLECTIVE_KINDS.find((kind) => kind === value) ?? null));
        }}
      />
    </div>
  );
}
