import { BUILT_IN_CAMPAIGNS } from '../../core/campaign/built-in';
import type { Campaign } from '../../core/campaign/format';
import type { HighlightKind } from '../../core/compose-plan';
import type { Planned, Reviewed } from '../../core/job';
import type { MessageOf } from '../../core/message';
import type { Plan } from '../../core/plan';
import type { Problem } from '../../core/problem';
import type { Phase } from '../../core/progress';
import type { Status } from '../../core/review/result';
import type { Recognition } from '../../core/roster/recognise';
import { NO_SETTINGS, type Settings } from '../../core/settings';
import type { NoticeParams } from '../../i18n/pane-words';
import type { WorkbookContents } from '../../workbook/workbook';
import type { Preferences } from './host';

export const STEPS = ['roster', 'campaign', 'result', 'write'] as const;
export type Step = (typeof STEPS)[number];

/** What is going on; one thing at a time. */
export type JobName = 'read' | 'review' | 'write' | 'clear' | 'preview';

export interface Work {
  readonly job: JobName;
  readonly phase: Phase;
  readonly done: number;
  readonly total: number;
  /** True once it has taken a second: only then is it shown. */
  readonly shown: boolean;
  readonly cancelling: boolean;
}

/** Which entries the list shows; null and '' leave a thing open. */
export interface Filter {
  readonly status: Status | null;
  readonly unit: string | null;
  readonly category: string | null;
  /** Id of the criterion or quota that a reason names. */
  readonly criterion: string | null;
  /** Only those whom a single criterion keeps out. */
  readonly nearMiss: boolean;
  readonly text: string;
}

export const NO_FILTER: Filter = {
  status: null,
  unit: null,
  category: null,
  criterion: null,
  nearMiss: false,
  text: '',
};

export type NoticeMessage = MessageOf<NoticeParams>;

/** What stands above the steps until it is dismissed; `retry` names what one press does again. */
export type Notice = { readonly id: number; readonly retry: Retry | null } & (
  | { readonly kind: 'problem'; readonly problem: Problem }
  | {
      readonly kind: 'said';
      readonly severity: 'success' | 'info' | 'warning' | 'error';
      readonly message: NoticeMessage;
    }
);
export type Retry =
  'read' | 'highlight' | 'list' | 'clearHighlight' | 'undo' | 'save' | 'open' | 'dropUnfit';

/** What stands of ours in the workbook. */
export interface Written {
  readonly highlight: boolean;
  readonly list: boolean;
  /** The plan that wrote it; null where nothing is, or where an earlier session wrote it. */
  readonly plan: Plan | null;
}

export const NOTHING_WRITTEN: Written = { highlight: false, list: false, plan: null };

export interface SessionState {
  readonly step: Step;
  readonly preferences: Preferences;
  readonly work: Work | null;
  readonly contents: WorkbookContents | null;
  readonly recognition: Recognition | null;
  readonly settings: Settings;
  /** True where the choices differ from those that the workbook keeps. */
  readonly unsaved: boolean;
  readonly campaigns: readonly Campaign[];
  /** Choices made for campaigns that were left, to come back with them. */
  readonly left: ReadonlyMap<string, Settings>;
  readonly reviewed: Reviewed | null;
  /** True after the workbook was changed by somebody since it was read. */
  readonly stale: boolean;
  readonly filter: Filter;
  /** The entry whose details are shown. */
  readonly entry: number | null;
  readonly highlightKind: Exclude<HighlightKind, 'none'>;
  readonly preview: Planned | null;
  /** True where the preview is older than the choices: it is being made anew. */
  readonly previewOld: boolean;
  readonly written: Written;
  /** What stood there before the last run; null: nothing to take back. */
  readonly undo: Written | null;
  readonly notices: readonly Notice[];
}

export function initialState(preferences: Preferences): SessionState {
  return {
    step: 'roster',
    preferences,
    work: null,
    contents: null,
    recognition: null,
    settings: NO_SETTINGS,
    unsaved: false,
    campaigns: BUILT_IN_CAMPAIGNS,
    left: new Map(),
    reviewed: null,
    stale: false,
    filter: NO_FILTER,
    entry: null,
    highlightKind: 'columns',
    preview: null,
    previewOld: true,
    written: NOTHING_WRITTEN,
    undo: null,
    notices: [],
  };
}

/** The campaign chosen; undefined where none is, or where it is not known here. */
export function campaignOf({ campaigns, settings }: SessionState): Campaign | undefined {
  return campaigns.find(({ id }) => id === settings.campaign);
}
