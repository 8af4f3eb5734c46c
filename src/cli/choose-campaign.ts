import { basename } from 'node:path';
import { BUILT_IN_CAMPAIGNS, findCampaign } from '../core/campaign/built-in';
import type { Campaign } from '../core/campaign/format';
import { parseCampaign } from '../core/campaign/parse';
import type { Problem } from '../core/problem';
import { EXIT, Refused, UsageError } from './faults';
import { readJson } from './files';

/** Ids of the built-in campaigns, as messages list them. */
export const KNOWN_CAMPAIGNS = BUILT_IN_CAMPAIGNS.map((campaign) => campaign.id).join(', ');

/**
 * The campaign that `--campaign` names: a built-in id, or a file. Throws `Refused`: an id that
 * nobody knows is wrong usage, a file that is no campaign is unusable input.
 */
export async function campaignOf(named: string): Promise<Campaign> {
  const builtIn = findCampaign(named);
  if (builtIn !== undefined) return builtIn;
  if (!/[./\\]/.test(named)) throw unknownCampaign(named);
  return campaignFromFile(named);
}

/** The campaign that the settings name. Throws `UsageError` where they name none. */
export function campaignKept(id: string | undefined): Campaign {
  const builtIn = id === undefined ? undefined : findCampaign(id);
  if (builtIn !== undefined) return builtIn;
  if (id !== undefined) throw unknownCampaign(id);
  throw new UsageError({ code: 'campaign.notChosen', params: { known: KNOWN_CAMPAIGNS } });
}

function unknownCampaign(id: string): Refused {
  const params = { id, known: KNOWN_CAMPAIGNS };
  return new Refused([{ severity: 'error', code: 'campaign.unknown', params }], EXIT.usage);
}

async function campaignFromFile(path: string): Promise<Campaign> {
  const invalid: Problem = {
    severity: 'error',
    code: 'campaign.invalid',
    params: { path: basename(path), expected: 'JSON' },
  };
  const { campaign, problems } = parseCampaign(await readJson(path, invalid));
  if (campaign === null) throw new Refused(problems);
  return campaign;
}
