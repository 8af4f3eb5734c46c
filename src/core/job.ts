import type { Campaign } from './campaign/format';
import type { QuotaChange } from './campaign/quota-overrides';
import { resolveCampaign } from './campaign/resolve';
import { composePlan, type HighlightKind } from './compose-plan';
import type { Plan } from './plan';
import type { Problem } from './problem';
import type { Watch } from './progress';
import type { Review } from './review/result';
import { review as reviewEntries } from './review/review';
import type { Grid } from './roster/grid';
import type { Recognition } from './roster/recognise';
import type { Say } from './say';
import { settingsText, type Settings } from './settings';

/** A review with what it was made by. */
export interface Reviewed {
  readonly review: Review;
  readonly settings: Settings;
  /** The plan before the clerk's choices. */
  readonly asWritten: Campaign;
  /** Seats that differ from the plan's. */
  readonly quotaChanges: readonly QuotaChange[];
  /** Of the campaign's choices, the recognition and the review, in this order. */
  readonly problems: readonly Problem[];
}

/** Reviews recognised rosters by a campaign; `settings` are the clerk's choices. */
export function reviewJob(
  recognition: Recognition,
  asWritten: Campaign,
  settings: Settings,
  watch: Watch,
): Reviewed {
  const resolved = resolveCampaign(asWritten, settings);
  const review = reviewEntries(recognition, resolved, settings, watch);
  const { quotaChanges } = resolved;
  const problems = [...resolved.problems, ...review.problems];
  return { review, settings, asWritten, quotaChanges, problems };
}

export interface PlanChoices {
  readonly highlight: HighlightKind;
  /** False: no sheets of ours. */
  readonly list: boolean;
  readonly version: string;
  /** Local time to the minute, for the run stamp. */
  readonly time: string;
  /** Says the official list, which is Vietnamese on every screen. */
  readonly official: Say;
}

export interface Planned {
  readonly plan: Plan;
  readonly problems: readonly Problem[];
}

/** What a run would write; nothing is written yet. `grids` are the sheets as they were read. */
export function planJob(
  { review, settings, asWritten }: Reviewed,
  grids: readonly Grid[],
  { highlight, list, version, time, official }: PlanChoices,
  say: Say,
  watch: Watch,
): Planned {
  watch('compose', 0, 1);
  const kept: Settings = { ...settings, campaign: review.campaign.id, phase: review.phase.id };
  const options = { highlight, list, settings: kept, run: { version, time }, asWritten, official };
  const planned = composePlan(review, grids, options, say);
  watch('compose', 1, 1);
  return planned;
}

/** The settings alone: they are kept beside what stands in the workbook. */
export function settingsOnly(settings: Settings): Plan {
  return { highlights: [], sheets: [], settings: settingsText(settings) };
}
