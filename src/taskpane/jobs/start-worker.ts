/** The first that a worker says: before, it may still fail to start. */
export const READY = 'ready';

/** Starts a worker; rejects where the browser or a policy does not let it run. */
export async function startWorker(make: () => Worker): Promise<Worker> {
  const worker = make();
  await new Promise<void>((resolve, reject) => {
    worker.addEventListener('error', ({ message }) => {
      reject(new Error(message || 'the worker did not start'));
    });
    worker.addEventListener('message', ({ data }) => {
      if (data === READY) resolve();
    });
  });
  return worker;
}

/** A worker from its code, which then stands under the policy of the page and needs no address. */
export function workerOf(source: string): Worker {
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const worker = new Worker(address);
  // Not earlier: not every browser has read the code by the time the worker is there.
  for (const sign of ['message', 'error'] as const) {
    worker.addEventListener(
      sign,
      () => {
        URL.revokeObjectURL(address);
      },
      { once: true },
    );
  }
  return worker;
}
