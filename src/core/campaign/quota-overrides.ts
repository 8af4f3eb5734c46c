import type { Problem } from '../problem';
import type { Settings } from '../settings';
import { COLLECTIVE_KINDS } from '../subject';
import { unfitChoice } from '../unfit-choice';
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
 * quota's total, or, where the plan sets bounds for each unit only, those of every unit whatever
 * its kind; one with a unit that unit's (`perUnit.byUnit`, null: no bound). `used` seats
 * of an earlier phase travel on, for a quota of the whole campaign. Problem: `settings.invalid`
 * (error) for a quota the plan does not have.
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
      problems.push(unfitChoice(['quotas', index, 'id'], expected));
      return;
    }
    changes.push(...changesOf(quota, override));
    result[at] = overridden(quota, override);
  });
  return { quotas: result, changes };
}

function overridden(quota: Quota, { unit, max, min, used }: Override): Quota {
  const seats = { ...given({ used }), ...given({ max }), ...given({ min }) };
  const perUnit = quota.perUnit ?? {};
  if (unit === undefined) {
    if (!isPerUnitOnly(quota)) return withoutNulls({ ...quota, ...seats });
    const everyUnit = withBounds(perUnit, max, min);
    return { ...quota, perUnit: everyUnit, ...(used === undefined ? {} : { used }) };
  }
  const byUnit = { ...perUnit.byUnit, [unit]: { ...perUnit.byUnit?.[unit], ...seats } };
  return { ...quota, perUnit: { ...perUnit, byUnit } };
}

function isPerUnitOnly(quota: Quota): boolean {
  const { max, min, percent, perUnit } = quota;
  return perUnit !== undefined && max === undefined && min === undefined && percent === undefined;
}

/** New bounds for every unit; the plan's for a kind of unit give way to them. */
function withBounds(perUnit: PerUnit, max: Override['max'], min: Override['min']): PerUnit {
  const everyUnit = withoutNulls({ ...perUnit, ...given({ max }), ...given({ min }) });
  if (perUnit.byKind === undefined) return everyUnit;
  const byKind: PerUnit['byKind'] = {};
  for (const kind of COLLECTIVE_KINDS) {
    const { max: kindMax, min: kindMin } = perUnit.byKind[kind] ?? {};
    const keptMax = max === undefined && kindMax !== undefined ? { max: kindMax } : {};
    const keptMin = min === undefined && kindMin !== undefined ? { min: kindMin } : {};
    if (kind in perUnit.byKind) byKind[kind] = { ...keptMax, ...keptMin };
  }
  return { ...everyUnit, byKind };
}

type Given = Pick<Override, 'max' | 'min' | 'used'>;

/** The fields that say something: absent ones leave the plan's number as it is. */
function given(fields: { [Key in keyof Given]: Given[Key] | undefined }): Given {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Null takes a bound away. */
function withoutNulls<Rest extends object>(
  quota: Rest & Pick<Override, 'max' | 'min'>,
): Omit<Rest, 'max' | 'min'> & Pick<Quota, 'max' | 'min'> {
  const { max, min, ...rest } = quota;
  return {
    ...rest,
    ...(typeof max === 'number' ? { max } : {}),
    ...(typeof min === 'number' ? { min } : {}),
  };
}

function changesOf(quota: Quota, override: Override): QuotaChange[] {
  const unit = override.unit ?? null;
  const ofUnits = unit !== null || isPerUnitOnly(quota);
  const plan: Bounds = ofUnits ? (quota.perUnit ?? {}) : quota;
  return (['max', 'min'] as const).flatMap((bound) => {
    const now = override[bound];
    const planned = plan[bound] ?? null;
    return now === undefined || now === planned
      ? []
      : [{ quota: quota.id, unit, bound, planned, now }];
  });
}
