import type { Codec } from '../../file/codec';
import type { Job } from '../../taskpane/jobs/answerer';

/** Work that goes on for longer lets messages in: "cancel" above all. */
const SLICE_MS = 50;

/** Where the job at hand gives way to messages from within the work on a file. */
export class Pauses {
  private job: Pick<Job, 'giveWay'> | null = null;
  private last = 0;

  constructor(private readonly sliceMs = SLICE_MS) {}

  /** From now on it is this job that is at hand. */
  begin(job: Pick<Job, 'giveWay'>): void {
    this.job = job;
    this.last = performance.now();
  }

  /** Throws `Cancelled` where the job at hand is no longer wanted. */
  async pauseWhenDue(): Promise<void> {
    if (performance.now() - this.last >= this.sliceMs) await this.pauseNow();
  }

  async pauseNow(): Promise<void> {
    await this.job?.giveWay();
    this.last = performance.now();
  }
}

/** A codec that gives way between chunks: everything done to a package passes through one. */
export function givingWay(codec: Codec, pauses: Pick<Pauses, 'pauseWhenDue'>): Codec {
  async function* paused(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      await pauses.pauseWhenDue();
      yield chunk;
    }
  }
  return {
    inflate: (compressed) => paused(codec.inflate(compressed)),
    deflate: (chunks) => paused(codec.deflate(chunks)),
    crc32: (bytes, previous) => codec.crc32(bytes, previous),
  };
}
