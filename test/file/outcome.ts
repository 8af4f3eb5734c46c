import { nodeCodec } from '../../src/file/codec-node';
import { openFile } from '../../src/file/open';
import { WorkbookError, type WorkbookContents } from '../../src/workbook/workbook';

/** A problem by its code and parameters. */
export type Outcome = { readonly code: string } & Readonly<Record<string, string>>;

/** Opens the file and yields the problem of it, or what it holds. */
export async function outcomeOf(
  bytes: Uint8Array,
  name = 'danh sách.xlsx',
): Promise<Outcome | WorkbookContents> {
  try {
    return await openFile(bytes, name, nodeCodec).read(() => undefined);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return { ...(error.problem.params as Record<string, string>), code: error.problem.code };
  }
}

/** What a file holds; a problem fails the test. */
export async function contentsOf(bytes: Uint8Array, name?: string): Promise<WorkbookContents> {
  const outcome = await outcomeOf(bytes, name);
  if ('code' in outcome) throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** The texts of a sheet, row by row. */
export function rowsOf(contents: WorkbookContents, sheet = 0): string[][] {
  const grid = contents.grids[sheet]!;
  return Array.from({ length: grid.lastRow }, (_, row) =>
    Array.from({ length: grid.columnCount }, (_, column) =>
      grid.values.text(grid.code(row + 1, column)),
    ),
  );
}
