import { parseJson } from '../../core/boundary';
import { parseCampaign } from '../../core/campaign/parse';
import type { Watch } from '../../core/progress';
import { NO_SETTINGS } from '../../core/settings';
import type { SheetChange } from '../../workbook/live-workbook';
import type { Choice, Scope } from './choices';
import { readKept } from './kept-settings';
import type { SessionStore } from './session';
import { campaignOf, type SessionState } from './state';
import { dropUnfit } from './unfit-choices';

/** Somebody who types or clicks again within this time is not done yet. */
const EDIT_PAUSE_MS = 300;
const SHEET_PAUSE_MS = 1000;
/** A larger change is more than a correction: the person says when it is over. */
const SMALL_EDIT_CELLS = 200;
/** Reading more rows takes long enough to be in the way. */
const SMALL_WORKBOOK_ROWS = 20_000;

/** Reads, recognises and reviews: everything between the cells and the result. */
export class Judge {
  private wanted: Scope = 'nothing';
  private edits = 0;

  constructor(private readonly store: SessionStore) {}

  /** Reads the workbook and goes as far as the choices that it keeps allow. */
  async open(): Promise<void> {
    const first = this.store.state.contents === null;
    const outcome = await this.store.runner.run('read', 'read', (watch) => this.read(watch));
    if (outcome !== 'done' || !first) return;
    if (this.store.state.reviewed !== null) this.store.dispatch({ type: 'step', step: 'result' });
    await this.watchChanges();
  }

  /** After the sheet was changed. */
  async refresh(): Promise<void> {
    await this.store.runner.run('read', 'read', (watch) => this.read(watch));
  }

  /** Makes a choice; what follows from it is worked out a moment later. */
  async choose({ apply, scope }: Choice): Promise<void> {
    this.store.dispatch({ type: 'chose', settings: apply(this.store.state.settings) });
    if (scope === 'nothing') return;
    this.want(scope);
    const edit = ++this.edits;
    await this.store.host.clock.sleep(EDIT_PAUSE_MS);
    if (edit === this.edits) await this.settle();
  }

  /** Takes back the kept choices that the plan does not know. */
  async dropUnfit(): Promise<void> {
    // What is wrong is told by its place in the settings: those that were judged.
    await this.settle();
    await this.choose(dropUnfit(this.store.state.reviewed?.problems ?? []));
  }

  async chooseCampaign(id: string): Promise<void> {
    this.store.dispatch({ type: 'campaign', id });
    this.want('judge');
    await this.settle();
  }

  /** A plan from a file of JSON; what is wrong with it stands in the notices. */
  async loadCampaign(text: string): Promise<void> {
    const { dispatch } = this.store;
    const { campaign, problems } = parseCampaign(parseJson(text));
    for (const problem of problems.slice(0, 3)) {
      dispatch({ type: 'notice', notice: { kind: 'problem', problem, retry: null } });
    }
    if (campaign === null) return;
    dispatch({ type: 'campaignLoaded', campaign });
    await this.chooseCampaign(campaign.id);
  }

  /** Works out at once what choices still wait for. */
  async settle(): Promise<void> {
    this.edits += 1;
    if (this.wanted === 'nothing') {
      await this.store.runner.idle();
      return;
    }
    const outcome = await this.store.runner.run('review', 'read', (watch) => this.again(watch));
    if (outcome !== 'done') this.store.dispatch({ type: 'stale' });
  }

  private want(scope: Scope): void {
    if (this.wanted !== 'recognise') this.wanted = scope;
  }

  private async read(watch: Watch): Promise<void> {
    const { host, dispatch } = this.store;
    const contents = await host.workbook.read(watch);
    const kept = readKept(contents.settings);
    for (const problem of kept.problems.slice(0, 1)) {
      dispatch({ type: 'notice', notice: { kind: 'problem', problem, retry: null } });
    }
    const isFirst = this.store.state.contents === null;
    dispatch({ type: 'opened', contents, settings: kept.settings });
    if (isFirst && contents.settings === null) this.remember();
    this.wanted = 'recognise';
    await this.again(watch);
  }

  /** What was chosen for an earlier workbook holds for one without choices, and that is said. */
  private remember(): void {
    const { host, dispatch } = this.store;
    if (host.remembered === undefined) return;
    dispatch({ type: 'chose', settings: host.remembered });
    const message = { code: 'remembered', params: {} } as const;
    dispatch({ type: 'notice', notice: { kind: 'said', severity: 'info', message, retry: null } });
  }

  private async again(watch: Watch): Promise<void> {
    const scope = this.wanted;
    this.wanted = 'nothing';
    if (scope === 'recognise') await this.recognise(watch);
    if (scope !== 'nothing') await this.review(watch);
  }

  private async recognise(watch: Watch): Promise<void> {
    const { state, host, dispatch } = this.store;
    if (state.contents === null) return;
    const { grids } = state.contents;
    const recognition = await host.jobs.recognise(grids, state.settings, watch);
    dispatch({ type: 'recognised', recognition });
  }

  private async review(watch: Watch): Promise<void> {
    const { state, host, dispatch } = this.store;
    const campaign = campaignOf(state);
    if (state.recognition === null || campaign === undefined) {
      dispatch({ type: 'reviewed', reviewed: null });
      return;
    }
    const { recognition, settings } = state;
    dispatch({
      type: 'reviewed',
      reviewed: await host.jobs.review(recognition, campaign, settings, watch),
    });
  }

  private async watchChanges(): Promise<void> {
    const { live, dispatch } = this.store;
    await live
      ?.onChange((change) => {
        dispatch({ type: 'stale' });
        if (isSmall(change, this.store.state)) void this.refreshSoon();
      })
      .catch(() => undefined); // Without events the person refreshes by hand.
  }

  /** Small corrections in the sheet show at once. */
  private async refreshSoon(): Promise<void> {
    const edit = ++this.edits;
    await this.store.host.clock.sleep(SHEET_PAUSE_MS);
    if (edit === this.edits && this.store.state.stale) await this.refresh();
  }
}

/** A few cells of a workbook that is read quickly. */
function isSmall({ area }: SheetChange, { contents }: SessionState): boolean {
  if (area === null || contents === null) return false;
  const rows = area.lastRow - area.firstRow + 1;
  const cells = rows * (area.lastColumn - area.firstColumn + 1);
  const all = contents.grids.reduce((sum, grid) => sum + grid.lastRow, 0);
  return cells <= SMALL_EDIT_CELLS && all <= SMALL_WORKBOOK_ROWS;
}

/** Settings as nobody chose anything; where the sheets came from is no choice. */
export const RESET: Choice = {
  scope: 'recognise',
  apply: ({ sources }) => ({ ...NO_SETTINGS, sources }),
};
