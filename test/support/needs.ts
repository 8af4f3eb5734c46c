import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** True where `.ci/run` runs: there a check that cannot run is a failure. */
const ALL_CHECKS = process.env['BINH_XET_ALL_CHECKS'] === '1';

/** The full path of a program on PATH, or null. */
export function program(...names: readonly string[]): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return found.find((path) => existsSync(path)) ?? null;
}

/**
 * Declares tests that need something the machine may lack. Without it they say aloud that they
 * did not run; in CI they fail.
 */
export function describeWith(needed: string, available: boolean, title: string, tests: () => void) {
  if (available) describe(title, tests);
  else if (ALL_CHECKS) {
    test(`${title}: needs ${needed}`, () => {
      throw new Error(`${needed} is missing, so this check did not run.`);
    });
  } else {
    console.warn(`DID NOT RUN: ${title} (needs ${needed})`);
    describe.skip(title, tests);
  }
}
