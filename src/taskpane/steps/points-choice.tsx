import { Checkbox } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Problem } from '../../core/problem';
import { FIRST_POINTS_YEAR } from '../../core/rating/points';
import { Section } from '../parts/section';
import { usePane } from '../pane-context';
import { setPointsAreRatings } from '../session/choices';

/** Numbers stand where ratings were expected: only the clerk knows that they are points. */
export function PointsChoice({ problems }: { readonly problems: readonly Problem[] }): ReactNode {
  const { state, t, choose } = usePane();
  const { pointsAreRatings = false } = state.settings;
  const isLate = state.recognition?.rosters.some(({ years }) =>
    years.some((year) => year >= FIRST_POINTS_YEAR),
  );
  const areNumbers = problems.some(
    ({ code, params }) => code === 'rating.ambiguousCode' && 'label' in params,
  );
  if (!pointsAreRatings && !(areNumbers && isLate === true)) return null;
  return (
    <Section title={t['points.title']({})}>
      <Checkbox
        label={t['points.areRatings']({ year: FIRST_POINTS_YEAR })}
        checked={pointsAreRatings}
        onChange={(_, { checked }) => {
          choose(setPointsAreRatings(checked === true));
        }}
      />
    </Section>
  );
}
