import type { Plan } from '../core/plan';
import type { Problem } from '../core/problem';
import { unwatched, type Watch } from '../core/progress';
import type { Grid } from '../core/roster/grid';
import type { Codec } from '../file/codec';
import { endingFor } from '../file/file-ending';
import { isSettingsOnly } from '../file/keep-settings';
import { readFile, type FileContents } from '../file/read-file';
import { readLooks } from '../file/read-looks';
import { fileOfSheets } from '../file/sheets-only';
import { clearFile, writeFile } from '../file/write-file';
import type { CellEdit } from '../workbook/cell-edit';
import type { CellPlace, SheetArea, SheetChange, Unsubscribe } from '../workbook/live-workbook';
import type { SheetLooks } from '../workbook/sheet-looks';
import type { WorkbookContents, WriteReport } from '../workbook/workbook';
import { EditedFile } from './file/edited-file';
import { MarkedPlace } from './file/marked-place';
import { savedName, type FileNames } from './file/saved-name';
import { changesOf, TypedCells } from './file/typed-cells';
import type { PageWorkbook, SavedFile } from './page-workbook';

/** What of a run stands in the file: what it wrote, and the bytes with it, once they are made. */
interface Written {
  readonly plan: Plan | null;
  /** Settings that the person saved by themselves. */
  readonly settings: string | null;
  readonly isCleared: boolean;
}

const NOTHING: Written = { plan: null, settings: null, isCleared: false };
const NOTHING_DONE: WriteReport = { sheets: [], cellsWritten: 0, problems: [] };

/** A file opened where its grid is; from a worker, the page keeps the place itself. */
export interface OpenedFile extends PageWorkbook {
  /** The grid says what the person has marked in it, for `selection`. */
  mark(area: SheetArea): void;
  /** Tells the grid of each `select` by the pane. Yields how to end that. */
  onSelect(listener: (place: CellPlace) => void): () => void;
}

/** Opens a file for the page, by its content; `names` makes the names of files to take away. */
export function openPageFile(
  bytes: Uint8Array,
  name: string,
  codec: Codec,
  names: FileNames,
): OpenedFile {
  return new PageFile(bytes, name, codec, names);
}

class PageFile implements OpenedFile {
  private readonly typed = new TypedCells();
  private readonly marked = new MarkedPlace();
  private readonly listeners = new Set<(change: SheetChange) => void>();
  private file: EditedFile;
  private written = NOTHING;
  /** The file to take away; null where it has to be made again. */
  private made: Uint8Array | null;
  /** The bytes that are shown, cells typed since then aside, and what was read from them. */
  private shown: Uint8Array;
  private read_: FileContents | null = null;
  /** One thing after the other: what is asked for meanwhile waits. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    bytes: Uint8Array,
    readonly name: string,
    private readonly codec: Codec,
    private readonly names: FileNames,
  ) {
    this.file = new EditedFile(bytes, name, codec);
    this.made = bytes;
    this.shown = bytes;
  }

  read(watch: Watch): Promise<WorkbookContents> {
    return this.inTurn(async () => {
      const contents = await this.contents(watch);
      const settings = this.written.settings ?? contents.settings;
      return {
        grids: this.typed.onto(contents.grids),
        settings,
        problems: [...contents.problems, ...this.stale(contents)],
      };
    });
  }

  view(watch: Watch): Promise<readonly Grid[]> {
    return this.inTurn(async () => this.typed.onto((await this.contents(watch)).grids));
  }

  looks(sheet: string, watch: Watch): Promise<SheetLooks> {
    return this.inTurn(() => readLooks(this.shown, this.name, sheet, this.codec, watch));
  }

  write(plan: Plan, watch: Watch): Promise<WriteReport> {
    return this.inTurn(async () => {
      if (isSettingsOnly(plan)) return this.keep(plan.settings);
      const written = { ...this.written, plan };
      const { bytes, report } = await this.make(written, watch);
      this.written = written;
      this.show(bytes);
      return report;
    });
  }

  clear(watch: Watch): Promise<WriteReport> {
    return this.inTurn(async () => {
      const { plan, settings } = this.written;
      const now = await this.bytes(watch);
      const { report } = await clearFile(now, this.name, this.codec, watch);
      const cleared = await this.file.cleared(watch);
      const written = { plan: null, settings, isCleared: this.written.isCleared };
      const isAsBefore = plan === null && cleared === null;
      if (isAsBefore) return report;
      const file = cleared ?? this.file;
      const after = { ...written, isCleared: written.isCleared || cleared !== null };
      const { bytes } = await this.make(after, watch, file);
      this.file = file;
      this.written = after;
      this.show(bytes);
      return report;
    });
  }

  edit(edits: readonly CellEdit[]): Promise<void> {
    return this.inTurn(async () => {
      if (edits.length === 0) return;
      const grids = this.typed.onto((await this.contents(unwatched)).grids);
      await this.file.refuse(edits, grids);
      this.typed.add(edits, grids);
      this.changed(edits);
    });
  }

  undoEdit(): Promise<CellPlace | null> {
    return this.inTurn(() => {
      const back = this.typed.undo();
      const [first] = back ?? [];
      if (back === null || first === undefined) return Promise.resolve(null);
      this.changed(back);
      const { sheet, row, column } = first;
      return Promise.resolve({ sheet, row, column });
    });
  }

  saveName(): Promise<string> {
    return this.inTurn(() => this.nameNow());
  }

  save(watch: Watch): Promise<SavedFile> {
    return this.inTurn(async () => ({
      bytes: await this.bytes(watch),
      name: await this.nameNow(),
    }));
  }

  async listFile(plan: Plan): Promise<SavedFile> {
    const bytes = await fileOfSheets(plan, this.codec);
    return { bytes, name: savedName(this.name, 'list', '.xlsx', this.names) };
  }

  mark(area: SheetArea): void {
    this.marked.mark(area);
  }

  onSelect(listener: (place: CellPlace) => void): () => void {
    return this.marked.onShow(listener);
  }

  select(place: CellPlace): Promise<void> {
    return this.inTurn(async () => {
      this.marked.show(place, (await this.contents(unwatched)).grids);
    });
  }

  selection(): Promise<SheetArea> {
    return this.inTurn(async () => this.marked.marked((await this.contents(unwatched)).grids));
  }

  onChange(listener: (change: SheetChange) => void): Promise<Unsubscribe> {
    this.listeners.add(listener);
    return Promise.resolve(() => {
      this.listeners.delete(listener);
      return Promise.resolve();
    });
  }

  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.last.then(work);
    this.last = result.catch(() => undefined);
    return result;
  }

  private async contents(watch: Watch): Promise<FileContents> {
    this.read_ ??= await readFile(this.shown, this.name, this.codec, watch);
    return this.read_;
  }

  private async nameNow(): Promise<string> {
    const { plan, settings, isCleared } = this.written;
    const isTouched = !this.typed.isEmpty || settings !== null || isCleared;
    if (plan === null && !isTouched) return this.name;
    const ending = await endingFor(this.shown, this.codec);
    const done = plan === null ? 'edited' : 'result';
    return savedName(this.name, done, ending, this.names);
  }

  /** Formulas keep the results of what stood in their cells before. */
  private stale({ formulas: count }: FileContents): Problem[] {
    if (this.typed.isEmpty || count === 0) return [];
    return [{ severity: 'warning', code: 'file.formulasStale', params: { count } }];
  }

  /** The settings are kept beside what stands; a run that is written again takes them over. */
  private keep(settings: string | null): WriteReport {
    if (settings === null) return NOTHING_DONE;
    const { plan } = this.written;
    this.written = { ...this.written, settings, plan: plan && { ...plan, settings } };
    this.made = null;
    return NOTHING_DONE;
  }

  private async bytes(watch: Watch): Promise<Uint8Array> {
    this.made ??= (await this.make(this.written, watch)).bytes;
    return this.made;
  }

  /** The file with everything that was done to it. */
  private async make(
    { plan, settings }: Written,
    watch: Watch,
    file = this.file,
  ): Promise<{ readonly bytes: Uint8Array; readonly report: WriteReport }> {
    const edited = await file.withCells(this.typed.edits, watch);
    let { bytes } = edited;
    if (settings !== null) {
      const kept: Plan = { highlights: [], sheets: [], settings };
      ({ bytes } = await writeFile(bytes, this.name, kept, this.codec, watch));
    }
    if (plan === null) return { bytes, report: NOTHING_DONE };
    const changed = await writeFile(bytes, this.name, edited.renamed(plan), this.codec, watch);
    const problems = [...edited.problems, ...changed.report.problems];
    return { bytes: changed.bytes, report: { ...changed.report, problems } };
  }

  private show(bytes: Uint8Array): void {
    this.made = bytes;
    this.shown = bytes;
    this.read_ = null;
    this.typed.settle();
  }

  private changed(edits: readonly CellEdit[]): void {
    this.made = null;
    for (const change of changesOf(edits)) for (const listener of this.listeners) listener(change);
  }
}
