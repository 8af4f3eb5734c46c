import { makeStyles } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { LOOKS, statusWord } from '../../core/nomination/looks';
import { STATUSES, type Review } from '../../core/review/result';
import { categoryName } from '../../i18n/plan-names';
import { ChoiceSelect } from '../parts/choice-select';
import { useLooks } from '../parts/looks';
import { Fold } from '../parts/section';
import { statusCss } from '../parts/status-chip';
import { usePane } from '../pane-context';
import { groupCounts, GROUPINGS, type GroupCounts, type Grouping } from '../session/counts';

/** The largest units; the others are found by the filter. */
const GROUPS_SHOWN = 60;

const useStyles = makeStyles({
  bar: { display: 'flex', height: '8px', minWidth: '72px' },
  part: { boxSizing: 'border-box', forcedColorAdjust: 'none' },
});

/** How the results spread over categories or units: a chart whose rows are a table. */
export function Breakdown({ review }: { readonly review: Review }): ReactNode {
  const { t } = usePane();
  const [by, setBy] = useState<Grouping>('category');
  return (
    <Fold title={t['result.breakdown']({})}>
      <ChoiceSelect
        label={t['result.group']({})}
        value={by}
        options={GROUPINGS.map((value) => ({ value, text: t[`result.by.${value}`]({}) }))}
        onChoose={(value) => {
          setBy(value === 'unit' ? 'unit' : 'category');
        }}
      />
      <CountTable review={review} by={by} />
    </Fold>
  );
}

function CountTable({ review, by }: { readonly review: Review; readonly by: Grouping }): ReactNode {
  const looks = useLooks();
  const { say, t } = usePane();
  const groups = useMemo(() => groupCounts(review, by), [review, by]);
  const used = STATUSES.filter((_, i) => groups.some(({ counts }) => (counts[i] ?? 0) > 0));
  const more = groups.length - GROUPS_SHOWN;
  return (
    <div
      className={looks.scrollX}
      role="region"
      aria-label={t['result.breakdown']({})}
      tabIndex={0}
    >
      <table className={looks.table}>
        <thead>
          <tr>
            <th scope="col">{t['result.group']({})}</th>
            {used.map((status) => (
              <th key={status} scope="col" className={looks.number} title={statusWord(status, say)}>
                <abbr title={statusWord(status, say)}>{LOOKS[status].sign}</abbr>
              </th>
            ))}
            <th scope="col" className={looks.number}>
              {t['result.total']({})}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.slice(0, GROUPS_SHOWN).map((group) => (
            <GroupRow key={group.group ?? ''} group={group} used={used} review={review} by={by} />
          ))}
        </tbody>
      </table>
      {more > 0 ? <p>{t.more({ count: more })}</p> : null}
    </div>
  );
}

interface GroupRowProps {
  readonly group: GroupCounts;
  readonly used: readonly (typeof STATUSES)[number][];
  readonly review: Review;
  readonly by: Grouping;
}

function GroupRow({ group: { group, counts, total }, used, review, by }: GroupRowProps): ReactNode {
  const looks = useLooks();
  const styles = useStyles();
  const { words } = usePane();
  const name = by === 'category' && group !== null ? categoryName(review.campaign, group) : group;
  const countOf = (status: (typeof STATUSES)[number]) => counts[STATUSES.indexOf(status)] ?? 0;
  return (
    <tr>
      <th scope="row" className={looks.wrap}>
        {name ?? words.sheetTexts['category.unassigned']({})}
        <div className={styles.bar} aria-hidden>
          {used.map((status) =>
            countOf(status) === 0 ? null : (
              <div
                key={status}
                className={styles.part}
                style={{ ...statusCss(status), flexGrow: countOf(status) }}
              />
            ),
          )}
        </div>
      </th>
      {used.map((status) => (
        <td key={status} className={looks.number}>
          {countOf(status)}
        </td>
      ))}
      <td className={looks.number}>{total}</td>
    </tr>
  );
}
