import type { Plan } from '../../core/plan';
import type { Problem } from '../../core/problem';
import { unwatched, type Watch } from '../../core/progress';
import type { Grid } from '../../core/roster/grid';
import type { Codec } from '../../file/codec';
import { editCells, editGuard, fixedCell, refuseFixed } from '../../file/edit-cells';
import type { EditGuard } from '../../file/edit-guard';
import { asPackage, clearFile, type AsPackage } from '../../file/write-file';
import type { CellEdit } from '../../workbook/cell-edit';

/** A file with cells typed over. */
export interface FileWithCells {
  readonly bytes: Uint8Array;
  /** What had to be done to the file so that cells could be typed over. */
  readonly problems: readonly Problem[];
  /** A plan for the file, with the names that its sheets have now. */
  renamed(plan: Plan): Plan;
}

/** The bytes of the opened file, which never change, and what of them can be typed over. */
export class EditedFile {
  private readonly guards = new Map<string, Promise<EditGuard | null>>();
  private package_: Promise<AsPackage> | null = null;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly name: string,
    private readonly codec: Codec,
  ) {}

  /** Throws `WorkbookError` (cell.fixed) where one of the cells cannot be changed. */
  async refuse(edits: readonly CellEdit[], grids: readonly Grid[]): Promise<void> {
    for (const edit of edits) {
      const grid = grids.find(({ sheet }) => sheet === edit.sheet);
      if (grid === undefined) throw fixedCell(edit, 'outside');
      if (grid.ours || grid.ownColumns.includes(edit.column)) throw fixedCell(edit, 'ours');
      refuseFixed(edit, await this.guard(edit.sheet));
    }
  }

  /** The file with these values; the file itself where there are none. */
  async withCells(edits: readonly CellEdit[], watch: Watch): Promise<FileWithCells> {
    if (edits.length === 0) {
      return { bytes: this.bytes, problems: [], renamed: (plan) => plan };
    }
    const { bytes, nameOf, problems } = await this.asPackage();
    const named = edits.map((edit) => ({ ...edit, sheet: nameOf(edit.sheet) }));
    return {
      bytes: await editCells(bytes, named, this.codec, watch),
      problems,
      renamed: (plan) => ({
        ...plan,
        highlights: plan.highlights.map((one) => ({ ...one, sheet: nameOf(one.sheet) })),
      }),
    };
  }

  /** The file without an earlier run of ours; null where it holds none. */
  async cleared(watch: Watch): Promise<EditedFile | null> {
    const { bytes, report } = await clearFile(this.bytes, this.name, this.codec, watch);
    const isSame = report.problems.some(({ code }) => code === 'run.none');
    return isSame ? null : new EditedFile(bytes, this.name, this.codec);
  }

  private guard(sheet: string): Promise<EditGuard | null> {
    const known = this.guards.get(sheet) ?? this.readGuard(sheet);
    this.guards.set(sheet, known);
    return known;
  }

  private async readGuard(sheet: string): Promise<EditGuard | null> {
    const { bytes, nameOf } = await this.asPackage();
    return editGuard(bytes, nameOf(sheet), this.codec);
  }

  private asPackage(): Promise<AsPackage> {
    this.package_ ??= asPackage(this.bytes, this.name, this.codec, unwatched);
    return this.package_;
  }
}
