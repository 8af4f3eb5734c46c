import { composePlan, type HighlightKind } from '../core/compose-plan';
import type { Campaign } from '../core/campaign/format';
import { resolveCampaign } from '../core/campaign/resolve';
import type { Plan } from '../core/plan';
import type { Problem } from '../core/problem';
import type { Watch } from '../core/progress';
import type { Review } from '../core/review/result';
import { review as reviewEntries } from '../core/review/review';
import { recogniseRosters } from '../core/roster/recognise';
import type { Say } from '../core/say';
import type { Settings } from '../core/settings';
import { nodeCodec } from '../file/codec-node';
import { openFile, type FileWorkbook } from '../file/open';
import type { WorkbookContents, WriteReport } from '../workbook/workbook';

/** The whole job, step by step: open → review → plan → write. Used by every face over files. */
export interface Opened {
  readonly workbook: FileWorkbook;
  readonly contents: WorkbookContents;
}

export async function openJob(bytes: Uint8Array, name: string, watch: Watch): Promise<Opened> {
  const workbook = openFile(bytes, name, nodeCodec);
  return { workbook, contents: await workbook.read(watch) };
}

export interface Reviewed {
  readonly review: Review;
  readonly settings: Settings;
  readonly asWritten: Campaign;
  /** Of reading, recognising, the campaign's choices and the review, in this order. */
  readonly problems: readonly Problem[];
}

/** Reviews what was read by a campaign; `settings` are the clerk's choices. */
export function reviewJob(
  contents: WorkbookContents,
  asWritten: Campaign,
  settings: Settings,
  watch: Watch,
): Reviewed {
  const recognition = recogniseRosters(contents.grids, settings, watch);
  const resolved = resolveCampaign(asWritten, settings);
  const review = reviewEntries(recognition, resolved, settings, watch);
  const problems = [...contents.problems, ...resolved.problems, ...review.problems];
  return { review, settings, asWritten, problems };
}

export interface PlanChoices {
  readonly highlight: HighlightKind;
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

/** What a run would write; nothing is written yet. */
export function planJob(
  { review, settings, asWritten }: Reviewed,
  contents: WorkbookContents,
  { highlight, version, time, official }: PlanChoices,
  say: Say,
  watch: Watch,
): Planned {
  watch('compose', 0, 1);
  const kept: Settings = { ...settings, campaign: review.campaign.id, phase: review.phase.id };
  const planned = composePlan(
    review,
    contents.grids,
    { highlight, list: true, settings: kept, run: { version, time }, asWritten, official },
    say,
  );
  watch('compose', 1, 1);
  return planned;
}

export interface Written {
  readonly bytes: Uint8Array;
  readonly report: WriteReport;
}

/** Carries out a plan in the bytes of the file. */
export async function writeJob({ workbook }: Opened, plan: Plan, watch: Watch): Promise<Written> {
  const report = await workbook.write(plan, watch);
  return { bytes: await workbook.save(), report };
}

/** Takes everything of ours out of the bytes of the file. */
export async function clearJob({ workbook }: Opened, watch: Watch): Promise<Written> {
  const report = await workbook.clear(watch);
  return { bytes: await workbook.save(), report };
}
