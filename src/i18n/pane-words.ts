import type { NoParams, Sentences } from '../core/message';
import type { Severity } from '../core/problem';
import type { RatingState } from '../core/rating/level';
import type { Subject } from '../core/subject';

/** What stands above the steps after something happened. */
export interface NoticeParams {
  cancelled: NoParams;
  unexpected: { message: string };
  /** The sheet had changed: the review was made anew and nothing written. */
  rejudged: NoParams;
  /** The workbook keeps no choices: those of the last one hold. */
  remembered: NoParams;
  'campaign.first': NoParams;
  'done.highlighted': { cells: number };
  'done.listed': { sheets: readonly string[] };
  'done.cleared': NoParams;
  'done.undone': NoParams;
  'done.saved': NoParams;
  'done.opened': NoParams;
  'done.listSaved': NoParams;
}

/** The frame: title, steps, menu, main actions. */
interface FrameParams {
  title: NoParams;
  'step.roster': NoParams;
  'step.campaign': NoParams;
  'step.result': NoParams;
  'step.write': NoParams;
  steps: NoParams;
  menu: NoParams;
  'menu.language': NoParams;
  'menu.theme': NoParams;
  'menu.theme.auto': NoParams;
  'menu.theme.light': NoParams;
  'menu.theme.dark': NoParams;
  'menu.help': NoParams;
  'menu.save': NoParams;
  'menu.reset': NoParams;
  'action.highlight': NoParams;
  'action.list': NoParams;
  'action.clearHighlight': NoParams;
  'action.undo': NoParams;
  'action.openList': NoParams;
  'action.cancel': NoParams;
  'action.cancelling': NoParams;
  'action.retry': NoParams;
  'action.dropUnfit': NoParams;
  'action.close': NoParams;
  'action.refresh': NoParams;
  'action.edit': NoParams;
  'action.remove': NoParams;
  'action.removeOf': { name: string };
  'action.apply': NoParams;
  actions: NoParams;
  messages: NoParams;
  stale: NoParams;
  guess: NoParams;
  guessed: NoParams;
  choose: NoParams;
  'progress.share': { phase: string; done: number; total: number };
  'result.announced': { total: number; nominated: number; contested: number };
}

/** Step 1: what was recognised. */
interface RosterStepParams {
  'roster.title': NoParams;
  'roster.reading': NoParams;
  'roster.found': { rosters: number; entries: number };
  'roster.none': NoParams;
  'roster.where': { range: string; first: number; last: number };
  'roster.entries': { count: number; subject: Subject | 'mixed' };
  'roster.hidden': { count: number };
  'roster.merged': { count: number };
  'roster.table': { name: string };
  'roster.skipped': { count: number };
  'roster.skippedRow': { row: number; reason: string };
  'roster.goTo': { place: string };
  'roster.columns': NoParams;
  'roster.role': { column: string };
  'roster.fix': { sheet: string };
  'roster.range': NoParams;
  'roster.takeSelection': NoParams;
  'roster.addSelection': NoParams;
  'roster.headerFirst': NoParams;
  'roster.headerLast': NoParams;
  'roster.subject': NoParams;
  'roster.unit': NoParams;
  'roster.kind': NoParams;
  'roster.kindByRow': NoParams;
  'roster.rater': NoParams;
  'roster.lastRater': NoParams;
  'roster.ignore': NoParams;
  'roster.ignored': { sheet: string };
  'roster.corrected': NoParams;
  'roster.drop': NoParams;
  'roster.campaignNext': NoParams;
  'labels.title': NoParams;
  'labels.unknown': { label: string; count: number };
  'labels.means': { label: string };
  'labels.suggested': { meaning: string };
  'points.title': NoParams;
  'points.areRatings': { year: number };
  'kinds.title': NoParams;
  'kinds.of': { unit: string };
  'problems.title': { count: number };
  'problem.severity': { severity: Severity };
  'problem.show': NoParams;
  more: { count: number };
}

/** Step 2: the plan and the clerk's choices in it. */
interface CampaignStepParams {
  'campaign.title': NoParams;
  'campaign.which': NoParams;
  'campaign.none': NoParams;
  'campaign.load': NoParams;
  'campaign.phase': NoParams;
  'campaign.issued': { number: string; issuer: string; date: string };
  'criteria.title': NoParams;
  'criteria.common': NoParams;
  'readings.title': NoParams;
  'readings.default': NoParams;
  'readings.fixed': NoParams;
  'unrated.title': NoParams;
  'unrated.plan': { policy: string };
  'unrated.review': NoParams;
  'unrated.strict': NoParams;
  'unrated.skip': NoParams;
  'quotas.title': NoParams;
  'quotas.none': NoParams;
  'quotas.max': NoParams;
  'quotas.min': NoParams;
  'quotas.used': NoParams;
  'quotas.planned': { seats: readonly number[] };
  'quotas.changed': NoParams;
  'quotas.back': NoParams;
  'quotas.units': { count: number };
  'quotas.addUnit': NoParams;
  'attest.title': NoParams;
  'attest.none': NoParams;
  'attest.open': NoParams;
  'attest.holds': NoParams;
  'attest.fails': NoParams;
  'attest.of': { text: string };
  'attest.own': { count: number };
  'attest.addUnit': NoParams;
  'attest.entry': NoParams;
  'pre.title': NoParams;
  'pre.allHold': NoParams;
  'pre.failing': NoParams;
  'pre.addFailing': NoParams;
  'pre.warnOnly': NoParams;
  'deadlines.title': NoParams;
  'dossier.title': NoParams;
}

/** Step 3: the result. */
interface ResultStepParams {
  'result.none': NoParams;
  'result.chart': NoParams;
  'result.chip': { word: string; count: number };
  'result.breakdown': NoParams;
  'result.by.category': NoParams;
  'result.by.unit': NoParams;
  'result.group': NoParams;
  'result.total': NoParams;
  'balance.title': NoParams;
  'balance.seats': { nominated: number; max: number | null; min: number | null };
  'balance.detail': { eligible: number; contested: number };
  'balance.show': { quota: string };
  'relax.title': NoParams;
  'ties.title': { count: number };
  'tie.choose': { seats: number };
  'tie.reason': NoParams;
  'tie.date': NoParams;
  'tie.minutes': NoParams;
  'tie.votes': NoParams;
  'tie.save': NoParams;
  'tie.needsChoice': { seats: number; chosen: number };
  'tie.needsReason': NoParams;
  'tie.show': NoParams;
  'decisions.title': { count: number };
  'decision.line': { name: string; nominate: boolean; reason: string };
  'decide.title': NoParams;
  'decide.nominate': NoParams;
  'decide.leaveOut': NoParams;
  'filter.search': NoParams;
  'filter.unit': NoParams;
  'filter.category': NoParams;
  'filter.criterion': NoParams;
  'filter.any': NoParams;
  'filter.nearMiss': { count: number };
  'filter.more': NoParams;
  'filter.clear': NoParams;
  'list.title': NoParams;
  'list.shown': { shown: number; total: number };
  'list.none': NoParams;
  'list.letters': NoParams;
  'list.rank': { rank: number };
  'list.place': { sheet: string; row: number };
  'list.hidden': NoParams;
  'list.category': NoParams;
  'list.goTo': NoParams;
  'list.more': { count: number };
  'rating.letter': { state: RatingState };
  'rating.year': { year: number; rating: string; provisional: boolean };
}

/** Step 4: what is written. */
interface WriteStepParams {
  'write.title': NoParams;
  'write.how': NoParams;
  'write.columns': NoParams;
  'write.colour': NoParams;
  'write.highlightPart': NoParams;
  'write.listPart': NoParams;
  'write.both': { list: boolean };
  'write.cells': { columns: string; first: number; last: number };
  'write.formats': { count: number };
  'write.colours': { first: number; last: number };
  'write.sheet': { name: string; rows: number };
  'write.rowsShown': { shown: number; total: number };
  'write.settings': NoParams;
  'write.unsaved': NoParams;
  'write.back': NoParams;
  'write.undoToEmpty': NoParams;
  'write.undoToBefore': NoParams;
  'write.nothingToUndo': NoParams;
  'write.cannotUndo': NoParams;
  'form.title': NoParams;
  'form.superior': NoParams;
  'form.agency': NoParams;
  'form.number': NoParams;
  'form.place': NoParams;
  'form.date': NoParams;
  'form.addressee': NoParams;
  'form.signAuthority': NoParams;
  'form.signTitle': NoParams;
  'form.signName': NoParams;
  /** One line each. */
  'form.basis': NoParams;
  'form.recipients': NoParams;
}

export type PaneParams = NoticeParams &
  FrameParams &
  RosterStepParams &
  CampaignStepParams &
  ResultStepParams &
  WriteStepParams;

export type PaneSentences = Sentences<PaneParams>;
