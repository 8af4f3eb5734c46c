import { parseCampaign } from './parse';
import type { Campaign } from './format';
import plan01 from './plans/01-KH-DU-2023.json';
import plan119 from './plans/119-KH-DUK-2019.json';
import plan40 from './plans/40-KH-BNCTW-2014.json';

/** The plans that come with the product, in the order they are offered. */
export const BUILT_IN_CAMPAIGNS: readonly Campaign[] = [plan119, plan01, plan40].map(builtIn);

/** A built-in campaign by its id, e.g. "119-KH-DUK-2019"; undefined where there is none. */
export function findCampaign(id: string): Campaign | undefined {
  return BUILT_IN_CAMPAIGNS.find((campaign) => campaign.id === id);
}

function builtIn(json: unknown): Campaign {
  const { campaign, problems } = parseCampaign(json);
  if (campaign === null) throw new TypeError(`built-in plan: ${JSON.stringify(problems)}`);
  return campaign;
}
