import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { describeQuota } from '../../core/campaign/describe-quota';
import type { Campaign, Quota } from '../../core/campaign/format';
import { plannedSeats } from '../../core/nomination/planned-seats';
import { CampaignLines } from '../parts/campaign-lines';
import { useLooks } from '../parts/looks';
import { Fold } from '../parts/section';
import { usePane } from '../pane-context';
import { setQuota, type QuotaBound } from '../session/choices';

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
    </div>
  );
}

interface SeatsFieldProps {
  readonly quota: string;
  readonly bound: QuotaBound;
  readonly asWritten: Campaign;
}

function SeatsField({ quota, bound, asWritten }: SeatsFieldProps): ReactNode {
  const looks = useLooks();
  const { state, t, choose } = usePane();
  const planned = bound === 'used' ? [] : (plannedSeats(asWritten, quota, null, bound) ?? []);
  const own = state.settings.quotas.find(({ id, unit }) => id === quota && unit === undefined);
  const chosen = own?.[bound] ?? null;
  const start = chosen ?? (planned.length === 1 ? planned[0] : undefined);
  const [text, setText] = useState(start === undefined ? '' : String(start));
  const seats = /^\d{1,6}$/.test(text.trim()) ? Number(text) : null;
  const take = (now: string) => {
    setText(now);
    const number = /^\d{1,6}$/.test(now.trim()) ? Number(now) : null;
    if (now.trim() !== '' && number === null) return;
    const isPlan = planned.length === 1 && planned[0] === number;
    choose(setQuota(quota, bound, isPlan ? null : number));
  };
  return (
    <Field
      size="small"
      label={t[`quotas.${bound}`]({})}
      validationState={text.trim() !== '' && seats === null ? 'error' : 'none'}
    >
      <div className={looks.row}>
        <Input
          size="small"
          inputMode="numeric"
          aria-label={t[`quotas.${bound}`]({})}
          className={looks.narrow}
          value={text}
          onChange={(_, data) => {
            take(data.value);
          }}
        />
        {bound === 'used' ? null : (
          <span className={looks.quiet}>{t['quotas.planned']({ seats: planned })}</span>
        )}
        {chosen === null || bound === 'used' ? null : (
          <Back
            onBack={() => {
              take(planned.length === 1 ? String(planned[0]) : '');
            }}
          />
        )}
      </div>
    </Field>
  );
}

/** Says that the number differs from the plan's, and leads back to it. */
function Back({ onBack }: { readonly onBack: () => void }): ReactNode {
  const looks = useLooks();
  const { t } = usePane();
  return (
    <>
      <span className={looks.guess}>{t['quotas.changed']({})}</span>
      <Button size="small" onClick={onBack}>
        {t['quotas.back']({})}
      </Button>
    </>
  );
}
