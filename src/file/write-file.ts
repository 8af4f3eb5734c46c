import type { Plan } from '../core/plan';
import type { Problem } from '../core/problem';
import type { Watch } from '../core/progress';
import type { Codec } from './codec';
import { detectKind } from './detect';
import { namingFaults } from './fault';
import { newPackage } from './new-package';
import { openDocumentKind, readFile } from './read-file';
import { openZip } from './zip-read';
import { clearPackage, writePackage, type Changed } from './write-package';

/**
 * Carries out a plan on a file; a format that cannot be written without loss becomes a new
 * .xlsx (file.convertedToXlsx). Throws `WorkbookError` where the file cannot be used.
 */
export function writeFile(
  bytes: Uint8Array,
  name: string,
  plan: Plan,
  codec: Codec,
  watch: Watch,
): Promise<Changed> {
  return namingFaults(name, async () => {
    if (isWritable(bytes)) return writePackage(bytes, codec, plan, watch);
    const { grids, format } = await readFile(bytes, name, codec, watch);
    const params = { name, format: `.${format}` };
    const problem: Problem = { severity: 'info', code: 'file.convertedToXlsx', params };
    const changed = await writePackage(await newPackage(grids, codec), codec, plan, watch);
    return withProblem(changed, problem);
  });
}

/** Takes away what is ours; in a format that we never write there is nothing of ours. */
export function clearFile(
  bytes: Uint8Array,
  name: string,
  codec: Codec,
  watch: Watch,
): Promise<Changed> {
  return namingFaults(name, async () => {
    if (isWritable(bytes)) return clearPackage(bytes, codec, watch);
    await readFile(bytes, name, codec, watch);
    return withProblem(
      { bytes, report: { sheets: [], cellsWritten: 0, problems: [] } },
      { severity: 'info', code: 'run.none', params: {} },
    );
  });
}

/** True for an Office package; what is no workbook at all is refused when it is read. */
function isWritable(bytes: Uint8Array): boolean {
  return detectKind(bytes).kind === 'package' && openDocumentKind(openZip(bytes)) === null;
}

function withProblem(changed: Changed, problem: Problem): Changed {
  const problems = [problem, ...changed.report.problems];
  return { ...changed, report: { ...changed.report, problems } };
}
