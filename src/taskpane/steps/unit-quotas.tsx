import type { ReactNode } from 'react';
import type { Campaign, Quota } from '../../core/campaign/format';
import { Fold } from '../parts/section';
import { UnitsWith } from '../parts/unit-answers';
import { usePane } from '../pane-context';
import { dropUnitQuota, setQuota } from '../session/choices';
import { SeatsField } from './seats-field';

interface UnitQuotasProps {
  readonly quota: Quota;
  readonly asWritten: Campaign;
}

/** Seats of single units, where they are not those that the plan gives every unit. */
export function UnitQuotas({ quota, asWritten }: UnitQuotasProps): ReactNode {
  const { state, t, choose } = usePane();
  const own = state.settings.quotas.flatMap(({ id, unit }) =>
    id === quota.id && unit !== undefined ? [unit] : [],
  );
  return (
    <Fold inner title={t['quotas.units']({ count: own.length })}>
      <UnitsWith
        units={own}
        addLabel={t['quotas.addUnit']({})}
        onAdd={(unit) => {
          choose(setQuota({ id: quota.id, unit }, 'max', seatsNow(unit)));
        }}
        onRemove={(unit) => {
          choose(dropUnitQuota(quota.id, unit));
        }}
        show={(unit) => (
          <>
            <SeatsField quota={quota.id} unit={unit} bound="max" asWritten={asWritten} />
            <SeatsField quota={quota.id} unit={unit} bound="min" asWritten={asWritten} />
          </>
        )}
      />
    </Fold>
  );

  /** A new line begins with the seats that the unit has now. */
  function seatsNow(unit: string): number {
    const balance = state.reviewed?.review.quotas.find(
      (known) => known.id === quota.id && known.unit === unit,
    );
    return balance?.max ?? quota.perUnit?.max ?? 0;
  }
}
