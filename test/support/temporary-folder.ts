import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for the tests of a file, gone after them; yields paths in it. */
export function temporaryFolder(): (...names: readonly string[]) => string {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'binh-xet-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  return (...names) => join(folder, ...names);
}
