import { mismatchesOf, mismatchOfDepth, pathOf, type Mismatch } from '../boundary';
import type { Problem } from '../problem';
import { checkCampaign } from './checks';
import { campaignSchema, type Campaign } from './format';
import { applyChanges, idsOf, type Alternative } from './readings';

/**
 * A campaign from JSON. In: the parsed file, anything. Out: the campaign, or null with every
 * problem (`campaign.invalid`, an error each, with the path in the file and what was expected
 * there). Checked beyond the format: names that point nowhere, ids that repeat, readings whose
 * alternatives would not give a campaign.
 */
export function parseCampaign(json: unknown): {
  campaign: Campaign | null;
  problems: Problem[];
} {
  const { campaign, mismatches } = parseOnce(json);
  const all = [...mismatches, ...(campaign === null ? [] : checkReadings(campaign))];
  return {
    campaign: all.length === 0 ? campaign : null,
    problems: all.map((params) => ({ severity: 'error', code: 'campaign.invalid', params })),
  };
}

/** The campaign and what is wrong with it, its readings apart. */
export function parseOnce(json: unknown): {
  readonly campaign: Campaign | null;
  readonly mismatches: readonly Mismatch[];
} {
  const tooDeep = mismatchOfDepth(json);
  if (tooDeep.length > 0) return { campaign: null, mismatches: tooDeep };
  const parsed = campaignSchema.safeParse(json);
  if (!parsed.success) return { campaign: null, mismatches: mismatchesOf(parsed.error) };
  return { campaign: parsed.data, mismatches: checkCampaign(parsed.data) };
}

function checkReadings(campaign: Campaign): Mismatch[] {
  return campaign.readings.flatMap((reading, index) =>
    reading.alternatives.flatMap((alternative, at) =>
      checkAlternative(campaign, alternative, pathOf(['readings', index, 'alternatives', at])),
    ),
  );
}

function checkAlternative(campaign: Campaign, alternative: Alternative, path: string): Mismatch[] {
  const { json, missing } = applyChanges(campaign, alternative.changes);
  return [
    ...missing.map((change) => ({
      path: `${path}.changes[${alternative.changes.indexOf(change)}].id`,
      expected: idsOf(campaign, change.part).join(' | '),
    })),
    ...parseOnce(json).mismatches.map((mismatch) => ({
      path: `${path} → ${mismatch.path}`,
      expected: mismatch.expected,
    })),
  ];
}
