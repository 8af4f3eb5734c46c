import type { Plan } from '../../core/plan';
import type { Watch } from '../../core/progress';
import type { Grid } from '../../core/roster/grid';
import type { Caller } from '../../taskpane/jobs/caller';
import type { Handle } from '../../taskpane/jobs/channel';
import { thawGrids } from '../../taskpane/jobs/mirror-grid';
import { freezePlan } from '../../taskpane/jobs/mirror-plan';
import type { CellEdit } from '../../workbook/cell-edit';
import type { CellPlace, SheetArea, SheetChange, Unsubscribe } from '../../workbook/live-workbook';
import type { SheetLooks } from '../../workbook/sheet-looks';
import type { WorkbookContents, WriteReport } from '../../workbook/workbook';
import type { PageWorkbook, SavedFile } from '../page-workbook';
import type { PageCalls, SentPlan } from './page-calls';

/** What a file asks of the page around it, which alone has a screen. */
export interface Surroundings {
  /** Shows a cell in the grid. */
  select(place: CellPlace): Promise<void>;
  /** What is marked in the grid. */
  selection(): Promise<SheetArea>;
}

/** A file in the worker. What it gives are mirrors, which the worker's jobs know by handle. */
export class WorkerFile implements PageWorkbook {
  private readonly listeners = new Set<(change: SheetChange) => void>();

  constructor(
    readonly name: string,
    private readonly file: Handle,
    private readonly caller: Caller<PageCalls>,
    private readonly around: Surroundings,
  ) {
    caller.hold(this, file);
    const { listeners } = this;
    // The caller must not hold the file itself, or it would be kept for ever.
    caller.listen(file, (told) => {
      for (const listener of listeners) listener(told as SheetChange);
    });
  }

  async read(watch: Watch): Promise<WorkbookContents> {
    const { value, handle } = await this.caller.call('read', { file: this.file }, watch);
    return { ...value, grids: this.caller.hold(thawGrids(value.grids), handle) };
  }

  async view(watch: Watch): Promise<readonly Grid[]> {
    const { value, handle } = await this.caller.call('view', { file: this.file }, watch);
    return this.caller.hold(thawGrids(value), handle);
  }

  async looks(sheet: string, watch: Watch): Promise<SheetLooks> {
    return (await this.caller.call('looks', { file: this.file, sheet }, watch)).value;
  }

  async edit(edits: readonly CellEdit[]): Promise<void> {
    await this.caller.call('edit', { file: this.file, edits });
  }

  async undoEdit(): Promise<CellPlace | null> {
    return (await this.caller.call('undoEdit', { file: this.file })).value;
  }

  async write(plan: Plan, watch: Watch): Promise<WriteReport> {
    const asked = { file: this.file, plan: this.sent(plan) };
    return (await this.caller.call('write', asked, watch)).value;
  }

  async clear(watch: Watch): Promise<WriteReport> {
    return (await this.caller.call('clear', { file: this.file }, watch)).value;
  }

  async saveName(): Promise<string> {
    return (await this.caller.call('saveName', { file: this.file })).value;
  }

  async save(watch: Watch): Promise<SavedFile> {
    return (await this.caller.call('save', { file: this.file }, watch)).value;
  }

  async listFile(plan: Plan): Promise<SavedFile> {
    const asked = { file: this.file, plan: this.sent(plan) };
    return (await this.caller.call('listFile', asked)).value;
  }

  select(place: CellPlace): Promise<void> {
    return this.around.select(place);
  }

  selection(): Promise<SheetArea> {
    return this.around.selection();
  }

  onChange(listener: (change: SheetChange) => void): Promise<Unsubscribe> {
    this.listeners.add(listener);
    return Promise.resolve(() => {
      this.listeners.delete(listener);
      return Promise.resolve();
    });
  }

  private sent(plan: Plan): SentPlan {
    const handle = this.caller.handleOf(plan);
    if (handle !== undefined) return { kind: 'known', handle };
    return { kind: 'foreign', plan: freezePlan(plan) };
  }
}
