import type { Problem } from '../../core/problem';
import type { Watch } from '../../core/progress';
import { webCodec } from '../../file/codec-web';
import { mergeFiles, type GivenFile, type MergedFile } from '../../file/merge-files';
import { WorkbookError } from '../../workbook/workbook';
import type { ChosenFile } from '../files/chosen-file';

/**
 * Puts files together; `expected` are the units that had to send one, one a line. The watch may
 * throw `Cancelled`.
 */
export type MergeFiles = (
  files: readonly GivenFile[],
  expected: string,
  watch: Watch,
) => Promise<MergedFile>;

/** On the thread of the caller. */
export const mergeHere: MergeFiles = (files, expected, watch) =>
  mergeFiles(files, expected, webCodec, watch);

/** The bytes of the files that a person chose, or why they could not be read. */
export function readChosen(files: readonly ChosenFile[]): Promise<GivenFile[]> {
  return Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: await bytesOrProblem(file) })),
  );
}

async function bytesOrProblem({ name, bytes }: ChosenFile): Promise<Uint8Array | Problem> {
  try {
    return await bytes();
  } catch (error) {
    if (error instanceof WorkbookError) return error.problem;
    // Moved, renamed or changed since it was chosen.
    return { code: 'file.unreadable', params: { name }, severity: 'error' };
  }
}
