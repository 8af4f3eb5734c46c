import type { Plan } from '../core/plan';
import type { Problem } from '../core/problem';
import type { Watch } from '../core/progress';
import type { Codec } from './codec';
import { namingFaults } from './fault';
import { NO_LOOKS } from './looks/foreign-looks';
import { newPackage, sheetNames, type ForeignSheets } from './new-package';
import { isWritable, readFile, type FileContents } from './read-file';
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
    const { bytes: pkg, nameOf, problems } = await asPackage(bytes, name, codec, watch);
    const highlights = plan.highlights.map((one) => ({ ...one, sheet: nameOf(one.sheet) }));
    const changed = await writePackage(pkg, codec, { ...plan, highlights }, watch);
    return withProblems(changed, problems);
  });
}

/** A file as an .xlsx package. */
export interface AsPackage {
  readonly bytes: Uint8Array;
  /** What a sheet of the file is called in the package, where names are bound. */
  readonly nameOf: (sheet: string) => string;
  /** file.convertedToXlsx, where the package is a new one. */
  readonly problems: readonly Problem[];
}

/** The file itself where it is a package, else a new package with what it holds. */
export async function asPackage(
  bytes: Uint8Array,
  name: string,
  codec: Codec,
  watch: Watch,
): Promise<AsPackage> {
  if (isWritable(bytes)) return { bytes, nameOf: (sheet) => sheet, problems: [] };
  const contents = await readFile(bytes, name, codec, watch);
  const { format } = contents;
  const { grids, looks } = withoutOurs(contents);
  const names = sheetNames(grids);
  const params = { name, format: `.${format}` };
  return {
    bytes: await newPackage(grids, codec, looks),
    nameOf: (sheet) => names[grids.findIndex((grid) => grid.sheet === sheet)] ?? sheet,
    problems: [{ severity: 'info', code: 'file.convertedToXlsx', params }],
  };
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
    return withProblems({ bytes, report: { sheets: [], cellsWritten: 0, problems: [] } }, [
      { severity: 'info', code: 'run.none', params: {} },
    ]);
  });
}

/** Sheets that an earlier run wrote are replaced, as in a package. */
function withoutOurs({ grids, looks }: FileContents): ForeignSheets {
  const clerks = grids.flatMap(({ ours }, i) => (ours ? [] : [i]));
  return {
    grids: grids.filter(({ ours }) => !ours),
    looks: clerks.map((i) => looks?.[i] ?? NO_LOOKS),
  };
}

function withProblems(changed: Changed, first: readonly Problem[]): Changed {
  const problems = [...first, ...changed.report.problems];
  return { ...changed, report: { ...changed.report, problems } };
}
