import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT_IN_CAMPAIGNS } from '../../../src/core/campaign/built-in';
import type { Campaign } from '../../../src/core/campaign/format';
import { reviewJob, type Reviewed } from '../../../src/core/job';
import { unwatched } from '../../../src/core/progress';
import type { Grid } from '../../../src/core/roster/grid';
import { recogniseRosters, type Recognition } from '../../../src/core/roster/recognise';
import { NO_SETTINGS, type Settings } from '../../../src/core/settings';
import { nodeCodec } from '../../../src/file/codec-node';
import { openFile } from '../../../src/file/open';
import type { PlanAsked } from '../../../src/taskpane/session/host';
import { sampleBytes } from '../open-session';

export const SAMPLES = readdirSync(join(__dirname, '../../../samples'))
  .filter((name) => /\.(?:xlsx|csv)$/.test(name))
  .sort();

export const ASKED: PlanAsked = {
  highlight: 'columns',
  list: true,
  version: '0.0.0-test',
  time: '2026-11-20T12:05',
  language: 'vi',
};

/** Every built-in plan with each of its phases, as the choices that name it. */
export const CHOICES: readonly (readonly [Campaign, Settings])[] = BUILT_IN_CAMPAIGNS.flatMap(
  (campaign) =>
    campaign.phases.map(
      ({ id }) => [campaign, { ...NO_SETTINGS, campaign: campaign.id, phase: id }] as const,
    ),
);

export async function readSample(name: string): Promise<readonly Grid[]> {
  return (await openFile(sampleBytes(name), name, nodeCodec).read(unwatched)).grids;
}

export function recognised(grids: readonly Grid[]): Recognition {
  return recogniseRosters(grids, NO_SETTINGS, unwatched);
}

export function reviewed(
  recognition: Recognition,
  campaign: Campaign,
  settings: Settings,
): Reviewed {
  return reviewJob(recognition, campaign, settings, unwatched);
}
