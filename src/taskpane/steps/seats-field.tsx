import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Campaign } from '../../core/campaign/format';
import { plannedSeats } from '../../core/nomination/planned-seats';
import { useLooks } from '../parts/looks';
import { usePane } from '../pane-context';
import { isSameQuota, setQuota, type QuotaBound } from '../session/choices';

interface SeatsFieldProps {
  readonly quota: string;
  /** Absent: of the whole quota. */
  readonly unit?: string;
  readonly bound: QuotaBound;
  readonly asWritten: Campaign;
}

/** Digits of a number of seats; null for anything else. */
function seatsOf(text: string): number | null {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text) : null;
}

function useSeats({ quota: id, unit, bound, asWritten }: SeatsFieldProps) {
  const { state, choose } = usePane();
  const of = unit === undefined ? { id } : { id, unit };
  const planned = bound === 'used' ? [] : (plannedSeats(asWritten, id, unit ?? null, bound) ?? []);
  const [only] = planned.length === 1 ? planned : [];
  const chosen = state.settings.quotas.find((known) => isSameQuota(known, of))?.[bound] ?? null;
  const [text, setText] = useState(String(chosen ?? only ?? ''));
  const take = (now: string) => {
    setText(now);
    const seats = seatsOf(now);
    if (now.trim() !== '' && seats === null) return;
    const isPlanned = unit === undefined && only !== undefined && only === seats;
    choose(setQuota(of, bound, isPlanned ? null : seats));
  };
  const back = () => {
    take(String(only ?? ''));
  };
  return { planned, chosen, text, take, back };
}

/** A number of seats to type, with the plan's own beside it. */
export function SeatsField(props: SeatsFieldProps): ReactNode {
  const { bound, unit } = props;
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
          aria-label={unit === undefined ? label : `${label}: ${unit}`}
          className={looks.narrow}
          value={text}
          onChange={(_, { value }) => {
            take(value);
          }}
        />
        {bound === 'used' ? null : (
          <span className={looks.quiet}>{t['quotas.planned']({ seats: planned })}</span>
        )}
        {chosen === null || bound === 'used' || unit !== undefined ? null : <Back onBack={back} />}
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
