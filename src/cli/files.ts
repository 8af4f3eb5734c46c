import { randomBytes } from 'node:crypto';
import { unlinkSync } from 'node:fs';
import { open, readFile, rename, realpath, stat, unlink, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Problem } from '../core/problem';
import { MAX_FILE_BYTES } from '../file/limits';
import { Refused } from './faults';

/** Exit status of a process that Ctrl-C ended, as shells expect it. */
const INTERRUPTED = 130;
const WRITE_BYTES = 2 ** 24;

/** The bytes of a file. Throws `Refused` with `file.notFound`, `file.unreadable` or `file.tooLarge`. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).size > MAX_FILE_BYTES) throw tooLarge(basename(path));
    return await readFile(path);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused([readProblem(path, codeOf(error))]);
  }
}

/** Told before anything is read into memory. */
function tooLarge(name: string): Refused {
  const params = { name, what: 'fileBytes', limit: String(MAX_FILE_BYTES) } as const;
  return new Refused([{ severity: 'error', code: 'file.tooLarge', params }]);
}

function readProblem(path: string, code: string): Problem {
  const name = basename(path);
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return { severity: 'error', code: 'file.notFound', params: { name } };
  }
  return { severity: 'error', code: 'file.unreadable', params: { name } };
}

/** JSON from a file, a byte order mark passed over; `invalid` makes the problem of other text. */
export async function readJson(path: string, invalid: Problem): Promise<unknown> {
  const text = new TextDecoder().decode(await readBytes(path));
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused([invalid]);
  }
}

/** True where both names lead to one file, also through links or another case of letters. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  if (resolve(one) === resolve(other)) return true;
  try {
    const [a, b] = await Promise.all([stat(one), stat(other)]);
    if (a.ino !== 0 && a.ino === b.ino && a.dev === b.dev) return true;
    return (await realpath(one)) === (await realpath(other));
  } catch {
    return false;
  }
}

/**
 * Writes a file whole or not at all: into a file beside it that then takes its name. Ctrl-C in
 * between removes that file. Throws `Refused` with `file.unwritable`.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  const onInterrupt = () => {
    unlinkIfThere(beside);
    process.exit(INTERRUPTED);
  };
  process.once('SIGINT', onInterrupt).once('SIGTERM', onInterrupt);
  try {
    await writeAll(beside, bytes);
    await rename(beside, path);
  } catch {
    await unlink(beside).catch(() => undefined);
    const params = { name: path };
    throw new Refused([{ severity: 'error', code: 'file.unwritable', params }]);
  } finally {
    process.removeListener('SIGINT', onInterrupt).removeListener('SIGTERM', onInterrupt);
  }
}

async function writeAll(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await writeChunks(file, bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function writeChunks(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let start = 0; start < bytes.length; start += WRITE_BYTES) {
    const chunk = bytes.subarray(start, start + WRITE_BYTES);
    let written = 0;
    while (written < chunk.length) {
      written += (await file.write(chunk, written)).bytesWritten;
    }
  }
}

function unlinkIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It was not there yet, or had taken its final name already.
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
