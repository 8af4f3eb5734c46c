import { COLLECTIVE_KINDS } from '../subject';
import type { Campaign, Quota } from './format';
import type { CampaignMessage, CampaignText } from './text-params';

interface Bounds {
  readonly max?: number | null | undefined;
  readonly min?: number | null | undefined;
}

/** A quota in words, one message for each bound it sets: total, percentage, unit, kind, one unit. */
export function describeQuota(quota: Quota, campaign: Campaign): CampaignText[] {
  const messages = [
    ...totalMessages(quota, campaign),
    ...percentMessages(quota, campaign),
    ...unitMessages(quota, campaign),
  ];
  return messages.map((message) => ({ message, parts: [] }));
}

function totalMessages(quota: Quota, campaign: Campaign): CampaignMessage[] {
  if (!bounds(quota)) return [];
  return [{ code: 'quota.total', params: { ...seats(quota), ...common(quota, campaign) } }];
}

function percentMessages(quota: Quota, campaign: Campaign): CampaignMessage[] {
  if (quota.percent === undefined) return [];
  const { value, of, rounding, titles = [] } = quota.percent;
  const { categories, clause } = common(quota, campaign);
  return [{ code: 'quota.percent', params: { value, of, titles, rounding, categories, clause } }];
}

function unitMessages(quota: Quota, campaign: Campaign): CampaignMessage[] {
  const { perUnit } = quota;
  if (perUnit === undefined) return [];
  const shared = common(quota, campaign);
  const messages: CampaignMessage[] = [];
  if (bounds(perUnit)) {
    messages.push({ code: 'quota.perUnit', params: { ...seats(perUnit), ...shared } });
  }
  for (const kind of COLLECTIVE_KINDS) {
    const caps = perUnit.byKind?.[kind];
    if (caps === undefined) continue;
    messages.push({ code: 'quota.perUnitKind', params: { kind, ...seats(caps), ...shared } });
  }
  for (const [unit, caps] of Object.entries(perUnit.byUnit ?? {})) {
    messages.push({ code: 'quota.ofUnit', params: { unit, ...seats(caps), ...shared } });
  }
  return messages;
}

function common(
  quota: Quota,
  campaign: Campaign,
): { categories: string; period: Quota['period']; clause: string } {
  const names = campaign.categories
    .filter((category) => quota.categories.includes(category.id))
    .map((category) => category.name);
  return { categories: names.join('; '), period: quota.period, clause: quota.clause };
}

function bounds({ max, min }: Bounds): boolean {
  return max !== undefined || min !== undefined;
}

function seats({ max, min }: Bounds): { max: number | null; min: number | null } {
  return { max: max ?? null, min: min ?? null };
}
