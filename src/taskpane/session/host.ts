import type { Campaign } from '../../core/campaign/format';
import { planJob, reviewJob, type PlanChoices, type Planned, type Reviewed } from '../../core/job';
import type { Plan } from '../../core/plan';
import type { Watch } from '../../core/progress';
import type { Grid } from '../../core/roster/grid';
import { recogniseRosters, type Recognition } from '../../core/roster/recognise';
import type { Settings } from '../../core/settings';
import type { Language } from '../../i18n/language';
import { createSay } from '../../i18n/say';
import type { LiveWorkbook } from '../../workbook/live-workbook';
import type { Workbook } from '../../workbook/workbook';

/** The heavy work; where it runs (here or in a worker) is the composition root's choice. */
export interface Jobs {
  recognise(grids: readonly Grid[], settings: Settings, watch: Watch): Promise<Recognition>;
  review(
    recognition: Recognition,
    campaign: Campaign,
    settings: Settings,
    watch: Watch,
  ): Promise<Reviewed>;
  plan(
    reviewed: Reviewed,
    grids: readonly Grid[],
    asked: PlanAsked,
    watch: Watch,
  ): Promise<Planned>;
}

/** What a plan is asked for, as plain data: who says its texts follows from the language. */
export interface PlanAsked extends Omit<PlanChoices, 'official'> {
  readonly language: Language;
}

export interface Clock {
  /** Milliseconds, for measuring only. */
  now(): number;
  /** Local time to the minute: "2026-11-20T12:05". */
  time(): string;
  sleep(ms: number): Promise<void>;
}

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What a person prefers on this machine; nothing of the roster. */
export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
}

export interface PreferenceStore {
  load(): Preferences;
  save(preferences: Preferences): void;
  /** Forgets what was saved; what holds then. */
  reset(): Preferences;
}

/** Everything the pane asks of the place it runs in. */
export interface PaneHost {
  readonly workbook: Workbook | LiveWorkbook;
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly preferences: PreferenceStore;
  /** Of the product, for the run stamp. */
  readonly version: string;
  /** Address of the guide; absent: no help in the menu. */
  readonly helpUrl?: string;
  /**
   * Gives the sheets of a plan as a workbook of their own and says how, null where the person
   * thought better of it; absent: not possible here.
   */
  readonly openList?: (plan: Plan) => Promise<'opened' | 'saved' | null>;
  /** Choices of an earlier session, for a workbook that keeps none of its own. */
  readonly remembered?: Settings;
}

/** The workbook as one that somebody works in; null where it is only a file. */
export function liveOf(workbook: Workbook | LiveWorkbook): LiveWorkbook | null {
  return 'onChange' in workbook ? workbook : null;
}

/** The work done right here, giving way to the screen between its stages. */
export function jobsHere(clock: Pick<Clock, 'sleep'>): Jobs {
  const giveWay = () => clock.sleep(0);
  return {
    async recognise(grids, settings, watch) {
      watch('recognise', 0, grids.length);
      await giveWay();
      return recogniseRosters(grids, settings, watch);
    },
    async review(recognition, campaign, settings, watch) {
      watch('judge', 0, recognition.entries.count);
      await giveWay();
      return reviewJob(recognition, campaign, settings, watch);
    },
    async plan(reviewed, grids, asked, watch) {
      watch('compose', 0, 1);
      await giveWay();
      return planAsked(reviewed, grids, asked, watch);
    },
  };
}

/** The plan, its official form in Vietnamese, everything else in the language asked for. */
export function planAsked(
  reviewed: Reviewed,
  grids: readonly Grid[],
  { language, ...choices }: PlanAsked,
  watch: Watch,
): Planned {
  const { campaign } = reviewed.review;
  const official = createSay('vi', campaign);
  const say = createSay(language, campaign);
  return planJob(reviewed, grids, { ...choices, official }, say, watch);
}
