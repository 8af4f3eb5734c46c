import type { Campaign, Quota } from '../campaign/format';

/**
 * The seats that the plan as written gives a quota, or one unit of it: one number, several where
 * the plan gives each kind of unit its own, none where it sets no such bound. Null: the plan
 * is not at hand or has no such quota.
 */
export function plannedSeats(
  asWritten: Campaign | null,
  quota: string,
  unit: string | null,
  bound: 'max' | 'min',
): readonly number[] | null {
  const written = asWritten?.quotas.find(({ id }) => id === quota);
  if (written === undefined) return null;
  if (unit === null && !isPerUnitOnly(written)) return seats([written[bound]]);
  const { perUnit } = written;
  const own = unit === null ? undefined : perUnit?.byUnit?.[unit]?.[bound];
  if (own !== undefined) return seats([own]);
  const byKind = Object.values(perUnit?.byKind ?? {}).map((kind) => kind[bound]);
  return seats([perUnit?.[bound], ...byKind]);
}

/** True where the plan bounds each unit and no total: a change of the quota is one of every unit. */
function isPerUnitOnly({ max, min, percent, perUnit }: Quota): boolean {
  return perUnit !== undefined && max === undefined && min === undefined && percent === undefined;
}

function seats(bounds: readonly (number | null | undefined)[]): readonly number[] {
  const numbers = bounds.filter((bound) => typeof bound === 'number');
  return [...new Set(numbers)].sort((a, b) => a - b);
}
