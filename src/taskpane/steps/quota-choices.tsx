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

/** Digits of a number of seats; null for anything else. */
function seatsOf(text: string): number | null {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text) : null;
}

function useSeats({ quota, bound, asWritten }: SeatsFieldProps) {
  const { state, choose } = usePane();
  const planned = bound === 'used' ? [] : (plannedSeats(asWritten, quota, null, bound) ?? []);
  const [only] = planned.length === 1 ? planned : [];
  const own = state.settings.quotas.find(({ id, unit }) => id === quota && unit === undefined);
  const chosen = own?.[bound] ?? null;
  const [text, setText] = useState(String(chosen ?? only ?? ''));
  const take = (now: string) => {
    setText(now);
    const seats = seatsOf(now);
    if (now.trim() !== '' && seats === null) return;
    choose(setQuota(quota, bound, only !== undefined && only === seats ? null : seats));
  };
  const back = () => {
    take(String(only ?? ''));
  };
  return { planned, chosen, text, take, back };
}

function SeatsField(props: SeatsFieldProps): ReactNode {
  const { bound } = props;
  const looks = useLooks();
  const { t } = usePane();
  const { planned, chosen, text, take, back } = useSeats(props);
  const label = t[`quotas.${bound}`]({});
  const isWrong = text.trim() !== '' && seatsOf(text) === null;
  return (
    <Field size="small" label={label} validationState={isWrong ? 'error' : 'none'}>
      <div className={looks.row}>
        <Input
          size="small"
          inputMode="numeric"
          aria-label={label}
          className={looks.narrow}
          value={text}
          onChange={(_, { value }) => {
            take(value);
          }}
        />
        {bound === 'used' ? null : (
          <span className={looks.quiet}>{t['quotas.planned']({ seats: planned })}</span>
        )}
        {chosen === null || bound === 'used' ? null : <Back onBack={back} />}
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
