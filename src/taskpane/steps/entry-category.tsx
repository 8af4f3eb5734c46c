import type { ReactNode } from 'react';
import { SUBJECTS } from '../../core/subject';
import type { Review } from '../../core/review/result';
import { ChoiceSelect } from '../parts/choice-select';
import { usePane } from '../pane-context';
import { setCategory } from '../session/choices';
import { keyOf, type EntryView } from '../session/entry-view';

interface EntryCategoryProps {
  readonly review: Review;
  readonly view: EntryView;
}

/** The category an entry is judged by, to be changed where the row's own words do not decide. */
export function EntryCategory({ review, view }: EntryCategoryProps): ReactNode {
  const { t, choose } = usePane();
  const subject = SUBJECTS[review.entries.subject[view.entry] ?? SUBJECTS.length];
  const open = review.campaign.categories.filter(
    ({ subjects }) => subject === undefined || subjects.includes(subject),
  );
  return (
    <ChoiceSelect
      label={t['list.category']({})}
      value={view.category?.id ?? ''}
      {...(view.category === null ? { none: t.choose({}) } : {})}
      options={open.map(({ id, name, clause }) => ({ value: id, text: `${name} (${clause})` }))}
      onChoose={(category) => {
        if (category !== '') choose(setCategory(keyOf(review, view.entry), category));
      }}
    />
  );
}
