import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Problem } from '../../core/problem';
import { readLabel } from '../../core/rating/read-label';
import { LEVELS, stateOf } from '../../core/rating/level';
import { ChoiceSelect, type Option } from '../parts/choice-select';
import { useLooks } from '../parts/looks';
import { PlaceLink } from '../parts/place-link';
import { Section } from '../parts/section';
import { usePane } from '../pane-context';
import { setLabel, type LabelMeaning } from '../session/choices';

const MEANINGS = [...LEVELS, 'unrated', 'notApplicable'] as const satisfies readonly LabelMeaning[];

/** A label that nobody has explained yet. */
type UnknownLabel = Extract<
  Problem,
  { code: 'rating.unknownLabel' | 'rating.ambiguousCode' | 'rating.notAGrade' }
>;

function isUnknownLabel(problem: Problem): problem is UnknownLabel {
  return (
    problem.code === 'rating.unknownLabel' ||
    problem.code === 'rating.ambiguousCode' ||
    problem.code === 'rating.notAGrade'
  );
}

/** Labels that were not understood, with what they may mean, and those already explained. */
export function LabelChoices({ problems }: { readonly problems: readonly Problem[] }): ReactNode {
  const looks = useLooks();
  const { state, t } = usePane();
  const unknown = new Map<string, UnknownLabel>();
  for (const problem of problems.filter(isUnknownLabel)) unknown.set(problem.params.label, problem);
  const own = state.settings.labels;
  if (unknown.size === 0 && own.length === 0) return null;
  return (
    <Section title={t['labels.title']({})}>
      <ul className={looks.plainList}>
        {[...unknown.values()].map((problem) => (
          <li key={problem.params.label} className={looks.card}>
            <div className={looks.wrap}>
              {t['labels.unknown'](problem.params)} <PlaceLink place={problem} />
            </div>
            <MeaningChoice label={problem.params.label} />
          </li>
        ))}
        {own.map(({ label, means }) => (
          <OwnLabel key={label} label={label} means={means} />
        ))}
      </ul>
    </Section>
  );
}

function MeaningChoice({ label }: { readonly label: string }): ReactNode {
  const { words, t, choose } = usePane();
  const near = nearStates(label);
  const option = (value: LabelMeaning): Option => {
    const meaning = words.names.ratings[value];
    return { value, text: near.includes(value) ? t['labels.suggested']({ meaning }) : meaning };
  };
  const sorted = [...MEANINGS].sort((a, b) => Number(near.includes(b)) - Number(near.includes(a)));
  return (
    <ChoiceSelect
      label={t['labels.means']({ label })}
      value=""
      none={t.choose({})}
      options={sorted.map(option)}
      onChoose={(value) => {
        const means = MEANINGS.find((known) => known === value);
        if (means !== undefined) choose(setLabel(label, means));
      }}
    />
  );
}

/** What a label may have been meant for, as the recognition suggests it. */
function nearStates(label: string): readonly string[] {
  const reading = readLabel(label);
  if (reading.known) return [];
  return reading.suggestions.flatMap((suggestion) => {
    const read = readLabel(suggestion);
    return read.known ? [stateOf(read.code)] : [];
  });
}

function OwnLabel({ label, means }: { readonly label: string; readonly means: LabelMeaning }) {
  const looks = useLooks();
  const { words, t, choose } = usePane();
  return (
    <li className={looks.row}>
      <span className={looks.wrap}>
        «{label}» = {words.names.ratings[means]}
      </span>
      <Button
        size="small"
        onClick={() => {
          choose(setLabel(label, null));
        }}
      >
        {t['action.remove']({})}
      </Button>
    </li>
  );
}
