import { parseRunRecord, type RunRecord } from '../workbook/run-record';
import { ownPartNow, putOwnPart, type OwnPartNow } from './own-part-edits';
import type { PackageDraft } from './package-draft';
import type { PackageMap } from './package-map';

type Touched = RunRecord['touched'];

/**
 * The record of an earlier run while something else in its parts changes: the run can still be
 * taken back exactly, because the record follows the new size and checksum of each part.
 */
export class KeptRecord {
  private constructor(
    private readonly draft: PackageDraft,
    private readonly own: OwnPartNow,
    private readonly record: RunRecord | null,
    private touched: Touched,
  ) {}

  static async of(draft: PackageDraft, map: PackageMap): Promise<KeptRecord> {
    const own = await ownPartNow(draft, map);
    const record = parseRunRecord(own.run);
    return new KeptRecord(draft, own, record, record?.touched ?? []);
  }

  /** How to take back what the run did to a part; null where it did nothing or is gone there. */
  undoOf(part: string): Touched[number]['undo'] | null {
    const now = this.draft.fact(part);
    const known = this.touched.find((one) => one.part === part);
    return known !== undefined && known.crc === now?.crc && known.size === now.size
      ? known.undo
      : null;
  }

  /** Carries out a change that leaves all places of `undoOf` where they are. */
  async follow(part: string, change: () => Promise<unknown>): Promise<void> {
    const isKnown = this.undoOf(part) !== null;
    await change();
    const fact = this.draft.fact(part);
    if (!isKnown || fact === undefined) return;
    this.touched = this.touched.map((one) => (one.part === part ? { ...one, ...fact } : one));
  }

  async save(): Promise<void> {
    const { draft, own, record, touched } = this;
    if (record === null || own.part === null || touched === record.touched) return;
    const run = JSON.stringify({ ...record, touched } satisfies RunRecord);
    await putOwnPart(draft, own.part, { settings: own.settings, run });
  }
}
