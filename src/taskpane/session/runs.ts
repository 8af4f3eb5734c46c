import type { HighlightKind } from '../../core/compose-plan';
import { settingsOnly, type Planned, type Reviewed } from '../../core/job';
import type { Problem } from '../../core/problem';
import type { Watch } from '../../core/progress';
import type { WriteReport } from '../../workbook/workbook';
import type { Judge } from './judge';
import type { SessionStore } from './session';
import {
  NOTHING_WRITTEN,
  type JobName,
  type NoticeMessage,
  type Retry,
  type SessionState,
  type Written,
} from './state';
import { isUnfit } from './unfit-choices';

/** What a run brings. */
interface Wanted {
  readonly highlight: HighlightKind;
  readonly list: boolean;
}

/** Somebody who still types sees the preview when done. */
const PREVIEW_PAUSE_MS = 100;

/** Writes into the workbook and takes back; every run can be undone once. */
export class Runs {
  private previews = 0;

  constructor(
    private readonly store: SessionStore,
    private readonly judge: Judge,
  ) {}

  async highlight(): Promise<void> {
    await this.write('highlight', ({ highlightKind, written }) => ({
      highlight: highlightKind,
      list: written.list,
    }));
  }

  async list(): Promise<void> {
    await this.write('list', ({ highlightKind, written }) => ({
      highlight: written.highlight ? highlightKind : 'none',
      list: true,
    }));
  }

  /** Takes the highlight away; the list stays. */
  async clearHighlight(): Promise<void> {
    const { written, reviewed } = this.store.state;
    if (written.list && reviewed !== null) {
      await this.write('clearHighlight', () => ({ highlight: 'none', list: true }));
    } else {
      await this.run('clear', 'clearHighlight', (watch) => this.clear(watch));
    }
  }

  /** The workbook as it was before the last run. */
  async undo(): Promise<void> {
    if (this.store.state.undo === null) return;
    await this.run('clear', 'undo', async (watch) => {
      const { undo } = this.store.state;
      if (undo === null) return;
      const { workbook } = this.store.host;
      const { plan } = undo;
      const report = await (plan === null ? workbook.clear(watch) : workbook.write(plan, watch));
      this.store.dispatch({ type: 'wrote', written: undo, undo: null });
      this.tell(report.problems, { code: 'done.undone', params: {} });
    });
  }

  /** Keeps the choices in the workbook without a run. */
  async save(): Promise<void> {
    await this.run('write', 'save', async (watch) => {
      const { host, state, dispatch } = this.store;
      const report = await host.workbook.write(settingsOnly(state.settings), watch);
      dispatch({ type: 'saved' });
      this.tell(report.problems, { code: 'done.saved', params: {} });
    });
  }

  /** The list in a workbook of its own, for sending. */
  async openList(): Promise<void> {
    const { openList } = this.store.host;
    if (openList === undefined) return;
    await this.withReview('open', async (reviewed, watch) => {
      const { plan } = await this.planOf(reviewed, { highlight: 'none', list: true }, watch);
      const how = await openList(plan);
      if (how === null) return;
      this.tell([], { code: how === 'opened' ? 'done.opened' : 'done.listSaved', params: {} });
    });
  }

  /** What the two main actions together would write, for the preview. */
  async preview(): Promise<void> {
    const asked = ++this.previews;
    await this.store.host.clock.sleep(PREVIEW_PAUSE_MS);
    if (asked !== this.previews) return;
    await this.judge.settle();
    const { reviewed, previewOld, highlightKind } = this.store.state;
    if (reviewed === null || !previewOld) return;
    await this.store.runner.run('preview', null, async (watch) => {
      const wanted = { highlight: highlightKind, list: true };
      const planned = await this.planOf(reviewed, wanted, watch);
      this.store.dispatch({ type: 'previewed', planned });
    });
  }

  /** What is wanted follows from what stands when the run begins: another may still be on its way. */
  private async write(retry: Retry, wantedOf: (state: SessionState) => Wanted): Promise<void> {
    await this.withReview(retry, async (reviewed, watch) => {
      const wanted = wantedOf(this.store.state);
      const { plan, problems } = await this.planOf(reviewed, wanted, watch);
      const report = await this.store.host.workbook.write(plan, watch);
      const { list } = wanted;
      const written = { highlight: wanted.highlight !== 'none', list, plan };
      this.store.dispatch({ type: 'wrote', written, undo: this.before() });
      this.tell([...problems, ...report.problems], doneMessage(retry, report));
    });
  }

  private async clear(watch: Watch): Promise<void> {
    const { host, state, dispatch } = this.store;
    const report = await host.workbook.clear(watch);
    const isNothing = report.problems.some(({ code }) => code === 'run.none');
    const undo = state.written.plan === null ? null : state.written;
    dispatch({ type: 'wrote', written: NOTHING_WRITTEN, undo });
    this.tell(report.problems, isNothing ? null : { code: 'done.cleared', params: {} });
  }

  /** What an earlier session wrote cannot be written again: going back leads to nothing of ours. */
  private before(): Written {
    const { written } = this.store.state;
    return written.plan === null ? NOTHING_WRITTEN : written;
  }

  /** Only what the person has seen is written: after a change of the sheet it is shown first. */
  private async withReview(
    retry: Retry,
    task: (reviewed: Reviewed, watch: Watch) => Promise<void>,
  ): Promise<void> {
    await this.judge.settle();
    if (this.isStale()) {
      await this.judge.refresh();
      if (!this.isStale()) this.say('info', { code: 'rejudged', params: {} });
      return;
    }
    const { reviewed } = this.store.state;
    if (reviewed === null) {
      this.askForCampaign();
      return;
    }
    const errors = reviewed.problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) {
      this.tell(errors, null);
      return;
    }
    await this.run('write', retry, (watch) => task(reviewed, watch));
  }

  private isStale(): boolean {
    return this.store.state.stale;
  }

  private askForCampaign(): void {
    this.store.dispatch({ type: 'step', step: 'campaign' });
    this.say('info', { code: 'campaign.first', params: {} });
  }

  /** One job that changes the workbook; earlier notices have been read by now. */
  private async run(job: JobName, retry: Retry, task: (watch: Watch) => Promise<void>) {
    this.store.dispatch({ type: 'dismissAll' });
    await this.store.runner.run(job, retry, task);
  }

  private planOf(reviewed: Reviewed, wanted: Wanted, watch: Watch): Promise<Planned> {
    const { host, state } = this.store;
    const { language } = state.preferences;
    const asked = { ...wanted, version: host.version, time: host.clock.time(), language };
    const grids = state.contents?.grids ?? [];
    // Choices that need no review are newer than it, but those for another campaign are not its own.
    const isSame = reviewed.settings.campaign === state.settings.campaign;
    const current = isSame ? { ...reviewed, settings: state.settings } : reviewed;
    return host.jobs.plan(current, grids, asked, watch);
  }

  private tell(problems: readonly Problem[], done: NoticeMessage | null): void {
    for (const problem of [...problems].reverse()) {
      const retry = isUnfit(problem) ? 'dropUnfit' : null;
      this.store.dispatch({ type: 'notice', notice: { kind: 'problem', problem, retry } });
    }
    if (done !== null) this.say('success', done);
  }

  private say(severity: 'success' | 'info', message: NoticeMessage): void {
    const notice = { kind: 'said', severity, message, retry: null } as const;
    this.store.dispatch({ type: 'notice', notice });
  }
}

function doneMessage(retry: Retry, { sheets, cellsWritten }: WriteReport): NoticeMessage {
  if (retry === 'clearHighlight') return { code: 'done.cleared', params: {} };
  if (retry === 'highlight') return { code: 'done.highlighted', params: { cells: cellsWritten } };
  return { code: 'done.listed', params: { sheets } };
}
