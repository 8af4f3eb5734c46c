import type { Campaign } from '../core/campaign/format';
import {
  planJob as planOf,
  reviewJob as reviewOf,
  type PlanChoices,
  type Planned,
  type Reviewed,
} from '../core/job';
import type { Plan } from '../core/plan';
import type { Watch } from '../core/progress';
import { recogniseRosters } from '../core/roster/recognise';
import type { Say } from '../core/say';
import type { Settings } from '../core/settings';
import { nodeCodec } from '../file/codec-node';
import { openFile, type FileWorkbook } from '../file/open';
import type { FileContents } from '../file/read-file';
import type { WorkbookContents, WriteReport } from '../workbook/workbook';

/** The whole job on a file, step by step: open → review → plan → write. */
export interface Opened {
  readonly workbook: FileWorkbook;
  readonly contents: FileContents;
}

export async function openJob(bytes: Uint8Array, name: string, watch: Watch): Promise<Opened> {
  const workbook = openFile(bytes, name, nodeCodec);
  return { workbook, contents: await workbook.read(watch) };
}

/** Recognises and reviews what was read; the problems of reading come first. */
export function reviewJob(
  contents: WorkbookContents,
  asWritten: Campaign,
  settings: Settings,
  watch: Watch,
): Reviewed {
  const recognition = recogniseRosters(contents.grids, settings, watch);
  const reviewed = reviewOf(recognition, asWritten, settings, watch);
  return { ...reviewed, problems: [...contents.problems, ...reviewed.problems] };
}

/** What a run would write into the file: the highlight asked for, and the list always. */
export function planJob(
  reviewed: Reviewed,
  contents: WorkbookContents,
  choices: Omit<PlanChoices, 'list'>,
  say: Say,
  watch: Watch,
): Planned {
  return planOf(reviewed, contents.grids, { ...choices, list: true }, say, watch);
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
