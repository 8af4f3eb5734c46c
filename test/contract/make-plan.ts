import { findCampaign } from '../../src/core/campaign/built-in';
import { planJob, reviewJob } from '../../src/core/job';
import type { HighlightKind } from '../../src/core/compose-plan';
import type { Plan } from '../../src/core/plan';
import { unwatched } from '../../src/core/progress';
import { recogniseRosters } from '../../src/core/roster/recognise';
import { NO_SETTINGS } from '../../src/core/settings';
import { createSay } from '../../src/i18n/say';
import type { WorkbookContents } from '../../src/workbook/workbook';

/** The campaigns that come with the product, phase by phase. */
export const PHASES = [
  ['01-KH-DU-2023', null],
  ['119-KH-DUK-2019', 'I'],
  ['119-KH-DUK-2019', 'II'],
  ['40-KH-BNCTW-2014', null],
] as const;

/** What a run of a built-in campaign writes into a workbook that was read. */
export function planOf(
  { grids }: WorkbookContents,
  campaignId: string,
  phase: string | null,
  highlight: HighlightKind = 'columns',
): Plan {
  const campaign = findCampaign(campaignId);
  if (campaign === undefined) throw new Error(`no campaign ${campaignId}`);
  const settings = { ...NO_SETTINGS, ...(phase === null ? {} : { phase }) };
  const recognition = recogniseRosters(grids, settings, unwatched);
  const reviewed = reviewJob(recognition, campaign, settings, unwatched);
  const say = createSay('vi', campaign);
  const choices = {
    highlight,
    list: true,
    version: '0.1.0',
    time: '2026-11-20T12:05',
    official: say,
  };
  return planJob(reviewed, grids, choices, say, unwatched).plan;
}
