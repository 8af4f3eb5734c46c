import type { ReactNode } from 'react';
import { describeQuota } from '../../core/campaign/describe-quota';
import type { Campaign, Quota } from '../../core/campaign/format';
import { plannedSeats } from '../../core/nomination/planned-seats';
import { CampaignLines } from '../parts/campaign-lines';
import { useLooks } from '../parts/looks';
import { Fold } from '../parts/section';
import { usePane } from '../pane-context';
import { SeatsField } from './seats-field';
import { UnitQuotas } from './unit-quotas';

/** The plan's seats, and the clerk's in their place; the plan's number stays beside. */
export function QuotaChoices({ asWritten }: { readonly asWritten: Campaign }): ReactNode {
  const { t } = usePane();
  if (asWritten.quotas.length === 0) {
    return <Fold title={t['quotas.title']({})}>{t['quotas.none']({})}</Fold>;
  }
  return (
    <Fold title={t['quotas.title']({})} open>
      {asWritten.quotas.map((quota) => (
        <QuotaChoice key={quota.id} quota={quota} asWritten={asWritten} />
      ))}
    </Fold>
  );
}

interface QuotaChoiceProps {
  readonly quota: Quota;
  readonly asWritten: Campaign;
}

function QuotaChoice({ quota, asWritten }: QuotaChoiceProps): ReactNode {
  const looks = useLooks();
  const { state } = usePane();
  const hasMin = (plannedSeats(asWritten, quota.id, null, 'min') ?? []).length > 0;
  const now = state.reviewed?.review.campaign.quotas.find(({ id }) => id === quota.id) ?? quota;
  const isForCampaign = now.period === 'campaign';
  return (
    <div className={looks.card}>
      <CampaignLines texts={describeQuota(quota, asWritten)} />
      <div className={looks.row}>
        <SeatsField quota={quota.id} bound="max" asWritten={asWritten} />
        {hasMin ? <SeatsField quota={quota.id} bound="min" asWritten={asWritten} /> : null}
        {isForCampaign ? <SeatsField quota={quota.id} bound="used" asWritten={asWritten} /> : null}
      </div>
      {quota.perUnit === undefined ? null : <UnitQuotas quota={quota} asWritten={asWritten} />}
    </div>
  );
}
