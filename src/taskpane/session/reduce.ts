import { forCampaign } from '../../core/campaign-choices';
import type { Campaign } from '../../core/campaign/format';
import type { Planned, Reviewed } from '../../core/job';
import type { Phase } from '../../core/progress';
import type { Recognition } from '../../core/roster/recognise';
import type { Settings } from '../../core/settings';
import type { WorkbookContents } from '../../workbook/workbook';
import type { Preferences } from './host';
import {
  NO_FILTER,
  type Filter,
  type JobName,
  type Notice,
  type SessionState,
  type Step,
  type Work,
  type Written,
} from './state';

type WithoutId<Kind> = Kind extends unknown ? Omit<Kind, 'id'> : never;
export type NewNotice = WithoutId<Notice>;

/** Everything that can happen in the pane, as data. */
export type SessionEvent =
  | { readonly type: 'started'; readonly job: JobName }
  | {
      readonly type: 'progress';
      readonly phase: Phase;
      readonly done: number;
      readonly total: number;
    }
  | { readonly type: 'slow' | 'cancelling' | 'ended' }
  | { readonly type: 'stale' | 'saved' }
  | {
      readonly type: 'opened';
      readonly contents: WorkbookContents;
      readonly settings: Settings | null;
    }
  | { readonly type: 'recognised'; readonly recognition: Recognition }
  | { readonly type: 'reviewed'; readonly reviewed: Reviewed | null }
  | { readonly type: 'previewed'; readonly planned: Planned }
  | { readonly type: 'chose'; readonly settings: Settings }
  | { readonly type: 'campaign'; readonly id: string }
  | { readonly type: 'campaignLoaded'; readonly campaign: Campaign }
  | { readonly type: 'step'; readonly step: Step }
  | { readonly type: 'filter'; readonly filter: Partial<Filter> }
  | { readonly type: 'entry'; readonly entry: number | null }
  | { readonly type: 'highlightKind'; readonly kind: SessionState['highlightKind'] }
  | { readonly type: 'wrote'; readonly written: Written; readonly undo: Written | null }
  | { readonly type: 'preferences'; readonly preferences: Preferences }
  | { readonly type: 'notice'; readonly notice: NewNotice }
  | { readonly type: 'dismiss'; readonly id: number }
  | { readonly type: 'dismissAll' };

/** The state after an event; nothing else changes the state. */
export function reduce(state: SessionState, event: SessionEvent): SessionState {
  switch (event.type) {
    case 'started':
    case 'progress':
    case 'slow':
    case 'cancelling':
    case 'ended':
      return { ...state, work: workAfter(state.work, event) };
    case 'opened':
      return opened(state, event.contents, event.settings);
    case 'recognised':
      return { ...state, recognition: event.recognition };
    case 'reviewed':
      return afterReview(state, event.reviewed);
    case 'previewed':
      return { ...state, preview: event.planned, previewOld: false };
    case 'chose':
      return { ...state, settings: event.settings, unsaved: true, previewOld: true };
    case 'campaign':
    case 'campaignLoaded':
      return withCampaign(state, event);
    case 'wrote':
      return afterRun(state, event.written, event.undo);
    case 'stale':
    case 'saved':
    case 'step':
    case 'filter':
    case 'entry':
    case 'highlightKind':
    case 'preferences':
    case 'notice':
    case 'dismiss':
    case 'dismissAll':
      return reduceView(state, event);
  }
}

type WorkEvent = Extract<
  SessionEvent,
  { type: 'started' | 'progress' | 'slow' | 'cancelling' | 'ended' }
>;

const FIRST_PHASE: Readonly<Record<JobName, Phase>> = {
  read: 'open',
  review: 'recognise',
  write: 'write',
  clear: 'write',
  preview: 'compose',
};

function workAfter(work: Work | null, event: WorkEvent): Work | null {
  if (event.type === 'started') {
    const { job } = event;
    return { job, phase: FIRST_PHASE[job], done: 0, total: 0, shown: false, cancelling: false };
  }
  if (work === null || event.type === 'ended') return null;
  if (event.type === 'slow') return { ...work, shown: true };
  if (event.type !== 'progress') return { ...work, cancelling: true };
  const { phase, done, total } = event;
  return { ...work, phase, done, total };
}

/** A workbook read anew: what was chosen meanwhile stays unless the workbook brings its own. */
function opened(
  state: SessionState,
  contents: WorkbookContents,
  settings: Settings | null,
): SessionState {
  const isFirst = state.contents === null;
  const ours = {
    highlight: contents.grids.some(({ ownColumns }) => ownColumns.length > 0),
    list: contents.grids.some((grid) => grid.ours),
    plan: null,
  };
  return {
    ...state,
    contents,
    stale: false,
    settings: isFirst && settings !== null ? settings : state.settings,
    written: isFirst ? ours : state.written,
  };
}

/** Entries keep their number only while the list of entries does. */
function afterReview(state: SessionState, reviewed: Reviewed | null): SessionState {
  const same = state.reviewed?.review.entries === reviewed?.review.entries;
  return { ...state, reviewed, previewOld: true, entry: same ? state.entry : null };
}

/** A run brings the choices into the workbook, and taking it back takes them out again. */
function afterRun(state: SessionState, written: Written, undo: Written | null): SessionState {
  return { ...state, written, undo, unsaved: written.plan === null };
}

type CampaignEvent = Extract<SessionEvent, { type: 'campaign' | 'campaignLoaded' }>;

function withCampaign(state: SessionState, event: CampaignEvent): SessionState {
  if (event.type === 'campaignLoaded') {
    const others = state.campaigns.filter(({ id }) => id !== event.campaign.id);
    return { ...state, campaigns: [...others, event.campaign] };
  }
  const { settings } = state;
  if (settings.campaign === event.id) return state;
  const left = new Map(state.left);
  if (settings.campaign !== undefined) left.set(settings.campaign, settings);
  const chosen = forCampaign(settings, event.id, left.get(event.id));
  return { ...state, left, settings: chosen, unsaved: true, filter: NO_FILTER, entry: null };
}

type ViewEvent = Exclude<
  SessionEvent,
  | WorkEvent
  | CampaignEvent
  | { type: 'opened' | 'recognised' | 'reviewed' | 'previewed' | 'chose' | 'wrote' }
>;

function reduceView(state: SessionState, event: ViewEvent): SessionState {
  switch (event.type) {
    case 'stale':
      return { ...state, stale: true };
    case 'saved':
      return { ...state, unsaved: false };
    case 'step':
      return { ...state, step: event.step };
    case 'filter':
      return { ...state, filter: { ...state.filter, ...event.filter } };
    case 'entry':
      return { ...state, entry: event.entry };
    case 'highlightKind':
      return { ...state, highlightKind: event.kind, previewOld: true };
    case 'preferences':
      return { ...state, preferences: event.preferences, previewOld: true };
    case 'notice':
      return { ...state, notices: noticesWith(state.notices, event.notice) };
    case 'dismiss':
      return { ...state, notices: state.notices.filter(({ id }) => id !== event.id) };
    case 'dismissAll':
      return { ...state, notices: [] };
  }
}

/** More would push the steps out of sight; the newest stand first. */
const NOTICES_SHOWN = 4;

function noticesWith(notices: readonly Notice[], notice: NewNotice): readonly Notice[] {
  const id = 1 + Math.max(0, ...notices.map((known) => known.id));
  const same = JSON.stringify(notice);
  const others = notices.filter((known) => JSON.stringify({ ...known, id: undefined }) !== same);
  return [{ ...notice, id }, ...others].slice(0, NOTICES_SHOWN);
}
