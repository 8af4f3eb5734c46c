import { once } from 'node:events';

/** A stream that text is written to; a promise asks the writer to wait until it is taken. */
export interface Out {
  readonly isTTY: boolean;
  write(text: string): Promise<void> | undefined;
}

/** What the command line asks of the process it runs in; tests pass their own. */
export interface Io {
  readonly stdout: Out;
  readonly stderr: Out;
  readonly env: Readonly<Record<string, string | undefined>>;
  now(): Date;
}

export function nodeIo(): Io {
  return {
    stdout: nodeOut(process.stdout),
    stderr: nodeOut(process.stderr),
    env: process.env,
    now: () => new Date(),
  };
}

function nodeOut(stream: NodeJS.WriteStream): Out {
  return {
    isTTY: stream.isTTY,
    write: (text) => (stream.write(text) ? undefined : drained(stream)),
  };
}

async function drained(stream: NodeJS.WriteStream): Promise<void> {
  await once(stream, 'drain');
}
