import type { Port } from './channel';
import { READY } from './start-worker';

/** In a worker: its own end of the wire to the page. */
export const ownPort: Port = {
  postMessage: (message, transfer) => {
    self.postMessage(message, { transfer });
  },
  addEventListener: (type, listener) => {
    self.addEventListener(type, listener);
  },
};

/** Says that everything stands; called at the end of a worker's entry. */
export function tellReady(): void {
  ownPort.postMessage(READY, []);
}
