import { Caller } from './caller';
import type { CallsOf } from './channel';
import { startWorker } from './start-worker';

/** Starts a worker and calls it; when it breaks down every call fails with what it said. */
export async function callWorker<Known extends CallsOf<Known>>(
  make: () => Worker,
): Promise<Caller<Known>> {
  const worker = await startWorker(make);
  const caller = new Caller<Known>(worker);
  worker.addEventListener('error', ({ message }) => {
    caller.fail(new Error(message));
  });
  return caller;
}
