import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const ROOT = join(__dirname, '../..');
const OUT = join(ROOT, 'dist/e2e');
const STAMP = join(ROOT, 'dist/e2e.built');
const LOCK = join(ROOT, 'dist/e2e.lock');
const SOURCES = [
  'src',
  'assets',
  'manifest.xml',
  'package.json',
  'webpack.config.js',
  'webpack.addin.js',
];
const WEBPACK = join(ROOT, 'node_modules/webpack/bin/webpack.js');
const LOOK_AGAIN_MS = 250;

/** A `beforeAll` with `builtAddin` waits for builds, on a busy machine for minutes. */
export const BUILD_PATIENCE_MS = 10 * 60_000;

/** Where the add-in is served from in these tests: as by `npm start`. */
export const ORIGIN = 'https://localhost:3000';

/** Where the manifest of the build sends Excel: the pages themselves know no address. */
export const ADDRESS = 'https://noi-bo.example/binh-xet';

let built: Promise<string> | null = null;

/**
 * The folder of the production build of the add-in with its own copy of office.js; built when a
 * source is newer. Test files that run beside each other share one build.
 */
export function builtAddin(): Promise<string> {
  built ??= buildOnce();
  return built;
}

async function buildOnce(): Promise<string> {
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  while (!tryLock()) await pause(LOOK_AGAIN_MS);
  try {
    // The moment before the build: a source that changes meanwhile counts as newer.
    const begun = new Date();
    if (isBuilt()) return OUT;
    build({ ADDIN_URL: ADDRESS, OFFICE_JS_URL: 'self', ADDIN_OUT: OUT });
    writeFileSync(STAMP, '');
    utimesSync(STAMP, begun, begun);
  } finally {
    rmSync(LOCK, { force: true });
  }
  return OUT;
}

/** `npm run build` with settings from the environment; throws with what webpack said. */
export function build(settings: Readonly<Record<string, string>>): void {
  const configs = ['--config-name', 'taskpane', '--config-name', 'commands'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [WEBPACK, ...configs], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...settings },
  });
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
}

/** The lock names its process: one that was stopped half-way holds up nobody. */
function tryLock(): boolean {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isRunning(holder())) rmSync(LOCK, { force: true });
    return false;
  }
}

function holder(): number {
  try {
    return Number(readFileSync(LOCK, 'utf8'));
  } catch {
    return process.pid;
  }
}

function isRunning(pid: number): boolean {
  try {
    return pid === 0 || process.kill(pid, 0);
  } catch {
    return false;
  }
}

function isBuilt(): boolean {
  if (!existsSync(STAMP) || !existsSync(join(OUT, 'taskpane.html'))) return false;
  const built = statSync(STAMP).mtimeMs;
  return SOURCES.every((source) => newest(join(ROOT, source)) < built);
}

function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
