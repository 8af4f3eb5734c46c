import { Link, makeStyles, ProgressBar } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { QuotaBalance, Review } from '../../core/review/result';
import type { PaneSentences } from '../../i18n/pane-words';
import { quotaName } from '../../i18n/plan-names';
import { FirstOnes } from '../parts/first-ones';
import { useLooks } from '../parts/looks';
import { Fold } from '../parts/section';
import { usePane } from '../pane-context';
import { NO_FILTER } from '../session/state';

const SHOWN = 40;
/** Beside the heading, for a glance. */
const SHORT_SHOWN = 4;
const useStyles = makeStyles({ seats: { width: '34%' } });

/** Seats taken against quota, of the whole campaign first; and what would have to give. */
export function QuotaBalances({ review }: { readonly review: Review }): ReactNode {
  const looks = useLooks();
  const { t } = usePane();
  const concerned = review.quotas.filter(({ eligible, min }) => eligible > 0 || (min ?? 0) > 0);
  const sorted = [
    ...concerned.filter(({ unit }) => unit === null),
    ...concerned.filter(({ unit }) => unit !== null),
  ];
  if (sorted.length === 0) return null;
  return (
    <Fold title={[t['balance.title']({}), ...wholes(sorted, review, t)].join(' · ')}>
      <FirstOnes items={sorted} step={SHOWN}>
        {(shown) => (
          <table className={looks.table}>
            <tbody>
              {shown.map((balance) => (
                <BalanceRow
                  key={`${balance.id}:${balance.unit ?? ''}`}
                  balance={balance}
                  review={review}
                />
              ))}
            </tbody>
          </table>
        )}
      </FirstOnes>
      <Relaxations review={review} />
    </Fold>
  );
}

/** Seats of the first whole quotas, each by whom it is for, for a glance. */
function wholes(
  balances: readonly QuotaBalance[],
  { campaign }: Review,
  t: PaneSentences,
): readonly string[] {
  return balances
    .filter(({ unit }) => unit === null)
    .slice(0, SHORT_SHOWN)
    .map((balance) => `${quotaName(campaign, balance.id)}: ${t['balance.seats'](balance)}`);
}

/** Single changes that would make impossible quotas possible. */
function Relaxations({ review }: { readonly review: Review }): ReactNode {
  const looks = useLooks();
  const { words, t } = usePane();
  if (review.relaxations.length === 0) return null;
  return (
    <>
      <h3>{t['relax.title']({})}</h3>
      <ul className={looks.plainList}>
        {review.relaxations.map((change, index) => {
          const quota = quotaName(review.campaign, change.quota);
          const params = { ...change, quota, unit: change.unit ?? '' };
          return <li key={index}>{words.sheetTexts['quotas.relaxation'](params)}</li>;
        })}
      </ul>
    </>
  );
}

interface BalanceRowProps {
  readonly balance: QuotaBalance;
  readonly review: Review;
}

function BalanceRow({ balance, review }: BalanceRowProps): ReactNode {
  const looks = useLooks();
  const styles = useStyles();
  const { session, words, t } = usePane();
  const { max, nominated, unit, clause } = balance;
  const name = quotaName(review.campaign, balance.id);
  const [category = null, ...others] = balance.category.split('+');
  const show = () => {
    const only = others.length === 0 ? category : null;
    session.store.dispatch({ type: 'filter', filter: { ...NO_FILTER, category: only, unit } });
  };
  return (
    <tr>
      <th scope="row" className={looks.wrap}>
        <Link
          as="button"
          inline
          onClick={show}
          aria-label={t['balance.show']({ quota: unit ?? name })}
        >
          {unit ?? words.sheetTexts['unit.whole']({})}
        </Link>{' '}
        <span className={looks.quiet}>
          {name} ({clause})
        </span>
      </th>
      <td className={styles.seats}>
        <div>{t['balance.seats'](balance)}</div>
        {max === null || max === 0 ? null : (
          <ProgressBar value={Math.min(nominated, max)} max={max} aria-label={name} />
        )}
        <div className={looks.quiet}>{t['balance.detail'](balance)}</div>
      </td>
    </tr>
  );
}
