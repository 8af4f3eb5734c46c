import { z } from 'zod';
import { findCampaign } from '../../core/campaign/built-in';
import type { Campaign } from '../../core/campaign/format';
import { parseCampaign } from '../../core/campaign/parse';
import { NO_SETTINGS, settingsSchema, type Settings } from '../../core/settings';

/** What the page remembers for the next file: choices of a campaign, nothing of any roster. */
export interface KeptChoices {
  readonly settings: Settings;
  /** The campaign chosen, where it came from a file of the person's own. */
  readonly campaign: Campaign | null;
}

const VERSION = 1;
const keptSchema = z.strictObject({
  version: z.literal(VERSION),
  settings: settingsSchema,
  campaign: z.unknown().optional(),
});

/**
 * The choices that may outlive a file. Entries and units are called by name in decisions,
 * attestations, categories, kinds of units and quotas of a unit; corrections of a roster name its
 * sheets; number and date belong to one document.
 */
export function worthKeeping(settings: Settings): Settings {
  const { campaign, phase, labels, pointsAreRatings, readings, unratedYears, quotas } = settings;
  return settingsSchema.parse({
    campaign,
    phase,
    labels,
    pointsAreRatings,
    readings,
    unratedYears,
    quotas: quotas.filter(({ unit }) => unit === undefined),
    form: { ...settings.form, number: undefined, date: undefined },
  });
}

/** As text for the machine's storage; null where there is nothing to keep. */
export function keptText({ settings, campaign }: KeptChoices): string | null {
  const kept = worthKeeping(settings);
  if (JSON.stringify(kept) === JSON.stringify(NO_SETTINGS)) return null;
  return JSON.stringify({
    version: VERSION,
    settings: kept,
    ...(campaign === null || findCampaign(campaign.id) !== undefined ? {} : { campaign }),
  });
}

/** What was kept; null where it is nothing, damaged, or of a version that is not ours. */
export function readKeptText(text: string | null): KeptChoices | null {
  const { data } = keptSchema.safeParse(jsonOf(text));
  if (data === undefined) return null;
  const { campaign } = parseCampaign(data.campaign);
  return { settings: worthKeeping(data.settings), campaign };
}

function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
