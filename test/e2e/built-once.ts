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
const DIST = join(ROOT, 'dist');
const WEBPACK = join(ROOT, 'node_modules/webpack/bin/webpack.js');
const LOOK_AGAIN_MS = 250;
const SOURCES = ['src', 'assets', 'package.json', 'webpack.config.js'];

/** A production build that test files beside each other share. */
export interface SharedBuild {
  /** Folder under `dist`. */
  readonly name: string;
  /** A file of it that is there when it is whole. */
  readonly marker: string;
  /** What it is made of beside the sources of all. */
  readonly sources: readonly string[];
  readonly configs: readonly string[];
  readonly settings: (out: string) => Readonly<Record<string, string>>;
}

/** The folder of a build; built when a source is newer. */
export async function builtOnce(shared: SharedBuild): Promise<string> {
  mkdirSync(DIST, { recursive: true });
  const out = join(DIST, shared.name);
  const lock = `${out}.lock`;
  while (!tryLock(lock)) await pause(LOOK_AGAIN_MS);
  try {
    // The moment before the build: a source that changes meanwhile counts as newer.
    const begun = new Date();
    if (isBuilt(shared, out)) return out;
    build(shared.configs, shared.settings(out));
    writeFileSync(stampOf(out), '');
    utimesSync(stampOf(out), begun, begun);
  } finally {
    rmSync(lock, { force: true });
  }
  return out;
}

/** Builds with settings from the environment; throws with what webpack said. */
export function build(
  configs: readonly string[],
  settings: Readonly<Record<string, string>>,
): void {
  const names = configs.flatMap((name) => ['--config-name', name]);
  const { status, stdout, stderr } = spawnSync(process.execPath, [WEBPACK, ...names], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...settings },
  });
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
}

const stampOf = (out: string) => `${out}.built`;

/** The lock names its process: one that was stopped half-way holds up nobody. */
function tryLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isRunning(holderOf(lock))) rmSync(lock, { force: true });
    return false;
  }
}

function holderOf(lock: string): number {
  try {
    return Number(readFileSync(lock, 'utf8'));
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

function isBuilt({ marker, sources }: SharedBuild, out: string): boolean {
  if (!existsSync(stampOf(out)) || !existsSync(join(out, marker))) return false;
  const built = statSync(stampOf(out)).mtimeMs;
  return [...SOURCES, ...sources].every((source) => newest(join(ROOT, source)) < built);
}

function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
