import { Field } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { STREAMS, type Roster, type Stream } from '../../core/roster/roster';
import { ChoiceSelect } from '../parts/choice-select';
import { usePane } from '../pane-context';

interface RaterChoiceProps {
  readonly roster: Roster;
  readonly value: string;
  /** '' for the last stage, as without a choice. */
  readonly onChoose: (rater: string) => void;
}

/** Whose rating counts, where a year has several or only what people say of themselves. */
export function RaterChoice({ roster, value, onChoose }: RaterChoiceProps): ReactNode {
  const { words, t } = usePane();
  const raters = ratersOf(roster);
  if (raters.length === 0 && value === '') return null;
  const isStream = STREAMS.some((stream) => stream === value);
  const named = isStream || value === '' ? [] : [{ value, text: value }];
  return (
    <Field label={t['roster.rater']({})} size="small">
      <ChoiceSelect
        label={t['roster.rater']({})}
        value={value}
        none={t['roster.lastRater']({})}
        options={[
          ...raters.map((stream) => ({ value: stream, text: words.names.streams[stream] })),
          ...named,
        ]}
        onChoose={onChoose}
      />
    </Field>
  );
}

/** The raters of years that have several columns, or one that nobody but oneself filled in. */
function ratersOf({ columns }: Roster): readonly Stream[] {
  const byYear = new Map<string, Stream[]>();
  for (const { role } of columns) {
    const [head, year = '', stream = 'main'] = role.split(':');
    const known = STREAMS.find((one) => one === stream);
    if (head !== 'rating' || year === '' || known === undefined) continue;
    byYear.set(year, [...(byYear.get(year) ?? []), known]);
  }
  const open = [...byYear.values()].filter(
    (streams) => streams.length > 1 || streams.includes('self'),
  );
  return STREAMS.filter((stream) => open.some((streams) => streams.includes(stream)));
}
