import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { nodeCodec } from '../../src/file/codec-node';
import { createSession, type Session } from '../../src/taskpane/session/actions';
import { jobsHere, type Clock, type PaneHost } from '../../src/taskpane/session/host';
import { fakeLiveWorkbook, type FakeLiveWorkbook } from './fake-live-workbook';

/** A clock that goes only as far as the work does: waiting takes no time at all. */
export const instantClock: Clock = {
  now: () => 0,
  time: () => '2026-11-20T12:05',
  sleep: () => new Promise((done) => setImmediate(done)),
};

export interface OpenSession {
  readonly session: Session;
  readonly workbook: FakeLiveWorkbook;
  /** The bytes that the workbook began with. */
  readonly original: Uint8Array;
}

export function sampleBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, '../../samples', name)));
}

/** A session over a workbook, nothing read yet. */
export function sessionOver(
  bytes: Uint8Array,
  name: string,
  parts: Partial<PaneHost> = {},
): OpenSession {
  const workbook = fakeLiveWorkbook(bytes, name, nodeCodec);
  const session = createSession({
    workbook,
    jobs: jobsHere(instantClock),
    clock: instantClock,
    version: '0.0.0-test',
    preferences: {
      load: () => ({ language: 'vi', theme: 'auto' }),
      save: () => undefined,
      reset: () => ({ language: 'vi', theme: 'auto' }),
    },
    ...parts,
  });
  return { session, workbook, original: bytes };
}

/** A session over a sample that has been read and recognised. */
export async function openSample(name: string, parts?: Partial<PaneHost>): Promise<OpenSession> {
  const open = sessionOver(sampleBytes(name), name, parts);
  await open.session.judge.open();
  return open;
}

/** What the parts of a workbook hold, by name: how they are packed does not count. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const parts = Object.entries(unzipSync(bytes));
  return Object.fromEntries(parts.map(([name, content]) => [name, strFromU8(content)]));
}
