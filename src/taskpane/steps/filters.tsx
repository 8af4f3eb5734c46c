import { Button, Checkbox, Input } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import type { Review } from '../../core/review/result';
import { quotaName } from '../../i18n/plan-names';
import { ChoiceSelect } from '../parts/choice-select';
import { useLooks } from '../parts/looks';
import { Fold, Section } from '../parts/section';
import { usePane } from '../pane-context';
import { criterionCounts } from '../session/counts';
import { nearMissTest } from '../session/entry-list';
import { criterionText, unitNames } from '../session/entry-view';
import { NO_FILTER, type Filter } from '../session/state';

const CRITERION_CHARACTERS = 60;

interface FiltersProps {
  readonly review: Review;
  /** How many entries the filter lets through. */
  readonly shown: number;
}

/** Narrows the list: text without diacritics, unit, category, reason, near misses. */
export function Filters({ review, shown }: FiltersProps): ReactNode {
  const looks = useLooks();
  const { session, state, t } = usePane();
  const { filter } = state;
  const set = (change: Partial<Filter>) => {
    session.store.dispatch({ type: 'filter', filter: change });
  };
  const total = review.entries.count;
  return (
    <Section title={t['list.title']({})}>
      <Input
        className={looks.fill}
        type="search"
        aria-label={t['filter.search']({})}
        placeholder={`${t['filter.search']({})} …`}
        value={filter.text}
        onChange={(_, { value }) => {
          set({ text: value });
        }}
      />
      <Fold inner title={t['filter.more']({})}>
        <MoreFilters review={review} onSet={set} />
      </Fold>
      <div className={looks.row}>
        <span>{t['list.shown']({ shown, total })}</span>
        {shown === total ? null : (
          <Button
            size="small"
            onClick={() => {
              set(NO_FILTER);
            }}
          >
            {t['filter.clear']({})}
          </Button>
        )}
      </div>
      <div className={looks.quiet}>{t['list.letters']({})}</div>
    </Section>
  );
}

interface MoreFiltersProps {
  readonly review: Review;
  readonly onSet: (change: Partial<Filter>) => void;
}

function MoreFilters({ review, onSet }: MoreFiltersProps): ReactNode {
  const looks = useLooks();
  const { state, t } = usePane();
  const { unit, category, criterion, nearMiss } = state.filter;
  const units = useMemo(() => unitNames(review.entries), [review.entries]);
  const { categories } = review.campaign;
  const any = t['filter.any']({});
  return (
    <div className={looks.column}>
      <ChoiceSelect
        label={t['filter.unit']({})}
        value={unit ?? ''}
        none={`${t['filter.unit']({})}: ${any}`}
        options={units.map((value) => ({ value, text: value }))}
        onChoose={(value) => {
          onSet({ unit: value || null });
        }}
      />
      <ChoiceSelect
        label={t['filter.category']({})}
        value={category ?? ''}
        none={`${t['filter.category']({})}: ${any}`}
        options={categories.map(({ id, name, clause }) => ({
          value: id,
          text: `${name} (${clause})`,
        }))}
        onChoose={(value) => {
          onSet({ category: value || null });
        }}
      />
      <CriterionFilter review={review} value={criterion ?? ''} onSet={onSet} />
      <NearMissFilter review={review} checked={nearMiss} onSet={onSet} />
    </div>
  );
}

function CriterionFilter({ review, value, onSet }: MoreFiltersProps & { readonly value: string }) {
  const { t } = usePane();
  const options = useMemo(
    () =>
      criterionCounts(review).map(([id, count]) => {
        const text = criterionText(review.campaign, id) ?? quotaName(review.campaign, id);
        const short = text.length > CRITERION_CHARACTERS;
        const shown = short ? `${text.slice(0, CRITERION_CHARACTERS)}…` : text;
        return { value: id, text: `${shown} (${count})` };
      }),
    [review],
  );
  return (
    <ChoiceSelect
      label={t['filter.criterion']({})}
      value={value}
      none={`${t['filter.criterion']({})}: ${t['filter.any']({})}`}
      options={options}
      onChoose={(id) => {
        onSet({ criterion: id || null });
      }}
    />
  );
}

function NearMissFilter({
  review,
  checked,
  onSet,
}: MoreFiltersProps & { readonly checked: boolean }) {
  const { t } = usePane();
  const count = useMemo(() => {
    const isNear = nearMissTest(review);
    let near = 0;
    for (let entry = 0; entry < review.entries.count; entry++) if (isNear(entry)) near += 1;
    return near;
  }, [review]);
  return (
    <Checkbox
      label={t['filter.nearMiss']({ count })}
      checked={checked}
      onChange={(_, data) => {
        onSet({ nearMiss: data.checked === true });
      }}
    />
  );
}
