import type { Plan } from '../core/plan';
import { unwatched, type Watch } from '../core/progress';
import type { Grid } from '../core/roster/grid';
import type { WriteReport } from '../workbook/workbook';
import { clearRun } from './clear-run';
import type { Codec } from './codec';
import { isSettingsOnly, keepSettings } from './keep-settings';
import { openPackage } from './package';
import { PackageDraft } from './package-draft';
import { readWorkbook } from './read-workbook';
import { writePlan } from './write-plan';
import { openZip } from './zip-read';

/** The bytes of a package after a change, and what the change came to. */
export interface Changed {
  readonly bytes: Uint8Array;
  readonly report: WriteReport;
}

/** Carries out a plan on the bytes of a package; an earlier run is replaced. */
export async function writePackage(
  bytes: Uint8Array,
  codec: Codec,
  plan: Plan,
  watch: Watch,
): Promise<Changed> {
  const draft = new PackageDraft(openZip(bytes), codec);
  if (isSettingsOnly(plan)) {
    await keepSettings(draft, plan.settings);
    const report = { sheets: [], cellsWritten: 0, problems: [] };
    return { bytes: draft.toBytes(), report };
  }
  const cleared = await clearRun(draft, () => gridsOf(bytes, codec), 'ifMarked');
  const written = await writePlan(draft, plan, cleared.settings, watch);
  // That there was no earlier run is news to one who clears only.
  const known = cleared.problems.filter(({ code }) => code !== 'run.none');
  const problems = [...known, ...written.problems];
  return { bytes: draft.toBytes(), report: { ...written, problems } };
}

/** Takes away everything of ours from the bytes of a package. */
export async function clearPackage(
  bytes: Uint8Array,
  codec: Codec,
  watch: Watch,
): Promise<Changed> {
  watch('write', 0, 1);
  const draft = new PackageDraft(openZip(bytes), codec);
  const { cellsRemoved, problems } = await clearRun(draft, () => gridsOf(bytes, codec), 'always');
  watch('write', 1, 1);
  return {
    bytes: draft.toBytes(),
    report: { sheets: [], cellsWritten: cellsRemoved, problems },
  };
}

async function gridsOf(bytes: Uint8Array, codec: Codec): Promise<readonly Grid[]> {
  const contents = await readWorkbook(await openPackage(openZip(bytes), codec), unwatched);
  return contents.grids;
}
