import type { Problem } from '../problem';
import type { Settings } from '../settings';
import type { Quota } from './format';

type Override = Settings['quotas'][number];
type PerUnit = NonNullable<Quota['perUnit']>;
type Bounds = PerUnit | Pick<Quota, 'max' | 'min'>;

/** A bound the clerk changed; `planned` is the plan's own, null where it sets none. */
export interface QuotaChange {
  readonly quota: string;
  readonly unit: string | null;
  readonly bound: 'max' | 'min';
  readonly planned: number | null;
  readonly now: number | null;
}

/**
 * Quotas with the clerk's seats in place of the plan's. An override without a unit changes the
 * quota's total, one with a unit that unit's cap (`perUnit.byUnit`, null: no bound). `used` seats
 * of an earlier phase travel on, for a quota of the whole campaign. Problem: `settings.invalid`
 * (warning) for a quota the plan does not have.
 */
export function overrideQuotas(
  quotas: readonly Quota[],
  overrides: readonly Override[],
  problems: Problem[],
): { readonly quotas: Quota[]; readonly changes: readonly QuotaChange[] } {
  const result = [...quotas];
  const changes: QuotaChange[] = [];
  overrides.forEach((override, index) => {
    const at = result.findIndex((quota) => quota.id === override.id);
    const quota = result[at];
    if (quota === undefined) {
      const expected = quotas.map((known) => known.id).join(' | ');
      const params = { path: `quotas[${index}].id`, expected };
      problems.push({ severity: 'warning', code: 'settings.invalid', params });
      return;
    }
    changes.push(...changesOf(quota, override));
    result[at] = overridden(quota, override);
  });
  return { quotas: result, changes };
}

function overridden(quota: Quota, { unit, max, min, used }: Override): Quota {
  const seats = { ...given({ used }), ...given({ max }), ...given({ min }) };
  if (unit === undefined) return withoutNulls({ ...quota, ...seats });
  const perUnit = quota.perUnit ?? {};
  const byUnit = { ...perUnit.byUnit, [unit]: { ...perUnit.byUnit?.[unit], ...seats } };
  return { ...quota, perUnit: { ...perUnit, byUnit } };
}

type Given = Pick<Override, 'max' | 'min' | 'used'>;

/** The fields that say something: absent ones leave the plan's number as it is. */
function given(fields: { [Key in keyof Given]: Given[Key] | undefined }): Given {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** In a total, null takes the bound away. */
function withoutNulls(quota: Omit<Quota, 'max' | 'min'> & Pick<Override, 'max' | 'min'>): Quota {
  const { max, min, ...rest } = quota;
  return {
    ...rest,
    ...(typeof max === 'number' ? { max } : {}),
    ...(typeof min === 'number' ? { min } : {}),
  };
}

function changesOf(quota: Quota, override: Override): QuotaChange[] {
  const unit = override.unit ?? null;
  const plan: Bounds = unit === null ? quota : (quota.perUnit ?? {});
  return (['max', 'min'] as const).flatMap((bound) => {
    const now = override[bound];
    const planned = plan[bound] ?? null;
    return now === undefined || now === planned
      ? []
      : [{ quota: quota.id, unit, bound, planned, now }];
  });
}
