import type { Campaign } from '../core/campaign/format';

/** The parts of a plan that messages name by their ids. */
export type PlanParts = Pick<Campaign, 'categories' | 'quotas'>;

/** What people call a quota: the categories it is for. */
export function quotaName({ categories, quotas }: PlanParts, id: string): string {
  const named = quotas.find((quota) => quota.id === id)?.categories ?? [];
  const names = named.map((category) => categoryName({ categories }, category));
  return names.length === 0 ? id : names.join('; ');
}

export function categoryName({ categories }: Pick<PlanParts, 'categories'>, id: string): string {
  return categories.find((category) => category.id === id)?.name ?? id;
}

/** Parameters with the ids of quotas and categories replaced by what people call them. */
export function withPlanNames<Params extends object>(plan: PlanParts, params: Params): Params {
  const named: Record<string, string> = {};
  for (const [key, value] of Object.entries(params) as [string, unknown][]) {
    if (typeof value !== 'string') continue;
    if (key === 'quota' || key === 'other') named[key] = quotaName(plan, value);
    if (key === 'category') named[key] = categoryName(plan, value);
  }
  return { ...params, ...named };
}
