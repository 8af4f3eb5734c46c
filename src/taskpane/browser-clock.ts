import { localMinute } from '../workbook/run-time';
import type { Clock } from './session/host';

export const browserClock: Clock = {
  now: () => performance.now(),
  time: () => localMinute(new Date()),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};
