import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unwatched } from '../../src/core/progress';
import type { Grid } from '../../src/core/roster/grid';
import { nodeCodec } from '../../src/file/codec-node';
import { openFile } from '../../src/file/open';
import { planFor } from './write-support';

const OWN = join(__dirname, '..', 'fixtures');
/** Real workbooks made elsewhere; not part of the project. */
export const SHARED = join(__dirname, '..', '..', '..', 'shared', 'fixtures');
export const hasShared = existsSync(SHARED);

const workbooksIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /\.xls[xm]$/.test(name))
    .map((name) => join(folder, name));

export const ownFixtures = (): string[] => workbooksIn(OWN);
export const sharedFixtures = (): string[] => (hasShared ? workbooksIn(SHARED) : []);
export const ownFixture = (name: string): Buffer => readFileSync(join(OWN, name));

/** A fixture before a run, after it, and after the run was taken back. */
export interface Story {
  readonly name: string;
  readonly path: string;
  readonly before: Uint8Array;
  readonly written: Uint8Array;
  readonly cleared: Uint8Array;
  /** The sheet that was highlighted; undefined where no sheet has cells. */
  readonly grid: Grid | undefined;
}

const stories = new Map<string, Promise<Story>>();

/** Writes a highlight and a list into a fixture and takes them back; told once per file. */
export function storyOf(path: string): Promise<Story> {
  const known = stories.get(path) ?? tell(path);
  stories.set(path, known);
  return known;
}

async function tell(path: string): Promise<Story> {
  const name = basename(path);
  const before = readFileSync(path);
  const workbook = openFile(before, name, nodeCodec);
  const { grids } = await workbook.read(unwatched);
  const grid = grids.find(({ lastRow }) => lastRow > 1) ?? grids[0];
  await workbook.write(planFor(grid), unwatched);
  const written = await workbook.save();
  const again = openFile(written, name, nodeCodec);
  await again.clear(unwatched);
  return { name, path, before, written, cleared: await again.save(), grid };
}
