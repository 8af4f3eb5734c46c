import { parseJson } from '../core/boundary';
import { findCampaign } from '../core/campaign/built-in';
import type { Campaign } from '../core/campaign/format';
import { planJob, reviewJob, type Reviewed } from '../core/job';
import { parseSettings } from '../core/parse-settings';
import type { Problem } from '../core/problem';
import { unwatched } from '../core/progress';
import type { Grid } from '../core/roster/grid';
import { recogniseRosters } from '../core/roster/recognise';
import { NO_SETTINGS, type Settings } from '../core/settings';
import type { Language } from '../i18n/language';
import { createSay, WORDS } from '../i18n/say';
import { WorkbookError, type Workbook, type WorkbookContents } from '../workbook/workbook';

/** What a press of a ribbon button works with. */
export interface Press {
  readonly workbook: Workbook;
  readonly language: Language;
  readonly version: string;
  /** Local time to the minute, for the run stamp. */
  readonly time: string;
}

/** What the clerk must hear of, as text; null: it shows in the sheet. */
export type Told = string | null;

/** The buttons do what the pane's own do, by the campaign that the workbook keeps. */
export const COMMANDS = {
  highlight: (press: Press) => write(press, ({ list }) => ({ highlight: 'columns', list })),
  clearHighlight,
  makeList: (press: Press) =>
    write(press, ({ highlight }) => ({ highlight: highlight ? 'columns' : 'none', list: true })),
} satisfies Readonly<Record<string, (press: Press) => Promise<Told>>>;

/** What of ours stands in the workbook. */
interface Standing {
  readonly highlight: boolean;
  readonly list: boolean;
}

interface Wanted {
  readonly highlight: 'columns' | 'none';
  readonly list: boolean;
}

/** With a list standing the run is written anew without the highlight, else all of ours goes. */
async function clearHighlight(press: Press): Promise<Told> {
  return orTold(press, async () => {
    const contents = await press.workbook.read(unwatched);
    if (standing(contents.grids).list) {
      return writeRun(press, contents, { highlight: 'none', list: true });
    }
    const { problems } = await press.workbook.clear(unwatched);
    return text(press, problems, null);
  });
}

function write(press: Press, want: (standing: Standing) => Wanted): Promise<Told> {
  return orTold(press, async () => {
    const contents = await press.workbook.read(unwatched);
    return writeRun(press, contents, want(standing(contents.grids)));
  });
}

async function writeRun(press: Press, contents: WorkbookContents, wanted: Wanted): Promise<Told> {
  const { settings, problems } = keptSettings(contents.settings);
  if (problems.length > 0) return text(press, problems, null);
  const campaign = settings.campaign === undefined ? undefined : findCampaign(settings.campaign);
  if (campaign === undefined) return WORDS[press.language].pane['campaign.first']({});
  const recognition = recogniseRosters(contents.grids, settings, unwatched);
  const reviewed = reviewJob(recognition, campaign, settings, unwatched);
  const errors = reviewed.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return text(press, errors, campaign);
  return writePlan(press, contents, reviewed, wanted);
}

async function writePlan(
  press: Press,
  { grids }: WorkbookContents,
  reviewed: Reviewed,
  wanted: Wanted,
): Promise<Told> {
  const { language, version, time, workbook } = press;
  const { campaign } = reviewed.review;
  const choices = { ...wanted, version, time, official: createSay('vi', campaign) };
  const say = createSay(language, campaign);
  const { plan, problems } = planJob(reviewed, grids, choices, say, unwatched);
  const report = await workbook.write(plan, unwatched);
  return text(press, [...problems, ...report.problems], campaign);
}

function standing(grids: readonly Grid[]): Standing {
  return {
    highlight: grids.some(({ ownColumns }) => ownColumns.length > 0),
    list: grids.some(({ ours }) => ours),
  };
}

function keptSettings(kept: string | null): {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
} {
  if (kept === null) return { settings: NO_SETTINGS, problems: [] };
  const { settings, problems } = parseSettings(parseJson(kept));
  return { settings: settings ?? NO_SETTINGS, problems };
}

/** What Excel refuses is told; anything else is a fault of ours and is told as one. */
async function orTold(press: Press, work: () => Promise<Told>): Promise<Told> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof WorkbookError) return text(press, [error.problem], null);
    const message = error instanceof Error ? error.message : String(error);
    return WORDS[press.language].pane.unexpected({ message });
  }
}

/** What was only noticed on the way is left to the pane. */
function text({ language }: Press, problems: readonly Problem[], campaign: Campaign | null): Told {
  const say = createSay(language, campaign);
  const told = problems.filter(({ severity }) => severity !== 'info');
  return told.length === 0 ? null : told.map((problem) => say.problem(problem)).join('\n\n');
}
